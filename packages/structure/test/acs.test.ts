/** Forms of ACS pages: pictures on buttons, labels above captions that have them, entries in one span, panels beside the text. */
import { children, select, textOf } from '@offprint/ast'
import { expect, it } from 'vitest'
import { page } from './front.js'

const sentence = 'The harbour was measured twice a day and the readings were written into a book. '
const entry = (nth: number) =>
  `<li id="ref${nth}"><div class="reference"><strong class="refLabel"><a href="#ref${nth}">${nth}</a></strong><div class="NLM_citation" id="cit${nth}"><span>Lind, A.; Okoro, B. Tides of the year ${nth}. <i>Harbour Lett.</i> <b>201${nth}</b>, <i>${nth}</i> (2), 10–19</span></div><div class="casRecord"><div class="casAbstract">A review of tides.</div></div></div></li>`
const list = `<ol class="useLabel">${[1, 2, 3, 4].map(entry).join('')}</ol>`
const copy =
  '<div class="article__copy"><span class="article__copy__text">Click to copy section link</span></div>'
const acs = (host: string, figure: string) =>
  `<html lang="en"><head><meta name="citation_title" content="Tides of a small harbour"><meta name="citation_author" content="Ada Lind"><link rel="canonical" href="https://${host}/doi/10.1234/t"></head><body><main><h1 class="article_header-title"><span>Tides of a small harbour</span>${copy}</h1><p class="authors">Ada Lind</p>
<div class="article__history"><p>Received 20 July 2022</p><p>Published in issue 11 October 2022</p></div><div class="article_content"><h2>1. Introduction</h2><p>${sentence.repeat(3)}</p>${figure}<h2>2. Results</h2><p>${sentence.repeat(3)}</p><h2>References</h2>${list}</div>
<ul><li id="pane-m2"><h2>References</h2>${list.replace(/id="/g, 'id="right-')}</li></ul></main></body></html>`
const figure = (button: string, label: string) =>
  `<figure id="fig1"><h2 class="fig-label">${label}</h2>${button}<figcaption><div class="caption"><p>Figure 1. The mole. At noon.</p></div></figcaption></figure>`
const trigger =
  '<button class="figure-viewer__trigger"><img src="mole.gif" alt="" class="inline-fig"></button>'

it('show the figure on its button, under one label, and each entry once, without its number', async () => {
  const { article, front, unplaced, invented } = await page(acs('pubs.acs.org', figure(trigger, 'Figure 1')))
  expect(textOf(children(front, 'articleTitle')[0]!).trim()).toBe('Tides of a small harbour')
  const [shown, ...more] = select(article, 'figure')
  expect([shown?.label, textOf(select(shown!, 'caption')[0]!), more.length]).toEqual([
    'Figure 1',
    'The mole. At noon.',
    0
  ])
  expect(select(article, 'graphic').map(one => one.href)).toEqual(['mole.gif'])
  const entries = select(article, 'reference')
  expect(entries.map(one => one.label)).toEqual(['1', '2', '3', '4'])
  expect(textOf(entries[0]!)).toMatch(/^Lind, A\.; Okoro, B\. Tides of the year 1\. .*10–19$/)
  expect(children(front, 'date').map(one => `${one.event} ${one.year}`)).toEqual(
    expect.arrayContaining(['received 2022', 'collection 2022'])
  )
  expect([unplaced, invented]).toEqual([[], []])
})

it('a picture on another button goes, a heading with another label stays in its figure', async () => {
  const { article } = await page(
    acs(
      'harbour.example',
      figure('<button class="close"><img src="close.svg" alt=""></button><img src="a.png">', 'Panel')
    )
  )
  expect(select(article, 'graphic').map(one => one.href)).toEqual(['a.png'])
  expect(textOf(select(article, 'figure')[0]!)).toContain('Panel')
})
