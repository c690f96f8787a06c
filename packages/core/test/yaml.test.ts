import { GuardError } from '@offprint/core/errors'
import { parseYaml, toYaml } from '@offprint/core/yaml'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const refusal = (text: string): GuardError => {
  try {
    parseYaml(text, 'a.yaml')
  } catch (error) {
    if (error instanceof GuardError) return error
    throw error
  }
  throw new Error('not refused')
}

describe('reading', () => {
  it('gives plain data', () => {
    const text =
      '# settings\ntitle: "A: b"\ndate: 2026-11-22\nissn: 1234-5678\nyear: 2026\nratio: 0.5\nopen: true\nnone:\nno: no\n' +
      'list:\n  - a\n  - {b: [1, 2]}\ntext: |\n  one\n  two\n2026: key\n'
    expect(JSON.parse(JSON.stringify(parseYaml(text)))).toEqual({
      title: 'A: b',
      date: '2026-11-22',
      issn: '1234-5678',
      year: 2026,
      ratio: 0.5,
      open: true,
      none: null,
      no: 'no',
      list: ['a', { b: [1, 2] }],
      text: 'one\ntwo\n',
      '2026': 'key'
    })
    expect(parseYaml('')).toBeNull()
    expect(parseYaml('# nothing\n')).toBeNull()
    expect(parseYaml('just words')).toBe('just words')
  })

  it('keeps names of the prototype inert (M21)', () => {
    const read = parseYaml('__proto__: {x: 1}\nconstructor: 2\n') as Record<string, unknown>
    expect(Object.keys(read)).toEqual(['__proto__', 'constructor'])
    expect(Object.getPrototypeOf(read)).toBeNull()
    expect(({} as { x?: unknown }).x).toBeUndefined()
    expect(parseYaml('{a: 1}')).not.toHaveProperty('toString')
  })

  it.each([
    ['a: &x 1\nb: 2', 'core:yaml-alias', 1, 7],
    ['a: &x [1]\nb: *x', 'core:yaml-alias', 1, 7],
    ['b: *x', 'core:yaml-alias', 1, 4],
    ['a: 1\nb: !!str 2', 'core:yaml-tag', 2, 10],
    ['a: !!js/function "x"', 'core:yaml-tag', 1, 18],
    ['a: !!binary aGk=', 'core:yaml-tag', 1, 13],
    ['<<: {a: 1}', 'core:yaml-merge', 1, 1],
    ['a: 1\na: 2', 'core:yaml-key', 2, 1],
    ['[a]: 1', 'core:yaml-key', 1, 1],
    ['a: b: c', 'core:yaml-syntax', 1, 4],
    ['a:\n\tb: 1', 'core:yaml-syntax', 2, 1],
    ['a: [1, 2', 'core:yaml-syntax', 1, 9],
    ['a: "x', 'core:yaml-syntax', 1, 6],
    ['a: 1\n---\nb: 2', 'core:yaml-syntax', 2, 1],
    ['a: 99999999999999999999', 'core:yaml-syntax', 1, 4],
    ['a: .inf', 'core:yaml-syntax', 1, 4]
  ])('refuses %j with its place', (text, code, line, column) => {
    const error = refusal(text)
    expect([error.code, error.place.line, error.place.column, error.place.part]).toEqual([
      code,
      line,
      column,
      'a.yaml'
    ])
  })

  it('speaks plainly', () => {
    expect(refusal('a: b: c').message).toBe(
      'A text with a colon in it needs quotation marks (a.yaml, line 1, column 4)'
    )
    expect(refusal('a: *x').message).toContain('write')
  })

  it('never follows a laugh (M17)', () => {
    const laughs =
      'a: &a [x,x,x,x,x,x,x,x,x]\n' +
      'bcdefgh'
        .split('')
        .map((key, n) => `${key}: &${key} [${new Array(9).fill(`*${'abcdefg'[n]}`).join(',')}]`)
        .join('\n')
    expect(refusal(laughs).code).toBe('core:yaml-alias')
    expect(refusal(laughs).place.line).toBe(1)
  })

  it('keeps the limits', () => {
    expect(refusal(`a: ${'x'.repeat(65_536)}`).code).toBe('core:limit-yaml')
    expect(refusal('['.repeat(60_000)).code).toBe('core:limit-list-depth')
    expect(refusal('{a: '.repeat(15_000)).code).toBe('core:limit-list-depth')
    expect(refusal('- '.repeat(30_000)).code).toBe('core:limit-list-depth')
    expect(refusal('? '.repeat(30_000)).code).toBe('core:limit-list-depth')
    const nested = Array.from({ length: 150 }, (_, n) => `${' '.repeat(n)}a:\n`).join('')
    expect(refusal(nested).code).toBe('core:limit-list-depth')
    expect(parseYaml(`${'- x: 1\n  y: [1]\n'.repeat(1000)}`)).toHaveLength(1000)
    expect(parseYaml(`a: "${'['.repeat(1000)}"`)).toMatchObject({ a: '['.repeat(1000) })
  })

  it('fails in no other way, whatever the text', () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '|',
      '>',
      '#',
      '&a',
      '*a',
      '!',
      '!!',
      '<<',
      '?',
      '---',
      '\t',
      '%',
      '@'
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
        try {
          parseYaml(pieces.join(''))
        } catch (error) {
          expect(error).toBeInstanceOf(GuardError)
        }
      }),
      { seed: 20_270, numRuns: 3000 }
    )
  })
})

describe('writing', () => {
  it('writes comments above their keys', () => {
    const text = toYaml(
      { title: 'A: b', date: '2026-11-22', journal: { issn: '1234-5678', empty: '' }, list: ['1', 1] },
      { '': 'Fill in what is missing.', 'journal.issn': 'Eight digits', title: 'Two\nlines', 'no.such': 'x' }
    )
    expect(text).toBe(
      '# Fill in what is missing.\n\n# Two\n# lines\ntitle: "A: b"\ndate: 2026-11-22\njournal:\n  # Eight digits\n  issn: 1234-5678\n  empty: ""\nlist:\n  - "1"\n  - 1\n'
    )
  })

  it('is read back the same, whatever the data', () => {
    // Whole numbers beyond 2^53 are refused in reading, as they would come back changed.
    const exact = (data: unknown): boolean => {
      let all = true
      JSON.stringify(data, (_, each) => {
        if (Number.isInteger(each) && !Number.isSafeInteger(each)) all = false
        return each
      })
      return all
    }
    const value = fc.jsonValue({ maxDepth: 4, stringUnit: 'grapheme' }).filter(exact)
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ unit: 'grapheme' }).filter(key => key !== '__proto__'),
          value
        ),
        data => {
          expect(JSON.stringify(parseYaml(toYaml(data)))).toBe(JSON.stringify(data))
        }
      ),
      { seed: 20_271, numRuns: 1000 }
    )
  })
})
