/** Places that say by name who works there. */
import { children, textOf } from '@offprint/ast'
import { expect, it } from 'vitest'
import { edges, page, withByline } from './front.js'

const byline = '<p class="authors">Ada B. Lind, Ben Okoro, Cleo Marsh</p>'
const everybody = (words: string): string =>
  ['Ada B Lind', 'Ben Okoro', 'Cleo Marsh']
    .map(
      name =>
        `<meta name="citation_author" content="${name}"><meta name="citation_author_institution" content="${words}">`
    )
    .join('')
const tides = 'Ada B. Lind, Cleo Marsh, Department of Tides, Harbour College, Port, Kenya'
const sand = 'Ben Okoro, Sand Institute, Bergen, Norway'

it('join their people, on a line each, whatever a tag gives to everybody', async () => {
  const { front, unplaced, invented } = await page(
    withByline(
      `${byline}<p class="affiliation">${tides}</p><p class="affiliation">${sand}</p>`,
      '',
      everybody(`${tides}; ${sand}`)
    )
  )
  expect(edges(front)).toEqual([tides, sand, tides])
  expect([unplaced, invented]).toEqual([[], []])
})

it('are parted where one line has several, words and all', async () => {
  const { front } = await page(withByline(`${byline}<p class="affiliation">${tides}; ${sand}.</p>`))
  expect(children(front, 'affiliation').map(textOf)).toEqual([tides, `${sand}.`])
  expect(edges(front)).toEqual([tides, `${sand}.`, tides])
})

it('are everybody’s where they begin with a place, or with somebody else', async () => {
  const place = 'Marsh Institute, Port, Kenya; Harbour College, Port, Kenya'
  const { front } = await page(withByline(`${byline}<p class="affiliation">${place}</p>`))
  expect(new Set(edges(front)).size).toBe(1)
  const other = await page(
    withByline(`${byline}<p class="affiliation">Dan Reed, Harbour College, Port, Kenya</p>`)
  )
  expect(new Set(edges(other.front)).size).toBe(1)
})
