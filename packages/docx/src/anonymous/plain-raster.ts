/** PNG, JPEG and GIF without their ancillary texts: chunks, segments and extensions are copied or not, never changed. */

const ascii = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length))

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** Chunks that change what one sees (PNG, 11; APNG). All others tell about the file. */
const seen = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD hIST pHYs acTL fcTL fdAT'.split(' ')
)

export function plainPng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pieces = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    const type = ascii(bytes, at + 4, 4)
    if (seen.has(type)) pieces.push(bytes.subarray(at, end))
    if (type === 'IEND') break
    at = end
  }
  return join(pieces)
}

/** JPEG (ITU-T T.81, B.1): application segments go but for JFIF, colour profiles and Adobe's colour transform. */
export function plainJpeg(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pieces = [bytes.subarray(0, 2)]
  let orientation = 1
  for (let at = 2; at + 2 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return bytes
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === 0xd9) {
      pieces.push(bytes.subarray(at, at + 2))
      break
    }
    if (at + 4 > bytes.length) break
    let end = at + 2 + view.getUint16(at + 2)
    if (marker === 0xe1) orientation = orientationIn(bytes.subarray(at + 4, end)) ?? orientation
    const data = marker >= 0xe0 && marker <= 0xef
    const named =
      (marker === 0xe0 && ascii(bytes, at + 4, 4) === 'JFIF') ||
      (marker === 0xe2 && ascii(bytes, at + 4, 11) === 'ICC_PROFILE') ||
      (marker === 0xee && ascii(bytes, at + 4, 5) === 'Adobe')
    if (marker === 0xda) {
      // What follows is the picture, up to a marker that is neither a restart nor a stuffed byte (B.1.1.5).
      while (end + 1 < bytes.length) {
        const next = bytes[end + 1]!
        if (bytes[end] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) break
        end++
      }
      if (end + 1 >= bytes.length) end = bytes.length
    }
    if (marker !== 0xfe && (!data || named)) pieces.push(bytes.subarray(at, end))
    at = end
  }
  if (orientation > 1) pieces.splice(1, 0, orientationSegment(orientation))
  return join(pieces)
}

/** The way up of a photograph, 1 to 8 (Exif 2.32, 4.6.4, tag 0x0112). */
function orientationIn(segment: Uint8Array): number | undefined {
  if (ascii(segment, 0, 4) !== 'Exif' || segment.length < 16) return undefined
  const view = new DataView(segment.buffer, segment.byteOffset + 6, segment.byteLength - 6)
  const little = view.getUint16(0) === 0x4949
  const first = view.getUint32(4, little)
  if (first + 2 > view.byteLength) return undefined
  const count = view.getUint16(first, little)
  for (let nth = 0; nth < count; nth++) {
    const at = first + 2 + nth * 12
    if (at + 12 > view.byteLength) return undefined
    if (view.getUint16(at, little) !== 0x0112) continue
    const value = view.getUint16(at + 8, little)
    return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}

/** An Exif segment with the way up alone. */
function orientationSegment(value: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0]
  const content = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff]
  return Uint8Array.from([0xff, 0xe1, 0, content.length + 2, ...content])
}

/** GIF 89a: comments and application data go, but for the number of loops and colour profiles. */
export function plainGif(bytes: Uint8Array): Uint8Array {
  const tableAfter = (at: number, flags: number): number => at + (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0)
  const blocksAfter = (at: number): number => {
    let end = at
    while (end < bytes.length && bytes[end] !== 0) end += bytes[end]! + 1
    return end + 1
  }
  let at = tableAfter(13, bytes[10] ?? 0)
  const pieces = [bytes.subarray(0, at)]
  while (at < bytes.length) {
    const kind = bytes[at]
    if (kind === 0x2c) {
      const end = blocksAfter(tableAfter(at + 10, bytes[at + 9] ?? 0) + 1)
      pieces.push(bytes.subarray(at, end))
      at = end
    } else if (kind === 0x21) {
      const label = bytes[at + 1]
      const end = blocksAfter(at + 2)
      const known = label === 0xff && /^(?:NETSCAPE|ANIMEXTS|ICCRGBG1)/.test(ascii(bytes, at + 3, 8))
      if (label === 0xf9 || label === 0x01 || known) pieces.push(bytes.subarray(at, end))
      at = end
    } else {
      pieces.push(Uint8Array.of(0x3b))
      break
    }
  }
  return join(pieces)
}
