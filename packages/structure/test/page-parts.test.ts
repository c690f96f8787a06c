/** What a site adds to an article is known by what it is made of or by its heading, on pages of no site in particular. */
import { type Node, select, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { page } from './front.js'

const sentence = 'The harbour was measured twice a day and the readings were written into a book. '
const prose = `<p>${sentence.repeat(3)}</p>`
const around = (before: string, after: string): string =>
  `<html lang="en"><head><meta name="citation_title" content="Tides of a small harbour and its moles">
<meta name="citation_author" content="Lind, Ada"><meta name="citation_author_institution" content="Institute of Tides, Husum, Germany">
<meta name="citation_journal_title" content="Harbour Letters"></head><body><main><h1>Tides of a small harbour and its moles</h1>
<p class="authors">Ada Lind</p>${before}<h2 id="s1">Introduction</h2>${prose}<h2 id="s2">Methods</h2>${prose}<h2 id="s3">Results</h2>${prose}${after}</main></body></html>`
const titles = (nodes: readonly Node[]): string[] => nodes.flatMap(node => select(node, 'title')).map(textOf)

describe('parts of the page', () => {
  it('leaves out lists of links to sections, tabs and buttons', async () => {
    const { body, ledger, unplaced } = await page(
      around(
        `<ul><li><a href="/a">Article</a></li><li><a href="/f">Figures &amp; Data</a></li><li><a href="/m">Metrics</a></li></ul>
<h3>On this page</h3><ul><li><a href="#s1">Introduction</a></li><li><a href="#s2">Methods</a></li><li><a href="#s3">Results</a></li></ul>
<ul><li><a href="/x">Download XML</a></li><li><a href="/e">Email to a friend</a></li></ul>`,
        ''
      )
    )
    expect(titles(body)).toEqual(['Introduction', 'Methods', 'Results'])
    expect(body.flatMap(node => select(node, 'list'))).toEqual([])
    expect(ledger.dropped.map(one => one.reason)).toEqual(['navigation', 'navigation', 'navigation'])
    expect(unplaced).toEqual([])
  })
  it('leaves out sections that the site adds, in a box or loose, and keeps a list that says something', async () => {
    const { body, ledger, unplaced } = await page(
      around(
        '',
        `<ul><li>Download speeds were low in all of the three harbours that we saw.</li><li>Print runs were short.</li></ul>
<div><h3>Cited by</h3><h3>Another paper of the same kind</h3><p>2 March 2020</p></div>
<h2>Related articles</h2><ul><li><a href="/1">Moles and men</a></li></ul>
<h2>Discussion</h2>${prose}`
      )
    )
    expect(titles(body)).toEqual(['Introduction', 'Methods', 'Results', 'Discussion'])
    expect(body.flatMap(node => select(node, 'list')).map(textOf)[0]).toContain('Print runs were short.')
    expect(ledger.dropped.map(one => `${one.reason}: ${one.text}`)).toEqual([
      'furniture: Cited by Another paper of the same kind 2 March 2020',
      'furniture: Related articles Moles and men'
    ])
    expect(unplaced).toEqual([])
  })
  it('takes abstracts of works that cite the article for none of its text, and keeps a part with text of its own', async () => {
    const citing = (title: string, place: string): string =>
      `<li><div><h3><a href="${place}">${title}</a></h3><div>2021, Harbour Letters</div></div><div><p>${sentence.repeat(12)}</p></div></li>`
    const part = (place: string): string =>
      `<section><header><h2>Cited by (2)</h2></header><div><ul>${citing('Moles and men of the north', `${place}1`)}${citing('Men and moles', `${place}2`)}</ul></div></section>`
    const away = await page(around('', part('https://x.example/')))
    expect(titles(away.body)).toEqual(['Introduction', 'Methods', 'Results'])
    expect(away.ledger.dropped.map(one => `${one.reason}: ${one.text.slice(0, 12)}`)).toEqual([
      'furniture: Cited by (2)'
    ])
    expect(away.unplaced).toEqual([])
    const within = await page(around('', part('#s')))
    expect(titles(within.body)).toContain('Men and moles')
  })
  it('leaves out a row of names of parts that were buttons, and keeps words of a sentence', async () => {
    const { body, ledger, unplaced } = await page(
      around(
        '<div><span><a href="">Authorship</a></span> <span><a href="">Metrics</a></span></div>',
        '<p><b>Data</b> were shared.</p><p>Notes <i>of</i> tides</p>'
      )
    )
    const words = body.map(textOf).join(' ')
    expect(words).not.toContain('Authorship')
    expect(words).toContain('Data were shared.')
    expect(words).toContain('Notes of tides')
    expect(ledger.dropped.map(one => one.text)).toEqual(['Authorship Metrics'])
    expect(unplaced).toEqual([])
  })
  it('keeps a part with such a name that is long prose or holds a section of the article', async () => {
    const { body } = await page(around('', `<h2>Resources</h2>${prose.repeat(8)}`))
    expect(titles(body)).toEqual(['Introduction', 'Methods', 'Results', 'Resources'])
  })
  it('takes a heading over all of the text for none', async () => {
    const { body } = await page(
      `<html lang="en"><head><meta name="citation_title" content="Tides of a small harbour and its moles"></head><body><h1>Tides of a small harbour and its moles</h1><div><h2>Main text</h2><h3>Introduction</h3>${prose}<h3>Methods</h3>${prose}</div></body></html>`
    )
    expect(body.map(node => node.type)).toEqual(['section', 'section'])
    expect(titles(body)).toEqual(['Introduction', 'Methods'])
  })
  it('keeps “Main text” where it is one section beside an introduction', async () => {
    const { body } = await page(
      `<html lang="en"><head><meta name="citation_title" content="Tides of a small harbour and its moles"></head><body><h1>Tides of a small harbour and its moles</h1><h2>Introduction</h2>${prose}<h2>Main text</h2><h3>Methods</h3><p>Two gauges were read.</p><h3>Results</h3><p>The mole was low.</p><h2>Conclusions</h2><p>Moles sink.</p></body></html>`
    )
    expect(titles(body)).toEqual(['Introduction', 'Main text', 'Methods', 'Results', 'Conclusions'])
    expect(body.map(node => node.type)).toEqual(['section', 'section', 'section'])
  })
  it('leaves out a list of sections with a page of comments among them; a list of pages stays', async () => {
    const links = (...more: string[]) =>
      `<ul><li><a href="#s1">Introduction</a></li><li><a href="#s2">Methods</a></li><li><a href="#s3">Results</a></li>${more.map(one => `<li>${one}</li>`).join('')}</ul>`
    const { body, unplaced } = await page(
      around(links('<a href="/comments?id=7">Reader Comments (0)</a>', '<a href="#">Figures</a>'), '')
    )
    expect(body.flatMap(node => select(node, 'list'))).toEqual([])
    expect(unplaced).toEqual([])
    const kept = await page(
      around(
        '',
        '<h2>Data</h2><ul><li><a href="https://a.example/tides">Tides of 1901</a></li><li><a href="https://a.example/winds">Comments</a></li><li><a href="#s2">Methods</a></li></ul>'
      )
    )
    expect(kept.body.flatMap(node => select(node, 'list'))).toHaveLength(1)
  })
})

describe('what a page says twice', () => {
  it('leaves out cards that repeat people and affiliations, and the heading over nothing', async () => {
    const { body, ledger, unplaced } = await page(
      around(
        '',
        '<h2>Author information</h2><div><p>Ada Lind</p><p>Institute of Tides, Husum, Germany</p></div>'
      )
    )
    expect(titles(body)).toEqual(['Introduction', 'Methods', 'Results'])
    expect(ledger.dropped.at(-1)).toMatchObject({ reason: 'container', text: 'Author information' })
    expect(unplaced).toEqual([])
  })
  it('leaves out headings over what has gone to its place', async () => {
    const { body, unplaced } = await page(
      around(
        '<h2>Author and article information</h2><h2>Main article text</h2>',
        '<h2>Authorship</h2><h2>Edited by</h2>'
      )
    )
    expect(titles(body)).toEqual(['Introduction', 'Methods', 'Results'])
    expect(unplaced).toEqual([])
  })
  it('leaves out what a platform offers beside the text, and keeps a section of the article about it', async () => {
    const { body } = await page(
      around(
        '',
        `<h2>Metrics and citations</h2><p>Views 12</p><h2>Share options</h2><p>Copy link</p><h2>View options</h2><p>PDF</p><h2>Metrics and citations of tides</h2>${prose}`
      )
    )
    expect(titles(body).slice(3)).toEqual(['Metrics and citations of tides'])
  })
  it('takes the names of pictures in icon fonts for no words', async () => {
    const { body, ledger, unplaced } = await page(
      around(
        '',
        '<h2><span class="material-icons-outlined">table_chart</span> Discussion</h2><p>The mole held.</p>'
      )
    )
    expect(titles(body).at(-1)).toBe('Discussion')
    expect(ledger.dropped.map(one => one.text)).toContain('table_chart')
    expect(unplaced).toEqual([])
  })
  it('leaves out the second printing of a section, and keeps another section with the same words', async () => {
    const { body } = await page(
      around(
        '',
        `<h2>Limits</h2><p>${sentence.repeat(2)}</p><h2>Limits</h2><p>${sentence.repeat(2)}</p><h2>Outlook</h2>${prose}`
      )
    )
    expect(titles(body)).toEqual(['Introduction', 'Methods', 'Results', 'Limits', 'Outlook'])
  })
  it('leaves out an image above the text, and none in a text that has no headings', async () => {
    const cover = '<img src="cover.png" width="300" height="400">'
    const images = (nodes: Parameters<typeof titles>[0]) =>
      nodes.flatMap(node => select(node, 'graphic', 'inlineGraphic')).length
    const { body: below } = await page(around(cover, ''))
    expect(images(below)).toBe(0)
    const own = `<p>${sentence.repeat(30)}</p>${cover}<p>${sentence.repeat(30)}</p>`
    const { body: review } = await page(around(own, ''))
    expect(images(review)).toBe(1)
  })
  it('leaves out short lines before the first section and behind the references, never sentences', async () => {
    const references = `<h2>References</h2><ol>${[1, 2, 3].map(n => `<li>Lind A. Tides of the year ${n}. Harbour Lett. 201${n};1:${n}-9.</li>`).join('')}</ol>`
    const { body, ledger, unplaced } = await page(
      around(
        '<p>pages 105-112</p><p>Harbour Letters 2019 3:17</p><p>For my sister.</p>',
        `${references}<p>Manage alerts</p><p>The keeper of the harbour read every proof of this article.</p>`
      )
    )
    const text = body.map(textOf).join(' ')
    expect(text).toContain('For my sister.')
    expect(text).toContain('The keeper of the harbour read every proof of this article.')
    expect(ledger.dropped.map(one => one.text)).toEqual(
      expect.arrayContaining(['pages 105-112', 'Harbour Letters 2019 3:17', 'Manage alerts'])
    )
    expect(unplaced).toEqual([])
  })
  it('leaves out a window about cookies that is longer than the article, and keeps a text about consent', async () => {
    const list = Array.from(
      { length: 60 },
      (_, n) =>
        `<li><b>Cookie</b> c${n} <b>Duration</b> 1 day. This cookie remembers what the reader chose on the site.</li>`
    ).join('')
    const window = `<div class="cky-consent-container" role="region"><p>We value your privacy. We use cookies.</p><ul>${list}</ul></div>`
    const { body, ledger, unplaced } = await page(
      around('', `<h2>Consent notice</h2>${prose}`).replace('<body>', `<body>${window}`)
    )
    expect(titles(body)).toEqual(['Introduction', 'Methods', 'Results', 'Consent notice'])
    expect(body.map(textOf).join(' ')).not.toContain('cookie')
    expect(ledger.dropped).toContainEqual(
      expect.objectContaining({ reason: 'furniture', text: expect.stringContaining('We value your privacy') })
    )
    expect(unplaced).toEqual([])
  })
})
