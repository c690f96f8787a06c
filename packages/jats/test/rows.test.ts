/**
 * The rows of `scripts/peers.mjs` on our own articles: each thing that archives count is kept, none is invented, no link leads
 * nowhere, back to the same edition and in another. And the rows themselves: what is broken on purpose must show.
 */
import { describe, expect, it } from 'vitest'
import { compareKeys, parse, rows } from '../../../scripts/jats-rows.mjs'
import {
  fixture,
  fixtures,
  formats,
  readPage,
  settingsBeside,
  writeArticle
} from '../../../test/support/articles.js'
import { fromJats, toJats } from '../src/index.js'

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const changed = (before: string, after: string): string[] => {
  const [was, is]: Record<string, string[]>[] = [rows(parse(before)), rows(parse(after))]
  return Object.keys(was).filter(row => {
    const { all, kept, added } = compareKeys(was[row]!, is[row]!)
    return kept < all || added > 0
  })
}
const written = async (name: string): Promise<string> => {
  const { article, media } = await readPage(fixture(name), settingsBeside(fixture(name)))
  return text((await writeArticle(article, media, formats.jats!)).bytes)
}

describe('rows', () => {
  it.each(fixtures)('%s: every row is kept, nothing is invented', async name => {
    const source = await written(name)
    expect(rows(parse(source))['dangling rid']).toEqual([])
    for (const profile of [undefined, 'archiving'] as const) {
      const article = await fromJats(source)
      expect(changed(source, text(await toJats(article, profile ? { profile } : {})))).toEqual([])
    }
  })

  it('show what is broken on purpose', async () => {
    const source = await written('case-report')
    const broken = (from: RegExp | string, to: string): string[] => {
      const after = source.replace(from, to)
      expect(after).not.toBe(source)
      return changed(source, after)
    }
    expect(broken(/rid="aff1"/, 'rid="aff2"')).toContain('author → affiliation')
    expect(broken(/<ref id="R1">.*?<\/ref>/s, '')).toEqual(
      expect.arrayContaining(['references', 'references, word for word', 'dangling rid'])
    )
    expect(broken(/ref-type="bibr" rid="R1"/, 'ref-type="bibr" rid="R2"')).toContain(
      'links to references, both ends the same'
    )
    expect(broken(/<alt-text>[^<]*<\/alt-text>/, '')).toContain('alternative texts')
    expect(broken(/<label>Figure 1<\/label>/, '')).toContain('figure labels')
    expect(broken(/<license-p>/, '<license-p>Not ')).toEqual(['licence'])
    expect(broken(/<sec id="S1"([^>]*)>/, '<sec id="S1">')).toContain('section types')
    expect(broken(/(<body>.*?<p>)\S+ /s, '$1')).toContain('body and back, words')
  })
})
