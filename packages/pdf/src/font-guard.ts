/** Fonts that somebody brings: whether they are fonts, and whether they may be put into a file. */
import { RefusedError } from '@offprint/core'

/** Larger than any font for one script. */
const largest = 48 * 1024 * 1024

/**
 * @param name what the font is called in messages
 * @throws RefusedError `pdf:font` when it is no TrueType or OpenType font or its maker forbids embedding
 */
export function checkFont(bytes: Uint8Array, name: string): void {
  const refuse = (why: string): never => {
    throw new RefusedError('pdf:font', `Unexpected font “${name}”: ${why}. Give a TrueType or OpenType font.`)
  }
  if (bytes.length > largest) refuse('it is too large')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kind = bytes.length > 12 ? view.getUint32(0) : 0
  if (kind === 0x74746366) refuse('it is a collection of fonts')
  // Version 1.0, `true` of Apple, `OTTO` with PostScript outlines.
  if (![0x00010000, 0x74727565, 0x4f54544f].includes(kind)) refuse('it is no font')
  const count = view.getUint16(4)
  const tables = new Map<string, { at: number; length: number }>()
  for (let index = 0; index < count && 12 + index * 16 + 16 <= bytes.length; index++) {
    const entry = 12 + index * 16
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4))
    const [at, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)]
    if (at + length > bytes.length) refuse('it is damaged')
    tables.set(tag, { at, length })
  }
  for (const tag of ['cmap', 'head', 'hhea', 'hmtx', 'maxp']) if (!tables.has(tag)) refuse('it is damaged')
  const metrics = tables.get('OS/2')
  // fsType (OpenType, OS/2): 2 alone forbids embedding; PDF/A-3 (6.2.11.4.1) wants fonts that may be embedded.
  if (metrics && metrics.length >= 10 && (view.getUint16(metrics.at + 8) & 0x000f) === 2)
    refuse('its maker does not allow it inside other files')
}
