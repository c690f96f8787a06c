/** Pages that set each author, badge, note, statement and reference in boxes of their own. */
import { children, select, squash, textOf } from '@offprint/ast'
import { defaultLimits, read } from '@offprint/core'
import { html } from '@offprint/html'
import { describe, expect, it } from 'vitest'
import { recognise } from '../src/pipeline.js'

const sentence = 'The harbour was measured twice a day and the readings were written into a book. '
/** An address as the service that veils it writes it: a key, and each byte combined with it. */
const veiled = (address: string) =>
  [0x42, ...new TextEncoder().encode(address).map(byte => byte ^ 0x42)]
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('')
const letter = `<div><div id="cor1"><a href="/cdn-cgi/l/email-protection#${veiled('ada@lind.example')}"><span class="__cf_email__" data-cfemail="${veiled('ada@lind.example')}">[email&#160;protected]</span></a></div></div>`
const author = (name: string, mark: string, place: string, more = '') =>
  `<div class="al-author-name"><a class="linked-name" href="javascript:;">${name}</a>${more}<span class="al-author-delim">; </span>
<div class="al-author-info-wrap"><div class="info-card-author"><div class="info-card-name">${name} <span><a href="#AN1"><sup>${mark}</sup></a></span></div>
<div class="info-card-affilitation"><div class="aff"><span class="label"><sup>1</sup></span><div class="institution">${place}</div>, <div class="institution">Bergen, Norway</div></div></div>${more && letter}
<div class="info-card-search-label">Search for other works by this author on:</div><div class="info-card-search"><a href="/search?q=x">This site</a></div></div></div></div>`
const reference = (nth: number, words: string) =>
  `<div><div class="ref"><div class="ref-content"><span class="label">${nth}</span><div class="citation">${words}</div></div></div></div>`
const page = (badge: string, extra = '') => `<html lang="en"><head><title>Tides of a small harbour</title>
<meta name="citation_title" content="Tides of a small harbour"><meta name="citation_author" content="Lind, Ada"><meta name="citation_author" content="Okoro, Olu"></head>
<body><main><h1 class="article-title-main">Tides of a small harbour${badge}</h1><div class="wi-authors"><div class="al-authors-list">
${author('Ada Lind', '†', 'Harbour College', '<div><span><a href="https://orcid.org/0000-0002-1825-0097">0000-0002-1825-0097</a></span></div>')}${author('Olu Okoro', '†', 'Harbour College')}</div></div>
<div class="wi-footnotes"><div><div class="article-footnote"><div class="fn" id="AN1"><span class="label"><a href="javascript:;"><sup>†</sup></a></span><p>These authors contributed equally to this study.</p></div></div></div></div>
<h2>Abstract</h2><section class="abstract"><p>${sentence.repeat(2)}</p></section>
<h2>1 Introduction</h2><div><p>${sentence.repeat(3)} It was known before [1,2].</p></div>${extra}
<h2>References</h2><div class="ref-list">${reference(1, 'Berg H. 2001 <div class="article-title">Tides of the mole</div>. <em>Harbour Lett.</em> <b>1</b>, 10–19.')}${reference(2, 'Dam L. 2002 <div class="article-title">Tides of a small harbour</div>. Sea Archive. (doi:10.1234/x)')}${reference(3, 'Lund A. 2003 <div class="article-title">Waves of the mole</div>. <em>Harbour Lett.</em> <b>3</b>, 20–29.')}</div>
</main></body></html>`
const badge =
  ' <i class="icon-availability_open" title="Open Access"><span class="screenreader-text">Open Access</span></i>'

const convert = async (source: string) => {
  const { article, ledger, messages } = await read(new TextEncoder().encode(source), {
    from: html,
    recognise,
    limits: defaultLimits
  })
  return {
    article,
    ledger,
    messages,
    front: children(article, 'front')[0]!,
    body: children(article, 'body')[0]!
  }
}

describe('a page in boxes', () => {
  it('has its title without the badge, though it cites a work of the same title', async () => {
    const { front, ledger } = await convert(page(badge))
    expect(children(front, 'articleTitle').map(textOf)).toEqual(['Tides of a small harbour'])
    expect(ledger.dropped).toContainEqual(
      expect.objectContaining({ reason: 'furniture', text: 'Open Access' })
    )
  })

  it('keeps words of a title that no badge says', async () => {
    const { front } = await convert(
      page(' <i>Open water</i>').replaceAll(
        'content="Tides of a small harbour"',
        'content="Tides of a small harbour Open water"'
      )
    )
    expect(children(front, 'articleTitle').map(textOf)).toEqual(['Tides of a small harbour Open water'])
  })

  it('has its people with iDs, places, addresses and notes, and no signs between them', async () => {
    const { front, body } = await convert(page(badge))
    const note = children(front, 'footnote')
    expect(note.map(one => [one.label, one.kind])).toEqual([['†', 'equal']])
    expect(children(front, 'contributor')).toMatchObject([
      {
        printed: 'Ada Lind',
        orcid: '0000-0002-1825-0097',
        affiliations: ['aff1'],
        equalContribution: true,
        notes: [note[0]!.id],
        emails: ['ada@lind.example']
      },
      { printed: 'Olu Okoro', affiliations: ['aff1'], equalContribution: true }
    ])
    expect(children(front, 'affiliation').map(one => squash(textOf(one)))).toEqual([
      'Harbour College, Bergen, Norway'
    ])
    expect(textOf(body)).not.toMatch(/;|This site/)
  })

  it('has the numbers of its references as labels', async () => {
    const { article } = await convert(page(badge))
    expect(select(article, 'reference').map(one => one.label)).toEqual(['1', '2', '3'])
    expect(select(article, 'citationMark').map(one => one.targets)).toEqual([['R1'], ['R2']])
  })
})

describe('headings of statements', () => {
  const flat = (heading: string, name: string) =>
    `<h3>2.1 Bounds</h3><p>${sentence}</p><h4>${heading}</h4><div><div class="${name}"><p>Each tide is lower than the last.</p></div><p>It follows that the mole is dry.</p></div>`
  it('belong to the box behind them; what follows goes on with the text', async () => {
    const { body } = await convert(page(badge, flat('Theorem 4.1 (tides).', 'statement')))
    expect(select(body, 'statement').map(one => [one.label, textOf(one)])).toEqual([
      ['Theorem 4.1', '(tides) Each tide is lower than the last.']
    ])
    expect(select(body, 'title').map(textOf)).not.toContain('Theorem 4.1 (tides).')
    expect(textOf(body)).toContain('the mole is dry')
  })
  it('are headings like others where no box is named so', async () => {
    const { body } = await convert(page(badge, flat('Proof of concept', 'text')))
    expect(select(body, 'statement')).toEqual([])
    expect(select(body, 'title').map(textOf)).toContain('Proof of concept')
  })
})

describe('files behind the text', () => {
  it('are supplements by where they are kept', async () => {
    const { body } = await convert(
      page(
        badge,
        '<h2>Supplementary data</h2><div><div><a href="/harb/article-supplement/7/pdf/harb7supp1/">sp1</a>- pdf file</div></div>'
      )
    )
    expect(select(body, 'supplement').map(one => [one.href, textOf(one)])).toEqual([
      ['/harb/article-supplement/7/pdf/harb7supp1/', 'sp1- pdf file']
    ])
  })
})

describe('notes in boxes', () => {
  it('with the mark on a line of its own are notes', async () => {
    const { article } = await convert(
      page(
        badge,
        '<p>A book<sup><a href="#FN1">1</a></sup> was kept.</p><h2>Footnotes</h2><div><div><div id="FN1"><span>1</span><p>It is in the museum.</p></div></div></div>'
      )
    )
    expect(select(article, 'footnote').map(one => [one.label, textOf(one)])).toContainEqual([
      '1',
      'It is in the museum.'
    ])
    expect(select(article, 'footnoteReference')).toHaveLength(1)
  })
})
