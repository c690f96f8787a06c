/** Brackets behind a title, bodies that begin an entry, and what the entry says of its own state. */
import { describe, expect, it } from 'vitest'
import { type CslItem, parseReference } from '../src/index.js'

const CASES: [text: string, csl: Partial<CslItem>][] = [
  [
    'Holm, B. (2021). tidewise: Models of small tides (Version 1.4.2) [Computer software]. https://doi.org/10.5555/tw.142',
    {
      type: 'software',
      title: 'tidewise: Models of small tides',
      version: '1.4.2',
      genre: 'Computer software'
    }
  ],
  [
    'Tran, H. M., & Okoro, C. (2022). Salt in 30 wells (Version 1.1) [Data set]. Coastal Data Archive. https://doi.org/10.5555/cda.77',
    {
      type: 'dataset',
      title: 'Salt in 30 wells',
      version: '1.1',
      genre: 'Data set',
      'container-title': 'Coastal Data Archive'
    }
  ],
  [
    'Ito, S. (2023). Light in clear jars (Version 2) [Preprint]. Coastal Preprints. https://doi.org/10.5555/cp.118',
    {
      type: 'article',
      title: 'Light in clear jars',
      genre: 'Preprint',
      'container-title': 'Coastal Preprints'
    }
  ],
  [
    'Costa, L. (2016). Taste and refusal [Doctoral dissertation, University of Porto Novo]. Porto Novo Repository.',
    {
      type: 'thesis',
      title: 'Taste and refusal',
      genre: 'Doctoral dissertation',
      publisher: 'University of Porto Novo',
      archive: 'Porto Novo Repository'
    }
  ],
  [
    'Bureau of Island Statistics. (2020). Household survey 2019: Main report (Report No. 14). Government Printer, Port Alder.',
    {
      type: 'report',
      title: 'Household survey 2019: Main report',
      genre: 'Report',
      number: '14',
      publisher: 'Government Printer'
    }
  ],
  [
    'Standards Office of the Isles. (2013). Drinking water: Methods of test (IS 411:2013).',
    { type: 'standard', title: 'Drinking water: Methods of test', number: 'IS 411:2013' }
  ],
  [
    'Dalgaard, P. (2012). Tides by example (2nd ed., Vol. 3). Kestrel Press.',
    { type: 'book', title: 'Tides by example', edition: '2nd ed', volume: '3', publisher: 'Kestrel Press' }
  ],
  [
    'Office des poids et mesures. Balances : seuils et contrôles. Rapport 12. Douala : OPM ; 2019.',
    {
      type: 'report',
      author: [{ literal: 'Office des poids et mesures' }],
      title: 'Balances : seuils et contrôles',
      genre: 'Rapport',
      number: '12',
      publisher: 'OPM'
    }
  ],
  [
    "Service des marées. Bulletin de l'année 2022 [en ligne]. 2023 [consulté le 3 mars 2023]. Disponible : https://marees.example.org/2022",
    {
      type: 'webpage',
      author: [{ literal: 'Service des marées' }],
      title: "Bulletin de l'année 2022",
      medium: 'en ligne',
      issued: { 'date-parts': [[2023]] }
    }
  ],
  [
    'Instituto Nacional de Pesca. Anuario de la costa. Lima: INP; 2011.',
    { author: [{ literal: 'Instituto Nacional de Pesca' }], title: 'Anuario de la costa', publisher: 'INP' }
  ],
  [
    '田中花. 海の本. 東京: 見本社; 2019.',
    {
      type: 'book',
      author: [{ literal: '田中花' }],
      title: '海の本',
      publisher: '見本社',
      'publisher-place': '東京'
    }
  ],
  [
    'The Tide Group. Protocol for wells [Internet]. Tromsø: Tide College; 2021 [cited 2024 Jan 5]. Available from: https://tides.example.org/p',
    { type: 'webpage', title: 'Protocol for wells', medium: 'Internet', publisher: 'Tide College' }
  ],
  [
    'Prøve A. Nothing published yet. Ann Tides. Forthcoming 2025.',
    {
      title: 'Nothing published yet',
      'container-title': 'Ann Tides',
      status: 'Forthcoming',
      issued: { 'date-parts': [[2025]] }
    }
  ]
]

const BOOKS: [text: string, csl: Partial<CslItem>][] = [
  [
    'Lindh O. Salt marsh birds. Coasts in change. London: Harbour Press; 2006. p. 101-119.',
    {
      type: 'chapter',
      title: 'Salt marsh birds',
      'container-title': 'Coasts in change',
      publisher: 'Harbour Press'
    }
  ],
  [
    'Orr C. Tides by hand. Rowan Press, Leith, UK, second edition, 1986.',
    {
      title: 'Tides by hand',
      edition: 'second edition',
      publisher: 'Rowan Press',
      'publisher-place': 'Leith, UK'
    }
  ],
  [
    'K. Orr and J. Vik, Parallel Program Layout: A Foundation, Rowan Press, 1988.',
    {
      author: [
        { family: 'Orr', given: 'K.' },
        { family: 'Vik', given: 'J.' }
      ],
      title: 'Parallel Program Layout: A Foundation'
    }
  ],
  [
    'Vik, J. M., The Tidal Programming Language, MIT Press, Cambridge, Mass., 1994.',
    {
      author: [{ family: 'Vik', given: 'J. M.' }],
      title: 'The Tidal Programming Language',
      publisher: 'MIT Press'
    }
  ],
  [
    'Vik J, Orr C. Seeds of the north. In: Lund A, Umar H (eds). The State of Plant Stores: Second Report. Oslo: Fjord Press; 2009.',
    { 'container-title': 'The State of Plant Stores: Second Report', publisher: 'Fjord Press' }
  ],
  [
    'Lund, K. (2001). Human salt needs (Rome: Harbour Press).',
    { title: 'Human salt needs', publisher: 'Harbour Press', 'publisher-place': 'Rome' }
  ],
  [
    'NSAT Official methods of salting. 17th ed. Leith: National Society of Able Tasters; 2003.',
    { author: [{ literal: 'NSAT' }], title: 'Official methods of salting', edition: '17th ed' }
  ],
  [
    'The North Tide Society Guidelines for diving in the cold 2018. Tokyo: Nami Press, 2018.',
    { author: [{ literal: 'The North Tide Society' }], title: 'Guidelines for diving in the cold 2018' }
  ],
  [
    'Cyclic fatigue of small tides. Vega-Hall JJ, de la Vik JC. J Tides. 2014;12(3):4-9.',
    {
      author: [
        { family: 'Vega-Hall', given: 'JJ' },
        { family: 'de la Vik', given: 'JC' }
      ],
      title: 'Cyclic fatigue of small tides',
      'container-title': 'J Tides'
    }
  ],
  [
    'Orr B. Salt flats of the coast (Rowan Press, 1998).',
    {
      type: 'book',
      title: 'Salt flats of the coast',
      publisher: 'Rowan Press',
      issued: { 'date-parts': [[1998]] }
    }
  ],
  [
    'Orr, B. (1992). Changing winds. Crowberry.',
    { type: 'book', title: 'Changing winds', publisher: 'Crowberry' }
  ],
  [
    'Lund K, R Harbour Core Team (2017) Tides: linear models of tides.',
    {
      author: [{ family: 'Lund', given: 'K' }, { literal: 'R Harbour Core Team' }],
      title: 'Tides: linear models of tides'
    }
  ],
  [
    'Tide Office. Wells of the north. 2016. Available: http://tides.example.org/wells [30 August 2017].',
    {
      accessed: { 'date-parts': [[2017, 8, 30]] },
      issued: { 'date-parts': [[2016]] },
      URL: 'http://tides.example.org/wells'
    }
  ]
]

describe('books and bodies as lists print them', () => {
  it.each(BOOKS)('%s', (text, csl) => {
    expect(parseReference(text).csl).toMatchObject(csl)
  })
})

describe('what an entry says of its own work', () => {
  it.each(CASES)('%s', (text, csl) => {
    const parsed = parseReference(text)
    expect(parsed.csl).toMatchObject(csl)
    expect(parsed.notes).toEqual([])
  })

  it.each([
    [
      'Vega L. Folding of [Fe(CN)6] in water (part 2). J Salts. 2011;65:1-12.',
      'Folding of [Fe(CN)6] in water (part 2)'
    ],
    [
      'Vega L. Counting (version 2 of the method) ships. J Salts. 2011;65:1-12.',
      'Counting (version 2 of the method) ships'
    ]
  ])('brackets of a title stay in it: %s', (text, title) => {
    expect(parseReference(text).csl.title).toBe(title)
  })

  it('a French title is not taken for a body', () => {
    const { csl } = parseReference('Organisation des soins en ville. Rev Prat. 2003;12:3-9.')
    expect(csl).toMatchObject({ title: 'Organisation des soins en ville', 'container-title': 'Rev Prat' })
  })

  it('letters beyond Latin-1 come back as they were typed', () => {
    const { csl, label } = parseReference(
      '[Ωμέγα1] Łukasiewicz Ž, Đorđević Ş. Παλίρροια και ψάρια. Žurnal Mora. 2011;65:1-12. https://example.org/ψάρι'
    )
    expect(label).toBe('Ωμέγα1')
    expect(csl).toMatchObject({
      author: [
        { family: 'Łukasiewicz', given: 'Ž' },
        { family: 'Đorđević', given: 'Ş' }
      ],
      title: 'Παλίρροια και ψάρια',
      'container-title': 'Žurnal Mora',
      URL: 'https://example.org/ψάρι'
    })
  })
})
