/** Numbers of sections on a line above their headings, and TeX in the element that JATS has for it. */
import { select, textOf } from '@offprint/ast'
import { expect, it } from 'vitest'
import { page } from './front.js'

const sentence = 'The harbour was measured twice a day and the readings were written into a book. '
const body = (kicker: (words: string) => string, text = '') =>
  `<html lang="en"><head><meta name="citation_title" content="Tides of a small harbour"></head><body><h1>Tides of a small harbour</h1><p class="authors">Ada Lind</p>${['Introduction', 'Methods'].map((title, n) => `<div class="section"><div class="header">${kicker(`${'I'.repeat(n + 1)}.`)}<h2>${title}</h2></div><p>${sentence.repeat(2)}${text}</p></div>`).join('')}</body></html>`

it('a number above the heading is its label, and no kind of article', async () => {
  const { article, front, unplaced, invented } = await page(
    body(n => `<div class="kicker"> SECTION ${n}</div>`)
  )
  expect(select(article, 'section').map(one => [one.label, textOf(select(one, 'title')[0]!)])).toEqual([
    ['I', 'Introduction'],
    ['II', 'Methods']
  ])
  expect(select(front, 'subject')).toEqual([])
  expect([unplaced, invented]).toEqual([[], []])
})

it('another line above a heading stays a line', async () => {
  const { article } = await page(body(() => '<p>Section I of the book was lost.</p>'))
  expect(select(article, 'section').map(one => one.label)).toEqual([undefined, undefined])
  expect(textOf(article)).toContain('Section I of the book was lost.')
})

it('TeX in its own element is a formula, in the line or on its own', async () => {
  const tex = (source: string) => `<tex-math notation="LaTeX">${source}</tex-math>`
  const { article, unplaced, invented } = await page(
    body(
      () => '',
      `where <inline-formula>${tex('$1/\\sqrt {n}$')}</inline-formula> is small, and <disp-formula>${tex('\\begin{equation*} a = b \\end{equation*}')}</disp-formula> holds for $5 and $6.`
    )
  )
  expect(select(article, 'inlineEquation').map(one => one.tex)).toEqual(['1/\\sqrt {n}', '1/\\sqrt {n}'])
  expect(select(article, 'equation').map(one => one.tex)).toEqual(
    Array(2).fill('\\begin{equation*} a = b \\end{equation*}')
  )
  expect(textOf(article)).toContain('for $5 and $6.')
  expect([unplaced, invented]).toEqual([[], []])
})
