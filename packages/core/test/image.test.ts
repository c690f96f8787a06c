import { deflateSync } from 'node:zlib'
import { crc32 } from '@offprint/core/crc32'
import { probeImage } from '@offprint/core/image'
import { withLimits } from '@offprint/core/limits'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const ascii = (text: string): number[] => Array.from(text, char => char.charCodeAt(0))
const be32 = (value: number): number[] => [
  value >>> 24,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255
]
const le32 = (value: number): number[] => be32(value >>> 0).reverse()
const le16 = (value: number): number[] => [value & 255, (value >> 8) & 255]
const svg = (text: string) => probeImage(new TextEncoder().encode(text))

const chunk = (type: string, data: number[]): number[] => {
  const body = [...ascii(type), ...data]
  return [...be32(data.length), ...body, ...be32(crc32(Uint8Array.from(body)))]
}
const png = (width: number, height: number, ...extra: number[][]): Uint8Array =>
  Uint8Array.from([
    0x89,
    ...ascii('PNG\r\n\x1a\n'),
    ...chunk('IHDR', [...be32(width), ...be32(height), 8, 0, 0, 0, 0]),
    ...extra.flat(),
    ...chunk('IDAT', [...deflateSync(Uint8Array.of(0, 0))]),
    ...chunk('IEND', [])
  ])
const jpeg = (width: number, height: number): number[] => [
  ...[0xff, 0xd8, 0xff, 0xe0, 0, 16, ...ascii('JFIF\0'), 1, 1, 1, 0, 150, 0, 150, 0, 0],
  ...[0xff, 0xe1, 0, 8, ...ascii('Exif\0\0')],
  ...[0xff, 0xc2, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0],
  ...[0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]
]
const tiff = (little: boolean): Uint8Array => {
  const bytes = new Uint8Array(80)
  const view = new DataView(bytes.buffer)
  bytes.set(little ? [0x49, 0x49, 0x2a, 0] : [0x4d, 0x4d, 0, 0x2a])
  view.setUint32(4, 8, little)
  view.setUint16(8, 3, little)
  const entry = (index: number, tag: number, type: number, write: (at: number) => void) => {
    view.setUint16(10 + index * 12, tag, little)
    view.setUint16(12 + index * 12, type, little)
    view.setUint32(14 + index * 12, 1, little)
    write(18 + index * 12)
  }
  entry(0, 256, 3, at => view.setUint16(at, 30, little))
  entry(1, 257, 4, at => view.setUint32(at, 40, little))
  entry(2, 282, 5, at => view.setUint32(at, 60, little))
  view.setUint32(60, 600, little)
  view.setUint32(64, 2, little)
  return bytes
}
const emf = new Uint8Array(88)
new DataView(emf.buffer).setUint32(0, 1, true)
new DataView(emf.buffer).setInt32(16, 99, true)
new DataView(emf.buffer).setInt32(20, 49, true)
new DataView(emf.buffer).setUint32(40, 0x464d4520, true)

describe('kind and size by the bytes', () => {
  const riff = (kind: string, rest: number[]) => [
    ...ascii('RIFF'),
    ...le32(22),
    ...ascii(`WEBP${kind}`),
    ...rest
  ]
  it.each([
    ['PNG', png(7, 9), { type: 'image/png', extension: 'png', width: 7, height: 9 }],
    [
      'PNG with density',
      png(7, 9, chunk('pHYs', [...be32(11811), ...be32(11811), 1])),
      { type: 'image/png', extension: 'png', width: 7, height: 9, dpi: 300 }
    ],
    ['JPEG', jpeg(300, 20), { type: 'image/jpeg', extension: 'jpg', width: 300, height: 20, dpi: 150 }],
    [
      'GIF',
      [...ascii('GIF89a'), ...le16(500), ...le16(4), 0, 0, 0, 0x3b],
      { type: 'image/gif', extension: 'gif', width: 500, height: 4 }
    ],
    [
      'WebP extended',
      riff('VP8X', [...le32(10), 0, 0, 0, 0, 99, 1, 0, 9, 0, 0]),
      { type: 'image/webp', extension: 'webp', width: 356, height: 10 }
    ],
    [
      'WebP lossless',
      riff('VP8L', [...le32(10), 0x2f, ...le32((6 << 14) | 5), 0, 0, 0, 0, 0]),
      { type: 'image/webp', extension: 'webp', width: 6, height: 7 }
    ],
    [
      'WebP lossy',
      riff('VP8 ', [...le32(10), 0, 0, 0, 0x9d, 1, 0x2a, ...le16(8), ...le16(9)]),
      { type: 'image/webp', extension: 'webp', width: 8, height: 9 }
    ],
    [
      'BMP',
      [
        ...ascii('BM'),
        ...le32(70),
        0,
        0,
        0,
        0,
        ...le32(54),
        ...le32(40),
        ...le32(3),
        ...le32(-4),
        ...le16(1),
        ...le16(24),
        ...le32(0),
        ...le32(16),
        ...le32(3780),
        ...le32(3780),
        ...new Array(24).fill(0)
      ],
      { type: 'image/bmp', extension: 'bmp', width: 3, height: 4, dpi: 96 }
    ],
    [
      'TIFF, little-endian',
      tiff(true),
      { type: 'image/tiff', extension: 'tif', width: 30, height: 40, dpi: 300 }
    ],
    [
      'TIFF, big-endian',
      tiff(false),
      { type: 'image/tiff', extension: 'tif', width: 30, height: 40, dpi: 300 }
    ],
    ['EMF', emf, { type: 'image/emf', extension: 'emf', width: 100, height: 50 }],
    [
      'WMF, placeable',
      [
        ...le32(0x9ac6cdd7),
        0,
        0,
        ...le16(0),
        ...le16(0),
        ...le16(1440),
        ...le16(720),
        ...le16(1440),
        ...new Array(8).fill(0)
      ],
      { type: 'image/wmf', extension: 'wmf', width: 96, height: 48 }
    ],
    ['WMF', [1, 0, 9, 0, 0, 3, ...new Array(16).fill(0)], { type: 'image/wmf', extension: 'wmf' }]
  ])('%s', (_, bytes, expected) => {
    expect(probeImage(Uint8Array.from(bytes))).toEqual({ ...expected, problems: [] })
  })

  it.each([
    'AAAA',
    '',
    '<script>alert(1)</script>',
    'MZ\x90',
    '%PDF-1.7',
    '<!DOCTYPE html><svg/>',
    '<html><svg></svg></html>'
  ])('knows that %j is no image (H40)', text => {
    expect(probeImage(Uint8Array.from(ascii(text)))).toBeUndefined()
  })
})

describe('damage and limits', () => {
  const codes = (bytes: Uint8Array, limits = withLimits()) =>
    probeImage(bytes, limits)?.problems.map(problem => `${problem.code}${problem.fatal ? '!' : ''}`)

  it('notes what is cut off (H42)', () => {
    expect(codes(png(7, 9).slice(0, -5))).toEqual(['core:image-truncated!'])
    expect(codes(png(7, 9).slice(0, 20))).toEqual(['core:image-truncated!'])
    expect(codes(Uint8Array.from(jpeg(3, 3).slice(0, -2)))).toEqual(['core:image-truncated'])
    expect(codes(Uint8Array.from(jpeg(3, 3).slice(0, 22)))).toEqual(['core:image-truncated!'])
    expect(codes(Uint8Array.from([...ascii('GIF89a'), 1, 0]))).toEqual(['core:image-truncated!'])
  })

  it('notes what is damaged', () => {
    const flipped = png(7, 9)
    flipped[19] = 8
    expect(codes(flipped)).toEqual(['core:image-corrupt!'])
    expect(codes(png(0, 9))).toEqual(['core:image-corrupt!'])
    expect(codes(Uint8Array.from([...jpeg(3, 3).slice(0, 20), 1, 2, 3, 4, 5, 6, 7]))).toEqual([
      'core:image-corrupt!'
    ])
  })

  it('never lets too many pixels or bytes through, and decodes none (H41)', () => {
    expect(codes(png(20_000, 20_000))).toEqual(['core:limit-image-pixels!'])
    expect(codes(png(0x7fffffff, 0x7fffffff))).toEqual(['core:limit-image-pixels!'])
    expect(codes(png(10_000, 10_000))).toEqual([])
    expect(codes(png(3, 3), withLimits({ imageBytes: 60 }))).toEqual(['core:limit-image-bytes!'])
    expect(probeImage(png(20_000, 20_000))?.problems[0]?.text).toBe(
      'it has 20000 by 20000 pixels, more than 100000000; reduce it'
    )
  })

  it('never throws, whatever the bytes', () => {
    const heads = [
      png(7, 9),
      Uint8Array.from(jpeg(3, 3)),
      tiff(true),
      emf,
      Uint8Array.from(ascii('<svg width="1" height="1"/>'))
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...heads),
        fc.array(fc.tuple(fc.nat(80), fc.nat(255)), { maxLength: 5 }),
        fc.nat(90),
        (head, changes, length) => {
          const bytes = head.slice(0, length)
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
          const probe = probeImage(bytes)
          if (probe?.width !== undefined) expect(probe.width).toBeGreaterThan(0)
        }
      ),
      { seed: 20_268, numRuns: 3000 }
    )
  })
})

describe('SVG', () => {
  it.each([
    ['<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20px"/>', 10, 20],
    ['<?xml version="1.0"?><!-- c --><svg width="1in" height="2.54cm"/>', 96, 96],
    ['<svg viewBox="0 0 30 40"/>', 30, 40],
    ['<svg width="100%" viewBox="0,0,30,40"/>', 30, 40],
    ['<svg width="60" viewBox="0 0 30 40"/>', 60, 80],
    ['<svg height="80" viewBox="0 0 30 40"/>', 60, 80],
    ['<s:svg xmlns:s="http://www.w3.org/2000/svg" width="12pt" height="1pc"/>', 16, 16],
    [
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg width="1" height="1"/>',
      1,
      1
    ]
  ])('%s', (text, width, height) => {
    expect(svg(text)).toEqual({ type: 'image/svg+xml', extension: 'svg', width, height, problems: [] })
  })

  it('passes what drawing programs write', () => {
    const text =
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9"><style>.a{fill:url(#g)}</style>' +
      '<defs><linearGradient id="g"/></defs><use xlink:href="#g"/><image href="data:image/png;base64,AA"/>' +
      '<rect fill="url(#g)" style="clip-path:url(\'#c\')"/><a href="https://example.org/"><text>x</text></a></svg>'
    expect(svg(text)?.problems).toEqual([])
  })

  it.each([
    ['<script>alert(1)</script>', '<script>'],
    ['\n<g onload="x()"/>', 'a program in onload (line 2)'],
    ['<foreignObject/>', '<foreignObject>'],
    ['<image href="http://127.0.0.1/x.png"/>', 'a reference to another file'],
    ['<image xlink:href="../../etc/passwd"/>', 'a reference to another file'],
    ['<use href="data:image/svg+xml,x"/>', 'a reference to another file'],
    ['<a href=" javascript:x()"><text/></a>', 'a reference to another file'],
    ['<style>@import "x.css";</style>', 'a style that fetches from outside'],
    ['<style>a{background:url(http://x/)}</style>', 'a style that fetches from outside'],
    ['<rect style="fill:u\\72l(http://x/)"/>', 'a style that fetches from outside'],
    ['<rect fill="url(other.svg#a)"/>', 'a style that fetches from outside'],
    ['<set attributeName="href" to="javascript:x()"/>', 'an animated link']
  ])('does not pass %j (H43)', (content, words) => {
    const probe = svg(`<svg xmlns:xlink="http://www.w3.org/1999/xlink" width="1" height="1">${content}</svg>`)
    expect(probe?.problems.map(problem => [problem.code, problem.fatal])).toEqual([
      ['core:image-unsafe', true]
    ])
    expect(probe?.problems[0]?.text).toContain(words)
  })

  it('does not pass an outside style sheet, an entity or ill-formed XML', () => {
    const only = (text: string) => svg(text)?.problems.map(problem => problem.code)
    expect(only('<?xml-stylesheet href="x"?><svg width="1" height="1"/>')).toEqual(['core:image-unsafe'])
    expect(only('<?xml version="1.0"?><?xml-stylesheet href="x"?><svg width="1" height="1"/>')).toEqual([
      'core:image-unsafe'
    ])
    expect(
      only('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg><text>&x;</text></svg>')
    ).toEqual(['core:image-corrupt'])
    expect(svg('<svg><g></svg>')?.problems[0]?.text).toMatch(
      /^it is no proper SVG: unexpected end tag <\/svg>, expected <\/g>/
    )
  })
})
