import { describePlace, GuardError, LimitError, placeAt } from '@offprint/core/errors'
import { defaultLimits, limitError, limitTable, withLimits } from '@offprint/core/limits'
import { expect, it } from 'vitest'

it('gives every limit a code and a message of its own', () => {
  const rows = Object.values(limitTable)
  expect(new Set(rows.map(row => row.code)).size).toBe(rows.length)
  expect(new Set(rows.map(row => row.message)).size).toBe(rows.length)
  for (const row of rows) expect(row.code).toMatch(/^core:limit-[a-z-]+$/)
})

it('has the documented defaults and lets each be changed', () => {
  expect(defaultLimits.depth).toBe(512)
  expect(defaultLimits.inputBytes).toBe(67_108_864)
  expect(defaultLimits.zipNesting).toBe(0)
  const changed = withLimits({ depth: 10, attributes: undefined })
  expect(changed.depth).toBe(10)
  expect(changed.attributes).toBe(256)
  expect(defaultLimits.depth).toBe(512)
})

it('refuses limits that do not exist or are no numbers', () => {
  const misspelt = JSON.parse('{"deptth": 3}')
  expect(() => withLimits(misspelt)).toThrow('no limit called deptth')
  expect(() => withLimits(JSON.parse('{"__proto__": 3}'))).toThrow('no limit called __proto__')
  expect(() => withLimits({ depth: -1 })).toThrow(RangeError)
  expect(() => withLimits({ depth: Number.NaN })).toThrow(RangeError)
})

it('makes an error with code, words, place and exit class', () => {
  const error = limitError(defaultLimits, 'zipEntries', { part: 'a.docx' }, 60_000)
  expect(error).toBeInstanceOf(LimitError)
  expect(error).toBeInstanceOf(GuardError)
  expect(error.exit).toBe('limit')
  expect(error.code).toBe('core:limit-zip-entries')
  expect(error.message).toBe('The package holds more than 10000 files (it is 60000) (a.docx)')
})

it('finds lines and columns over every kind of line end', () => {
  expect(placeAt('a\r\nb\rc\nd', 7)).toEqual({ line: 4, column: 1, offset: 7 })
  expect(placeAt('ab', 1, 'x.xml')).toEqual({ line: 1, column: 2, offset: 1, part: 'x.xml' })
  expect(describePlace({ part: 'x', line: 2, column: 3 })).toBe(' (x, line 2, column 3)')
  expect(describePlace({ offset: 9 })).toBe(' (position 9)')
  expect(describePlace({})).toBe('')
})
