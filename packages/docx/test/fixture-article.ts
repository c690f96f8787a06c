/** The fixtures as articles, and what comes back of them through Word. */
import { existsSync, readFileSync } from 'node:fs'
import { type Article, type Carries, census, compare } from '@offprint/ast'
import {
  defaultLimits,
  denyAll,
  Ledger,
  loadMedia,
  type MediaStore,
  Messages,
  type Resolve,
  type WriteContext
} from '@offprint/core'
import { html } from '@offprint/html'
import { recognise } from '@offprint/structure'
import { docx, fromDocx } from '../src/index.js'

export const context = (resolve: Resolve = denyAll) => ({
  messages: new Messages(),
  ledger: new Ledger(),
  limits: defaultLimits,
  resolve
})

/** What a writer is given. */
export const writing = (
  media: MediaStore = new Map(),
  options: Readonly<Record<string, unknown>> = {},
  messages = new Messages()
): WriteContext => ({
  messages,
  media,
  options,
  limits: defaultLimits,
  assets: async name => {
    throw new Error(`no assets: ${name}`)
  }
})

const articles = 'fixtures/articles'
export const names = [
  'case-report',
  'case-report-bare',
  'research-article',
  'article-fr',
  'kitchen-sink'
].filter(name => existsSync(`${articles}/${name}/article.html`))

export async function fixture(name: string): Promise<{ article: Article; media: MediaStore }> {
  const folder = `${articles}/${name}`
  const resolve: Resolve = async href =>
    existsSync(`${folder}/${href}`)
      ? { href, bytes: new Uint8Array(readFileSync(`${folder}/${href}`)) }
      : { href, reason: 'missing' }
  const given = context(resolve)
  const draft = await html.read!(new Uint8Array(readFileSync(`${folder}/article.html`)), given)
  const article = await recognise(draft, given)
  return { article, media: await loadMedia(article, resolve, given.messages) }
}

/** An article from the bytes of a Word file. */
export async function again(bytes: Uint8Array): Promise<Article> {
  const given = context()
  return recognise(await fromDocx(bytes, given), given)
}

/** What differs, in words. */
export const differences = (one: Article, other: Article, carries: Carries = docx.carries): string[] =>
  compare(census(one), census(other), carries).differences.map(
    each =>
      `${each.what} ${each.kind} ${each.field ?? ''} ${each.key.slice(0, 60)}: ${each.expected} → ${each.actual}`
  )
