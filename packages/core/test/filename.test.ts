import { extensionOf, mediaName, mediaTypeOf, slug } from '@offprint/core/filename'
import fc from 'fast-check'
import { expect, it } from 'vitest'

it.each([
  ['Blood pressure in Malmö: a study (2020)', 'blood-pressure-in-malmo-a-study-2020'],
  ['../../etc/passwd', 'etc-passwd'],
  ['..\\..\\x', 'x'],
  ['C:\\a.b', 'c-a-b'],
  ['-rf', 'rf'],
  ['血圧の研究', '血圧の研究'],
  ['a\0b\nc', 'a-b-c'],
  ['ﬁne é', 'fine-e']
])('makes a name of %j', (title, name) => {
  expect(slug(title)).toBe(name)
})

it.each(['', '...', 'CON', 'nul', 'com1', 'LPT9', '😀', '\u0301'])(
  'falls back to the content for %j',
  title => {
    expect(slug(title, 'content')).toBe('file-ed7002b439e9ac84')
  }
)

it('keeps within 100 bytes and never cuts a character', () => {
  expect(slug('血'.repeat(100))).toBe('血'.repeat(33))
  expect(slug('x'.repeat(300))).toBe('x'.repeat(100))
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), title => {
      const name = slug(title)
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(100)
      expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u)
      expect(name.isWellFormed()).toBe(true)
    }),
    { seed: 20_267, numRuns: 2000 }
  )
})

it('names media by content and type alone', () => {
  const bytes = Uint8Array.of(1, 2, 3)
  expect(mediaName(bytes, 'image/png')).toBe('039058c6f2c0cb49.png')
  expect(mediaName(bytes, 'image/svg+xml; charset=x')).toMatch(/\.svg$/)
  expect(mediaName(bytes, 'image/../../x')).toMatch(/^[0-9a-f]{16}\.bin$/)
  expect(extensionOf('toString')).toBeUndefined()
  expect([mediaTypeOf('.JPEG'), mediaTypeOf('jpg'), mediaTypeOf('constructor')]).toEqual([
    'image/jpeg',
    'image/jpeg',
    undefined
  ])
})
