/**
 * A number that names the content of a document, for the file identifier (ISO 32000-1, 14.4): the same content gives the
 * same bytes, on every machine. Not a cryptographic hash; nothing depends on its strength.
 */

/** @returns 16 bytes */
export function fingerprint(parts: Iterable<Uint8Array>): Uint8Array {
  // Four lanes of FNV-1a, each started elsewhere, mixed at the end.
  const lanes = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b]
  for (const part of parts)
    for (let at = 0; at < part.length; at++) {
      const lane = at & 3
      lanes[lane] = Math.imul(lanes[lane]! ^ part[at]!, 0x01000193)
    }
  const bytes = new Uint8Array(16)
  const view = new DataView(bytes.buffer)
  let carry = 0
  lanes.forEach((lane, index) => {
    let value = lane ^ carry
    value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
    value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
    carry = value ^ (value >>> 16)
    view.setUint32(index * 4, carry >>> 0)
  })
  return bytes
}
