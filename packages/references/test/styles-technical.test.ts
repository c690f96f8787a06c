/** One reference of each kind in the styles of engineering and chemistry, and the manners of some publishers; every field is said, so that what is not there must not be found. */
import { describe, it } from 'vitest'
import { type Printed, readsAs } from './printed.js'

const ENTRIES: [manner: string, text: string, fields: Printed][] = [
  [
    'IEEE, paper',
    'T. Okabe, R. Lindholm, and P. Faye, “Low-power beacons for herd tracking,” in Proc. 9th Int. Conf. Rural Netw. (ICRN), Turku, Finland, 2014, pp. 55–61.',
    {
      type: 'paper-conference',
      author: 'Okabe, T.; Lindholm, R.; Faye, P.',
      title: 'Low-power beacons for herd tracking',
      'container-title': 'Proc. 9th Int. Conf. Rural Netw. (ICRN)',
      page: '55-61',
      'publisher-place': 'Turku, Finland',
      year: 2014
    }
  ],
  [
    'IEEE, book with chapter and pages',
    'R. Lindholm, Antennas for Farmers, 2nd ed. Oslo, Norway: Polar Tech Press, 2010, ch. 4, pp. 88–120.',
    {
      type: 'book',
      author: 'Lindholm, R.',
      title: 'Antennas for Farmers',
      edition: '2nd ed',
      page: '88-120',
      'chapter-number': '4',
      publisher: 'Polar Tech Press',
      'publisher-place': 'Oslo, Norway',
      year: 2010
    }
  ],
  [
    'IEEE, thesis',
    'P. Faye, “Sensor drift in wet soils,” M.S. thesis, Dept. Elect. Eng., Univ. of Kaolack, Kaolack, Senegal, 2012.',
    {
      type: 'thesis',
      author: 'Faye, P.',
      title: 'Sensor drift in wet soils',
      genre: 'M.S. thesis',
      publisher: 'Dept. Elect. Eng., Univ. of Kaolack',
      'publisher-place': 'Kaolack, Senegal',
      year: 2012
    }
  ],
  [
    'IEEE, patent',
    'T. Okabe, “Collar for tracking animals,” U.S. Patent 7 123 456, Jul. 16, 2008.',
    {
      type: 'patent',
      author: 'Okabe, T.',
      title: 'Collar for tracking animals',
      number: '7 123 456',
      year: 2008
    }
  ],
  [
    'IEEE, standard',
    'Standard for Farm Telemetry Links, IEEE Standard 9999, 2011.',
    {
      type: 'standard',
      title: 'Standard for Farm Telemetry Links',
      number: 'IEEE Standard 9999',
      year: 2011
    }
  ],
  [
    'ACS, book',
    'Marchetti, G. L.; Obi, N. Solvent Selection for Field Laboratories, 2nd ed.; Verity Chemical Press: Boston, MA, 2013; pp 66–81.',
    {
      type: 'book',
      author: 'Marchetti, G. L.; Obi, N.',
      title: 'Solvent Selection for Field Laboratories',
      edition: '2nd ed',
      page: '66-81',
      publisher: 'Verity Chemical Press',
      'publisher-place': 'Boston, MA',
      year: 2013
    }
  ],
  [
    'ACS, chapter',
    'Obi, N.; Tran, Q. Natural Dyes. In Plant Chemistry in Practice; Marchetti, G. L., Ed.; Verity Chemical Press: Boston, MA, 2015; Vol. 2, pp 101–134.',
    {
      type: 'chapter',
      author: 'Obi, N.; Tran, Q.',
      editor: 'Marchetti, G. L.',
      title: 'Natural Dyes',
      'container-title': 'Plant Chemistry in Practice',
      volume: '2',
      page: '101-134',
      publisher: 'Verity Chemical Press',
      'publisher-place': 'Boston, MA',
      year: 2015
    }
  ],
  [
    'ACS, article',
    'Tran, Q.; Obi, N. Rapid Tannin Assays. J. Field Chem. 2016, 12 (4), 330–339.',
    {
      type: 'article-journal',
      author: 'Tran, Q.; Obi, N.',
      title: 'Rapid Tannin Assays',
      'container-title': 'J. Field Chem.',
      volume: '12',
      issue: '4',
      page: '330-339',
      year: 2016
    }
  ],
  [
    'ACS, program, house before place',
    'Faber JW. XTALPLOT 97; University of Graz: Graz, Austria, 1997.',
    {
      type: 'book',
      author: 'Faber, JW',
      title: 'XTALPLOT 97',
      publisher: 'University of Graz',
      'publisher-place': 'Graz, Austria',
      year: 1997
    }
  ],
  [
    'RSC, article',
    'N. Obi and Q. Tran, Chem. Field, 2017, 5, 1120–1131.',
    {
      type: 'article-journal',
      author: 'Obi, N.; Tran, Q.',
      'container-title': 'Chem. Field',
      volume: '5',
      page: '1120-1131',
      year: 2017
    }
  ],
  [
    'RSC, chapter',
    'G. L. Marchetti, in Dyes and Society, ed. Q. Tran and N. Obi, Royal Quay Press, Bristol, 2nd edn, 2014, vol. 3, ch. 7, pp. 210–245.',
    {
      type: 'chapter',
      author: 'Marchetti, G. L.',
      editor: 'Tran, Q.; Obi, N.',
      'container-title': 'Dyes and Society',
      edition: '2nd edn',
      volume: '3',
      page: '210-245',
      'chapter-number': '7',
      publisher: 'Royal Quay Press',
      'publisher-place': 'Bristol',
      year: 2014
    }
  ],
  [
    'standard under its number',
    'ISO 99999:2014. Footwear for wet meadows — Test methods. Geneva: International Organization for Standardization; 2014.',
    {
      type: 'book',
      title: 'ISO 99999:2014. Footwear for wet meadows — Test methods',
      publisher: 'International Organization for Standardization',
      'publisher-place': 'Geneva',
      year: 2014
    }
  ],
  [
    'preprint with its number',
    'Kimani W, Holt R. Sleep and shift timing among bakers. medRxiv 2021.05.04.21256000 [Preprint]. 2021 [cited 2021 Jun 1]. Available from: https://doi.org/10.1101/2021.05.04.21256000',
    {
      type: 'article',
      author: 'Kimani, W; Holt, R',
      title: 'Sleep and shift timing among bakers',
      'container-title': 'medRxiv',
      number: '2021.05.04.21256000',
      genre: 'Preprint',
      year: 2021,
      accessed: '2021-6-1'
    }
  ],
  [
    'Copernicus, preprint',
    'Holt, R.: A model of dough rheology, Geosci. Bread Discuss. [preprint], https://doi.org/10.5194/gbd-2020-15, in review, 2020.',
    {
      type: 'article',
      author: 'Holt, R.',
      title: 'A model of dough rheology',
      'container-title': 'Geosci. Bread Discuss.',
      genre: 'preprint',
      year: 2020
    }
  ],
  [
    'Copernicus, book',
    'Ruiz, M. and Holt, R.: Clays, 2nd edn., Springfield University Press, Bristol, UK, 310 pp., 2011.',
    {
      type: 'book',
      author: 'Ruiz, M.; Holt, R.',
      title: 'Clays',
      edition: '2nd edn',
      'number-of-pages': '310',
      publisher: 'Springfield University Press',
      'publisher-place': 'Bristol, UK',
      year: 2011
    }
  ],
  [
    'Springer, chapter',
    'Ruiz M (2011) Clay minerals of the delta. In: Holt R, Amin S (eds) Delta geology. Lakeside Verlag, Berlin Heidelberg New York, pp 33–58',
    {
      type: 'chapter',
      author: 'Ruiz, M',
      editor: 'Holt, R; Amin, S',
      title: 'Clay minerals of the delta',
      'container-title': 'Delta geology',
      page: '33-58',
      publisher: 'Lakeside Verlag',
      'publisher-place': 'Berlin Heidelberg New York',
      year: 2011
    }
  ],
  [
    'APA, book of a house without a telling word',
    'Ruiz, M. (2014). Clay and culture. Leiden: Van Doorn.',
    {
      type: 'book',
      author: 'Ruiz, M.',
      title: 'Clay and culture',
      publisher: 'Van Doorn',
      'publisher-place': 'Leiden',
      year: 2014
    }
  ],
  [
    'Frontiers, book with how many pages it has',
    'Hopper W. G. (1990). Wetlands, Woods and Wildlife: Principles of Living with Water. Englewood Cliffs, NJ: Prentice Hall, 370.',
    {
      type: 'book',
      author: 'Hopper, W. G.',
      title: 'Wetlands, Woods and Wildlife: Principles of Living with Water',
      'number-of-pages': '370',
      publisher: 'Prentice Hall',
      'publisher-place': 'Englewood Cliffs, NJ',
      year: 1990
    }
  ],
  [
    'editors between book and place, the state with a stop',
    'Dahl S, Eze P. Storage of yams. In Roots and Tubers. Dahl S, Moor L, Eds. Bethesda, Md., AGL Press, 2010, p. 11–19',
    {
      type: 'chapter',
      author: 'Dahl, S; Eze, P',
      editor: 'Dahl, S; Moor, L',
      title: 'Storage of yams',
      'container-title': 'Roots and Tubers',
      page: '11-19',
      publisher: 'AGL Press',
      'publisher-place': 'Bethesda, Md.',
      year: 2010
    }
  ],
  [
    'meeting cut short',
    'Blum R 2006 The boats of the eastern islands. In Tenth Int. Conf. on Island Languages, 17–20 January 2006, Palawan, Philippines: Island Language Society.',
    {
      type: 'paper-conference',
      author: 'Blum, R',
      title: 'The boats of the eastern islands',
      'container-title': 'Tenth Int. Conf. on Island Languages, 17–20 January 2006',
      publisher: 'Island Language Society',
      'publisher-place': 'Palawan, Philippines',
      year: 2006
    }
  ],
  [
    'R, program with its version',
    'R Core Team. R: a language and environment for statistical computing. Version 4.1.0. Vienna: R Foundation for Statistical Computing; 2021. https://www.R-project.org/',
    {
      type: 'book',
      author: 'R Core Team',
      title: 'R: a language and environment for statistical computing',
      version: '4.1.0',
      publisher: 'R Foundation for Statistical Computing',
      'publisher-place': 'Vienna',
      year: 2021
    }
  ]
]

describe('styles of engineering, chemistry and publishers', () => {
  for (const [manner, text, fields] of ENTRIES) it(manner, () => readsAs(text, fields))
})
