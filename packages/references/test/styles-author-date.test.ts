/** One reference of each kind in the styles that name author and date; every field is said, so that what is not there must not be found. */
import { describe, it } from 'vitest'
import { type Printed, readsAs } from './printed.js'

const ENTRIES: [manner: string, text: string, fields: Printed][] = [
  [
    'APA 7, book',
    'Navarro, P. J., & Whitlock, E. (2016). The long shadow of drought: Farming memories from the interior. Bellbird University Press.',
    {
      type: 'book',
      author: 'Navarro, P. J.; Whitlock, E.',
      title: 'The long shadow of drought: Farming memories from the interior',
      publisher: 'Bellbird University Press',
      year: 2016
    }
  ],
  [
    'APA 6, chapter',
    'Navarro, P. J. (2010). Drought and debt. In E. Whitlock & R. Amadi (Eds.), Rural economies in transition (2nd ed., pp. 45-67). Dunmore, NSW: Bellbird University Press.',
    {
      type: 'chapter',
      author: 'Navarro, P. J.',
      editor: 'Whitlock, E.; Amadi, R.',
      title: 'Drought and debt',
      'container-title': 'Rural economies in transition',
      edition: '2nd ed',
      page: '45-67',
      publisher: 'Bellbird University Press',
      'publisher-place': 'Dunmore, NSW',
      year: 2010
    }
  ],
  [
    'APA 7, dissertation in an archive',
    'Whitlock, E. R. (2021). Listening to soil: An ethnography of extension officers [Doctoral dissertation, University of Eastmere]. Eastmere Digital Theses. https://theses.eastmere.example/4411',
    {
      type: 'thesis',
      author: 'Whitlock, E. R.',
      title: 'Listening to soil: An ethnography of extension officers',
      genre: 'Doctoral dissertation',
      publisher: 'University of Eastmere',
      archive: 'Eastmere Digital Theses',
      year: 2021
    }
  ],
  [
    'APA 7, paper presented',
    'Amadi, R., & Sorensen, K. (2019, June 4–7). Seed sharing and trust [Paper presentation]. 12th Meeting of the Society for Rural Exchange, Tartu, Estonia.',
    {
      type: 'paper-conference',
      author: 'Amadi, R.; Sorensen, K.',
      title: 'Seed sharing and trust',
      'event-title': '12th Meeting of the Society for Rural Exchange',
      'event-place': 'Tartu, Estonia',
      genre: 'Paper presentation',
      year: 2019
    }
  ],
  [
    'APA 7, report with its number',
    'National Office of Wetlands. (2018). State of the reedbeds 2017 (Report No. 22). https://wetlands.example.gov/r22.pdf',
    {
      type: 'report',
      author: 'National Office of Wetlands',
      title: 'State of the reedbeds 2017',
      number: '22',
      genre: 'Report',
      year: 2018
    }
  ],
  [
    'APA 7, newspaper',
    'Brandt, L. (2020, March 14). Ferry timetable cut again. The Island Post. https://islandpost.example/ferry',
    {
      type: 'webpage',
      author: 'Brandt, L.',
      title: 'Ferry timetable cut again',
      'container-title': 'The Island Post',
      year: 2020
    }
  ],
  [
    'APA 7, data set',
    'Sorensen, K. (2018). Sediment cores from Lake Vester, 2010–2016 (Version 2) [Data set]. Nordbank. https://doi.org/10.5555/nb.771',
    {
      type: 'dataset',
      author: 'Sorensen, K.',
      title: 'Sediment cores from Lake Vester, 2010–2016',
      'container-title': 'Nordbank',
      version: '2',
      genre: 'Data set',
      year: 2018
    }
  ],
  [
    'APA 7, software',
    'Oduya, F. (2019). FieldTally (Version 3.1) [Computer software]. Meadow Labs. https://meadow.example/fieldtally',
    {
      type: 'software',
      author: 'Oduya, F.',
      title: 'FieldTally',
      version: '3.1',
      genre: 'Computer software',
      publisher: 'Meadow Labs',
      year: 2019
    }
  ],
  [
    'Harvard, book',
    'Castellane, D. and Roux, M. (2012) Mountain pastures and their keepers. 2nd edn. Lyon: Éditions du Alpage.',
    {
      type: 'book',
      author: 'Castellane, D.; Roux, M.',
      title: 'Mountain pastures and their keepers',
      edition: '2nd edn',
      publisher: 'Éditions du Alpage',
      'publisher-place': 'Lyon',
      year: 2012
    }
  ],
  [
    'Harvard, chapter',
    'Roux, M. (2015) ‘Cheese caves of the upper valley’, in Castellane, D. and Biel, T. (eds.) Food and altitude. London: Harrow & Finch, pp. 77–95.',
    {
      type: 'chapter',
      author: 'Roux, M.',
      editor: 'Castellane, D.; Biel, T.',
      title: 'Cheese caves of the upper valley',
      'container-title': 'Food and altitude',
      page: '77-95',
      publisher: 'Harrow & Finch',
      'publisher-place': 'London',
      year: 2015
    }
  ],
  [
    'Harvard, article',
    'Biel, T. (2017) ‘Grazing rights after reform’, Journal of Alpine Policy, 9(3), pp. 210–228.',
    {
      type: 'article-journal',
      author: 'Biel, T.',
      title: 'Grazing rights after reform',
      'container-title': 'Journal of Alpine Policy',
      volume: '9',
      issue: '3',
      page: '210-228',
      year: 2017
    }
  ],
  [
    'Harvard, page on line',
    'Valley Trust (2019) Annual review of footpaths. Available at: https://valleytrust.example/review (Accessed: 3 May 2020).',
    {
      type: 'webpage',
      author: 'Valley Trust',
      title: 'Annual review of footpaths',
      year: 2019,
      accessed: '2020-5-3'
    }
  ],
  [
    'Harvard (Australia), book',
    'Hartnell, J 2008, The economics of slate, Corrigan Press, Cardiff.',
    {
      type: 'book',
      author: 'Hartnell, J',
      title: 'The economics of slate',
      publisher: 'Corrigan Press',
      'publisher-place': 'Cardiff',
      year: 2008
    }
  ],
  [
    'Harvard (Australia), chapter',
    'Hartnell, J & Price, W 2011, ‘Roofing markets after 1945’, in L Vaughan (ed.), Building Wales, Corrigan Press, Cardiff, pp. 133–158.',
    {
      type: 'chapter',
      author: 'Hartnell, J; Price, W',
      editor: 'Vaughan, L',
      title: 'Roofing markets after 1945',
      'container-title': 'Building Wales',
      page: '133-158',
      publisher: 'Corrigan Press',
      'publisher-place': 'Cardiff',
      year: 2011
    }
  ]
]

describe('styles of author and date', () => {
  for (const [manner, text, fields] of ENTRIES) it(manner, () => readsAs(text, fields))
})
