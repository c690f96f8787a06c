/**
 * Every profile on whole articles: each fixture, and the article the project began with, is valid in each edition, and says the
 * same when it is read back. Pages that do not name their journal get one, as a journal.yaml would give it.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { census, compare } from '@offprint/ast'
import { asProfile } from '@offprint/core'
import { describe, expect, it } from 'vitest'
import { fixture, fixtures, readPage, settingsBeside, shared } from '../../../test/support/articles.js'
import { fromJats, jats, type ProfileName, profiles, toJats, validateJats } from '../src/index.js'

const journal = asProfile(
  { title: 'Journal of Trials', nlmTa: 'J Trials', publisherId: 'JT', issn: { epub: '9999-9994' } },
  'journal.yaml'
)

const pages: [string, string, boolean][] = [
  ...fixtures.map((name): [string, string, boolean] => [name, fixture(name), true]),
  ['the seed', join(shared, 'seed/article.html'), existsSync(join(shared, 'seed/article.html'))]
]

for (const [name, path, exists] of pages)
  describe.skipIf(!exists)(`${name} in every profile`, () => {
    const settings = settingsBeside(path)
    const reading = exists
      ? readPage(path, {
          ...settings,
          profile: settings.profile ?? journal,
          facts: { type: 'research-article', ...settings.facts }
        })
      : undefined
    for (const profile of Object.keys(profiles) as ProfileName[])
      it(`${profile}: valid, and the same read back`, async () => {
        const { article } = (await reading)!
        const written = await toJats(article, { profile })
        expect(await validateJats(written)).toEqual([])
        const back = await fromJats(written)
        expect(compare(census(article), census(back), jats.carries).differences).toEqual([])
      })
  })
