/** Pages that are damaged or made to harm: what is kept, and what is said. */
import { textOf } from '@offprint/ast'
import { codeOf, levelOf } from '@offprint/core'
import { describe, expect, it } from 'vitest'
import { draft } from './read.js'

/** The words of the body, and each message as code, line and words. */
const read = async (page: string | Uint8Array): Promise<{ text: string; said: unknown[][] }> => {
  const { article, messages } = await draft(page)
  for (const message of messages.list) expect(levelOf(message)).toBe('warning')
  return {
    text: textOf(article),
    said: messages.list.map(message => [codeOf(message), message.line, message.message])
  }
}

describe('what the guard finds', () => {
  it('reads 256 attributes of a tag and keeps its words, its later tags and their places', async () => {
    const many = Array.from({ length: 300 }, (_, i) => `data-a${i}="${i}"`).join('\n')
    const { article, messages } = await draft(`<p>a</p>\n<p ${many} lang="fr">b</p>\n<p lang="de">c</p>`)
    expect(messages.list.map(message => [codeOf(message), message.line])).toEqual([
      ['html:attributes-dropped', 2]
    ])
    expect(messages.list[0]!.message).toMatch(/^<p> carries 301 attributes and 256 are read; the other 45 /)
    const [, , last] = (article.children[1] as { children: { lang?: string; position?: unknown }[] }).children
    expect(last).toMatchObject({ lang: 'de', position: { start: { line: 302, column: 1 } } })
  })
  it('takes a tag with 100,000 attributes about as fast as ten with 10,000 (H06)', async () => {
    const tag = (count: number): string =>
      `<p ${Array.from({ length: count }, (_, i) => `data-a${i}="${i}"`).join(' ')}>x</p>`
    const time = async (page: string): Promise<number> => {
      const start = performance.now()
      await draft(page)
      return performance.now() - start
    }
    await time(tag(1000))
    const many = await time(tag(10_000).repeat(10))
    expect((await time(tag(100_000))) / many).toBeLessThan(4)
  })
  it('says one thing of many tags alike', async () => {
    const tag = `<p ${Array.from({ length: 257 }, (_, i) => `a${i}`).join(' ')}>x</p>`
    const { said } = await read(tag.repeat(3))
    expect(said).toMatchObject([['html:attributes-dropped', 1, expect.stringMatching(/2 more places/)]])
  })
  it('names the comment that swallows the rest, and its length (H34)', async () => {
    const { text, said } = await read('<p>kept</p>\n<!-- lost <p>words</p>')
    expect(text).toBe('kept')
    expect(said).toMatchObject([['html:comment-open', 2, expect.stringMatching(/22 characters/)]])
  })
  it('says that a page was cut off (H25d)', async () => {
    const { text, said } = await read('<p>kept</p>\n<h2>Refe<a href="https://exam')
    expect(text).toBe('kept Refe')
    expect(said).toMatchObject([['html:truncated', 2, expect.stringMatching(/save the page again/)]])
  })
})
