import { decodeText } from '@offprint/core/encoding'
import { RefusedError } from '@offprint/core/errors'
import { malformedUtf8 } from '@offprint/core/utf8'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const ascii = (text: string): number[] => [...text].map(char => char.charCodeAt(0))
const bytesOf = (...parts: Array<string | number>): Uint8Array =>
  Uint8Array.from(parts.flatMap(part => (typeof part === 'number' ? [part] : ascii(part))))
const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const units = [...(mark ? '\ufeff' : ''), ...text].join('')
  const bytes = new Uint8Array(units.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < units.length; index++)
    view.setUint16(index * 2, units.charCodeAt(index), little)
  return bytes
}
const codes = (decoded: { notes: Array<{ code: string }> }): string[] => decoded.notes.map(note => note.code)

describe('HTML', () => {
  it('reads plain UTF-8 with and without a mark, without a word', () => {
    const text = '<p>é “x” 😀</p>'
    const bytes = new TextEncoder().encode(text)
    expect(decodeText(bytes, { kind: 'html' })).toEqual({
      text,
      encoding: 'utf-8',
      notes: [],
      replaced: { count: 0, offsets: [] }
    })
    const marked = decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]), { kind: 'html' })
    expect([marked.text, marked.notes]).toEqual([text, []])
  })

  it('reads iso-8859-1 as windows-1252 (H09)', () => {
    const decoded = decodeText(bytesOf('<meta charset=iso-8859-1>', 0xe9, 0x93, 0x94, 0x80), { kind: 'html' })
    expect(decoded.text).toBe('<meta charset=iso-8859-1>é“”€')
    expect(decoded.encoding).toBe('windows-1252')
    expect(decoded.notes).toEqual([])
  })

  it.each([
    ['<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', 'koi8-r'],
    ['<!-- <meta charset=koi8-r> --><META CharSet = "Shift_JIS" >', 'shift_jis'],
    ['<html lang="a>b"><head><meta name=x content="charset=koi8-r"><meta charset=\'big5\'/>', 'big5'],
    ['<meta charset=utf-16le>', 'utf-8']
  ])('finds the declaration in %s', (head, encoding) => {
    const decoded = decodeText(bytesOf(head), { kind: 'html' })
    expect(decoded.encoding).toBe(encoding)
    expect(decoded.notes).toEqual([])
  })

  it('looks for it in the first 1024 bytes only', () => {
    expect(decodeText(bytesOf(' '.repeat(1024), '<meta charset=koi8-r>'), { kind: 'html' }).encoding).toBe(
      'utf-8'
    )
  })

  it('falls back to windows-1252 and says so', () => {
    const decoded = decodeText(bytesOf('caf', 0xe9), { kind: 'html' })
    expect(decoded.text).toBe('café')
    expect(codes(decoded)).toEqual(['core:encoding-guessed'])
  })

  it('decodes all 256 bytes of windows-1252 over a block edge', () => {
    const bytes = Uint8Array.from({ length: 20_000 }, (_, index) => 0x20 + (index % 0xe0))
    const { text } = decodeText(bytes, { kind: 'text', charset: 'latin1' })
    expect(text.length).toBe(20_000)
    expect(text.slice(0x60, 0x80)).toBe('€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ')
    expect(text.slice(8192 - (8192 % 0xe0), 8192 - (8192 % 0xe0) + 0xe0)).toBe(text.slice(0, 0xe0))
  })

  it('reports declarations that disagree and obeys the stronger', () => {
    const decoded = decodeText(new TextEncoder().encode('<meta charset=koi8-r>é'), {
      kind: 'html',
      charset: 'utf-8'
    })
    expect(decoded.text).toBe('<meta charset=koi8-r>é')
    expect(decoded.notes[0]?.message).toBe(
      'The transport says utf-8, the <meta> element says koi8-r; read as utf-8'
    )
  })

  it('doubts windows-1252 over bytes that are UTF-8, and passes over unknown names', () => {
    const doubtful = decodeText(new TextEncoder().encode('<meta charset=latin1>é'), { kind: 'html' })
    expect([doubtful.text, codes(doubtful)]).toEqual(['<meta charset=latin1>Ã©', ['core:encoding-doubtful']])
    const unknown = decodeText(new TextEncoder().encode('<meta charset=klingon>é'), { kind: 'html' })
    expect([unknown.text.at(-1), codes(unknown)]).toEqual(['é', ['core:encoding-unknown']])
  })

  it('reads UTF-8 that is declared as windows-1252 for what it is, and says so (H09c)', () => {
    const spelt = decodeText(new TextEncoder().encode('<meta charset=latin1>Prøve, “quoted”'), {
      kind: 'html'
    })
    expect([spelt.text, spelt.encoding]).toEqual(['<meta charset=latin1>Prøve, “quoted”', 'utf-8'])
    expect(spelt.notes).toMatchObject([{ code: 'core:encoding-conflict', count: 3 }])
    // One letter that is no UTF-8 and the declaration holds.
    const latin = decodeText(bytesOf('<meta charset=latin1>', 0xc3, 0xa9, 'a', 0xc3, 0xa9, 'b', 0xe9), {
      kind: 'html'
    })
    expect([latin.text, latin.notes]).toEqual(['<meta charset=latin1>Ã©aÃ©bé', []])
    const xml = '<?xml version="1.0" encoding="ISO-8859-1"?><p>éé</p>'
    expect(codes(decodeText(new TextEncoder().encode(xml), { kind: 'xml' }))).toEqual([
      'core:encoding-doubtful'
    ])
  })

  it('counts and places malformed bytes (H12), and refuses them when strict', () => {
    const bytes = bytesOf('<meta charset=utf-8>', 0xc3, 0x28, 0xff, 0xfe, 0xed, 0xa0, 0x80, 0xf0, 0x9f)
    const decoded = decodeText(bytes, { kind: 'html' })
    expect(decoded.replaced).toEqual({ count: 7, offsets: [20, 22, 23, 24, 25, 26, 27] })
    expect(codes(decoded)).toEqual(['core:encoding-malformed'])
    expect([...decoded.text].filter(char => char === '\ufffd').length).toBe(7)
    expect(() => decodeText(bytes, { kind: 'html', strict: true })).toThrow(RefusedError)
  })

  it('notes NUL and characters no XML can hold (H13, H14)', () => {
    const decoded = decodeText(bytesOf('a\0b\x01c\x0bd\0\f\t'), { kind: 'html' })
    expect(decoded.notes).toMatchObject([
      { code: 'core:char-nul', count: 2, offset: 1 },
      { code: 'core:char-illegal', count: 2, offset: 3 }
    ])
  })
})

describe('UTF-16 (H10, J08)', () => {
  const html = '<!doctype html><html><body><p>Ærlig tale, naïve</p></body></html>'
  it.each([true, false])('with a mark, little-endian %s', little => {
    const decoded = decodeText(utf16(html, little, true), { kind: 'html' })
    expect([decoded.text, decoded.notes]).toEqual([html, []])
  })
  it.each([true, false])('without a mark is guessed and said, little-endian %s', little => {
    const decoded = decodeText(utf16(html, little, false), { kind: 'html' })
    expect([decoded.text, codes(decoded)]).toEqual([html, ['core:encoding-guessed']])
  })
  it.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false]
  ])('in XML, declared, little-endian %s, mark %s: no doubt', (little, mark) => {
    const xml = '<?xml version="1.0" encoding="UTF-16"?><a>é</a>'
    const decoded = decodeText(utf16(xml, little, mark), { kind: 'xml' })
    expect([decoded.text, decoded.notes]).toEqual([xml, []])
  })
  it('places a lone surrogate', () => {
    const bytes = utf16('<p>x</p>', true, true)
    bytes[8] = 0x00
    bytes[9] = 0xd8
    const decoded = decodeText(bytes, { kind: 'html' })
    expect(decoded.replaced.count).toBe(1)
  })
  it('refuses UTF-32', () => {
    expect(() => decodeText(Uint8Array.of(0xff, 0xfe, 0, 0, 60, 0, 0, 0), { kind: 'html' })).toThrow('UTF-32')
  })
})

describe('XML', () => {
  it('reads a declared ISO-8859-1 (J09)', () => {
    const decoded = decodeText(bytesOf('<?xml version="1.0" encoding="ISO-8859-1"?><a>', 0xe9, '</a>'), {
      kind: 'xml'
    })
    expect(decoded.text).toContain('<a>é</a>')
    expect(decoded.notes).toEqual([])
  })
  it('refuses bytes that are not what is declared, with the offset (J10)', () => {
    const bytes = bytesOf('<?xml version="1.0" encoding="UTF-8"?><a>', 0xe9, '</a>')
    expect(() => decodeText(bytes, { kind: 'xml', part: 'a.xml' })).toThrow(
      /1 of its bytes.*\(a\.xml, position 41\)/
    )
  })
  it('refuses an encoding it does not know', () => {
    expect(() => decodeText(bytesOf('<?xml version="1.0" encoding="EBCDIC"?><a/>'), { kind: 'xml' })).toThrow(
      '"EBCDIC"'
    )
  })
  it('reports a mark that contradicts the declaration', () => {
    const decoded = decodeText(bytesOf(0xef, 0xbb, 0xbf, '<?xml version="1.0" encoding="ISO-8859-1"?><a/>'), {
      kind: 'xml'
    })
    expect(codes(decoded)).toEqual(['core:encoding-conflict'])
    expect(decoded.encoding).toBe('utf-8')
  })
})

it('counts malformed UTF-8 exactly as the decoder does', () => {
  const byte = fc.oneof(fc.nat(255), fc.constantFrom(0xc3, 0xe0, 0xed, 0xf0, 0xf4, 0x80, 0x9f, 0xa0, 0xbf))
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), fc.array(byte), (one, two) => {
      for (const bytes of [one, Uint8Array.from(two)]) {
        const own = [...new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)].filter(
          char => char === '\ufffd'
        ).length
        const meant = Buffer.from(bytes).toString('latin1').split('\xef\xbf\xbd').length - 1
        expect(malformedUtf8(bytes, 0).count).toBe(own - meant)
      }
    }),
    { seed: 20_261, numRuns: 2000 }
  )
})
