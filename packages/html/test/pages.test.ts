/** Whole pages: nothing lost between the two ways of reading, bytes in every dress, and limits that hold. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { textOf, validate } from '@offprint/ast'
import { defaultLimits, denyAll, Ledger, LimitError, Messages } from '@offprint/core'
import { html } from '@offprint/html'
import { describe, expect, it } from 'vitest'
import { cost, measured } from '../../../test/support/cost.js'
import { draft } from './read.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const corpus = join(root, '..', 'shared', 'corpus', 'html')
const has = existsSync(corpus)

async function balance(bytes: Uint8Array) {
  const context = { messages: new Messages(), ledger: new Ledger(), limits: defaultLimits, resolve: denyAll }
  const article = await html.read!(bytes, context)
  return { article, ...context.ledger.balance(await html.runs!(bytes, context), article) }
}

describe('pages', () => {
  for (const name of readdirSync(join(root, 'fixtures/articles')))
    it.runIf(existsSync(join(root, 'fixtures/articles', name, 'article.html')))(
      `${name}: the draft holds every word of the page`,
      async () => {
        const bytes = readFileSync(join(root, 'fixtures/articles', name, 'article.html'))
        const { article, words, unplaced, invented } = await balance(bytes)
        expect(validate(article, { draft: true })).toEqual([])
        expect(words).toBeGreaterThan(500)
        expect(unplaced).toEqual([])
        expect(invented).toEqual([])
      }
    )

  it.skipIf(!has)('reads every page of the corpus without loss', async () => {
    const pages = readdirSync(corpus).filter(name => name.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(30)
    for (const name of pages) {
      const { article, unplaced, invented } = await balance(readFileSync(join(corpus, name)))
      expect(
        validate(article, { draft: true }).map(problem => problem.message),
        name
      ).toEqual([])
      expect(unplaced, name).toEqual([])
      expect(
        invented.map(word => word.text),
        name
      ).toEqual([])
    }
  })

  it('decodes what the page declares', async () => {
    const page =
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>caf\u00e9 \u0093x\u0094</p>'
    const { article } = await draft(Uint8Array.from(page, character => character.charCodeAt(0)))
    expect(textOf(article)).toBe('café “x”')
  })

  it('reads a page without words, and one of nothing but broken tags', async () => {
    expect((await draft('<!DOCTYPE html><html><body></body></html>')).body).toEqual([])
    expect((await draft('</p></div><<><//><table><tr><p>x')).body).not.toEqual([])
  })

  it('refuses a page nested too deep before it is parsed', async () => {
    await expect(draft('<div>'.repeat(20_000))).rejects.toBeInstanceOf(LimitError)
    const deep = '<div>'.repeat(400)
    expect(textOf((await draft(`${deep}x`)).article)).toBe('x')
  })

  it('takes time in proportion to the page', measured, async () => {
    const page = (n: number): Uint8Array =>
      new TextEncoder().encode('<div><p>a <b>b</b> <a href="#x">c</a></p><ul><li>d</li></ul></div>'.repeat(n))
    const time = (n: number): Promise<number> => cost(() => draft(page(n)))
    await time(500)
    const small = await time(500)
    expect((await time(5000)) / small).toBeLessThan(40)
  })
})
