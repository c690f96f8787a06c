/** Authors and places in two columns: what stands side by side belongs together. */
import { children, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { edges, page, people, withByline } from './front.js'

const author = (name: string): string =>
  `<p class="author"><a class="name" href="https://x.example">${name}</a></p>`
const place = (words: string): string =>
  `<p class="affiliation"><span class="affiliation">${words}</span></p>`

describe('names and places line by line', () => {
  it('are authors, each with the place behind the name', async () => {
    const { front, body, unplaced, invented } = await page(
      withByline(
        `<div class="byline grid"><div class="authors-affiliations grid"><h3>Authors</h3><h3>Affiliations</h3>${author('Ada Lind')}${place('Harbour Research')}${author('Ben Okoro')}${place('Coast University')}${author('Cara Stone')}${place('Harbour Research')}</div><div><h3>Published</h3><p>August 17, 2021</p></div></div>`
      )
    )
    expect(people(front)).toEqual(['Ada|Lind', 'Ben|Okoro', 'Cara|Stone'])
    expect(edges(front)).toEqual(['Harbour Research', 'Coast University', 'Harbour Research'])
    expect(children(front, 'date')).toMatchObject([{ year: 2021, month: 8, day: 17 }])
    expect(textOf(body[0]!)).toMatch(/^Introduction/)
    expect([unplaced, invented]).toEqual([[], []])
  })
  it('are no pairs where all names come before all places', async () => {
    const { front } = await page(
      withByline(
        `<div class="people">${author('Ada Lind')}${author('Ben Okoro')}${place('Harbour College, Oslo, Norway')}${place('Coast University, Bergen, Norway')}</div>`
      )
    )
    expect(people(front)).toEqual(['Ada|Lind', 'Ben|Okoro'])
    expect(children(front, 'affiliation').map(textOf)).toEqual([
      'Harbour College, Oslo, Norway',
      'Coast University, Bergen, Norway'
    ])
  })
})
