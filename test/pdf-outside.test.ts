/**
 * What other programs find in our PDFs: poppler's text is the article's text, its tree is full, and qpdf has nothing to say.
 * Skipped, and counted, where poppler or qpdf is not installed.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Article, type Node, node, select, text, textOf } from '@offprint/ast'
import type { Format } from '@offprint/core'
import { checkPdf, type LayoutName, layouts } from '@offprint/pdf'
import { afterAll, describe, expect, it } from 'vitest'
import {
  fixture,
  fixtures,
  formats,
  hasShared,
  readPage,
  settingsBeside,
  shared,
  writeArticle
} from './support/articles.js'

const has = (program: string, option: string): boolean => spawnSync(program, [option]).error === undefined
const hasPoppler = has('pdftotext', '-v') && has('pdfinfo', '-v')
const hasQpdf = has('qpdf', '--version')
const folder = mkdtempSync(join(tmpdir(), 'offprint-pdf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (program: string, ...args: string[]) =>
  spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 })

const articles: [string, string][] = [
  ...fixtures.map(name => [name, fixture(name)] as [string, string]),
  ...(['seed/article.html', 'seed/article-bare.html', 'bench/long.html'] as const).map(
    name => [name, `${shared}/${name}`] as [string, string]
  )
]

/** Letters alone: white space is where lines end, and hyphens at ends of lines are taken for the breaks they may be. */
const squash = (text: string): string =>
  text.replace(/[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF-]+/gu, '')

/** Arabic and Hebrew stand on the page in the order of the eye. */
const rightToLeft = /[\u0590-\u08FF]/

/** Blocks whose words are printed as they are in the tree: none with drawn things, notes or other blocks inside. */
function printedBlocks(article: Article): string[] {
  const isWords = (node: Node): boolean =>
    select(node, 'inlineEquation', 'equation', 'inlineGraphic', 'footnote', 'foreign').length === 0 &&
    select(node, 'list', 'table', 'figure', 'codeBlock', 'blockQuote', 'boxedText').length === 0 &&
    !rightToLeft.test(textOf(node))
  return select(article, 'paragraph', 'title', 'articleTitle', 'tableCell', 'reference', 'affiliation')
    .filter(isWords)
    .map(node => squash(textOf(node)))
    .filter(text => text.length > 0)
}

/** The PDF with a layout, for who only knows a format. */
function laidOut(layout: LayoutName): Format {
  const pdf = formats['pdf']!
  return { ...pdf, write: (article, context) => pdf.write!(article, { ...context, options: { layout } }) }
}

/** In how many pieces the words stand in the text: one, or more where a column or page ends; Infinity when some are not there. */
function pieces(words: string, text: string): number {
  let count = 0
  let rest = words
  while (rest.length > 0) {
    let [low, high] = [0, rest.length]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (text.includes(rest.slice(0, middle))) low = middle
      else high = middle - 1
    }
    if (low === 0) return Number.POSITIVE_INFINITY
    rest = rest.slice(low)
    count += 1
  }
  return count
}

describe('other programs', () => {
  for (const [name, path] of articles)
    for (const layout of name === 'kitchen-sink'
      ? (Object.keys(layouts) as LayoutName[])
      : ['article' as const])
      it.skipIf((path.startsWith(shared) && !hasShared) || !hasPoppler || !hasQpdf)(
        `find the words, the tree and no fault: ${name}, ${layout}`,
        async () => {
          const settings = path.startsWith(shared) ? {} : settingsBeside(path)
          const { article, media } = await readPage(path, settings)
          const { bytes } = await writeArticle(article, media, laidOut(layout))
          expect(await checkPdf(bytes)).toEqual([])
          const file = join(folder, `${name.replace(/\W/g, '-')}-${layout}.pdf`)
          writeFileSync(file, bytes)
          expect(run('qpdf', '--check', file).status).toBe(0)
          const info = run('pdfinfo', file).stdout
          expect(info).toMatch(/^Tagged: +yes$/m)
          expect(info).toMatch(/^JavaScript: +no$/m)
          // An element for each paragraph, heading and cell at least.
          const tree = run('pdfinfo', '-struct', file).stdout.split('\n').length
          const blocks = printedBlocks(article)
          expect(tree).toBeGreaterThan(blocks.length)
          const found = squash(run('pdftotext', '-raw', file, '-').stdout)
          const broken = blocks
            .map(words => [words, pieces(words, found)] as const)
            .filter(([, count]) => count > 4)
          expect(broken).toEqual([])
          expect(blocks.length).toBeGreaterThan(20)
          // Most stand in one piece: only ends of columns and what floats between come between.
          const whole = blocks.filter(words => found.includes(words)).length
          expect(whole / blocks.length).toBeGreaterThan(0.85)
        }
      )
  it.skipIf(!hasPoppler)('find ligatures and accents as letters', async () => {
    const words =
      'The efficient office of flow: ffi fl ffl fi ff. Ångström façade naïve Đỗ Thị Bảo Žižek e\u0301te\u0301.'
    const article = node('article', { lang: 'en' }, [
      node('front', {}, [node('articleTitle', {}, [text('Letters')])]),
      node('body', {}, [node('paragraph', {}, [text(words)])])
    ])
    const { bytes } = await writeArticle(article, new Map(), formats['pdf']!)
    const file = join(folder, 'letters.pdf')
    writeFileSync(file, bytes)
    expect(run('pdftotext', file, '-').stdout.replace(/\s+/g, ' ').normalize('NFC')).toContain(
      words.normalize('NFC')
    )
  })
})
