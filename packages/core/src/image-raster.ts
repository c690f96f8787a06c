/** Why: the heads of pixel images, read with a bounds check at every step and without any decoding. */
import { crc32 } from './crc32.js'
import type { ImageHead, ImageProblem } from './image.js'

const corrupt = (text: string): ImageProblem => ({ code: 'core:image-corrupt', text, fatal: true })
const truncated = (fatal: boolean): ImageProblem => ({
  code: 'core:image-truncated',
  text: 'it is cut off; get a new copy of the file',
  fatal
})

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const ascii = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length))
const startsWith = (bytes: Uint8Array, ...first: number[]): boolean =>
  first.every((byte, at) => bytes[at] === byte)

/** An image of no pixels is a damaged one. */
function sized(width: number, height: number, dpi: number | undefined, problems: ImageProblem[]): ImageHead {
  if (width > 0 && height > 0) return { width, height, dpi, problems }
  return { problems: [...problems, corrupt('its width or height is zero')] }
}

/** PNG (ISO/IEC 15948, 5): IHDR first, chunks end to end, IEND last. Walks the chunks, reads no pixels. */
export function readPng(bytes: Uint8Array): ImageHead | undefined {
  if (!startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return undefined
  const view = viewOf(bytes)
  if (bytes.length < 33) return { problems: [truncated(true)] }
  if (view.getUint32(8) !== 13 || ascii(bytes, 12, 4) !== 'IHDR')
    return { problems: [corrupt('its header is damaged')] }
  const problems: ImageProblem[] = []
  if (crc32(bytes.subarray(12, 29)) !== view.getUint32(29)) problems.push(corrupt('its header is damaged'))
  let dpi: number | undefined
  let pixels = false
  let ended = false
  for (let at = 33; at + 12 <= bytes.length && !ended; ) {
    const length = view.getUint32(at)
    const type = ascii(bytes, at + 4, 4)
    if (at + 12 + length > bytes.length) break
    if (type === 'IDAT') pixels = true
    if (type === 'pHYs' && length === 9 && bytes[at + 16] === 1) dpi = view.getUint32(at + 8) * 0.0254
    ended = type === 'IEND'
    at += 12 + length
  }
  if (!ended) problems.push(truncated(true))
  else if (!pixels) problems.push(corrupt('it holds no pixels'))
  return sized(view.getUint32(16), view.getUint32(20), dpi, problems)
}

/** JPEG (ITU-T T.81, B): segments up to the frame header; density from JFIF. */
export function readJpeg(bytes: Uint8Array): ImageHead | undefined {
  if (!startsWith(bytes, 0xff, 0xd8, 0xff)) return undefined
  const view = viewOf(bytes)
  let dpi: number | undefined
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return { problems: [corrupt('its segments are damaged')] }
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at++
      continue
    }
    const length = view.getUint16(at + 2)
    if (length < 2) return { problems: [corrupt('its segments are damaged')] }
    if (marker === 0xe0 && length >= 16 && at + 16 <= bytes.length && ascii(bytes, at + 4, 4) === 'JFIF') {
      const unit = bytes[at + 11]
      if (unit === 1 || unit === 2) dpi = view.getUint16(at + 12) * (unit === 2 ? 2.54 : 1)
    }
    // SOF0 to SOF15 without DHT, JPG and DAC, which share the range.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      if (at + 9 > bytes.length) break
      const problems = endOfImage(bytes) ? [] : [truncated(false)]
      return sized(view.getUint16(at + 7), view.getUint16(at + 5), dpi, problems)
    }
    if (marker === 0xd9 || marker === 0xda) return { problems: [corrupt('it has no frame header')] }
    at += 2 + length
  }
  return { problems: [truncated(true)] }
}

/** Cameras write their own data behind the end marker, so it is looked for in the last part of the file. */
function endOfImage(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at >= 0 && at > bytes.length - 65_536; at--) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true
  }
  return false
}

/** GIF 87a and 89a: the logical screen. */
export function readGif(bytes: Uint8Array): ImageHead | undefined {
  if (!/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return undefined
  if (bytes.length < 14) return { problems: [truncated(true)] }
  const view = viewOf(bytes)
  const ended = bytes.subarray(-16).includes(0x3b)
  return sized(view.getUint16(6, true), view.getUint16(8, true), undefined, ended ? [] : [truncated(false)])
}

/** WebP (RFC 9649): lossy, lossless or extended. */
export function readWebp(bytes: Uint8Array): ImageHead | undefined {
  if (ascii(bytes, 0, 4) !== 'RIFF' || ascii(bytes, 8, 4) !== 'WEBP') return undefined
  if (bytes.length < 30) return { problems: [truncated(true)] }
  const view = viewOf(bytes)
  const problems = view.getUint32(4, true) + 8 > bytes.length ? [truncated(true)] : []
  const kind = ascii(bytes, 12, 4)
  if (kind === 'VP8X') {
    const read24 = (at: number) => view.getUint16(at, true) + bytes[at + 2]! * 0x10000 + 1
    return sized(read24(24), read24(27), undefined, problems)
  }
  if (kind === 'VP8L' && bytes[20] === 0x2f) {
    const bits = view.getUint32(21, true)
    return sized((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1, undefined, problems)
  }
  if (kind === 'VP8 ' && bytes[23] === 0x9d && bytes[24] === 0x01 && bytes[25] === 0x2a) {
    return sized(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff, undefined, problems)
  }
  return { problems: [corrupt('its header is damaged')] }
}

/** BMP: the old and the common header; a negative height means top-down rows. */
export function readBmp(bytes: Uint8Array): ImageHead | undefined {
  if (ascii(bytes, 0, 2) !== 'BM' || bytes.length < 26) return undefined
  const view = viewOf(bytes)
  const header = view.getUint32(14, true)
  if (header !== 12 && (header < 16 || header > 124)) return undefined
  const problems = view.getUint32(10, true) >= bytes.length ? [truncated(true)] : []
  if (header === 12) return sized(view.getUint16(18, true), view.getUint16(20, true), undefined, problems)
  const dpi = bytes.length >= 42 && header >= 40 ? view.getInt32(38, true) * 0.0254 : undefined
  return sized(view.getInt32(18, true), Math.abs(view.getInt32(22, true)), dpi, problems)
}

/** TIFF 6.0: the first directory. */
export function readTiff(bytes: Uint8Array): ImageHead | undefined {
  const little = startsWith(bytes, 0x49, 0x49, 0x2a, 0)
  if (!little && !startsWith(bytes, 0x4d, 0x4d, 0, 0x2a)) return undefined
  if (bytes.length < 14) return { problems: [truncated(true)] }
  const view = viewOf(bytes)
  const directory = view.getUint32(4, little)
  if (directory + 2 > bytes.length) return { problems: [truncated(true)] }
  const values = new Map<number, number>()
  const count = view.getUint16(directory, little)
  for (let index = 0; index < count; index++) {
    const at = directory + 2 + index * 12
    if (at + 12 > bytes.length) return { problems: [truncated(true)] }
    const type = view.getUint16(at + 2, little)
    const offset = view.getUint32(at + 8, little)
    if (type === 3) values.set(view.getUint16(at, little), view.getUint16(at + 8, little))
    else if (type === 4) values.set(view.getUint16(at, little), offset)
    else if (type === 5 && offset + 8 <= bytes.length) {
      const ratio = view.getUint32(offset, little) / view.getUint32(offset + 4, little)
      values.set(view.getUint16(at, little), ratio)
    }
  }
  // ImageWidth 256, ImageLength 257, XResolution 282, ResolutionUnit 296 (2 inch, 3 centimetre; default 2).
  const unit = values.get(296) ?? 2
  const resolution = values.get(282)
  const dpi = resolution === undefined || unit === 1 ? undefined : resolution * (unit === 3 ? 2.54 : 1)
  return sized(values.get(256) ?? 0, values.get(257) ?? 0, dpi, [])
}
