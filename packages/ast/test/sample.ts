/** A small article that holds one of most things, for the tests of this package. */
import { type Article, type Inline, node, text } from '../src/index.js'

const p = (...parts: (string | Inline)[]) =>
  node(
    'paragraph',
    {},
    parts.map(part => (typeof part === 'string' ? text(part) : part))
  )

/** Builds a fresh copy each time: the tests break it on purpose. */
export function sample(): Article {
  const cell = (words: string, fields: { header?: boolean; colSpan?: number } = {}) =>
    node('tableCell', fields, [text(words)])
  return node('article', { articleType: 'case-report', lang: 'en' }, [
    node('front', {}, [
      node('articleTitle', {}, [text('A case of something')]),
      node('contributor', {
        role: 'author',
        name: { surname: 'Achieng', given: 'Mary' },
        printed: 'Mary Achieng',
        affiliations: ['aff1'],
        corresponding: true
      }),
      node('contributor', {
        role: 'author',
        name: { surname: 'Lefèvre', given: 'Paul' },
        printed: 'Paul Lefèvre',
        affiliations: ['aff2']
      }),
      node('affiliation', { id: 'aff1', label: '1' }, [
        node('affiliationPart', { kind: 'institution' }, [text('Hill Hospital')]),
        text(', '),
        node('affiliationPart', { kind: 'country', country: 'KE' }, [text('Kenya')])
      ]),
      node('affiliation', { id: 'aff2', label: '2' }, [
        node('affiliationPart', { kind: 'institution' }, [text('Clinique du Lac')])
      ]),
      node('publication', { volume: '4', elocationId: '17' }),
      node('abstract', {}, [p('In short.')])
    ]),
    node('body', {}, [
      node('section', { id: 'S1', sectionType: 'intro' }, [
        node('title', {}, [text('Introduction')]),
        p(
          'Known before ',
          node('citation', { targets: ['R1', 'R2', 'R3'] }, [
            text('['),
            node('citationMark', { targets: ['R1'] }, [text('1')]),
            text('-'),
            node('citationMark', { targets: ['R3'] }, [text('3')]),
            text(']')
          ]),
          '.'
        ),
        p(
          'Seen in ',
          node('crossReference', { kind: 'figure', targets: ['F1'] }, [text('Figure 1')]),
          ' and ',
          node('emphasis', {}, [text('E. coli')]),
          '.'
        ),
        node('figure', { id: 'F1', label: 'Figure 1' }, [
          node('caption', {}, [node('title', {}, [text('A lesion')])]),
          node('graphic', { href: 'f1.png', alt: 'Round lesion' })
        ])
      ]),
      node('section', { id: 'S2' }, [
        node('title', {}, [text('Discussion')]),
        node('table', { id: 'T1', label: 'Table 1' }, [
          node('grid', {}, [
            node('rowGroup', { kind: 'head' }, [
              node('tableRow', {}, [cell('Arm', { header: true }), cell('n', { header: true })])
            ]),
            node('rowGroup', { kind: 'body' }, [
              node('tableRow', {}, [cell('A'), cell('12')]),
              node('tableRow', {}, [cell('all', { colSpan: 2 })])
            ])
          ])
        ]),
        node('equation', { id: 'E1', label: '(1)', mathml: '<math><mi>a</mi><mo>=</mo><mn>1</mn></math>' }),
        p('The end.', node('footnoteReference', { target: 'fn1' }, [text('a')]))
      ])
    ]),
    node('back', {}, [
      node('footnoteGroup', {}, [node('footnote', { id: 'fn1', label: 'a' }, [p('A note.')])]),
      node('referenceList', {}, [
        node('title', {}, [text('References')]),
        ...[1, 2, 3].map(n =>
          node(
            'reference',
            {
              id: `R${n}`,
              label: `${n}`,
              csl: {
                type: 'article-journal',
                title: `Study ${n}`,
                author: [{ family: 'Roy', given: 'A' }],
                issued: { 'date-parts': [[2000 + n]] }
              }
            },
            [text(`Roy A. Study ${n}. J. ${2000 + n};1:1.`)]
          )
        )
      ])
    ])
  ])
}
