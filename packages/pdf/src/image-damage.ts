/**
 * Whether pdfkit can take an image. It embeds JPEG and plain PNG as they are, but takes PNG with transparency apart, out
 * of our reach: an error there would end the program. So the pixels of such an image are unpacked here first.
 */

/** More pixels than this are not taken apart. */
const mostPixels = 60_000_000

/** @returns what is wrong, in words that follow “is”; undefined when the image can be used */
export async function imageDamage(bytes: Uint8Array): Promise<string | undefined> {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegDamage(bytes)
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return pngDamage(bytes)
  return undefined
}

/** A JPEG must have a frame header (SOF) with a size. */
function jpegDamage(bytes: Uint8Array): string | undefined {
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) {
      at++
      continue
    }
    const marker = bytes[at + 1]!
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      const high = (bytes[at + 5]! << 8) | bytes[at + 6]!
      const wide = (bytes[at + 7]! << 8) | bytes[at + 8]!
      return high > 0 && wide > 0 ? undefined : 'damaged'
    }
    const alone = marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9)
    at += alone ? (marker === 0xff ? 1 : 2) : 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!)
  }
  return 'damaged'
}

const channels: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

async function pngDamage(bytes: Uint8Array): Promise<string | undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 45) return 'damaged'
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  const [depth, color, interlace] = [bytes[24]!, bytes[25]!, bytes[28]!]
  const perPixel = (channels[color] ?? 0) * depth
  if (width === 0 || height === 0 || perPixel === 0 || width * height > 2 ** 31) return 'damaged'
  const parts: Uint8Array[] = []
  let transparent = color === 4 || color === 6
  let complete = false
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (at + 12 + length > bytes.length) return 'cut short'
    if (type === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length))
    if (type === 'tRNS') transparent = true
    if (type === 'IEND') complete = true
    at += 12 + length
  }
  if (!complete || parts.length === 0) return 'cut short'
  if (!transparent && interlace === 0) return undefined
  if (width * height > mostPixels) return 'too large to be taken apart'
  const expected = interlace === 0 ? height * (1 + Math.ceil((width * perPixel) / 8)) : 1
  return (await unpackedSize(parts, expected + 1_000_000)) < expected ? 'damaged' : undefined
}

/** Bytes after unpacking; 0 when they cannot be unpacked. Stops above `most`. */
async function unpackedSize(parts: readonly Uint8Array[], most: number): Promise<number> {
  const copies = parts.map(part => new Uint8Array(part))
  const reader = new Blob(copies).stream().pipeThrough(new DecompressionStream('deflate')).getReader()
  let size = 0
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return size
      size += value.length
      if (size > most) {
        await reader.cancel()
        return size
      }
    }
  } catch {
    return 0
  }
}
