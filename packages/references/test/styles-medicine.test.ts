/** One reference of each kind in the styles of medicine; every field is said, so that what is not there must not be found. */
import { describe, it } from 'vitest'
import { type Printed, readsAs } from './printed.js'

const ENTRIES: [manner: string, text: string, fields: Printed][] = [
  [
    'Vancouver, book',
    'Halvorsen PK, Ibe CN. Clinical audiology for rural clinics. 3rd ed. Bergen: Fjordland Press; 2011. 412 p.',
    {
      type: 'book',
      author: 'Halvorsen, PK; Ibe, CN',
      title: 'Clinical audiology for rural clinics',
      edition: '3rd ed',
      'number-of-pages': '412',
      publisher: 'Fjordland Press',
      'publisher-place': 'Bergen',
      year: 2011
    }
  ],
  [
    'Vancouver, chapter',
    'Dorji K, Mbeki L. Ear infections at altitude. In: Halvorsen PK, Ibe CN, editors. Clinical audiology for rural clinics. 3rd ed. Bergen: Fjordland Press; 2011. p. 93-118.',
    {
      type: 'chapter',
      author: 'Dorji, K; Mbeki, L',
      editor: 'Halvorsen, PK; Ibe, CN',
      title: 'Ear infections at altitude',
      'container-title': 'Clinical audiology for rural clinics',
      edition: '3rd ed',
      page: '93-118',
      publisher: 'Fjordland Press',
      'publisher-place': 'Bergen',
      year: 2011
    }
  ],
  [
    'Vancouver, thesis',
    'Quispe RM. Glacial runoff and trout health [dissertation]. Cusco (Peru): Universidad Andina del Sur; 2009. 188 p.',
    {
      type: 'thesis',
      author: 'Quispe, RM',
      title: 'Glacial runoff and trout health',
      'number-of-pages': '188',
      genre: 'dissertation',
      publisher: 'Universidad Andina del Sur',
      'publisher-place': 'Cusco (Peru)',
      year: 2009
    }
  ],
  [
    'Vancouver, proceedings',
    'Lindqvist A, Osei B, editors. Proceedings of the 4th Nordic Conference on Peat Ecology; 2015 Jun 3-6; Umeå, Sweden. Umeå: Nordic Peat Society; 2016.',
    {
      type: 'book',
      editor: 'Lindqvist, A; Osei, B',
      title: 'Proceedings of the 4th Nordic Conference on Peat Ecology',
      'event-place': 'Umeå, Sweden',
      publisher: 'Nordic Peat Society',
      'publisher-place': 'Umeå',
      year: 2016
    }
  ],
  [
    'Vancouver, paper of a meeting',
    'Osei B. Methane from drained bogs. In: Lindqvist A, editor. Proceedings of the 4th Nordic Conference on Peat Ecology; 2015 Jun 3-6; Umeå, Sweden. Umeå: Nordic Peat Society; 2016. p. 44-9.',
    {
      type: 'paper-conference',
      author: 'Osei, B',
      editor: 'Lindqvist, A',
      title: 'Methane from drained bogs',
      'container-title': 'Proceedings of the 4th Nordic Conference on Peat Ecology',
      'event-place': 'Umeå, Sweden',
      page: '44-49',
      publisher: 'Nordic Peat Society',
      'publisher-place': 'Umeå',
      year: 2016
    }
  ],
  [
    'NLM, report with its number behind',
    'Barrow T, Singh M. Noise exposure in textile mills. Manchester (UK): Institute of Mill Safety (GB); 2014 Mar. 56 p. Report No.: IMS-14-07.',
    {
      type: 'report',
      author: 'Barrow, T; Singh, M',
      title: 'Noise exposure in textile mills',
      'number-of-pages': '56',
      number: 'IMS-14-07',
      genre: 'Report',
      publisher: 'Institute of Mill Safety (GB)',
      'publisher-place': 'Manchester (UK)',
      year: 2014
    }
  ],
  [
    'NLM, page on line',
    'Tideways Trust. Harbour water quality: annual figures [Internet]. Hull: Tideways Trust; c2018 [updated 2019 Jan 4; cited 2020 Feb 11]. Available from: https://tideways.example.org/figures',
    {
      type: 'webpage',
      author: 'Tideways Trust',
      title: 'Harbour water quality: annual figures',
      publisher: 'Tideways Trust',
      'publisher-place': 'Hull',
      year: 2018,
      accessed: '2020-2-11'
    }
  ],
  [
    'NLM, newspaper',
    'Mendes C. Why the rivers rose early. The Norwick Courier. 2017 Apr 12;Sect. B:3 (col. 2).',
    {
      type: 'article-journal',
      author: 'Mendes, C',
      title: 'Why the rivers rose early',
      'container-title': 'The Norwick Courier',
      page: '3',
      year: 2017
    }
  ],
  [
    'AMA, article',
    'Farouk S, Lindgren O. Handheld spirometry in schoolchildren. J Sch Breath. 2019;8(2):101-109. doi:10.5555/jsb.2019.0101',
    {
      type: 'article-journal',
      author: 'Farouk, S; Lindgren, O',
      title: 'Handheld spirometry in schoolchildren',
      'container-title': 'J Sch Breath',
      volume: '8',
      issue: '2',
      page: '101-109',
      year: 2019
    }
  ],
  [
    'AMA, chapter of a house without a place',
    'Oyelaran TB. Wound care in the field. In: Petrov G, Adeyemi S, eds. Handbook of Remote Medicine. 2nd ed. Northgate Medical; 2018:211-240.',
    {
      type: 'chapter',
      author: 'Oyelaran, TB',
      editor: 'Petrov, G; Adeyemi, S',
      title: 'Wound care in the field',
      'container-title': 'Handbook of Remote Medicine',
      edition: '2nd ed',
      page: '211-240',
      publisher: 'Northgate Medical',
      year: 2018
    }
  ],
  [
    'AMA, page on line',
    'Coastal Health Board. Seafood safety guideline. Updated May 3, 2020. Accessed June 8, 2021. https://chb.example.org/seafood',
    {
      type: 'webpage',
      author: 'Coastal Health Board',
      title: 'Seafood safety guideline',
      year: 2020,
      accessed: '2021-6-8'
    }
  ]
]

describe('styles of medicine', () => {
  for (const [manner, text, fields] of ENTRIES) it(manner, () => readsAs(text, fields))
})
