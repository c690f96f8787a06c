/** Every fixture article is read as its `expect.json`, written by hand, says. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validate } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { fixture, fixtures, readPage, root } from './support/articles.js'
import { mismatches } from './support/expectations.js'

describe('fixture articles', () => {
  for (const name of fixtures) {
    it(`${name}: everything is found, and nothing else`, async () => {
      const { article, ledger } = await readPage(fixture(name))
      const expected = JSON.parse(readFileSync(join(root, 'fixtures/articles', name, 'expect.json'), 'utf8'))
      expect(mismatches(article, ledger, expected)).toEqual([])
    })

    it(`${name}: a valid tree, and every word of the page accounted for`, async () => {
      const { article, balance } = await readPage(fixture(name))
      expect(validate(article)).toEqual([])
      expect(balance?.unplaced).toEqual([])
      expect(balance?.invented.map(word => word.text)).toEqual([])
    })
  }
})
