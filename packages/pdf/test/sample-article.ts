/** An article with one of nearly everything, in words of our own. */
import { type Article, type Inline, node, text } from '@offprint/ast'

const t = (value: string) => [text(value)]
const p = (...children: (string | Inline)[]) =>
  node(
    'paragraph',
    {},
    children.map(part => (typeof part === 'string' ? text(part) : part))
  )
const cite = (...ids: string[]) =>
  node('citation', { targets: ids }, [
    text('['),
    ...ids.flatMap((id, index) => [
      ...(index > 0 ? [text(',')] : []),
      node('citationMark', { targets: [id] }, t(id.slice(1)))
    ]),
    text(']')
  ])
const cell = (value: string, extra: object = {}) => node('tableCell', extra, t(value))

export const fillers = [
  'Rainwater harvested from roofs is the only source of drinking water for many households on the high plateau, and its quality changes from one season to the next.',
  'We compared two ways of storing it over a whole year, with particular attention to the months in which temperatures in the tanks exceed those at which bacteria multiply.',
  'Samples were taken every week by the same two people, kept on ice, and brought to the laboratory within four hours; no sample was discarded.',
  'Covered tanks kept their water markedly cooler than open ones throughout the dry season, although the difference all but disappeared once the first storms had passed.'
]

/** @param repeat how often the body's paragraphs are repeated, for long documents */
export function sampleArticle(repeat = 1): Article {
  const prose = (at: number) => fillers[at % fillers.length]!
  const many = Array.from({ length: repeat }, (_, at) =>
    p(prose(at), ' ', prose(at + 1), ' ', cite('R1'), ' ', prose(at + 2))
  )
  return node('article', { articleType: 'research-article', lang: 'en' }, [
    node('front', {}, [
      node('journal', {
        title: 'Journal of Plateau Studies',
        abbreviation: 'J Plateau Stud',
        issns: [{ value: '1234-5679', kind: 'epub' }]
      }),
      node('articleId', { kind: 'doi', value: '10.5555/jps.2024.17' }),
      node('publication', { volume: '12', issue: '3', elocationId: 'e17' }),
      node('date', { event: 'pub', year: 2024, month: 5, day: 6 }),
      node('subject', { kind: 'heading' }, t('Original article')),
      node('articleTitle', {}, [
        text('Storing rainwater on the high plateau: a year in covered and '),
        node('emphasis', {}, t('open')),
        text(' tanks')
      ]),
      node('contributor', {
        role: 'author',
        name: { given: 'Ana Luísa', surname: 'Quispe Mamani' },
        affiliations: ['A1'],
        correspondence: ['C1'],
        corresponding: true,
        orcid: '0000-0002-1825-0097'
      }),
      node('contributor', {
        role: 'author',
        name: { given: 'Jürgen', surname: 'Weiß' },
        affiliations: ['A1', 'A2']
      }),
      node('contributor', {
        role: 'author',
        name: { given: 'Ngozi', surname: 'Okafor' },
        affiliations: ['A2']
      }),
      node(
        'affiliation',
        { id: 'A1', label: '1' },
        t('Department of Hydrology, University of the Plateau, La Paz, Bolivia')
      ),
      node('affiliation', { id: 'A2', label: '2' }, t('Institute for Water and Health, Lagos, Nigeria')),
      node('correspondence', { id: 'C1', label: '*' }, [
        text('Correspondence to: '),
        node('email', { address: 'ana@example.org' }, t('ana@example.org'))
      ]),
      node('permissions', { statement: '© 2024 The authors', year: 2024, holder: 'The authors' }, [
        node('license', { url: 'https://creativecommons.org/licenses/by/4.0/' }, [
          p('This is an open access article under the CC BY 4.0 licence.')
        ])
      ]),
      node('abstract', {}, [
        node('title', {}, t('Abstract')),
        node('section', {}, [node('title', {}, t('Background')), p(prose(0))]),
        node('section', {}, [node('title', {}, t('Methods')), p(prose(2))])
      ]),
      node('keywordGroup', {}, [
        node('title', {}, t('Keywords')),
        node('keyword', {}, t('rainwater')),
        node('keyword', {}, t('storage')),
        node('keyword', {}, t('bacteria'))
      ])
    ]),
    node('body', {}, [
      node('section', { id: 'S1', label: '1' }, [
        node('title', {}, t('Introduction')),
        p(
          prose(0),
          ' ',
          prose(3),
          ' ',
          cite('R1', 'R2'),
          '. Water (H',
          node('subscript', {}, t('2')),
          'O) was kept at 4 °C ± 0.5; ',
          node('span', { lang: 'fr' }, t('l’eau de pluie')),
          ' is ',
          node('strong', {}, t('soft')),
          '.'
        ),
        p(
          prose(1),
          node('footnoteReference', { target: 'FN1' }, [node('superscript', {}, t('1'))]),
          ' See ',
          node('crossReference', { kind: 'figure', targets: ['F1'] }, t('Figure 1')),
          ' and ',
          node('crossReference', { kind: 'table', targets: ['T1'] }, t('Table 1')),
          '.'
        ),
        node('figure', { id: 'F1', label: 'Figure 1' }, [
          node('graphic', {
            href: 'g1.png',
            alt: 'A covered tank beside a house with a tin roof',
            width: 600,
            height: 400
          }),
          node('caption', {}, [
            node('title', {}, t('The tanks.')),
            p('A covered tank ', node('panelLabel', { panels: ['A'] }, t('A)')), ' beside an open one.')
          ])
        ]),
        ...many
      ]),
      node('section', { id: 'S2', label: '2' }, [
        node('title', {}, t('Methods')),
        node('section', {}, [
          node('title', {}, t('Sampling')),
          p(prose(2)),
          node('list', { kind: 'order' }, [
            node('listItem', {}, [p('Rinse the bottle three times.')]),
            node('listItem', {}, [
              p('Fill it to the brim and close it under water.'),
              node('list', { kind: 'bullet' }, [node('listItem', {}, [p('without bubbles')])])
            ])
          ]),
          node('equation', {
            id: 'E1',
            label: '(1)',
            mathml:
              '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"><mi>k</mi><mo>=</mo><mfrac><mrow><mi>ln</mi><mo>⁡</mo><mn>2</mn></mrow><msub><mi>t</mi><mrow><mn>1</mn><mo>/</mo><mn>2</mn></mrow></msub></mfrac></math>'
          }),
          p(
            'The rate ',
            node('inlineEquation', {
              mathml:
                '<math xmlns="http://www.w3.org/1998/Math/MathML"><msub><mi>k</mi><mn>0</mn></msub></math>'
            }),
            ' follows from ',
            node('crossReference', { kind: 'equation', targets: ['E1'] }, t('equation 1')),
            '.'
          )
        ]),
        node('section', { runIn: true }, [node('title', {}, t('Statistics')), p(prose(1))]),
        node('table', { id: 'T1', label: 'Table 1' }, [
          node('caption', {}, [p('Temperature and counts by season')]),
          node('grid', {}, [
            node('rowGroup', { kind: 'head' }, [
              node('tableRow', {}, [cell('Season', { rowSpan: 2 }), cell('Counts', { colSpan: 2 })]),
              node('tableRow', {}, [cell('Open'), cell('Covered')])
            ]),
            node('rowGroup', { kind: 'body' }, [
              node('tableRow', {}, [cell('Dry', { header: true, scope: 'row' }), cell('120'), cell('35')]),
              node('tableRow', {}, [cell('Wet', { header: true, scope: 'row' }), cell('60'), cell('58')])
            ])
          ]),
          node('tableNotes', {}, [node('footnote', { label: 'a' }, [p('Counts in 100 ml.')])])
        ]),
        node('blockQuote', {}, [
          p('Water remembers nothing; people do.'),
          node('attribution', {}, t('A villager'))
        ]),
        node('codeBlock', { language: 'r', value: 'fit <- lm(count ~ season)\n  summary(fit)' }),
        node('boxedText', { label: 'Box 1' }, [
          node('caption', {}, [node('title', {}, t('How to build a cover'))]),
          p(prose(3))
        ]),
        node('definitionList', {}, [
          node('definitionItem', {}, [
            node('definitionTerm', {}, t('Turbidity')),
            node('definition', {}, [p('Cloudiness of the water.')])
          ])
        ]),
        node('statement', { label: 'Hypothesis 1' }, [p('Covers matter.')]),
        p(
          'Data are at ',
          node('link', { url: 'https://example.org/data?set=1' }, t('https://example.org/data?set=1')),
          '.'
        ),
        ...many
      ])
    ]),
    node('back', {}, [
      node('acknowledgement', {}, [node('title', {}, t('Acknowledgements')), p('We thank the households.')]),
      node('declaration', { kind: 'competing-interests' }, [
        node('title', {}, t('Competing interests')),
        p('None declared.')
      ]),
      node('footnoteGroup', {}, [
        node('footnote', { id: 'FN1', label: '1' }, [p('The months from May to September.')])
      ]),
      node('appendix', { label: 'Appendix A' }, [
        node('title', {}, t('Forms')),
        p('The form used in the field.')
      ]),
      node('referenceList', {}, [
        node('title', {}, t('References')),
        node(
          'reference',
          { id: 'R1', label: '1' },
          t('Reiter N, Mamani P. Tanks and their covers. J Water. 2019;4(2):12-9. doi:10.5555/jw.2019.4')
        ),
        node('reference', { id: 'R2', label: '2' }, [
          text('Okafor N. '),
          node('emphasis', {}, t('Rain.')),
          text(' Lagos: Water Press; 2011.')
        ])
      ])
    ])
  ])
}
