import { GuardError, Messages } from '@offprint/core'
import { describe, expect, it } from 'vitest'
import { fromJats, toJats } from '../src/index.js'

const article = (body: string, doctype = ''): string =>
  `${doctype}<article><front><article-meta/></front><body>${body}</body></article>`
const refusal = async (source: string | Uint8Array): Promise<string> => {
  const error: unknown = await fromJats(source).then(
    () => undefined,
    found => found
  )
  expect(error).toBeInstanceOf(GuardError)
  return (error as GuardError).code
}

describe('hostile and damaged files', () => {
  it('are refused with a code', async () => {
    expect(await refusal('')).toBe('core:xml-empty')
    expect(await refusal('<html/>')).toBe('jats:root')
    expect(await refusal('<article><front>')).toBe('core:xml-syntax')
    expect(
      await refusal(article('&lol;', '<!DOCTYPE article [<!ENTITY lol SYSTEM "file:///etc/passwd">]>'))
    ).toBe('core:xml-entity')
    expect(await refusal(article('<p>&unknown;</p>'))).toBe('core:xml-entity')
    expect(await refusal(Uint8Array.of(0x3c, 0x61, 0xff, 0xfe, 0x3e))).toMatch(/^core:encoding/)
    expect(await refusal(article('<sec>'.repeat(100_000)))).toBe('core:limit-depth')
  })

  it('read each thing once, however deep what can not be read is nested', async () => {
    // Each list is kept whole, since no list may hold a <bogus>: reading it twice at each level would never end.
    const depth = 120
    const nested = `${'<list><bogus/><list-item>'.repeat(depth)}<p>x</p>${'</list-item></list>'.repeat(depth)}`
    const back = new TextDecoder().decode(await toJats(await fromJats(article(nested))))
    expect(back.match(/<bogus\/>/g)).toHaveLength(depth)
  })

  it('name double ids and dangling links, and write both back', async () => {
    const messages = new Messages()
    const source = article(
      '<p id="a">x</p><p id="a">y <xref ref-type="fig" rid="F1 a">z</xref></p><p id="1 b">w</p>'
    )
    const read = await fromJats(source, { messages })
    expect(messages.list.map(message => message.ruleId)).toEqual(['id', 'rid'])
    const written = new TextDecoder().decode(await toJats(read))
    expect(written.match(/id="a"/g)).toHaveLength(2)
    expect(written).toContain('rid="F1 a"')
    expect(written).toContain('id="1 b"')
  })

  it('say how many comments and instructions were not kept', async () => {
    const messages = new Messages()
    await fromJats(article('<p>a<!-- b --><?pub c?></p>'), { messages })
    expect(messages.list.map(message => message.reason)[0]).toContain(
      '2 comments and processing instructions'
    )
  })

  it('lose what XML can not hold, with a message', async () => {
    const messages = new Messages()
    const bytes = await toJats(
      {
        type: 'article',
        articleType: 'other',
        children: [
          {
            type: 'front',
            children: [{ type: 'articleTitle', children: [{ type: 'text', value: 'a\u0001b' }] }]
          }
        ]
      },
      { messages }
    )
    expect(new TextDecoder().decode(bytes)).toContain('<article-title>ab</article-title>')
    expect(messages.list.map(String).join()).toContain('U+0001')
  })
})
