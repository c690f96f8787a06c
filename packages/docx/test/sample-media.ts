/** The images of the sample article, made here: nobody else holds a right in them. */

import { deflateSync } from 'node:zlib'
import type { Media, MediaStore } from '@offprint/core'

/** A plain PNG of one colour. */
export function png(width: number, height: number, rgb: [number, number, number]): Uint8Array {
  const raw = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) raw.set(rgb, y * (1 + width * 3) + 1 + x * 3)
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc(body))
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0))
  ])
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

export function sampleMedia(): MediaStore {
  const one = (
    name: string,
    bytes: Uint8Array,
    mediaType: string,
    width: number,
    height: number
  ): [string, Media] => [name, { name, bytes, mediaType, width, height, href: name }]
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="120"><rect width="200" height="120" fill="teal"/></svg>'
  return new Map([
    one('g001.png', png(400, 250, [40, 90, 160]), 'image/png', 400, 250),
    one('g002.png', png(200, 120, [160, 60, 40]), 'image/png', 200, 120),
    one('g003.svg', new TextEncoder().encode(svg), 'image/svg+xml', 200, 120)
  ])
}
