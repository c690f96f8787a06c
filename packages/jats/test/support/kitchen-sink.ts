/** One article with every type of node that a finished tree can have: a test insists on "every". */
import { type Article, node, text } from '@offprint/ast'

const p = (...words: string[]) =>
  node(
    'paragraph',
    {},
    words.map(word => text(word))
  )
const title = (words: string) => node('title', {}, [text(words)])

const front = node('front', {}, [
  node('journal', {
    title: 'Journal of Trials',
    abbreviation: 'J Trials',
    nlmTa: 'J Trials NLM',
    publisherId: 'jtri',
    issns: [
      { value: '1234-5678', kind: 'epub' },
      { value: '8765-4321', kind: 'ppub' },
      { value: '1111-2222', kind: 'linking' }
    ],
    publisher: 'Trials & Sons',
    publisherPlace: 'Porto'
  }),
  node('articleId', { kind: 'doi', value: '10.5555/trial.1' }),
  node('articleId', { kind: 'publisher-id', value: 'T-1' }),
  node('subject', { kind: 'heading' }, [text('Case Report')]),
  node('articleTitle', {}, [text('On '), node('emphasis', {}, [text('everything')]), text(' at once')]),
  node('subtitle', {}, [text('a kitchen sink')]),
  node('translatedTitle', { lang: 'pt' }, [text('Sobre tudo')]),
  node('alternativeTitle', { kind: 'running-head' }, [text('Everything')]),
  node('contributor', {
    role: 'author',
    name: { surname: 'Sousa', given: 'Filipa Costa', suffix: 'Jr' },
    corresponding: true,
    equalContribution: true,
    orcid: '0000-0002-1825-0097',
    emails: ['f@example.org'],
    affiliations: ['aff1', 'aff2'],
    correspondence: ['cor1'],
    notes: ['fn1'],
    credit: [{ text: 'Supervision', term: 'Supervision' }, { text: 'Chief cook' }]
  }),
  node('contributor', { role: 'author', collaboration: 'The Sink Group', affiliations: [] }, [
    node('contributor', { role: 'member', name: { surname: 'Lee', given: 'A' }, affiliations: [] })
  ]),
  node('contributor', {
    role: 'editor',
    name: { surname: 'Nakamura', given: 'Eiko', style: 'eastern' },
    otherNames: [{ surname: '中村', given: '英子', lang: 'ja' }],
    printed: 'Nakamura E, Dr',
    deceased: true,
    affiliations: ['aff2']
  }),
  node('affiliation', { id: 'aff1', label: '1' }, [
    node('affiliationPart', { kind: 'department' }, [text('Dept of Sinks')]),
    text(', '),
    node('affiliationPart', { kind: 'institution' }, [text('University')]),
    text(', '),
    node('affiliationPart', { kind: 'street' }, [text('Main Street 1')]),
    text(', '),
    node('affiliationPart', { kind: 'postalCode' }, [text('4000')]),
    text(' '),
    node('affiliationPart', { kind: 'city' }, [text('Porto')]),
    text(', '),
    node('affiliationPart', { kind: 'state' }, [text('Norte')]),
    text(', '),
    node('affiliationPart', { kind: 'country', country: 'PT' }, [text('Portugal')])
  ]),
  node('affiliation', { id: 'aff2', label: '2' }, [text('Somewhere else')]),
  node('correspondence', { id: 'cor1', label: '&' }, [
    text('Write to '),
    node('email', { address: 'f@example.org' }, [text('f@example.org')])
  ]),
  node('footnote', { id: 'fn1', kind: 'present-address', label: '†' }, [p('Now elsewhere.')]),
  node('declaration', { id: 'fncoi', kind: 'competing-interests' }, [
    title('Competing interests'),
    p('None & none.')
  ]),
  node('publication', {
    volume: '40',
    issue: '2',
    firstPage: '1',
    lastPage: '12',
    pageRange: '1-12; quiz 13-4'
  }),
  node('date', { event: 'pub', year: 2021, month: 12, day: 31, format: 'electronic' }),
  node('date', { event: 'received', year: 2021, month: 7, day: 2 }),
  node('date', { event: 'accepted', year: 2021, season: 'Spring' }),
  node('permissions', { statement: '© 2021 Sousa', year: 2021, holder: 'Sousa' }, [
    node('license', { url: 'https://creativecommons.org/licenses/by/4.0/', kind: 'open-access' }, [
      p('An open access article.')
    ])
  ]),
  node('relatedArticle', { kind: 'corrected-article', url: '10.5555/other' }, [text('Another')]),
  node('abstract', {}, [
    node('section', {}, [title('Background'), p('Little is known.')]),
    node('section', {}, [title('Results'), p('Now more.')])
  ]),
  node('abstract', { translated: true, lang: 'pt' }, [p('Pouco se sabe.')]),
  node('keywordGroup', { kind: 'author' }, [
    node('keyword', {}, [text('sinks')]),
    node('keyword', {}, [node('emphasis', {}, [text('E. coli')])])
  ]),
  node('funding', {}, [
    node('award', { funder: 'Fund', funderId: 'https://ror.org/00snfqn58', awardIds: ['A1', 'A2'] }),
    node('fundingStatement', {}, [text('Paid by Fund.')])
  ]),
  node('foreign', { format: 'jats', name: 'self-uri', attributes: { 'xlink:href': 'a.pdf' } }, [])
])

const marks = node('paragraph', { id: 'P1' }, [
  text('Marks: '),
  node('strong', {}, [text('bold')]),
  node('underline', {}, [text('under')]),
  node('delete', {}, [text('gone')]),
  node('superscript', {}, [text('up')]),
  node('subscript', {}, [text('down')]),
  node('smallCaps', {}, [text('caps')]),
  node('monospace', {}, [text('code')]),
  node('span', { lang: 'fr' }, [text('bonjour')]),
  node('span', { style: 'overline' }, [text('over')]),
  node('span', { dir: 'rtl', lang: 'ar' }, [text('سلام')]),
  text(' a '),
  node('link', { url: 'https://example.org/?a=1&b=2', title: 'An example' }, [text('link')]),
  text(', '),
  node('email', { address: 'x@example.org' }, [text('mail me')]),
  text(', '),
  node('abbreviation', { expansion: 'World Health Organization' }, [text('WHO')]),
  node('anchor', { id: 'anchor1' }, [text('here')]),
  node('break', {}),
  text('then a note'),
  node('footnoteReference', { target: 'fn2' }, [node('superscript', {}, [text('a')])]),
  text(' and one in the line'),
  node('footnote', { id: 'fn3', label: 'b' }, [p('Inline note.')]),
  text(' and '),
  node('inlineEquation', {
    mathml: '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi><mo>&lt;</mo><mn>2</mn></math>',
    tex: 'x<2'
  }),
  text(' and '),
  node('inlineGraphic', { href: 'icon.png', alt: 'an icon', mediaType: 'image/png' }),
  text('.')
])

const citing = node('paragraph', {}, [
  text('As shown '),
  node('citation', { targets: ['R1', 'R2', 'R3'] }, [
    text('['),
    node('citationMark', { targets: ['R1'] }, [text('1')]),
    text('–'),
    node('citationMark', { targets: ['R3'] }, [text('3')]),
    text(']')
  ]),
  text(' and'),
  node('superscript', {}, [
    node('citation', { targets: ['R1', 'R4'] }, [
      node('citationMark', { targets: ['R1'] }, [text('1')]),
      text(','),
      node('citationMark', { targets: ['R4'] }, [text('4')])
    ])
  ]),
  text(', see '),
  node('crossReference', { kind: 'figure', targets: ['F1'] }, [text('Figure 1')]),
  text(', '),
  node('crossReference', { kind: 'table', targets: ['T1'] }, [text('Table 1')]),
  text(', '),
  node('crossReference', { kind: 'footnote', targets: ['fn2'] }, [text('the note')]),
  text(' and '),
  node('crossReference', { kind: 'other', targets: ['L1'] }, [text('the list')]),
  text('.')
])

const figures = [
  node('figure', { id: 'F1', label: 'Figure 1' }, [
    node('caption', {}, [
      title('A composite'),
      node('paragraph', {}, [
        node('panelLabel', { panels: ['A', 'B', 'C'] }, [text('A-C)')]),
        text(' three panels; '),
        node('panelLabel', { panels: ['left'] }, [text('D')]),
        text(' odd one')
      ])
    ]),
    node('graphic', {
      href: 'g001.png',
      alt: 'Four pictures',
      longDescription: 'A longer story.',
      mediaType: 'image/png'
    }),
    node('attribution', {}, [text('Photograph: Lee')])
  ]),
  node('figure', { id: 'F2', label: 'Figure 2' }, [
    node('caption', {}, [title('Two images')]),
    node('panel', { label: 'A' }, [
      node('caption', {}, [title('First')]),
      node('graphic', { href: 'g002a.png', decorative: true })
    ]),
    node('panel', { label: 'B' }, [
      node('caption', {}, [title('Second')]),
      node('graphic', { href: 'g002b.png' })
    ])
  ])
]

const cell = (words: string, fields = {}) => node('tableCell', fields, [text(words)])
const tables = [
  node('table', { id: 'T1', label: 'Table 1' }, [
    node('caption', {}, [title('Numbers')]),
    node('grid', { columns: [{ width: '20%', align: 'left' }, { align: 'char' }] }, [
      node('rowGroup', { kind: 'head' }, [
        node('tableRow', {}, [
          cell('Name', { header: true, scope: 'col', rowSpan: 2 }),
          cell('Value', { header: true, scope: 'col', align: 'center' })
        ]),
        node('tableRow', {}, [cell('n', { header: true })])
      ]),
      node('rowGroup', { kind: 'body' }, [
        node('tableRow', {}, [cell('a', { header: true, scope: 'row' }), cell('1', { valign: 'top' })]),
        node('tableRow', {}, [cell('all', { colSpan: 2 })])
      ]),
      node('rowGroup', { kind: 'foot' }, [node('tableRow', {}, [cell('sum'), cell('1')])])
    ]),
    node('tableNotes', {}, [p('All values.'), node('footnote', { id: 'tfn1', label: '*' }, [p('Starred.')])])
  ])
]

const body = node('body', {}, [
  node('section', { id: 'S1', sectionType: 'intro', label: '1' }, [title('Introduction'), marks, citing]),
  node('section', { id: 'S2' }, [
    title('Parts'),
    p('Before.'),
    ...figures,
    ...tables,
    node('equation', {
      id: 'E1',
      label: '(1)',
      alt: 'x equals two',
      mathml: '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi><mo>=</mo><mn>2</mn></math>',
      tex: 'x = 2'
    }),
    node('list', { id: 'L1', kind: 'order', start: 5 }, [
      node('listItem', {}, [p('five')]),
      node('listItem', { label: '6b' }, [
        p('six'),
        node('list', { kind: 'bullet' }, [node('listItem', {}, [p('inner')])])
      ])
    ]),
    node('definitionList', {}, [
      node('definitionItem', {}, [
        node('definitionTerm', {}, [text('SLE')]),
        node('definitionTerm', {}, [text('lupus')]),
        node('definition', {}, [p('a disease')])
      ])
    ]),
    node('blockQuote', {}, [p('To be.'), node('attribution', {}, [text('Hamlet')])]),
    node('boxedText', { id: 'B1', label: 'Box 1' }, [
      node('caption', {}, [title('Boxed')]),
      p('In a box.'),
      node('section', {}, [title('In the box'), p('Deeper.')])
    ]),
    node('codeBlock', { language: 'r', value: 'x <- 1\n  y <- "2"\n' }),
    node('statement', { label: 'Theorem 1' }, [title('Of sinks'), p('They drain.')]),
    node('thematicBreak', {}),
    node('media', { href: 'film.mp4', mediaType: 'video/mp4', label: 'Video 1' }, [
      node('caption', {}, [title('A film')])
    ]),
    node('supplement', { id: 'SUP1', href: 's1.csv', mediaType: 'text/csv', label: 'S1 File' }, [
      node('caption', {}, [title('Data'), p('All of it.')])
    ]),
    node('graphic', { href: 'loose.png', alt: 'Loose' }),
    node('foreign', { format: 'jats', name: 'verse-group', attributes: {} }, [
      node('foreign', { format: 'jats', name: 'verse-line', attributes: { 'indent-level': '1' } }, [
        text('O sink')
      ])
    ]),
    node('section', { id: 'S2_1', runIn: true }, [title('Run in'), p('at once.')])
  ]),
  node('section', { id: 'S3', sectionType: 'conclusions' }, [title('Conclusion'), p('Done.')])
])

const references = node('referenceList', {}, [
  title('References'),
  node(
    'reference',
    {
      id: 'R1',
      label: '1',
      csl: {
        type: 'article-journal',
        author: [{ family: 'Gutierrez', given: 'A', suffix: 'Jr' }, { literal: 'The Group' }],
        title: 'Calcinosis',
        'container-title': 'Dermatol Ther',
        volume: '25',
        issue: '2',
        page: '195-206',
        'page-first': '195',
        issued: { 'date-parts': [[2012]], season: 'Mar-Apr' },
        DOI: '10.1111/x',
        PMID: '123',
        PMCID: 'PMC9',
        custom: { 'et-al': true, 'page-range': '195-206; quiz 207' }
      }
    },
    [
      text('Gutierrez A Jr, The Group, et al. Calcinosis. '),
      node('emphasis', {}, [text('Dermatol Ther')]),
      text('. 2012.')
    ]
  ),
  node(
    'reference',
    {
      id: 'R2',
      label: '2',
      csl: {
        type: 'chapter',
        author: [{ family: 'Roy', given: 'B' }],
        editor: [{ family: 'Ed', given: 'C' }],
        title: 'A chapter',
        'container-title': 'A book',
        edition: '2nd',
        publisher: 'Press',
        'publisher-place': 'Rome',
        ISBN: '9780000000000',
        'number-of-pages': '300',
        issued: { 'date-parts': [[2001, 5, 4]] }
      }
    },
    [text('Roy B. A chapter. In: A book.')]
  ),
  node(
    'reference',
    {
      id: 'R3',
      label: '3',
      csl: {
        type: 'webpage',
        title: 'A page',
        URL: 'https://example.org/page',
        accessed: { 'date-parts': [[2020, 1, 2]] },
        note: 'Archived.',
        status: 'in press',
        issued: { literal: 'n.d.' }
      }
    },
    []
  ),
  node('reference', { id: 'R4', label: '4' }, [text('Unparsed words, 1999.')])
])

const back = node('back', {}, [
  node('acknowledgement', {}, [title('Acknowledgments'), p('Thanks.')]),
  node('declaration', { kind: 'data-availability' }, [title('Data availability'), p('On request.')]),
  node('footnoteGroup', {}, [title('Notes'), node('footnote', { id: 'fn2', label: 'a' }, [p('A note.')])]),
  node('appendix', { id: 'A1', label: 'Appendix A' }, [title('More'), p('Appended.')]),
  references
])

/** The article, made new at each call. */
export const kitchenSink = (): Article =>
  structuredClone(
    node('article', { articleType: 'research-article', lang: 'en' }, [
      front,
      body,
      back,
      node('subArticle', { id: 'SA1', articleType: 'reply' }, [
        node('front', {}, [node('articleTitle', {}, [text('Reply')])]),
        node('body', {}, [p('Indeed.')])
      ])
    ])
  )
