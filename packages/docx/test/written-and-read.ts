/** Small articles, and what comes of them through a written file: for tests of what such a file says of its parts. */
import { type Article, node, text, validate } from '@offprint/ast'
import { Messages } from '@offprint/core'
import { readZip, writeZip } from '@offprint/core/zip'
import { recognise } from '@offprint/structure'
import { expect } from 'vitest'
import { fromDocx, toDocx } from '../src/index.js'
import { context } from './fixture-article.js'

export const p = (...words: string[]) =>
  node(
    'paragraph',
    {},
    words.map(each => text(each))
  )
export const title = (words: string) => node('title', {}, [text(words)])
export const part = (kind: 'institution' | 'city' | 'country', words: string, country?: string) =>
  node('affiliationPart', { kind, ...(country ? { country } : {}) }, [text(words)])

export async function read(bytes: Uint8Array): Promise<Article> {
  const given = context()
  const article = await recognise(await fromDocx(bytes, given), given)
  expect(validate(article)).toEqual([])
  return article
}
export const through = async (article: Article): Promise<Article> => {
  expect(validate(article)).toEqual([])
  return read(await toDocx(article, { messages: new Messages() }))
}
/** A written file with its text changed, as a hand or a program would. */
export function changed(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const files = [...readZip(bytes)].map(([name, content]): [string, Uint8Array] =>
    name === 'word/document.xml'
      ? [name, new TextEncoder().encode(change(new TextDecoder().decode(content)))]
      : [name, content]
  )
  return writeZip(files)
}
