import { type Node, node, text } from '@offprint/ast'
import { checkDirections, dropIllegalCharacters, legalText } from '@offprint/core/characters'
import { codeOf, Messages } from '@offprint/core/diagnostics'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const at = (line: number) => ({ start: { line, column: 1 }, end: { line, column: 9 } })
const said = (messages: Messages): unknown[][] =>
  messages.list.map(message => [codeOf(message), message.line, message.message])

describe('characters that no XML file can hold', () => {
  it('are left out of texts, fields and records, and said once with the first place (H14)', () => {
    const tree = node('article', {}, [
      node('body', {}, [
        node('paragraph', { position: at(3) }, [text('a\u0001b\ufffe\tc\u000bd')]),
        node('reference', { id: 'R1', csl: { type: 'book', author: [{ family: 'X\ud800' }] } } as never, [])
      ] as never)
    ])
    const messages = new Messages()
    dropIllegalCharacters(tree, messages)
    const [paragraph, reference] = tree.children[0]!.children as unknown as [Node, Node]
    expect((paragraph as { children: { value: string }[] }).children[0]!.value).toBe('ab\tc d')
    expect((reference as { csl?: unknown }).csl).toEqual({ type: 'book', author: [{ family: 'X' }] })
    expect(said(messages)).toEqual([
      [
        'core:character-dropped',
        3,
        '4 characters that no XML file can hold (U+0001, U+FFFE, U+000B, U+D800) were left out; remove them from the source and check the words round them'
      ]
    ])
  })
  it('are all that is left out', () => {
    const kept = 'tab\t\n\r \u0080\u009f\u00ad\u200b\ud83d\ude00\ufdd0\ufffd'
    expect(legalText(kept)).toBe(kept)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), value => {
        const legal = legalText(value)
        expect(legal).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u)
        expect(legalText(legal)).toBe(legal)
      }),
      { seed: 14 }
    )
  })
})

describe('directional controls', () => {
  const check = (...lines: string[][]): unknown[][] => {
    const messages = new Messages()
    const paragraphs = lines.map((texts, i) =>
      node(
        'paragraph',
        { position: at(i + 1) },
        texts.map((value, nth) => (nth % 2 ? node('strong', {}, [text(value)]) : text(value)))
      )
    )
    const tree = node('article', {}, [node('body', {}, paragraphs)])
    const before = JSON.stringify(tree)
    checkDirections(tree, messages)
    expect(JSON.stringify(tree)).toBe(before)
    return said(messages)
  }
  it('that are never closed are named with the paragraph (H16)', () => {
    expect(check(['fine'], ['a \u202eb\u202c'], ['open \u202a ', 'never'], ['\u2067'])).toEqual([
      [
        'core:bidi-unbalanced',
        3,
        '2 directional controls are opened and not closed in the same paragraph (U+202A, U+2067); the text was kept, but may be shown in another order. Close each in the source'
      ]
    ])
  })
  it('that are closed, also in another mark or by their isolate, are nobody’s business', () => {
    expect(check(['a \u202b', 'b\u202c'], ['\u2067x \u202ay\u2069 z'], ['\u202c \u2069'])).toEqual([])
  })
  it('do not end beyond an isolate or a paragraph', () => {
    expect(check(['\u202ax \u2067y\u202c z\u2069'], ['\u202c'])).toMatchObject([
      ['core:bidi-unbalanced', 1, expect.stringMatching(/^1 .*U\+202A\)/)]
    ])
  })
})
