/** The articles that whole-product tests run on, and how they are read and written there: as the command does it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Article } from '@offprint/ast'
import {
  asFacts,
  asProfile,
  defaultLimits,
  type Facts,
  type Format,
  type MediaStore,
  Messages,
  type Profile,
  type Reading,
  read,
  type Writing,
  write
} from '@offprint/core'
import { parseYaml } from '@offprint/core/yaml'
import { docx } from '@offprint/docx'
import { html } from '@offprint/html'
import { jats } from '@offprint/jats'
import { markdown } from '@offprint/markdown'
import { pdf } from '@offprint/pdf'
import { recognise } from '@offprint/structure'
import { fileResolver } from '../../packages/cli/src/resolve-files.js'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const formats: Record<string, Format> = { html, jats, docx, pdf, md: markdown }
export const written = ['jats', 'docx', 'pdf', 'html', 'md'] as const

/** Material that lies beside the checkout on some machines; tests that need it are skipped, and counted, elsewhere. */
export const shared = join(root, '..', 'shared')
export const hasShared = existsSync(join(shared, 'seed', 'article.html'))

export const fixtures = readdirSync(join(root, 'fixtures/articles')).filter(name =>
  existsSync(join(root, 'fixtures/articles', name, 'article.html'))
)
export const fixture = (name: string): string => join(root, 'fixtures/articles', name, 'article.html')

export interface Settings {
  profile?: Profile
  facts?: Facts
}

/** journal.yaml and article.yaml beside a fixture. */
export function settingsBeside(path: string): Settings {
  const load = (file: string): unknown => parseYaml(readFileSync(join(dirname(path), file), 'utf8'), file)
  return {
    ...(existsSync(join(dirname(path), 'journal.yaml'))
      ? { profile: asProfile(load('journal.yaml'), 'journal.yaml') }
      : {}),
    ...(existsSync(join(dirname(path), 'article.yaml'))
      ? { facts: asFacts(load('article.yaml'), 'article.yaml') }
      : {})
  }
}

/** Reads a page as the command does. */
export async function readPage(path: string, settings: Settings = {}): Promise<Reading> {
  return read(readFileSync(path), {
    from: html,
    recognise,
    limits: defaultLimits,
    resolve: fileResolver(dirname(path), defaultLimits),
    name: basename(path),
    mediaPrefix: 'article',
    ...settings
  })
}

const require = createRequire(join(root, 'packages/pdf/package.json'))

/** Writes an article in one format, checks it and reads it back, as the command does. */
export async function writeArticle(
  article: Article,
  media: MediaStore,
  format: Format,
  jatsBytes?: Uint8Array
): Promise<Writing & { messages: Messages }> {
  const messages = new Messages()
  const writing = await write(
    article,
    format,
    {
      messages,
      limits: defaultLimits,
      media,
      assets: async name => readFileSync(require.resolve(name)),
      options: {},
      ...(jatsBytes ? { jats: jatsBytes } : {})
    },
    recognise
  )
  return { ...writing, messages }
}
