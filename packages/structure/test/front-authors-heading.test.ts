/** A heading over the names, as manuscripts made from Markdown have it. */
import { children, textOf } from '@offprint/ast'
import { expect, it } from 'vitest'
import { page } from './front.js'

const manuscript = (heading: string): string =>
  `<html lang="en"><body><h1>The growth of small things in large rooms</h1><h2>${heading}</h2><p>Ann Lee<sup>1</sup>, Bo Roy<sup>1,2</sup></p><ol><li>Department of Things, University of Oslo, Oslo, Norway</li><li>Institute of Rooms, Lisbon, Portugal</li></ol><h2>Introduction</h2><p>Small things grow in large rooms.</p></body></html>`

it('says what stands below it, and goes', async () => {
  const { front, body, ledger, unplaced, invented } = await page(manuscript('Authors'))
  expect(children(front, 'contributor').map(one => [one.name, one.affiliations])).toEqual([
    [{ surname: 'Lee', given: 'Ann' }, ['aff1']],
    [{ surname: 'Roy', given: 'Bo' }, ['aff1', 'aff2']]
  ])
  expect(children(front, 'affiliation').map(one => [one.label, textOf(one)])).toEqual([
    ['1', 'Department of Things, University of Oslo, Oslo, Norway'],
    ['2', 'Institute of Rooms, Lisbon, Portugal']
  ])
  expect(textOf(body)).toBe('Introduction Small things grow in large rooms.')
  expect(ledger.dropped.map(one => `${one.reason}: ${one.text}`)).toContain('label: Authors')
  expect([unplaced, invented]).toEqual([[], []])
})

it('takes nothing that is no row of names', async () => {
  const words = 'They are many, and each has done a part of it.'
  const { front, body } = await page(manuscript('Authors').replace(/<p>Ann.*<\/ol>/, `<p>${words}</p>`))
  expect(children(front, 'contributor')).toEqual([])
  expect(textOf(body)).toContain(words)
})

it('sorts the lines behind the names by their words where all have the style of names', async () => {
  const author = (inside: string): string => `<p class="author">${inside}</p>`
  const { front } = await page(
    manuscript('Introduction').replace(
      /<h2>Introduction<\/h2><p>Ann.*<\/ol>/,
      author('Ann Lee<sup>1*</sup>, Bo Roy<sup>2</sup>') +
        author('<sup>1</sup> Department of Things, University of Oslo, Oslo, Norway') +
        author('<sup>2</sup> Institute of Rooms, Lisbon, Portugal') +
        author('* Corresponding author: ann@things.example')
    )
  )
  expect(children(front, 'contributor').map(one => [one.name?.surname, one.affiliations])).toEqual([
    ['Lee', ['aff1']],
    ['Roy', ['aff2']]
  ])
  expect(children(front, 'affiliation').map(one => one.label)).toEqual(['1', '2'])
  expect(children(front, 'correspondence').length).toBe(1)
})
