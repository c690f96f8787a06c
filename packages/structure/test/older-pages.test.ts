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
    expect(children(front, 'contributor').map(one => one.printed)).toEqual(['F Caraval', 'AB Graf-Okoro'])
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

describe('authors and places joined by initials', () => {
  const places = (inner: string) =>
    withByline('<p class="authors">Ada Lind, Hugo Berg-Okoro</p>', `<div class="affiliations">${inner}</div>`)
  const joined = async (inner: string) =>
    children((await page(places(inner))).front, 'contributor').map(one => one.affiliations.length)
  it('are joined where every place has initials of authors', async () => {
    const { front } = await page(
      places(
        '<p>Department of Tides (AL, HB-O), Harbour College, Bergen, Norway</p><p>Institute of Boats (AL), Sea University, Oslo, Norway</p>'
      )
    )
    expect(children(front, 'contributor').map(one => one.affiliations)).toEqual([['aff1', 'aff2'], ['aff1']])
  })
  it('are not where the letters are the name of a place', async () => {
    expect(
      await joined(
        '<p>Department of Tides (AL), Harbour College, Bergen, Norway</p><p>Sea Data North (SDN), Oslo, Norway</p>'
      )
    ).toEqual([0, 0])
  })
})

describe('an address behind a button', () => {
  const hidden = (line: string) =>
    withByline(
      '<p class="authors">Ada Lind</p>',
      `<div style="display:none"><p><sup>1</sup>Harbour College, Bergen, Norway</p><p>${line}</p></div>`
    )
  it('counts where it is written so that no machine should read it', async () => {
    const { front } = await page(
      hidden('Address correspondence to Ada Lind, 2 Quay Street, Bergen; Email: lind/at/sea.example')
    )
    expect(children(front, 'correspondence').map(textOf)).toEqual([
      'Address correspondence to Ada Lind, 2 Quay Street, Bergen; Email: lind/at/sea.example'
    ])
  })
  it('does not where there is none', async () => {
    const { front, ledger } = await page(hidden('Contact: use the form on the next page.'))
    expect(children(front, 'correspondence')).toEqual([])
    expect(ledger.dropped.some(one => one.reason === 'hidden')).toBe(true)
  })
})

describe('a list of terms in the head of a page', () => {
  const terms = (inner: string) => withByline('<p class="authors">Ada Lind</p>', `<dl>${inner}</dl>`)
  it('gives volume and article number', async () => {
    const { front, body, unplaced, invented } = await page(
      terms('<dt>Volume:</dt><dd>3<span>,</span></dd><dt>Article number:</dt><dd>1041</dd>')
    )
    expect(children(front, 'publication')).toMatchObject([{ volume: '3', elocationId: '1041' }])
    expect(invented).toEqual([])
    expect(body.some(block => block.type === 'definitionList')).toBe(false)
    expect(unplaced).toEqual([])
  })
  it('stays where its values are none of these', async () => {
    const { body } = await page(terms('<dt>Volume</dt><dd>the space that a body fills</dd>'))
    expect(select(body[0]!, 'definitionTerm').map(textOf)).toEqual(['Volume'])
  })
})

describe('boxes that lead to the sections', () => {
  const row = (...items: string[]) =>
    withByline(
      '<p class="authors">Ada Lind</p>',
      `<div>${items.map((item, i) => `<div><div>${item.includes('<') ? item : `<a href="#s${i}">${item}</a>`}</div></div>`).join('')}</div>`
    )
  it('are navigation, with the one that is open', async () => {
    const { article, ledger } = await page(
      row('Abstract', '<b>Introduction</b>', 'Materials and methods', 'Results', 'Conclusions')
    )
    expect(select(article, 'section').map(textOf)).toEqual([
      'Introduction Some text of the article stands here.'
    ])
    expect(ledger.dropped).toContainEqual(
      expect.objectContaining({
        reason: 'navigation',
        text: 'Abstract Introduction Materials and methods Results Conclusions'
      })
    )
  })
  it('are none where they lead elsewhere', async () => {
    const { article } = await page(
      row('The first quay', 'The second quay', 'The third quay', 'The fourth quay')
    )
    expect(textOf(article)).toContain('The third quay')
  })
})

describe('the summary of an editor', () => {
  const below = '<h3>Introduction</h3><p>The text of the article begins.</p>'
  const source = (inner: string, text = below) =>
    `<html lang="en"><head><meta name="citation_title" content="${title}"></head><body><h1>${title}</h1>${byline}<h2>Abstract</h2><p>The harbour was measured for a year, twice a day.</p>${inner}${text}</body></html>`
  it('ends with its box', async () => {
    const { front, body } = await page(
      source(
        "<div><h2>Editors' Summary</h2><h3>Background</h3><p>Harbours have tides.</p><h3>What was done?</h3><p>It was measured.</p></div>"
      )
    )
    expect(children(front, 'abstract').map(one => [one.kind, select(one, 'title').map(textOf)])).toEqual([
      [undefined, expect.any(Array)],
      ['summary', ["Editors' Summary", 'Background', 'What was done?']]
    ])
    expect(body.map(textOf)).toEqual(['Introduction The text of the article begins.'])
  })
  it('without a box it ends with the next heading of its level', async () => {
    const { front } = await page(
      source("<h2>Editors' Summary</h2><p>Harbours have tides.</p>", below.replaceAll('h3', 'h2'))
    )
    expect(children(front, 'abstract').at(-1)).toMatchObject({ kind: 'summary' })
    expect(textOf(children(front, 'abstract').at(-1)!)).not.toContain('The text of the article')
  })
})

describe('pages of some years ago, by their adapters', () => {
  const figure = (place: string) =>
    `<div class="${place}"><h3>Figure 1: Tides by harbour.</h3><img src="f1.jpg" alt=""></div>`
  const old = (
    glance: string
  ) => `<html lang="en"><head><meta name="citation_title" content="${title}"></head><body>
<h1>${title}</h1><ul class="authors citation-authors"><li class="vcard"><a href="#auth-1">Ada Lind</a><sup><a href="#a1">1</a></sup></li> <li class="vcard"><a href="#auth-2">Hugo Berg</a><sup><a href="#a2">2</a></sup></li></ul>
<div class="${glance}"><h2>At a glance</h2>${figure('glance-item')}</div>
<div class="section" id="introduction"><h2>Introduction</h2><div class="content"><ul class="section-nav"><li><a href="#author-information">Author information</a></li></ul><p>The harbour was measured.</p>${figure('figure')}</div></div>
<div class="section" id="author-information"><h2>Author information</h2><div id="author-affiliations"><h2 id="affil-auth">Affiliations</h2><ol class="affiliations"><li id="a1"><h3>Harbour College, Bergen, Norway</h3><ul class="affiliation-authors"><li>Ada Lind</li></ul></li><li id="a2"><h3>Sea University, Oslo, Norway</h3><ul class="affiliation-authors"><li>Hugo Berg</li></ul></li></ol></div></div></body></html>`
  it('nature.com of 2012: places are headings over names, figures stand twice', async () => {
    const { article, front, ledger, unplaced } = await page(old('figures-at-a-glance'))
    expect(children(front, 'affiliation').map(textOf)).toEqual([
      'Harbour College, Bergen, Norway',
      'Sea University, Oslo, Norway'
    ])
    expect(children(front, 'contributor').map(one => one.affiliations)).toEqual([['aff1'], ['aff2']])
    expect(select(article, 'section').map(one => select(one, 'title').map(textOf)[0])).toEqual([
      'Introduction'
    ])
    expect(
      ledger.dropped
        .filter(one => one.reason === 'duplicate' || one.reason === 'navigation')
        .map(one => one.text)
    ).toEqual(expect.arrayContaining(['Author information', 'Ada Lind', 'Hugo Berg']))
    expect(unplaced).toEqual([])
  })
  it('PubMed Central: the box of links to other articles is none of this one', async () => {
    const source = (name: string) =>
      withByline(
        '<p class="fm-sec">Ada Lind</p>',
        `<div class="${name}"><div>This article has been <a href="/citedby/">cited by</a> other articles in PMC.</div></div>`
      )
    const { article } = await page(source('links-box fm-panel whole_rhythm'))
    expect(textOf(article)).not.toContain('other articles')
    const { article: other } = await page(source('fm-panel whole_rhythm'))
    expect(textOf(other)).toContain('other articles')
  })
})
