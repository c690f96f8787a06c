import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { crc32 as nodeCrc } from 'node:zlib'
import { crc32 } from '@offprint/core/crc32'
import { GuardError } from '@offprint/core/errors'
import { defaultLimits, withLimits } from '@offprint/core/limits'
import { readZip, writeZip } from '@offprint/core/zip'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { measured } from '../../../test/support/cost.js'

const sample = () =>
  writeZip([
    ['[Content_Types].xml', '<Types/>'],
    ['word/document.xml', `<w:document>${'words '.repeat(100)}</w:document>`],
    ['word/média.bin', Uint8Array.of(1, 2, 3)]
  ])
const code = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    if (error instanceof GuardError) return error.code
    throw error
  }
  return 'accepted'
}
/** Where the nth signature stands. */
const find = (bytes: Uint8Array, signature: number, nth = 0): number => {
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 4 <= bytes.length; at++)
    if (view.getUint32(at, true) === signature && nth-- === 0) return at
  throw new Error('no such signature')
}
const directory = 0x02014b50
const local = 0x04034b50
const changed = (change: (view: DataView, bytes: Uint8Array) => void, bytes = sample()): Uint8Array => {
  change(new DataView(bytes.buffer), bytes)
  return bytes
}
const renamed = (from: string, to: string): Uint8Array => {
  const bytes = writeZip([[from, 'x']])
  const text = Buffer.from(bytes).toString('latin1').replaceAll(from, to)
  return Uint8Array.from(Buffer.from(text, 'latin1'))
}

describe('reading', () => {
  it('gives names in order and contents on demand', () => {
    const files = readZip(sample())
    expect([...files.keys()]).toEqual(['[Content_Types].xml', 'word/document.xml', 'word/média.bin'])
    expect(files.size).toBe(3)
    expect(files.sizeOf('word/document.xml')).toBe(600 + 25)
    expect(new TextDecoder().decode(files.get('[Content_Types].xml'))).toBe('<Types/>')
    expect(files.get('word/document.xml')).toBe(files.get('word/document.xml'))
    expect(files.get('constructor')).toBeUndefined()
    expect(files.has('__proto__')).toBe(false)
  })

  it('takes names of the prototype as plain names (D23)', () => {
    const files = readZip(
      writeZip([
        ['toString', 'a'],
        ['constructor/prototype', 'b'],
        ['__proto__', 'c']
      ])
    )
    expect([...files].map(([name, bytes]) => [name, String.fromCharCode(...bytes)])).toEqual([
      ['toString', 'a'],
      ['constructor/prototype', 'b'],
      ['__proto__', 'c']
    ])
    expect(({} as { c?: unknown }).c).toBeUndefined()
  })

  it('reads what another tool wrote: dates, extra fields, folders, comments', () => {
    const bytes = zipSync(
      {
        a: { 'b.txt': [strToU8('hello'), { comment: 'c', extra: { 9: Uint8Array.of(1) } }] },
        'd/': new Uint8Array(0)
      },
      { mtime: new Date('2020-02-02'), level: 9 }
    )
    expect([...readZip(bytes).keys()]).toEqual(['a/b.txt'])
    expect(readZip(bytes).get('a/b.txt')).toEqual(strToU8('hello'))
  })

  it.each([
    ['cut off (D05)', () => sample().slice(0, -30), 'core:zip-truncated'],
    ['no package at all', () => strToU8('{\\rtf1 hello}'), 'core:zip-truncated'],
    ['empty', () => new Uint8Array(0), 'core:zip-truncated'],
    ['bytes behind it', () => Uint8Array.from([...sample(), 0]), 'core:zip-truncated'],
    ['bytes before it', () => Uint8Array.from([0, ...sample()]), 'core:zip-truncated'],
    [
      'encrypted (D08)',
      () => changed((view, bytes) => view.setUint16(find(bytes, directory) + 8, 1, true)),
      'core:zip-encrypted'
    ],
    [
      'unknown method',
      () => changed((view, bytes) => view.setUint16(find(bytes, directory) + 10, 14, true)),
      'core:zip-method'
    ],
    [
      'two parts',
      () => changed((view, bytes) => view.setUint16(bytes.length - 18, 1, true)),
      'core:zip-split'
    ],
    [
      'another name inside',
      () => changed((_, bytes) => bytes.set([65], find(bytes, local) + 30)),
      'core:zip-name'
    ],
    ['duplicate (D04)', () => renamedPair('word/document.xmk', 'word/document.xml'), 'core:zip-duplicate'],
    [
      'duplicate but for case',
      () =>
        writeZip([
          ['A.xml', ''],
          ['a.xml', '']
        ]),
      'core:zip-duplicate'
    ],
    ['../', () => renamed('aa/b', '../b'), 'core:zip-name'],
    ['absolute', () => renamed('abc', '/bc'), 'core:zip-name'],
    ['backslash', () => renamed('a/bc', '..\\c'), 'core:zip-name'],
    ['drive', () => renamed('abc', 'C:c'), 'core:zip-name'],
    ['NUL', () => renamed('abc', 'a\0c'), 'core:zip-name'],
    ['inner ..', () => renamed('a/bb/c', 'a/../c'), 'core:zip-name'],
    ['inner //', () => renamed('a/b/c', 'a///c'), 'core:zip-name']
  ])('refuses: %s', (_, make, expected) => {
    expect(code(() => readZip(make()))).toBe(expected)
  })

  const renamedPair = (from: string, to: string): Uint8Array => {
    const bytes = writeZip([
      [from, 'one'],
      [to, 'two']
    ])
    return Uint8Array.from(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1'))
  }

  it('checks size and checksum when a part is unpacked (D06, D07)', () => {
    const smaller = changed((view, bytes) => view.setUint32(find(bytes, directory, 1) + 24, 10, true))
    expect(code(() => readZip(smaller).get('word/document.xml'))).toBe('core:zip-size')
    const larger = changed((view, bytes) => view.setUint32(find(bytes, directory, 1) + 24, 1000, true))
    expect(code(() => readZip(larger).get('word/document.xml'))).toBe('core:zip-size')
    const sum = changed((view, bytes) => view.setUint32(find(bytes, directory, 1) + 16, 10, true))
    expect(code(() => readZip(sum).get('word/document.xml'))).toBe('core:zip-checksum')
    const stored = changed((view, bytes) => view.setUint32(find(bytes, directory, 2) + 24, 4, true))
    expect(code(() => readZip(stored))).toBe('core:zip-size')
    const data = changed((_, bytes) =>
      bytes.fill(0xff, find(bytes, local, 1) + 47, find(bytes, local, 1) + 60)
    )
    expect(code(() => readZip(data).get('word/document.xml'))).toMatch(/core:zip-(data|size|checksum)/)
  })

  it('refuses parts that share bytes before unpacking (D30)', () => {
    const bytes = writeZip(
      [['a', 'x'.repeat(50)], ['a', ''] as const].map(([, content], index) => [`n${index}`, content] as const)
    )
    const overlapping = changed((view, all) => {
      const first = find(all, directory)
      const second = find(all, directory, 1)
      // The second entry claims the first one's data under the first one's name.
      all.copyWithin(second + 8, first + 8, first + 46)
      view.setUint32(second + 42, view.getUint32(first + 42, true), true)
      all[second + 47] = 0x30
    }, bytes)
    expect(code(() => readZip(overlapping))).toBe('core:zip-duplicate')
    const shifted = changed(
      (view, all) => {
        const first = find(all, directory)
        view.setUint32(first + 20, view.getUint32(first + 20, true) + 30, true)
      },
      writeZip([
        ['a', Uint8Array.of(1)],
        ['b', 'x'.repeat(60)]
      ])
    )
    expect(code(() => readZip(shifted))).toMatch(/core:zip-(overlap|size)/)
    const packed = changed(
      (view, all) => {
        const first = find(all, directory)
        view.setUint32(first + 20, view.getUint32(first + 20, true) + 20, true)
      },
      writeZip([
        ['a', 'x'.repeat(60)],
        ['b', 'x'.repeat(60)]
      ])
    )
    expect(code(() => readZip(packed))).toBe('core:zip-overlap')
  })

  it('keeps the limits (D01, D02)', () => {
    const bomb = writeZip([['word/document.xml', new Uint8Array(8_000_000).fill(97)]])
    expect(bomb.length).toBeLessThan(20_000)
    expect(code(() => readZip(bomb))).toBe('core:limit-zip-ratio')
    expect(code(() => readZip(writeZip([['a', new Uint8Array(102_000)]])))).toBe('accepted')
    expect(
      code(() => readZip(writeZip(Array.from({ length: 10_001 }, (_, i) => [`f${i}`, ''] as const))))
    ).toBe('core:limit-zip-entries')
    const limits = withLimits({ zipEntryBytes: 624 })
    expect(code(() => readZip(sample(), { limits }))).toBe('core:limit-zip-entry')
    expect(code(() => readZip(sample(), { limits: withLimits({ zipTotalBytes: 630 }) }))).toBe(
      'core:limit-zip-total'
    )
    expect(code(() => readZip(sample(), { limits: withLimits({ inputBytes: 100 }) }))).toBe(
      'core:limit-bytes'
    )
    expect(code(() => readZip(sample(), { nesting: 1 }))).toBe('core:limit-zip-nesting')
    expect(code(() => readZip(sample(), { limits: defaultLimits }))).toBe('accepted')
  })

  it('stops a stream that lies about its size soon after it passes it', measured, () => {
    const bomb = writeZip([['a', new Uint8Array(64_000_000)]])
    const lying = changed((view, all) => view.setUint32(find(all, directory) + 24, 1000, true), bomb)
    const time = (run: () => void) => {
      const times = [1, 2, 3].map(() => {
        const from = performance.now()
        run()
        return performance.now() - from
      })
      return Math.min(...times)
    }
    const whole = time(() => unzipSync(bomb))
    const stopped = time(() => expect(code(() => readZip(lying).get('a'))).toBe('core:zip-size'))
    expect(stopped).toBeLessThan(whole)
  })
})

describe('writing', () => {
  it('gives the same bytes every time, with fixed dates and no extra fields', () => {
    const bytes = sample()
    expect(sample()).toEqual(bytes)
    const view = new DataView(bytes.buffer)
    for (let nth = 0; nth < 3; nth++) {
      const at = find(bytes, local, nth)
      expect([view.getUint16(at + 10, true), view.getUint16(at + 12, true)]).toEqual([0, 0x21])
      expect(view.getUint16(at + 28, true)).toBe(0)
      expect(view.getUint32(find(bytes, directory, nth) + 30, true)).toBe(0)
    }
    expect(view.getUint16(find(bytes, local, 2) + 6, true)).toBe(0x0800)
  })

  it('is read by another tool', () => {
    const files = unzipSync(sample())
    expect(Object.keys(files)).toEqual(['[Content_Types].xml', 'word/document.xml', 'word/média.bin'])
    expect(files['word/média.bin']).toEqual(Uint8Array.of(1, 2, 3))
  })

  it('can keep a file unpacked', () => {
    const bytes = writeZip([['mimetype', 'a'.repeat(100)]], { stored: new Set(['mimetype']) })
    expect(Buffer.from(bytes).toString('latin1')).toContain('a'.repeat(100))
  })

  it('refuses names no package should hold', () => {
    for (const name of ['../a', '/a', 'a/', '', 'a\\b', 'C:a'])
      expect(code(() => writeZip([[name, '']]))).toBe('core:zip-name')
    expect(
      code(() =>
        writeZip([
          ['a', ''],
          ['a', '']
        ])
      )
    ).toBe('core:zip-name')
  })

  it('is the inverse of reading', () => {
    const name = fc.stringMatching(/^[a-zé_]{1,5}(\/[a-z.]{0,3}[a-z])?$/)
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.nat(3000).map(n => new Uint8Array(n).fill(7))
    )
    fc.assert(
      fc.property(fc.dictionary(name, content), files => {
        const entries = Object.entries(files)
        expect([...readZip(writeZip(entries))]).toEqual(entries)
      }),
      { seed: 20_265, numRuns: 500 }
    )
  })

  it('never fails in another way than by a typed error, however it is damaged', () => {
    const good = sample()
    const codes = new Set<string>()
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        changes => {
          const bytes = good.slice()
          for (const [at, value] of changes) bytes[at] = value
          codes.add(code(() => [...readZip(bytes)]))
        }
      ),
      { seed: 20_266, numRuns: 3000 }
    )
    expect(codes.size).toBeGreaterThan(6)
  })
})

it('computes the checksum zlib computes', () => {
  fc.assert(
    fc.property(fc.uint8Array(), bytes => {
      expect(crc32(bytes)).toBe(nodeCrc(bytes))
    }),
    { seed: 1 }
  )
})

const corpus = new URL('../../../../shared/corpus/docx/', import.meta.url)
it.skipIf(!existsSync(corpus))('opens every package of the corpus and agrees with another reader', () => {
  const names = readdirSync(corpus).filter(name => name.endsWith('.docx'))
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) {
    const bytes = new Uint8Array(readFileSync(new URL(name, corpus)))
    const other = Object.entries(unzipSync(bytes)).filter(([each]) => !each.endsWith('/'))
    const own = [...readZip(bytes, { part: name })]
    expect(own.map(([each]) => each)).toEqual(other.map(([each]) => each))
    for (const [index, [, content]] of own.entries())
      expect(Buffer.compare(content, other[index]![1])).toBe(0)
  }
})
