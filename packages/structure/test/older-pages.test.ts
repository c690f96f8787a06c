/**
 * What journals set round an article in boxes of their own: a box of information that says how to cite it and more, files under
 * labels, names as bibliographies of medicine have them, a number in the place of pages.
 */
import { children, select, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { page, withByline } from './front.js'

const title = 'A title that is long enough to be one'
const byline = '<p class="authors">Ada Lind</p>'
const box = (lines: string) => `<div class="articleinfo">${lines}</div>`
const cite = `<p><strong>Citation: </strong>Lind A (2016) ${title}. Harbour ONE 11(3): e0145. doi:10.5555/harbour.7</p>`

describe('a box that informs about the article', () => {
  it('is no citation where it declares something too', async () => {
    const { article, ledger, unplaced } = await page(
      withByline(
        byline,
        box(
          `${cite}<p><strong>Editor: </strong>Berit Strand, Harbour College, NORWAY</p><p><strong>Data Availability: </strong>All readings are in the paper.</p><p><strong>Funding: </strong>The author has no funding to report.</p>`
        )
      )
    )
    const declared = select(article, 'declaration').map(one => [one.kind, textOf(one)])
    expect(declared).toContainEqual(['data-availability', 'Data Availability All readings are in the paper.'])
    expect(declared).toContainEqual(['funding', 'Funding The author has no funding to report.'])
    expect(select(article, 'contributor').map(({ role, printed }) => [role, printed])).toEqual([
      ['author', 'Ada Lind'],
      ['editor', 'Berit Strand']
    ])
    expect(ledger.dropped.filter(one => /Data|Funding|Editor: .*College/.test(one.text))).toEqual([])
    expect(unplaced).toEqual([])
  })
  it('is the citation where it says nothing else', async () => {
    const { article, ledger } = await page(
      withByline(byline, box(`${cite}<p>https://doi.org/10.5555/harbour.7</p>`))
    )
    expect(textOf(article)).not.toContain('Harbour ONE')
    expect(ledger.dropped.filter(one => one.reason === 'duplicate').map(one => one.text)).toEqual([
      expect.stringMatching(/^Citation: Lind A \(2016\)/)
    ])
  })
  it('keeps its lines apart from the text behind it', async () => {
    const source = `<html lang="en"><head><meta name="citation_title" content="${title}"></head><body><h1>${title}</h1>${byline}${box(
      `${cite}<p><strong>Abbreviations:</strong> SDN, Sea Data North</p><p><strong>Provenance:</strong> Commissioned; not reviewed from outside.</p>`
    )}<div class="section"><p>The text has no heading and begins here.</p><p>It goes on for a while.</p></div></body></html>`
    const { body } = await page(source)
    expect(body.map(block => [block.type, textOf(block)])).toEqual([
      ['paragraph', 'The text has no heading and begins here.'],
      ['paragraph', 'It goes on for a while.'],
      ['section', 'Abbreviations SDN, Sea Data North'],
      ['section', 'Provenance Commissioned; not reviewed from outside.']
    ])
  })
  it('takes no lines of the text for its own', async () => {
    const { body } = await page(
      `<html lang="en"><head><meta name="citation_title" content="${title}"></head><body><h1>${title}</h1>${byline}<div class="section"><p><strong>Origin:</strong> The boats came from the north.</p><p><strong>Stay:</strong> It was warm.</p><p>They stayed for a year.</p></div></body></html>`
    )
    expect(body.map(block => [block.type, textOf(block)])).toEqual([
      ['section', 'Origin The boats came from the north.'],
      ['section', 'Stay It was warm. They stayed for a year.']
    ])
  })
})

describe('files that come with the article', () => {
  const files = (inner: string) =>
    withByline(byline, `<h2>Results</h2><p>The tide rose.</p><h2>Supporting Information</h2>${inner}`)
  it('have what stands below their labels, to the format', async () => {
    const { article, unplaced } = await page(
      files(
        '<p><strong><a href="/f?s001">Text S1. </a></strong></p><p><strong>Model Data.</strong> Full details of the sets.</p><p>(DOC)</p><p><strong><a href="/f?s002">Figure S1. </a></strong></p><p><strong>Tides by month.</strong> The black line is the mean.</p><p>(TIFF)</p>'
      )
    )
    expect(select(article, 'supplement').map(one => [one.label, textOf(one)])).toEqual([
      ['Text S1', 'Model Data. Full details of the sets. (DOC)'],
      ['Figure S1', 'Tides by month. The black line is the mean. (TIFF)']
    ])
    expect(select(article, 'title').map(textOf)).not.toContain('(TIFF)')
    expect(unplaced).toEqual([])
  })
  it('have the lines of their box behind a label with a title', async () => {
    const { article } = await page(
      files(
        '<div class="supplementary-material"><a id="s1"></a><h3>S1 Appendix. Names of the boats.</h3><p>One file for each year.</p><p>doi:10.5555/harbour.7.s001</p><p>(DOCX)</p></div>'
      )
    )
    expect(select(article, 'supplement')).toMatchObject([
      { label: 'S1 Appendix', href: 'https://doi.org/10.5555/harbour.7.s001' }
    ])
    expect(select(article, 'supplement').map(textOf)).toEqual([
      'Names of the boats. One file for each year. (DOCX)'
    ])
  })
  it('leave the text behind a label with a title where it is', async () => {
    const { article } = await page(
      files(
        '<p><strong>Data S1.</strong> Names of the boats.</p><p>All files lie in the archive of the harbour.</p>'
      )
    )
    expect(select(article, 'supplement').map(textOf)).toEqual(['Names of the boats.'])
  })
  it('have run-in headings where no label of a file stands', async () => {
    const { article } = await page(
      files('<p><strong>Model data.</strong> Full details.</p><p><strong>Tides.</strong> By month.</p>')
    )
    expect(
      select(article, 'section')
        .filter(one => one.runIn)
        .map(textOf)
    ).toEqual(['Model data Full details.', 'Tides By month.'])
  })
})

describe('names in the tags that have the surname first, without a comma', () => {
  const tags = ['Caraval F', 'Graf-Okoro AB']
    .map(name => `<meta name="citation_author" content="${name}">`)
    .join('')
  it('are those of the byline', async () => {
    const { front } = await page(
      withByline('<p class="authors">Fernando Caraval, Ariel Graf-Okoro</p>', '', tags)
    )
    expect(children(front, 'contributor').map(one => [one.printed, one.name?.surname])).toEqual([
      ['Fernando Caraval', 'Caraval'],
      ['Ariel Graf-Okoro', 'Graf-Okoro']
    ])
  })
  it('are not those of other people', async () => {
    const { front } = await page(withByline('<p class="authors">Berit Strand, Hugo Caraval</p>', '', tags))
    expect(children(front, 'contributor').map(one => one.printed)).toEqual(['Caraval F', 'Graf-Okoro AB'])
  })
})

describe('a number that stands where pages stood', () => {
  const tags =
    '<meta name="citation_firstpage" content="17"><meta name="citation_doi" content="10.5555/harbour6010017">'
  const line = (pages: string) =>
    withByline(byline, '', tags).replace(
      '<h1>',
      `<p><i>Harbours</i> <b>2016</b>, <i>6</i>(1), ${pages}; doi:<a href="https://doi.org/10.5555/harbour6010017">10.5555/harbour6010017</a></p><h1>`
    )
  it('has its place where the page prints it as well', async () => {
    const { front, unplaced } = await page(line('17'))
    expect(children(front, 'publication')).toMatchObject([{ volume: '6', issue: '1', elocationId: '17' }])
    expect(unplaced).toEqual([])
  })
  it('is the first page where the line has a range', async () => {
    const { front } = await page(line('17–25'))
    expect(children(front, 'publication')).toMatchObject([{ firstPage: '17', lastPage: '25' }])
  })
})

describe('lines about authors', () => {
  it('“Equal contributors” is a note and no place', async () => {
    const { front } = await page(
      withByline(
        '<p class="authors">Ada Lind<sup>1</sup><sup>†</sup>, Hugo Berg<sup>1</sup></p><ul><li>† Equal contributors</li></ul><p><sup>1</sup> Harbour College, Bergen, Norway</p>'
      )
    )
    expect(children(front, 'affiliation').map(textOf)).toEqual(['Harbour College, Bergen, Norway'])
    expect(children(front, 'contributor').map(one => one.equalContribution)).toEqual([true, undefined])
  })
  it('an address that names an institution is no place, and goes to the one whose initials it has', async () => {
    const card = (name: string, place: string) =>
      `<li><span class="author">${name}</span><div class="author_meta"><p>* E-mail: <a href="mailto:lind@sea.example">lind@sea.example</a> (AL); <a href="mailto:medicine_berg@sea.example">medicine_berg@sea.example</a> (HB)</p><p>Affiliation: ${place}</p></div></li>`
    const { front } = await page(
      withByline(
        `<ul class="authors">${card('Ada Lind', 'Harbour College, Bergen, Norway')}${card('Hugo Berg', 'Department of Tides, Oslo, Norway')}</ul>`,
        '',
        '<meta name="citation_author" content="Ada Lind"><meta name="citation_author" content="Hugo Berg">'
      )
    )
    expect(children(front, 'affiliation').map(textOf)).toEqual([
      'Harbour College, Bergen, Norway',
      'Department of Tides, Oslo, Norway'
    ])
    expect(children(front, 'contributor').map(one => one.emails)).toEqual([
      ['lind@sea.example'],
      ['medicine_berg@sea.example']
    ])
  })
})
