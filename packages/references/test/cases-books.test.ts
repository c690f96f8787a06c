/** Our own references to books, chapters, theses and reports, one per manner of printing; each says every field it must give, and ordinary ones no notes. */
import { describe } from 'vitest'
import { type Case, cases, on, person } from './printed.js'

const CASES: Case[] = [
  {
    name: 'an organisation as author, web report with access date',
    text: 'World Health Organization. Global noise report 2021. Geneva: World Health Organization; 2021. Available from: https://www.who.int/noise. Accessed 12 May 2021.',
    csl: {
      type: 'report',
      author: [{ literal: 'World Health Organization' }],
      title: 'Global noise report 2021',
      publisher: 'World Health Organization',
      'publisher-place': 'Geneva',
      URL: 'https://www.who.int/noise',
      accessed: on(2021, 5, 12)
    }
  },
  {
    name: 'book with edition and pages',
    text: 'Kern V, Abbot AK. Basic bone biology. 10th ed. Philadelphia: Elsevier; 2018. p. 12-45.',
    csl: {
      type: 'book',
      title: 'Basic bone biology',
      edition: '10th ed',
      publisher: 'Elsevier',
      'publisher-place': 'Philadelphia',
      page: '12-45',
      issued: on(2018)
    }
  },
  {
    name: 'chapter with editors',
    text: 'Lindh O. Salt marsh birds. In: Pires C, Umar H, editors. Coasts in change. 2nd ed. London: Harbour Press; 2006. p. 101-19.',
    csl: {
      type: 'chapter',
      author: [person('Lindh', 'O')],
      editor: [person('Pires', 'C'), person('Umar', 'H')],
      title: 'Salt marsh birds',
      'container-title': 'Coasts in change',
      edition: '2nd ed',
      publisher: 'Harbour Press',
      'publisher-place': 'London',
      page: '101-119'
    },
    notes: ['page-expanded']
  },
  {
    name: 'thesis',
    text: 'Diallo M. Millet in dry years [dissertation]. Dakar: Université du Sahel; 1999.',
    csl: {
      type: 'thesis',
      genre: 'dissertation',
      title: 'Millet in dry years',
      publisher: 'Université du Sahel'
    }
  },
  {
    name: 'APA, chapter',
    text: 'Novak, E. (2004). Ice roads. In R. Falk & T. Obi (Eds.), Winter transport (pp. 12–30). Oslo: Fjord Publishing.',
    csl: {
      type: 'chapter',
      title: 'Ice roads',
      'container-title': 'Winter transport',
      editor: [person('Falk', 'R.'), person('Obi', 'T.')],
      page: '12-30',
      publisher: 'Fjord Publishing'
    }
  },
  {
    name: 'APA, thesis in brackets',
    text: 'Rossi, M. (2019). Deep learning for fish [Doctoral dissertation, University of Padua].',
    csl: {
      type: 'thesis',
      genre: 'Doctoral dissertation',
      publisher: 'University of Padua',
      title: 'Deep learning for fish'
    }
  },
  {
    name: 'German book',
    text: 'Müller H. Der Boden. 2. Auflage. Berlin: Springer; 2001. 310 S.',
    csl: {
      type: 'book',
      title: 'Der Boden',
      edition: '2. Auflage',
      publisher: 'Springer',
      'number-of-pages': '310'
    }
  },
  {
    name: 'proceedings without “In”, quoted as TeX does',
    text: "K. Orr, ``Sorting wet sand,'' Proceedings of the 4th Workshop on Heaps, pages 31-39, Lyon, France, June 1991.",
    csl: {
      type: 'paper-conference',
      author: [person('Orr', 'K.')],
      title: 'Sorting wet sand',
      'container-title': 'Proceedings of the 4th Workshop on Heaps',
      'publisher-place': 'Lyon, France',
      page: '31-39',
      issued: on(1991, 6)
    }
  },
  {
    name: 'ecology: pages before the book',
    text: 'Falk, R., and T. Obi. 2003. Beetles of wet soils. Pages 213-250 in M. Hale and S. Ruiz, editors. Life under bark. Island Press, Washington, D.C., USA.',
    csl: {
      type: 'chapter',
      author: [person('Falk', 'R.'), person('Obi', 'T.')],
      editor: [person('Hale', 'M.'), person('Ruiz', 'S.')],
      title: 'Beetles of wet soils',
      'container-title': 'Life under bark',
      page: '213-250',
      publisher: 'Island Press'
    }
  },
  {
    name: 'technical report with its number',
    text: 'Wellesley, M. (1985). Reasoning about rain. Technical Report WR-340, Laboratory for Weather, University of Tarn.',
    csl: { type: 'report', title: 'Reasoning about rain', genre: 'Technical Report', number: 'WR-340' }
  },
  {
    name: 'a book edited by another',
    text: 'Lowell, John. Lost gardens. Edited by Mary Leonard. London: Harbour Press, 2000.',
    csl: {
      type: 'book',
      author: [person('Lowell', 'John')],
      title: 'Lost gardens',
      publisher: 'Harbour Press',
      'publisher-place': 'London',
      issued: on(2000)
    }
  },
  {
    name: 'an organisation that publishes its own work',
    text: 'Ministère de la Santé. Plan national 2012-2016. Paris: Ministère de la Santé; 2012.',
    csl: {
      author: [{ literal: 'Ministère de la Santé' }],
      title: 'Plan national 2012-2016',
      'publisher-place': 'Paris'
    }
  }
]

describe('references to books and other works with a publisher', () => {
  cases(CASES)
})
