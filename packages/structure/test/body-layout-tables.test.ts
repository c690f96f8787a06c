/** Headings and figures that old pages lay out as tables of one row. */
import { select, textOf } from '@offprint/ast'
import { expect, it } from 'vitest'
import { page } from './front.js'

const sentence = 'The harbour was measured twice a day and the readings were written into a book. '
const head = (title: string, beside = 'Section:') =>
  `<table class="bar"><tr><th>${title}</th><td><span>${beside}</span></td><td><form><select><option>Choose</option><option>METHODS</option></select></form></td><td><a href="#a"><img src="up.gif" alt="Previous section"></a></td></tr></table>`
const figure = (caption: string) =>
  `<table><tr><td><a href="javascript:popRef('F1')"><img src="mole.gif" alt=""><br><strong>View larger version</strong>(49K)<br></a></td><td><div><span><b>${caption}</b> The mole at noon.</span></div><br></td></tr></table>`
const layout = (inner: string) =>
  `<html lang="en"><head><meta name="citation_title" content="Tides of a small harbour"><meta name="citation_author" content="Ada Lind"></head><body><h1>Tides of a small harbour</h1><p class="authors">Ada Lind</p>${inner}</body></html>`

it('are headings and figures', async () => {
  const { article, unplaced, invented } = await page(
    layout(
      `${head('INTRODUCTION')}<p>${sentence.repeat(3)}</p>${head('METHODS')}<div><span class="title2">Boats</span><p>${sentence.repeat(2)}(Figure 1).</p>${figure('Figure\u20091.')}</div>`
    )
  )
  const sections = select(article, 'section')
  expect(sections.map(one => textOf(select(one, 'title')[0]!))).toEqual(['INTRODUCTION', 'METHODS', 'Boats'])
  const [shown] = select(article, 'figure')
  expect([shown?.label, textOf(select(shown!, 'caption')[0]!)]).toEqual(['Figure 1', 'The mole at noon.'])
  expect(select(article, 'graphic').map(one => one.href)).toEqual(['mole.gif'])
  expect(select(article, 'table')).toEqual([])
  expect([unplaced, invented]).toEqual([[], []])
})

it('are tables where they hold data', async () => {
  const { article } = await page(
    layout(
      `<h2>Results</h2><p>${sentence}</p>${head('Boats', '12')}<p>${sentence}</p>${figure('Boats 1')}<p>${sentence}</p>`
    )
  )
  expect(select(article, 'section')).toHaveLength(1)
  expect(select(article, 'table')).toHaveLength(2)
})
