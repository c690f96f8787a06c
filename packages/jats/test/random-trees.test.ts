import { census, compare, validate } from '@offprint/ast'
import { codeOf, Messages } from '@offprint/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromJats, jats, toJats, validateJats } from '../src/index.js'
import { randomArticle } from './support/random-tree.js'

const runs = { seed: 20260117, numRuns: 150, verbose: 0 as const }

describe('random trees', () => {
  it('are written as valid XML, whatever stands where', async () => {
    await fc.assert(
      fc.asyncProperty(randomArticle, async article => {
        expect(validate(article)).toEqual([])
        for (const profile of ['publishing', 'ojs'] as const)
          expect(
            (await validateJats(await toJats(article, { profile }))).map(finding => finding.message)
          ).toEqual([])
      }),
      runs
    )
  }, 240_000)

  it('are read back the same when no message says otherwise', async () => {
    let compared = 0
    await fc.assert(
      fc.asyncProperty(randomArticle, async article => {
        const messages = new Messages()
        const back = await fromJats(await toJats(article, { messages }))
        expect(validate(back)).toEqual([])
        const said = messages.list
          .map(codeOf)
          .filter(code => code !== 'jats:journal' && code !== 'jats:heading')
        const { differences } = compare(census(article), census(back), jats.carries)
        if (said.length > 0) return
        compared++
        expect(differences).toEqual([])
      }),
      { ...runs, numRuns: 400 }
    )
    // What a message speaks of is not compared, so enough must be left to show something.
    expect(compared).toBeGreaterThan(80)
  }, 240_000)
})
