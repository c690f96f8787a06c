/** An article with every thing the Word format has a form for, made with builders, and the media it shows. */

import type { Article, Inline } from '@offprint/ast'
import { node, text } from '@offprint/ast'

const t = (value: string) => text(value)
const p = (...children: (Inline | string)[]) =>
  node(
    'paragraph',
    {},
    children.map(part => (typeof part === 'string' ? t(part) : part))
  )
const title = (value: string) => node('title', {}, [t(value)])
const em = (value: string) => node('emphasis', {}, [t(value)])
const strong = (value: string) => node('strong', {}, [t(value)])
const sup = (...children: Inline[]) => node('superscript', {}, children)
const mark = (value: string, ...targets: string[]) => node('citationMark', { targets }, [t(value)])
const cite = (targets: string[], ...children: Parameters<typeof node<'citation'>>[2] & object) =>
  node('citation', { targets }, children)
const see = (
  kind: 'figure' | 'table' | 'equation' | 'box' | 'supplement' | 'section',
  value: string,
  ...targets: string[]
) => node('crossReference', { kind, targets }, [t(value)])
const call = (target: string, value: string) => node('footnoteReference', { target }, [t(value)])
const m = (inner: string, block = false) =>
  `<math xmlns="http://www.w3.org/1998/Math/MathML"${block ? ' display="block"' : ''}>${inner}</math>`
const cell = (value: string, fields: Parameters<typeof node<'tableCell'>>[1] = {}) =>
  node('tableCell', fields, value ? [t(value)] : [])
const row = (...cells: ReturnType<typeof cell>[]) => node('tableRow', {}, cells)

export const decay = m(
  '<mrow><mi>C</mi><mo>(</mo><mi>t</mi><mo>)</mo><mo>=</mo><msub><mi>C</mi><mn>0</mn></msub><msup><mi>e</mi><mrow><mo>−</mo><mi>k</mi><mi>t</mi></mrow></msup></mrow>',
  true
)
export const half = m(
  '<mrow><msub><mi>t</mi><mrow><mn>1</mn><mo>/</mo><mn>2</mn></mrow></msub><mo>=</mo><mfrac><mrow><mi>ln</mi><mo>\u2061</mo><mn>2</mn></mrow><mi>k</mi></mfrac></mrow>',
  true
)

const reference = (label: string, words: (Inline | string)[], csl?: object) =>
  node(
    'reference',
    { id: `R${label}`, label, ...(csl ? { csl: { type: 'article-journal', ...csl } } : {}) },
    words.map(part => (typeof part === 'string' ? t(part) : part))
  )

/** A finished article. */
export function sample(): Article {
  return node('article', { articleType: 'research-article', lang: 'en' }, [
    node('front', {}, [
      node('journal', {
        title: 'Journal of Small Water Supplies',
        abbreviation: 'J Small Water Suppl',
        issns: [{ kind: 'epub', value: '9999-9978' }],
        publisher: 'Kiosk & Well Press'
      }),
      node('articleId', { kind: 'doi', value: '10.5555/jsws.2025.9.115' }),
      node('subject', { kind: 'heading' }, [t('Research article')]),
      node('articleTitle', {}, [
        t('Loss of free chlorine in '),
        em('household'),
        t(' vessels: a repeat-measures study')
      ]),
      node('contributor', {
        role: 'author',
        name: { given: 'Chiamaka N.', surname: 'Okoro' },
        affiliations: ['aff1', 'aff2'],
        corresponding: true,
        correspondence: ['cor1'],
        orcid: '0000-0002-1825-0097',
        emails: ['c.okoro@example.org']
      }),
      node('contributor', {
        role: 'author',
        name: { given: 'Erik', surname: 'Lind' },
        affiliations: ['aff2'],
        notes: ['an1']
      }),
      node('affiliation', { id: 'aff1', label: '1' }, [
        node('affiliationPart', { kind: 'institution' }, [t('University of Nova Lagoa')]),
        t(', '),
        node('affiliationPart', { kind: 'country', country: 'NG' }, [t('Nigeria')])
      ]),
      node('affiliation', { id: 'aff2', label: '2' }, [t('Skärvik Technical College, Skärvik, Sweden')]),
      node('footnote', { id: 'an1', label: '†', kind: 'present-address' }, [
        p('Present address: Red Delta Institute, Hanoi.')
      ]),
      node('correspondence', { id: 'cor1', label: '*' }, [
        t('Correspondence: '),
        node('email', { address: 'c.okoro@example.org' }, [t('c.okoro@example.org')])
      ]),
      node('publication', { volume: '9', issue: '2', firstPage: '115', lastPage: '131' }),
      node('date', { event: 'received', year: 2024, month: 6, day: 4 }),
      node('date', { event: 'accepted', year: 2025, month: 1, day: 20 }),
      node('date', { event: 'pub', year: 2025, month: 3, day: 17 }),
      node('permissions', { statement: '© 2025 Okoro et al.', year: 2025, holder: 'Okoro et al.' }, [
        node('license', { url: 'https://creativecommons.org/licenses/by/4.0/' }, [
          p(
            'This is an open access article under the ',
            node('link', { url: 'https://creativecommons.org/licenses/by/4.0/' }, [
              t('Creative Commons Attribution 4.0 licence')
            ]),
            '.'
          )
        ])
      ]),
      node('abstract', { id: 'ABS1' }, [
        title('Abstract'),
        node('section', { id: 'ABS1_1', runIn: true }, [
          title('Background'),
          p('Water that leaves a kiosk may reach the cup with none.')
        ]),
        node('section', { id: 'ABS1_2', runIn: true }, [
          title('Results'),
          p('The median rate was 0.061 h', sup(t('−1')), '.')
        ])
      ]),
      node('keywordGroup', {}, [
        title('Keywords'),
        node('keyword', {}, [t('free chlorine')]),
        node('keyword', {}, [t('water kiosks')])
      ]),
      node('abstract', { id: 'ABS2', translated: true, lang: 'ar', dir: 'rtl' }, [
        title('ملخص'),
        p('الماء الذي يغادر الكشك (100%) قد يصل إلى الكوب بلا كلور free.')
      ])
    ]),
    node('body', {}, [
      node('section', { id: 'S1', label: '1', sectionType: 'intro' }, [
        title('Introduction'),
        p(
          'Operators add chlorine so that a residual survives ',
          cite(['R1', 'R2', 'R3'], t('['), mark('1', 'R1'), t('-'), mark('3', 'R3'), t(']')),
          ', as shown before',
          sup(cite(['R2', 'R3'], mark('2', 'R2'), t(','), mark('3', 'R3'))),
          '. One reading cannot separate dose from rate',
          call('fn1', '1'),
          ', and '.concat('the vessels have changed'),
          call('fn2', '2'),
          '; see ',
          node('link', { url: 'https://example.org/a?b=1&c=2' }, [t('the register')]),
          '.'
        ),
        p('We asked', call('fn3', '*'), ':'),
        node('list', { kind: 'order' }, [
          node('listItem', {}, [p('How fast does chlorine fall?')]),
          node('listItem', {}, [
            p('How much is due to'),
            node('list', { kind: 'alpha-lower', start: 3 }, [
              node('listItem', {}, [p('the material,')]),
              node('listItem', {}, [p('the lid?'), p('A second paragraph of the item.')])
            ])
          ]),
          node('listItem', {}, [p('What dose would leave 0.2 mg L', sup(t('−1')), '?')])
        ]),
        node('list', { kind: 'bullet' }, [
          node('listItem', {}, [p('a bullet')]),
          node('listItem', {}, [p('another')])
        ])
      ]),
      node('section', { id: 'S2', label: '2' }, [
        title('Methods'),
        node('section', { id: 'S2_1', label: '2.1' }, [
          title('Setting'),
          p(
            'Wards are in ',
            see('table', 'Table 1', 'T1'),
            ' and ',
            see('figure', 'Figs 1 and 2', 'F1', 'F2'),
            '; limits in ',
            see('box', 'Box 1', 'B1'),
            '.'
          ),
          node('table', { id: 'T1', label: 'Table 1' }, [
            node('caption', {}, [title('Households and vessels by ward')]),
            node('grid', {}, [
              node('rowGroup', { kind: 'head' }, [
                row(
                  cell('Ward', { rowSpan: 2, header: true }),
                  cell('Clay pot', { colSpan: 2, header: true, align: 'center' }),
                  cell('All', { rowSpan: 2, header: true })
                ),
                row(cell('Lid', { header: true }), cell('No lid', { header: true }))
              ]),
              node('rowGroup', { kind: 'body' }, [
                row(cell('Harbour', { header: true, rowSpan: 2 }), cell('9'), cell('6'), cell('60')),
                row(
                  cell('14'),
                  node('tableCell', { align: 'right' }, [t('11'), sup(call('tn1', 'a'))]),
                  cell('')
                ),
                row(cell('All', { header: true }), cell('106', { colSpan: 2 }), cell('240'))
              ])
            ]),
            node('tableNotes', {}, [
              node('footnote', { id: 'tn1', label: 'a' }, [p('Two were moved.')]),
              node('paragraph', {}, [t('Source: field log.')])
            ])
          ]),
          node('definitionList', {}, [
            node('definitionItem', {}, [
              node('definitionTerm', {}, [t('Dose')]),
              node('definition', {}, [p('the chlorine added per litre;')])
            ]),
            node('definitionItem', {}, [
              node('definitionTerm', {}, [t('Rate')]),
              node('definition', {}, [p('the constant ', em('k'), ' of a first-order loss.')])
            ])
          ]),
          node('boxedText', { id: 'B1', label: 'Box 1' }, [
            title('What a colour disc can show'),
            p('A disc compares the pink of the sample with steps of tinted glass.'),
            node('list', { kind: 'bullet' }, [
              node('listItem', {}, [p('It resolves steps of 0.1.')]),
              node('listItem', {}, [p('It is read in shade.')])
            ])
          ])
        ]),
        node('section', { id: 'S2_2', label: '2.2' }, [
          title('Model'),
          node('paragraph', {}, [
            t('The residual '),
            node(
              'inlineEquation',
              { mathml: m('<mrow><mi>C</mi><mo>(</mo><mi>t</mi><mo>)</mo></mrow>') },
              []
            ),
            t(' falls in proportion to itself:'),
            node('equation', { id: 'E1', label: '(1)', mathml: decay }, []),
            t('From '),
            see('equation', 'Equation (1)', 'E1'),
            t(' follows:')
          ]),
          node('equation', { mathml: half }, []),
          node('codeBlock', {
            language: 'r',
            value: 'fit <- decay(residual ~ hours,\n  below = 0.05)\nsummary(fit)  # rates'
          }),
          node('section', { id: 'S2_2_1', runIn: true }, [title('Ethics statement'), p('The board agreed.')]),
          node('section', { id: 'S2_2_2', runIn: true }, [title('Consent'), p('All gave consent.')])
        ])
      ]),
      node('section', { id: 'S3', label: '3' }, [
        title('Results'),
        p(
          'It fell fastest in clay (',
          see('figure', 'Figure 1', 'F1'),
          '), and ',
          strong('never'),
          ' in ',
          node('monospace', {}, [t('glass')]),
          ', ',
          node('underline', {}, [t('under')]),
          ' ',
          node('delete', {}, [t('struck')]),
          ' ',
          node('smallCaps', {}, [t('Small')]),
          ' H',
          node('subscript', {}, [t('2')]),
          'O. ',
          node('emphasis', { lang: 'fr' }, [t('Au lait')]),
          '; soft\u00ADhyphen, no\u2011break.'
        ),
        node('figure', { id: 'F1', label: 'Figure 1' }, [
          node('graphic', {
            href: 'g001.png',
            alt: 'Bars that fall from left to right',
            mediaType: 'image/png',
            width: 400,
            height: 250
          }),
          node('caption', {}, [
            title('Share of the first residual (%).'),
            p('Thin marks show one standard error.')
          ])
        ]),
        node('figure', { id: 'F2', label: 'Figure 2' }, [
          node('panel', { label: 'A' }, [
            node('graphic', {
              href: 'g002.png',
              alt: 'A scatter plot',
              mediaType: 'image/png',
              width: 200,
              height: 120
            }),
            node('caption', {}, [p('Fitted rate.')])
          ]),
          node('panel', { label: 'B' }, [
            node('graphic', {
              href: 'g003.svg',
              alt: 'A map',
              mediaType: 'image/svg+xml',
              width: 200,
              height: 120
            }),
            node('caption', {}, [p('Sketch map.')])
          ]),
          node('caption', {}, [title('Rates and places.')])
        ]),
        node('blockQuote', {}, [
          p('In the pot the water is cool and sweet by evening.'),
          node('attribution', {}, [t('— Field log, 11 July 2023')])
        ]),
        node('statement', { id: 'ST1', label: 'Theorem 1' }, [title('Loss'), p('Every vessel loses.')]),
        node('thematicBreak', {}),
        node('paragraph', { lang: 'he', dir: 'rtl' }, [t('שלום עולם (2025) abc סוף.')])
      ])
    ]),
    node('back', {}, [
      node('acknowledgement', {}, [title('Acknowledgements'), p('We thank the households.')]),
      node('declaration', { kind: 'competing-interests' }, [
        title('Competing interests'),
        p('None declared.')
      ]),
      node('appendix', { id: 'A1', label: 'Appendix A' }, [
        title('The question card'),
        p('Who fetches the water?')
      ]),
      node('supplement', { id: 'SM1', label: 'Data S1', href: 'https://example.org/data-s1.csv' }, [
        node('caption', {}, [p('Readings of all vessels (CSV).')])
      ]),
      node('footnoteGroup', {}, [
        title('Notes'),
        node('footnote', { id: 'fn1', label: '1' }, [p('A vessel that was dosed ', em('high'), '.')]),
        node('footnote', { id: 'fn2', label: '2' }, [p('Two paragraphs.'), p('The second.')]),
        node('footnote', { id: 'fn3', label: '*' }, [p('A note with a mark of its own.')])
      ]),
      node('referenceList', {}, [
        title('References'),
        reference(
          '1',
          [
            'Adewale TO, Brandt K. Storage vessels and the loss of free chlorine. ',
            em('J Rural Water'),
            '. 2017;12(3):201-14. ',
            node('link', { url: 'https://doi.org/10.5555/jrw.2017.0201' }, [
              t('https://doi.org/10.5555/jrw.2017.0201')
            ])
          ],
          {
            title: 'Storage vessels and the loss of free chlorine',
            author: [{ family: 'Adewale', given: 'TO' }],
            DOI: '10.5555/jrw.2017.0201'
          }
        ),
        reference('2', ['Castellanos M. Chemistry of stored water. Harbour: Harbour Academic; 2015.'], {
          title: 'Chemistry of stored water'
        }),
        reference('3', ['Ito S. Sunlight and chlorine. Lagoon Preprints. 2023.'], {
          title: 'Sunlight and chlorine'
        })
      ])
    ])
  ])
}

export { png, sampleMedia } from './sample-media.js'
