/** Sections, figures, references and everything else that a format claims to carry survive it, for every article. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  fixture,
  fixtures,
  formats,
  hasShared,
  readPage,
  settingsBeside,
  shared,
  writeArticle,
  written
} from './support/articles.js'

const articles: [string, string][] = [
  ...fixtures.map(name => [name, fixture(name)] as [string, string]),
  ...(['seed/article.html', 'seed/article-bare.html', 'bench/long.html'] as const).map(
    name => [name, `${shared}/${name}`] as [string, string]
  )
]

const corpus = join(shared, 'corpus/html')
const pages = existsSync(corpus) ? readdirSync(corpus).filter(name => name.endsWith('.html')) : []

describe('pages of journals', () => {
  it.skipIf(!pages.length).each(pages.length ? pages : ['corpus/html'])(
    '%s → JATS, valid → read back: equal',
    async name => {
      const { article, media } = await readPage(join(corpus, name))
      const { comparison, findings } = await writeArticle(article, media, formats['jats']!)
      expect(findings.filter(finding => finding.level === 'error')).toEqual([])
      expect(comparison!.differences).toEqual([])
      expect(Object.values(comparison!.counts).reduce((sum, count) => sum + count.kept, 0)).toBeGreaterThan(
        20
      )
    }
  )
})

describe('survival', () => {
  for (const [name, path] of articles)
    for (const to of written)
      it.skipIf(path.startsWith(shared) && !hasShared)(`${name} → ${to} → read back: equal`, async () => {
        const { article, media } = await readPage(path, path.startsWith(shared) ? {} : settingsBeside(path))
        const { comparison, findings, bytes } = await writeArticle(article, media, formats[to]!)
        expect(findings.filter(finding => finding.level === 'error')).toEqual([])
        expect(comparison!.differences).toEqual([])
        expect(comparison!.counts.section?.kept).toBe(comparison!.counts.section?.expected)
        expect(comparison!.counts.reference?.expected).toBeGreaterThan(0)
        const again = await readPage(path, path.startsWith(shared) ? {} : settingsBeside(path))
        const second = await writeArticle(again.article, again.media, formats[to]!)
        expect(Buffer.compare(Buffer.from(bytes), Buffer.from(second.bytes)), 'same input, same bytes').toBe(
          0
        )
      })
})
