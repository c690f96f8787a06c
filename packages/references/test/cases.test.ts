/** Our own references to articles and the like, one per manner of printing; each says every field it must give, and ordinary ones no notes. */
import { describe, expect, it } from 'vitest'
import { parseReference } from '../src/index.js'
import { type Case, cases, on, person } from './printed.js'

const CASES: Case[] = [
  {
    name: 'Vancouver, journal article',
    text: 'Okoro TB, Van der Meer LC. Sleep in night nurses: a cohort. J Shift Work. 2014;12(3):211-20.',
    csl: {
      type: 'article-journal',
      author: [person('Okoro', 'TB'), person('Van der Meer', 'LC')],
      title: 'Sleep in night nurses: a cohort',
      'container-title': 'J Shift Work',
      issued: on(2014),
      volume: '12',
      issue: '3',
      page: '211-220',
      'page-first': '211'
    },
    notes: ['page-expanded'],
    style: 'vancouver'
  },
  {
    name: 'the house stands between journal and year, an editor between title and journal',
    text: 'Okoro TB, Lund KA. Sleep in night nurses. Meyer S, editor. J Shift Work. The Shift Society; 2014;12: e211.',
    csl: {
      type: 'article-journal',
      author: [person('Okoro', 'TB'), person('Lund', 'KA')],
      editor: [person('Meyer', 'S')],
      title: 'Sleep in night nurses',
      'container-title': 'J Shift Work',
      publisher: 'The Shift Society',
      issued: on(2014),
      volume: '12',
      page: 'e211'
    }
  },
  {
    name: 'the name of an identifier before the address that holds one',
    text: 'Okoro TB, Lund KA. Sleep in night nurses. J Shift Work. 2014; 12(3):211-220. PMID: https://www.ncbi.nlm.nih.gov/pubmed/11994218',
    csl: {
      type: 'article-journal',
      title: 'Sleep in night nurses',
      'container-title': 'J Shift Work',
      issued: on(2014),
      volume: '12',
      issue: '3',
      page: '211-220',
      PMID: '11994218'
    }
  },
  {
    name: 'the season stands before the year, the suffix before the initials',
    text: 'Pryce JrT, Lund KA. Skin cold. Arch Skin Care . Jul-Aug 2009;3(2):15-26.',
    csl: {
      author: [person('Pryce', 'T', 'Jr'), person('Lund', 'KA')],
      title: 'Skin cold',
      'container-title': 'Arch Skin Care',
      issued: { 'date-parts': [[2009]], season: 'Jul-Aug' },
      page: '15-26'
    },
    notes: ['suffix-moved']
  },
  {
    name: 'month and day, a quiz after the pages',
    text: 'Vega L. Ankles. J Joints. 2011 Jul 4;65(1):1-12; quiz 13-4.',
    csl: { issued: on(2011, 7, 4), page: '1-12', custom: { 'page-range': '1-12; quiz 13-4' }, volume: '65' }
  },
  {
    name: 'supplement, letters before the pages',
    text: 'Amari P, Bo X, et al. Iron and tea. Nutr Lett. 1999;25 Suppl 2:S1-5.',
    csl: {
      volume: '25',
      issue: 'Suppl 2',
      page: 'S1-S5',
      custom: { 'et-al': true },
      author: [person('Amari', 'P'), person('Bo', 'X')]
    },
    notes: ['page-expanded']
  },
  {
    name: 'article number, DOI, PMID',
    text: 'Haile G, de Wit R. Wells and water. PLoS ONE. 2019;14(3):e0213999. doi: 10.1371/journal.pone.0213999. PMID: 30897177.',
    csl: {
      author: [person('Haile', 'G'), person('de Wit', 'R')],
      page: 'e0213999',
      DOI: '10.1371/journal.pone.0213999',
      PMID: '30897177',
      'container-title': 'PLoS ONE'
    }
  },
  {
    name: 'collaborators after the persons',
    text: 'Sorel M, Ngata W; HARBOUR Study Group. Ports. Sea Med. 2003;7:4-9.',
    csl: {
      author: [person('Sorel', 'M'), person('Ngata', 'W'), { literal: 'HARBOUR Study Group' }],
      title: 'Ports'
    }
  },
  {
    name: 'APA, journal article',
    text: 'Brandt, L. M., O’Hara, P., & Silva, J. (2016). Why do rivers bend? River Studies, 12(4), 55–67. https://doi.org/10.5555/rs.2016.12',
    csl: {
      author: [person('Brandt', 'L. M.'), person('O’Hara', 'P.'), person('Silva', 'J.')],
      issued: on(2016),
      title: 'Why do rivers bend?',
      'container-title': 'River Studies',
      volume: '12',
      issue: '4',
      page: '55-67',
      DOI: '10.5555/rs.2016.12'
    },
    style: 'apa'
  },
  {
    name: 'IEEE',
    text: '[12] T. Ito and K. Mori, “Counting cars at dusk,” IEEE Trans. Traffic, vol. 3, no. 2, pp. 11–19, Mar. 2010.',
    csl: {
      author: [person('Ito', 'T.'), person('Mori', 'K.')],
      title: 'Counting cars at dusk',
      'container-title': 'IEEE Trans. Traffic',
      volume: '3',
      issue: '2',
      page: '11-19',
      issued: on(2010, 3)
    },
    style: 'ieee'
  },
  {
    name: 'ACS, abbreviated journal',
    text: 'Weiss, A.; Chandra, P. Zinc films at low pressure. J. Thin Layers 1998, 28, 346–354.',
    csl: {
      author: [person('Weiss', 'A.'), person('Chandra', 'P.')],
      title: 'Zinc films at low pressure',
      'container-title': 'J. Thin Layers',
      volume: '28',
      page: '346-354',
      issued: on(1998)
    },
    style: 'acs'
  },
  {
    name: 'Nature, year at the end in brackets',
    text: 'Hall, B. & Ortega, C. Moss on stones. Nat. Ecol. 5, 53–62 (2014).',
    csl: {
      'container-title': 'Nat. Ecol.',
      volume: '5',
      page: '53-62',
      issued: on(2014),
      title: 'Moss on stones'
    }
  },
  {
    name: 'Frontiers, journal with stops and colon',
    text: 'Petrov A. B. (2010). The cost of haste: a view from rowing. J. Exp. Sport 21, 312–329. 10.5555/jes.2010.21',
    csl: {
      author: [person('Petrov', 'A. B.')],
      'container-title': 'J. Exp. Sport',
      page: '312-329',
      DOI: '10.5555/jes.2010.21'
    }
  },
  {
    name: 'Harvard, single quotes',
    text: "Mokoena T., 2010, 'Roads and rain', Journal of Rural Transport 12, 33–41.",
    csl: {
      title: 'Roads and rain',
      'container-title': 'Journal of Rural Transport',
      volume: '12',
      page: '33-41',
      issued: on(2010)
    }
  },
  {
    name: 'Chicago, full given names',
    text: 'Whitfield, Rose, and Daniel Cho. “Harvest songs.” Folk Quarterly 12, no. 3 (2001): 45–67.',
    csl: {
      author: [person('Whitfield', 'Rose'), person('Cho', 'Daniel')],
      title: 'Harvest songs',
      'container-title': 'Folk Quarterly',
      volume: '12',
      issue: '3',
      page: '45-67',
      issued: on(2001)
    }
  },
  {
    name: 'preprint',
    text: 'Zhou Q, Adeyemi F. Folding at the edge. bioRxiv 2021. doi: 10.1101/2021.01.01.425001',
    csl: { type: 'article', title: 'Folding at the edge', 'container-title': 'bioRxiv', issued: on(2021) }
  },
  {
    name: 'data set',
    text: 'Berg S, Tan Y 2018 Data from: Shell growth in cold bays. Dryad Digital Repository. doi:10.5061/dryad.zz99x.',
    csl: { type: 'dataset', DOI: '10.5061/dryad.zz99x', issued: on(2018) }
  },
  {
    name: 'conference paper',
    text: 'Adler J. Slow trains. In: Proceedings of the 9th Conference on Rail Habits; 2005; Lyon, France. p. 12-9.',
    csl: {
      type: 'paper-conference',
      title: 'Slow trains',
      author: [person('Adler', 'J')],
      page: '12-19',
      issued: on(2005)
    },
    notes: ['page-expanded']
  },
  {
    name: '[Internet] and [cited …]',
    text: 'Hasan R. Lead in paint. Int J Walls [Internet]. 2015 [cited 2017 Jul 31];22(1):110-5. Available from: http://walls.example.org/22/1',
    csl: {
      'container-title': 'Int J Walls',
      accessed: on(2017, 7, 31),
      issued: on(2015),
      volume: '22',
      page: '110-115',
      URL: 'http://walls.example.org/22/1'
    },
    notes: ['page-expanded']
  },
  {
    name: 'full given names in a list',
    text: 'Arthur M. Kellner and Julie Basset. Caching at sea. Journal of Harbours, 12(3):31-39, 1995.',
    csl: {
      author: [person('Kellner', 'Arthur M.'), person('Basset', 'Julie')],
      title: 'Caching at sea',
      volume: '12'
    }
  },
  {
    name: 'Spanish months as a season',
    text: 'García-Pérez J, López y Fuentes M. La salud en el campo. Rev Salud Rural. 2009 ene-mar;11(1):33-41.',
    csl: {
      author: [person('García-Pérez', 'J'), person('López y Fuentes', 'M')],
      issued: { 'date-parts': [[2009]], season: 'ene-mar' },
      page: '33-41'
    }
  },
  {
    name: 'in press',
    text: 'Lagos P. Tall grass. J Fields. (in press).',
    csl: { issued: { literal: 'in press' }, title: 'Tall grass', 'container-title': 'J Fields' }
  }
]

describe('parseReference', () => {
  cases(CASES)

  it('keeps the label apart', () => {
    expect(parseReference('7. Vega L. Ankles. J Joints. 2011;65:1-12.').label).toBe('7')
    expect(parseReference('[7] Vega L. Ankles. J Joints. 2011;65:1-12.').label).toBe('7')
    expect(parseReference('Vega L. Ankles. J Joints. 2011;65:1-12.').label).toBeUndefined()
  })

  it('drops the reader links at the end and nothing else', () => {
    const bare = parseReference('Vega L. Ankles. J Joints. 2011;65:1-12.')
    const linked = parseReference('Vega L. Ankles. J Joints. 2011;65:1-12. PubMed | Google Scholar')
    expect(linked.csl).toEqual(bare.csl)
  })

  it('takes identifiers from links, and says when they differ from the words', () => {
    const links = [{ url: 'https://doi.org/10.5555/aa.1', text: 'CrossRef' }]
    expect(parseReference('Vega L. Ankles. J Joints. 2011;65:1-12.', { links }).csl.DOI).toBe('10.5555/aa.1')
    const both = parseReference('Vega L. Ankles. J Joints. 2011;65:1-12. doi:10.5555/aa.2', { links })
    expect(both.csl.DOI).toBe('10.5555/aa.2')
    expect(both.notes.map(note => note.code)).toEqual(['link-differs'])
    // A number of PubMed right behind the DOI; a shorter end is part of it.
    const glued = parseReference('Vega L. Ankles. J Joints. 2011;65:1-12. 10.5555/aa.123869631', { links })
    expect(glued.csl.DOI).toBe('10.5555/aa.1')
    const longer = parseReference('Vega L. Ankles. J Joints. 2011;65:1-12. 10.5555/aa.123', { links })
    expect(longer.csl.DOI).toBe('10.5555/aa.123')
    // A link round a picture is a button of the page, whatever its address.
    const asked = (text: string) =>
      parseReference('Vega L. Ankles. J Joints. 2011;65:1-12.', {
        links: [{ url: 'https://joints.example/resolver?item=B1', text }]
      }).csl.URL
    expect([asked(''), asked('Ankles')]).toEqual([undefined, 'https://joints.example/resolver?item=B1'])
  })
})
