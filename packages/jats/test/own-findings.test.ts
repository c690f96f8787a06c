/**
 * What our own check says of what we write: of an article with all its facts nothing; of the others only what nobody said, each
 * such finding named here.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  fixture,
  formats,
  readPage,
  settingsBeside,
  shared,
  writeArticle
} from '../../../test/support/articles.js'
import { reviewJats } from '../src/review.js'

async function rulesFor(path: string): Promise<Record<string, number>> {
  const { article, media } = await readPage(path, settingsBeside(path))
  const { bytes } = await writeArticle(article, media, formats.jats!)
  const counts: Record<string, number> = {}
  for (const { rule } of await reviewJats(bytes)) counts[rule] = (counts[rule] ?? 0) + 1
  return counts
}

describe('our own JATS under our own check', () => {
  it.each(['case-report', 'case-report-bare'])('%s has all its facts, and no finding', async name => {
    expect(await rulesFor(fixture(name))).toEqual({})
  })

  it('article-fr: nobody said its licence, and one reference shows an address', async () => {
    expect(await rulesFor(fixture('article-fr'))).toEqual({
      'jats4r:permissions': 1,
      'jats4r:link-text-address': 1,
      completeness: 1
    })
  })

  it('research-article: addresses that the author printed, and a preprint without a date of reading', async () => {
    const { 'jats4r:link-text-address': addresses, ...rest } = await rulesFor(fixture('research-article'))
    // A warning each: the words are the author's, and what they lead to stands in @xlink:title.
    expect(addresses).toBeGreaterThan(0)
    expect(rest).toEqual({ 'jats4r:preprint-access-date': 2 })
  })

  it('kitchen-sink: no licence, an address in the text, a reference without an author, an abstract of key points', async () => {
    const { 'jats4r:link-text-address': addresses, ...rest } = await rulesFor(fixture('kitchen-sink'))
    expect(addresses).toBe(3)
    expect(rest).toEqual({
      'jats4r:permissions': 1,
      // JATS lists `key-points`; JATS4R does not.
      'jats4r:abstract-type-value': 1,
      'jats4r:link-text': 1,
      'jats4r:citation-person-group': 1,
      completeness: 2
    })
  })

  const seed = join(shared, 'seed/article.html')
  it.skipIf(!existsSync(seed))('the seed: no licence, no alternative texts, no date, no DOI', async () => {
    expect(await rulesFor(seed)).toEqual({
      'jats4r:permissions': 1,
      'jats4r:graphic-alt-text': 3,
      completeness: 3
    })
  })
})
