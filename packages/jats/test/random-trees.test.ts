import { type Article, census, child, compare, node, select, text, validate } from '@offprint/ast'
import { codeOf, Messages } from '@offprint/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromJats, jats, toJats, validateJats } from '../src/index.js'
import { randomArticle } from './support/random-tree.js'

const runs = { seed: 20260117, numRuns: 150, verbose: 0 as const }

/** The article with all that JATS Publishing requires. */
function complete(article: Article): Article {
  const whole = structuredClone(article)
  for (const one of select(whole, 'article', 'subArticle')) one.articleType ??= 'research-article'
  let front = child(whole, 'front')
  if (!front) {
    front = node('front', {})
    whole.children.unshift(front)
  }
  if (!child(front, 'articleTitle')) front.children.push(node('articleTitle', {}, [text('A title')]))
  let journal = child(front, 'journal')
  if (!journal) {
    journal = node('journal', {})
    front.children.unshift(journal)
  }
  journal.publisherId ??= 'XJ'
  journal.publisher ??= 'X Press'
  if (!journal.issns?.some(issn => issn.kind !== 'linking'))
    journal.issns = [{ value: '9999-9994', kind: 'epub' }, ...(journal.issns ?? [])]
  return whole
}

describe('random trees', () => {
  it('are written as valid XML, whatever stands where', async () => {
    await fc.assert(
      fc.asyncProperty(randomArticle, async article => {
        expect(validate(article)).toEqual([])
        for (const [tree, profile] of [
          [article, undefined],
          [complete(article), 'publishing'],
          [complete(article), 'ojs']
        ] as const)
          expect(
            (await validateJats(await toJats(tree, profile ? { profile } : {}))).map(
              finding => finding.message
            )
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
          .filter(code => code !== 'jats:archiving' && code !== 'jats:heading')
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
