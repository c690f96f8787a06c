import { createHash } from 'node:crypto'
import { sha256Hex } from '@offprint/core/digest'
import { expect, it } from 'vitest'

it('gives the values of the standard', () => {
  const encode = (text: string) => new TextEncoder().encode(text)
  expect(sha256Hex(encode(''))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(sha256Hex(encode('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

it('agrees with another implementation at every length around the block, in a view too', () => {
  const all = Uint8Array.from({ length: 400 }, (_, index) => (index * 167) & 0xff)
  for (let length = 0; length <= 300; length++) {
    const bytes = all.subarray(7, 7 + length)
    expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
  }
})
