/** One reference of each kind in the styles of the humanities; every field is said, so that what is not there must not be found. */
import { describe, it } from 'vitest'
import { type Printed, readsAs } from './printed.js'

const ENTRIES: [manner: string, text: string, fields: Printed][] = [
  [
    'Chicago notes, book',
    'Adaora Nwosu, The Weight of Salt: Trade on the Upper Niger (Chicago: Lakeshore Press, 2009), 44–51.',
    {
      type: 'book',
      author: 'Nwosu, Adaora',
      title: 'The Weight of Salt: Trade on the Upper Niger',
      page: '44-51',
      publisher: 'Lakeshore Press',
      'publisher-place': 'Chicago',
      year: 2009
    }
  ],
  [
    'Chicago notes, article',
    'Ibrahim Keita, “Ports of the Interior,” Journal of Desert History 14, no. 2 (2006): 88–97.',
    {
      type: 'article-journal',
      author: 'Keita, Ibrahim',
      title: 'Ports of the Interior',
      'container-title': 'Journal of Desert History',
      volume: '14',
      issue: '2',
      page: '88-97',
      year: 2006
    }
  ],
  [
    'Chicago author-date, book',
    'Nwosu, Adaora. 2009. The Weight of Salt: Trade on the Upper Niger. Chicago: Lakeshore Press.',
    {
      type: 'book',
      author: 'Nwosu, Adaora',
      title: 'The Weight of Salt: Trade on the Upper Niger',
      publisher: 'Lakeshore Press',
      'publisher-place': 'Chicago',
      year: 2009
    }
  ],
  [
    'Chicago author-date, chapter',
    'Nwosu, Adaora. 2012. “Salt Caravans and Credit.” In Markets of the Sahel, edited by Ibrahim Keita and Louise Hahn, 101–29. Dakar: Baobab Editions.',
    {
      type: 'chapter',
      author: 'Nwosu, Adaora',
      editor: 'Keita, Ibrahim; Hahn, Louise',
      title: 'Salt Caravans and Credit',
      'container-title': 'Markets of the Sahel',
      page: '101-129',
      publisher: 'Baobab Editions',
      'publisher-place': 'Dakar',
      year: 2012
    }
  ],
  [
    'Chicago author-date, editors',
    'Keita, Ibrahim, and Louise Hahn, eds. 2012. Markets of the Sahel. Dakar: Baobab Editions.',
    {
      type: 'book',
      editor: 'Keita, Ibrahim; Hahn, Louise',
      title: 'Markets of the Sahel',
      publisher: 'Baobab Editions',
      'publisher-place': 'Dakar',
      year: 2012
    }
  ],
  [
    'Chicago, dissertation',
    'Hahn, Louise. “Weighing Gold Dust.” PhD diss., University of Marlow, 1998.',
    {
      type: 'thesis',
      author: 'Hahn, Louise',
      title: 'Weighing Gold Dust',
      genre: 'PhD diss',
      publisher: 'University of Marlow',
      year: 1998
    }
  ],
  [
    'MLA, book',
    'Delgado, Inés. Maps of Thirst. Greywater Books, 2014.',
    {
      type: 'book',
      author: 'Delgado, Inés',
      title: 'Maps of Thirst',
      publisher: 'Greywater Books',
      year: 2014
    }
  ],
  [
    'MLA, chapter',
    'Delgado, Inés. “The Cartographer’s Well.” Water Writing Today, edited by Paul Osman, Greywater Books, 2017, pp. 12-30.',
    {
      type: 'chapter',
      author: 'Delgado, Inés',
      editor: 'Osman, Paul',
      title: 'The Cartographer’s Well',
      'container-title': 'Water Writing Today',
      page: '12-30',
      publisher: 'Greywater Books',
      year: 2017
    }
  ],
  [
    'MLA, article',
    'Osman, Paul, and Rita Lund. “Rain as Archive.” Journal of Dry Letters, vol. 7, no. 1, Spring 2019, pp. 5-21.',
    {
      type: 'article-journal',
      author: 'Osman, Paul; Lund, Rita',
      title: 'Rain as Archive',
      'container-title': 'Journal of Dry Letters',
      volume: '7',
      issue: '1',
      page: '5-21',
      year: 2019
    }
  ]
]

describe('styles of the humanities', () => {
  for (const [manner, text, fields] of ENTRIES) it(manner, () => readsAs(text, fields))
})
