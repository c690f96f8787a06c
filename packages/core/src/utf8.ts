/**
 * Why: a decoder says that bytes were malformed, not where. An editor who must repair a file needs the places,
 * so this walks the bytes by the table of well-formed UTF-8 (Unicode 16, table 3-7) and counts one
 * replacement for each maximal subpart, as the Encoding Standard's decoder does.
 */

/**
 * @param keep how many offsets to keep
 * @returns the number of replacements and the byte offsets of the first `keep` of them
 */
export function malformedUtf8(bytes: Uint8Array, keep: number): { count: number; offsets: number[] } {
  const offsets: number[] = []
  let count = 0
  let index = 0
  while (index < bytes.length) {
    const lead = bytes[index]!
    if (lead < 0x80) {
      index++
      continue
    }
    const start = index++
    let needed = 0
    let lower = 0x80
    let upper = 0xbf
    if (lead >= 0xc2 && lead <= 0xdf) needed = 1
    else if (lead >= 0xe0 && lead <= 0xef) {
      needed = 2
      if (lead === 0xe0) lower = 0xa0
      if (lead === 0xed) upper = 0x9f
    } else if (lead >= 0xf0 && lead <= 0xf4) {
      needed = 3
      if (lead === 0xf0) lower = 0x90
      if (lead === 0xf4) upper = 0x8f
    }
    let whole = needed > 0
    for (; needed > 0; needed--) {
      const next = bytes[index]
      if (next === undefined || next < lower || next > upper) {
        whole = false
        break
      }
      index++
      lower = 0x80
      upper = 0xbf
    }
    if (whole) continue
    count++
    if (offsets.length < keep) offsets.push(start)
  }
  return { count, offsets }
}
