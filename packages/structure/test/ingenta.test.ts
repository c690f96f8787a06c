/** Pages with menus under each heading, the head of the article as a list, and the references in a second tab. */
import { children, select, textOf } from '@offprint/ast'
import { expect, it } from 'vitest'
import { edges, page, people } from './front.js'

const sentence = 'The harbour was measured twice a day and the readings were written into a book. '
const entry = (nth: number, id: string) =>
  `<li class="refbody" id="${id}B${nth}"><span><span class="reference-surname">Lind</span> <span>A</span>. <span>200${nth}</span>. <span> Ca<sup>2+</sup> in tides, part ${nth}. </span> <i>Harbour Lett.</i> <span>${nth}</span>:<span>Pt. 2</span><span>10–19</span></span></li>`
const entries = (id: string) => `<ol>${[1, 2, 3, 4].map(nth => entry(nth, id)).join('')}</ol>`
const heading = (words: string) =>
  `<div class="sectionDivider"><div class="tl-main-part title">${words}</div><div class="menuButton">Go to section...</div><div class="dropDownMenu"><ul><li><a href="#m">MOLES</a></li><li><a href="#r">LITERATURE CITED</a></li></ul></div></div>`
const ingenta = (mark: string) =>
  `<html lang="en"><head><meta name="citation_title" content="Tides of a small harbour"><meta name="citation_author" content="Ada Lind"><meta name="citation_author" content="Ben Okoro"></head><body><main><h1 class="${mark}">Tides of a small harbour</h1>
<ul class="item-meta-data__article"><li class="item-meta-data__author"><span class="authors"><a href="/search?q=1">Ada Lind</a><sup>1</sup> and <a href="/search?q=2">Ben Okoro</a><sup>2</sup></span></li><li class="item-meta-data__author-affiliation"><a id="showHideAffiliation" href="#">View Affiliations</a><div><span class="affiliations"><sup>1</sup>Harbour College, Port, Kenya</span><br><span class="affiliations"><sup>2</sup>Sea Council, Bergen, Norway</span></div></li><li class="view-citation"><p>Ada Lind, Ben Okoro. 2013. Tides of a small harbour. Harbour Lett. 36:1-24.</p></li></ul>
${heading('MOLES')}<p>${sentence.repeat(3)}</p>${heading('HARBOURS')}<p>${sentence.repeat(3)}</p><h2>Literature Cited</h2>${entries('')}<div><h2>References</h2>${entries('right-')}</div></main></body></html>`

it('the head of the article is read, menus go, copies of entries are found word for word', async () => {
  const { front, body, article, ledger, unplaced, invented } = await page(
    ingenta('item-meta-data__item-title')
  )
  expect(people(front)).toEqual(['Ada|Lind', 'Ben|Okoro'])
  expect(edges(front)).toEqual(['1', '2'])
  expect(body.flatMap(one => select(one, 'title')).map(textOf)).toEqual(['MOLES', 'HARBOURS'])
  expect(select(article, 'reference')).toHaveLength(4)
  const dropped = ledger.dropped.map(one => `${one.reason}: ${one.text}`)
  expect(dropped).toContain('navigation: Go to section...')
  expect(dropped.filter(one => one.startsWith('duplicate: Lind A'))).toHaveLength(4)
  expect([unplaced, invented]).toEqual([[], []])
})

it('on other sites nothing is left out for these names', async () => {
  const { body, unplaced } = await page(ingenta('title'))
  expect(body.map(textOf).join(' ')).toContain('Go to section...')
  expect(unplaced).toEqual([])
  expect(children((await page(ingenta('title'))).front, 'contributor')).toHaveLength(2)
})
