/** The small grammars that stand alone: pages, links, identifiers, style vote, writing. */
import { describe, expect, it } from 'vitest'
import {
  expandPages,
  formatCitation,
  formatReference,
  idsFromUrl,
  isServiceLink,
  parseReference,
  parseReferences
} from '../src/index.js'

describe('expandPages', () => {
  it.each([
    ['805', '12', '812'],
    ['S50', '7', 'S57'],
    ['S50', 'S57', 'S57'],
    ['1320S', '9S', '1329S'],
    ['195', '206', '206'],
    ['195', '12', '12'],
    ['e12', '15', 'e15'],
    ['99', '101', '101'],
    ['xii', 'xx', 'xx']
  ])('%s-%s ends at %s', (first, last, whole) => {
    expect(expandPages(first, last)).toBe(whole)
  })
})

describe('idsFromUrl', () => {
  it.each([
    ['https://doi.org/10.1000/a(1)b', { DOI: '10.1000/a(1)b' }],
    ['http://dx.doi.org/10.1000%2Fxyz.', { DOI: '10.1000/xyz' }],
    ['https://pubmed.ncbi.nlm.nih.gov/12345678/', { PMID: '12345678' }],
    ['https://www.ncbi.nlm.nih.gov/pubmed/12345678', { PMID: '12345678' }],
    ['https://www.ncbi.nlm.nih.gov/pubmed?term=12345678[uid]', { PMID: '12345678' }],
    ['https://www.ncbi.nlm.nih.gov/pubmed?term=Sleep%20in%20nurses', {}],
    ['https://www.ncbi.nlm.nih.gov/pubmed?term=Survey%202012', {}],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123456/', { PMCID: 'PMC123456' }],
    ['https://arxiv.org/abs/2101.00001v2', { arXiv: '2101.00001v2' }],
    [
      'http://www.ncbi.nlm.nih.gov/sites/entrez?Db=pubmed&Cmd=ShowDetailView&TermToSearch=12345678',
      { PMID: '12345678' }
    ],
    ['https://journals.example.org/resolve/XREF?id=10.1000/xyz', { DOI: '10.1000/xyz' }],
    [
      'https://press.example.org/servlet/linkout?suffix=null&dbid=16&doi=10.1000%2Fciting&key=10.1000%2Fcited',
      { DOI: '10.1000/cited' }
    ],
    ['https://press.example.org/servlet/linkout?suffix=null&dbid=4&doi=10.1000%2Fciting&key=A1996', {}],
    [
      'https://press.example.org/action/getFTRLinkout?url=http%3A%2F%2Fscholar.google.com%2Fscholar_lookup%3Ftitle%3DReeds&doi=10.1000%2Fciting&doiOfLink=10.1000%2Fcited',
      { DOI: '10.1000/cited' }
    ],
    [
      'https://press.example.org/servlet/linkout?dbid=128&doi=10.1000%2Fciting&key=WOS%3AA1991&refDoi=10.1000%2Fcited',
      { DOI: '10.1000/cited' }
    ],
    ['https://press.example.org/action/getFTRLinkout?url=http%3A%2F%2Fx.example&doi=10.1000%2Fciting', {}],
    ['https://scholar.google.com/scholar?q=10', {}],
    ['%%%', {}]
  ])('%s', (url, ids) => {
    expect(idsFromUrl(url)).toEqual(ids)
  })
})

describe('isServiceLink', () => {
  it.each([
    'PubMed',
    'Google Scholar',
    'CrossRef',
    '[CrossRef]',
    'View Article',
    'Full Text',
    'Publisher Full Text',
    'Pubmed Full Text',
    'Web of Science',
    'Find this article online',
    'PubMed | Google Scholar',
    'Texto completo',
    'Volltext',
    'Texte intégral'
  ])('%s is one', text => {
    expect(isServiceLink(text, 'https://example.org/x')).toBe(true)
  })
  it.each(['https://doi.org/10.1000/x', 'Nature', 'Smith 2010', '', 'The PubMed handbook'])(
    '%s is none',
    text => {
      expect(isServiceLink(text, 'https://example.org/x')).toBe(false)
    }
  )
})

describe('parseReferences', () => {
  it('leaves a written space at the end of an address out of the DOI', () => {
    const { csl } = parseReference(
      'Roe, A., 2020: Rain of a plateau. J. Sm., 3, 1–9, https://doi.org/10.1000/rain.7%20.'
    )
    expect(csl.DOI).toBe('10.1000/rain.7')
  })
  it('lets the list decide for an entry that does not tell', () => {
    const parsed = parseReferences([
      'Vega L, Orr B. Ankles. J Joints. 2011;65:1-12.',
      'Sorel M, Wye P. Ports. Sea Med. 2003;7:4-9.',
      'Tidal basin survey notes'
    ])
    expect(parsed.map(entry => entry.style)).toEqual(['vancouver', 'vancouver', 'vancouver'])
  })
  it('reads a lone initial as the list prints names', () => {
    const doubtful = 'Sorel M. Malaria. The long view. Lancet 2003.'
    const list = [
      'Vega L, Orr B. Ankles. J Joints. 2011;65:1-12.',
      'Wye P, Orr B. Ports. Sea Med. 2003;7:4-9.',
      doubtful
    ]
    expect(parseReference(doubtful).csl.author).toEqual([{ family: 'Malaria', given: 'Sorel M.' }])
    const { csl } = parseReferences(list)[2]!
    expect(csl.author).toEqual([{ family: 'Sorel', given: 'M' }])
    expect(csl).toMatchObject({ title: 'Malaria. The long view', 'container-title': 'Lancet' })
  })
})

describe('writing', () => {
  const text = 'Okoro TB, Pryce T Jr. Sleep in nurses. J Shift Work. 2014;12(3):211-219. doi:10.5555/jsw.12'
  it('prints a Vancouver reference that reads back the same', () => {
    const { csl } = parseReference(text)
    expect(formatReference(csl, 'vancouver')).toBe(text)
    expect(parseReference(formatReference(csl, 'vancouver')).csl).toEqual(csl)
  })
  it('prints an author–year reference', () => {
    expect(formatReference(parseReference(text).csl, 'author-year')).toBe(
      'Okoro, T. B., & Pryce, T., Jr. (2014). Sleep in nurses. J Shift Work, 12(3), 211-219. https://doi.org/10.5555/jsw.12'
    )
  })
  it('prints a book and a chapter', () => {
    const book = 'Kern V. Basic bone biology. 10th ed. Philadelphia: Elsevier; 2018. p. 12-45.'
    expect(formatReference(parseReference(book).csl, 'vancouver')).toBe(book)
    const chapter =
      'Lindh O. Marsh birds. In: Pires C, Umar H, editors. Coasts in change. London: Harbour Press; 2006. p. 101-119.'
    expect(formatReference(parseReference(chapter).csl, 'vancouver')).toBe(chapter)
  })
  it('closes up citation numbers and names authors', () => {
    expect(formatCitation([], 'vancouver', [3, 1, 2, 7, 8])).toBe('[1-3,7,8]')
    expect(
      formatCitation([parseReference(text).csl, { type: 'book', title: 'Almanac' }], 'author-year')
    ).toBe('(Okoro & Pryce, 2014; Almanac, n.d.)')
  })
})
