/** Pages whose headings are lines with the name of one, and whose boxes show the picture of a table beside the table. */
import { children, select, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { page } from './front.js'

const site = (text: string, head = ''): string =>
  `<html lang="en"><head><meta name="citation_title" content="Nets of the coast"><meta name="citation_author" content="Ada Lind">${head}</head><body><h1>Nets of the coast</h1><div class="text"><a id="p1"></a><div class="h3 hed"><div class="hed-text">Abstract</div></div><div><p>Nets were counted.</p></div></div><div class="text">${text}</div></body></html>`
const line = (level: number, words: string): string =>
  `<div class="h${level} hed"><div class="hed-text">${words}</div></div>`
const prose = '<p>Nets are made of hemp, and hemp was grown on the coast for a long time.</p>'

describe('lines with the name of a heading', () => {
  it('are headings of that level, and what follows the box of the abstract is text', async () => {
    const { article, front } = await page(
      site(
        `${prose}${line(3, 'Methods')}${prose}${line(4, 'Counting by hand')}${prose}${line(3, 'Results')}${prose}`
      )
    )
    expect(select(front, 'abstract').map(textOf)).toEqual(['Abstract Nets were counted.'])
    expect(select(article, 'section').map(one => `${one.id} ${textOf(children(one, 'title')[0]!)}`)).toEqual([
      'S1 Methods',
      'S1_1 Counting by hand',
      'S2 Results'
    ])
  })

  it('stay lines when they are sentences or captions', async () => {
    const { article } = await page(
      site(
        `${prose}${line(3, 'Methods')}${prose}<p class="h4">This was seen by all of us.</p><p class="h4">Table 1. Nets</p>${prose}`
      )
    )
    expect(select(article, 'section').map(one => textOf(children(one, 'title')[0]!))).toEqual(['Methods'])
  })
})

it('parts of the article that metadata calls its sections are no subjects', async () => {
  const data = (sections: string[]): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'ScholarlyArticle', articleSection: sections })}</script>`
  const subjects = async (sections: string[]): Promise<string[]> =>
    select((await page(site(prose, data(sections)))).front, 'subject').map(textOf)
  expect(await subjects(['Nets', 'Methods', 'References'])).toEqual([])
  expect(await subjects(['Coast and sea'])).toEqual(['Coast and sea'])
})

describe('the picture of a table beside the table', () => {
  const grid = '<table><tr><th>Net</th><th>Length, m</th></tr><tr><td>Seine</td><td>120</td></tr></table>'
  const box = (parts: string): string =>
    `<div class="figure-table-box"><div class="table-label">Table 1. </div>${parts}<div class="table-caption">Nets by length</div>${grid}</div>`
  const picture = '<div class="image"><a href="t1.png"><img src="t1.png" alt="Nets by length"></a></div>'

  it('is left out and said', async () => {
    const { article, codes } = await page(
      site(`${prose}${line(3, 'Methods')}<p>See Table 1.</p>${box(picture)}`)
    )
    const [table, ...more] = select(article, 'table')
    expect(more).toEqual([])
    expect([table?.label, textOf(children(table!, 'caption')[0]!)]).toEqual(['Table 1', 'Nets by length'])
    expect(select(article, 'graphic')).toEqual([])
    expect(codes).toContain('structure:picture-of-table')
  })

  it('stays where the box holds two of them, or a figure with its own label', async () => {
    const own = `<div class="other"><img src="f1.png" alt=""><p>Figure 1. A net.</p></div>`
    const two = await page(site(`${prose}${line(3, 'Methods')}${box(picture + picture)}`))
    const figure = await page(site(`${prose}${line(3, 'Methods')}${box(own)}`))
    for (const { codes, article } of [two, figure]) {
      expect(codes).not.toContain('structure:picture-of-table')
      expect(select(article, 'graphic', 'inlineGraphic').length).toBeGreaterThan(0)
    }
  })
})

it('windows of cookies and offers of the site are no sections', async () => {
  const { article, unplaced } = await page(
    site(
      `<div><h4>More for You</h4><ul><li><a href="/a">Ropes of the coast</a></li></ul></div>${prose}${line(3, 'Methods')}${prose}<div><h2>Cookie Settings</h2><p>We use cookies.</p><h3>Manage Consent Preferences</h3><p>All of them.</p></div>`
    )
  )
  expect(textOf(article)).not.toMatch(/More for You|Ropes|[Cc]ookie|Consent/)
  expect(unplaced).toEqual([])
})

it('a line that the page calls keywords has them without a label; the words of the site beside it go', async () => {
  const keywords =
    '<div class="kwd-group"><a href="javascript:;">nets</a>, <a href="javascript:;">hemp</a></div>'
  const { article, front } = await page(
    site(`<hr>${keywords}<div>Issue Section:</div><hr>${prose}${line(3, 'Methods')}${prose}`)
  )
  expect(select(front, 'keyword').map(textOf)).toEqual(['nets', 'hemp'])
  expect(textOf(article)).not.toContain('Issue Section')
  expect(select(article, 'thematicBreak')).toEqual([])
  const told = await page(
    site(`<div class="kwd-group">${prose.slice(3, -4)} It was burnt. Then it grew.</div>${prose}`)
  )
  expect(select(told.front, 'keyword')).toEqual([])
})

it('days in a list of meanings without terms are the history; the notice of an archive is none of the text', async () => {
  const { article, front } = await page(
    site(
      `<dl class="days"><dd>Received 17 March 2004</dd><dd>Revised 16 August 2004</dd><dd>Accepted 25 September 2004</dd></dl><div class="box"><p>The publisher's final edited version of this article is available at Coast Lett</p></div>${prose}${line(3, 'Methods')}${prose}`
    )
  )
  expect(children(front, 'date').map(one => `${one.event} ${one.month}`)).toEqual([
    'received 3',
    'rev-recd 8',
    'accepted 9'
  ])
  expect(textOf(article)).not.toContain('edited version')
})
