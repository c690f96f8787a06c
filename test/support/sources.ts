/** One article in four sources, and a manuscript with the XML that its journal made of it: how they are read, and why they differ. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Article, census, select, squash, textOf } from '@offprint/ast'
import { defaultLimits, type Format, memoryResolver, read } from '@offprint/core'
import { recognise } from '@offprint/structure'
import { fileResolver } from '../../packages/cli/src/resolve-files.js'
import { formats, shared } from './articles.js'

const corpus = join(shared, 'corpus')
export const hasCorpus = existsSync(join(corpus, 'markdown/meta-review/02.main-text.md'))

async function open(from: Format, bytes: Uint8Array, folder: string): Promise<Article> {
  const resolve = folder ? fileResolver(join(corpus, folder), defaultLimits) : memoryResolver(new Map())
  return (await read(bytes, { from, recognise, limits: defaultLimits, resolve })).article
}
const file = (path: string): Uint8Array => readFileSync(join(corpus, path))

/** PLOS Computational Biology 1007128, by its authors in Markdown, HTML and Word, and as its publisher printed it. */
export async function fourSources(): Promise<Record<'jats' | 'html' | 'docx' | 'md', Article>> {
  // Manubot joins the parts of a manuscript before pandoc reads them.
  const manuscript = ['01.abstract.md', '02.main-text.md', '90.back-matter.md']
    .map(name => readFileSync(join(corpus, 'markdown/meta-review', name), 'utf8'))
    .join('\n\n')
  return {
    jats: await open(formats['jats']!, file('jats/manubot-pcbi-1007128.xml'), ''),
    html: await open(formats['html']!, file('html/manubot-pcbi-1007128.html'), ''),
    docx: await open(formats['docx']!, file('docx/metareview-clean.docx'), ''),
    md: await open(formats['md']!, new TextEncoder().encode(manuscript), 'markdown/meta-review')
  }
}

/** The example of the Journal of Open Source Software: `paper.md`, and the XML that its own pipeline makes of it. */
export async function jossPair(): Promise<{ md: Article; jats: Article }> {
  return {
    md: await open(formats['md']!, file('markdown/inara-example/paper.md'), 'markdown/inara-example'),
    jats: await open(formats['jats']!, file('jats/joss-inara-example.xml'), '')
  }
}

/** How often each kind of thing is in an article. */
export function counts(article: Article): Record<string, number> {
  const found: Record<string, number> = {}
  for (const { kind } of census(article)) found[kind] = (found[kind] ?? 0) + 1
  return found
}

/** Letters and digits alone: quotation marks, dashes and spaces are set by each journal in its way. */
export const bare = (text: string): string =>
  squash(text)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()

export const titles = (article: Article): string[] =>
  select(article, 'section').flatMap(section => {
    const [title] = section.children
    return title?.type === 'title' ? [bare(textOf(title))] : []
  })

export const cells = (article: Article): string[] =>
  select(article, 'table').map(table =>
    select(table, 'tableCell')
      .map(cell => bare(textOf(cell)))
      .join(' ')
  )
