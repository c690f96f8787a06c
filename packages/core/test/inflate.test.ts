import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { inflate, inflateText } from '../src/inflate.js'

/** Text with repetitions near and far, from a row of numbers that is the same each time. */
function text(length: number, letters: number): string {
  let state = 7
  let made = ''
  while (made.length < length) {
    state = (state * 1103515245 + 12345) & 0x7fffffff
    const number = state >> 8
    if (number % 5 === 0 && made.length > 40)
      made += made.slice(number % (made.length - 20)).slice(0, 8 + (number % 300))
    else made += String.fromCharCode(97 + (number % letters))
  }
  return made
}

describe('inflating what we packed', () => {
  it.each([
    ['nothing', '', {}],
    ['a word', 'word', {}],
    ['one letter, many times', 'a'.repeat(70_000), {}],
    ['text', text(200_000, 26), {}],
    ['text of few letters', text(50_000, 2), {}],
    ['codes agreed on', text(5_000, 26), { strategy: 4 }],
    ['blocks as they are', text(150_000, 26), { level: 0 }],
    ['long codes', text(90_000, 5000), { level: 9 }],
    ['other letters', 'é中𝒳 '.repeat(3_000), { level: 9 }]
  ])('%s', (_, plain, options) => {
    const packed = deflateRawSync(plain, options)
    expect(new TextDecoder().decode(inflate(packed)) === plain).toBe(true)
    expect(inflateText(packed.toString('base64')) === plain).toBe(true)
  })

  it('ends with an error where the data end too early', () => {
    const packed = deflateRawSync(text(20_000, 26))
    expect(() => inflate(packed.subarray(0, packed.length >> 1))).toThrow('of ours')
  })
})
