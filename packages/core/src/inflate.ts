/**
 * Why: data of ours lies compressed in modules. One small synchronous inflater for it (RFC 1951): the platform's own streams
 * bring the whole of `fetch` with them on Node, and a library that is made for large files spends more on its tables than
 * on our few kilobytes. Not for input: archives go through `zip.ts`.
 */

/** Base and extra bits of lengths (codes 257–285) and distances (RFC 1951, 3.2.5). */
const lengthBase = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258
]
const lengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
const distanceBase = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12289, 16385, 24577
]
/** The order in which the lengths of the codes of code lengths are written (3.2.7). */
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

/** Codes of up to this many bits are found in a table at once; the few longer ones bit by bit. */
const quickBits = 9

/** A prefix code (3.2.2). */
interface Codes {
  /** By the next bits as they come: symbol and length; 0 for a code that is longer. */
  quick: Uint16Array
  /** How many codes there are of each length, and the symbols in the order of their codes. */
  counts: Uint16Array
  symbols: Uint16Array
}

function codesOf(lengths: readonly number[]): Codes {
  const counts = new Uint16Array(16)
  for (const length of lengths) if (length > 0) counts[length]!++
  const next = new Uint16Array(16)
  const place = new Uint16Array(16)
  for (let length = 1; length < 16; length++) {
    next[length] = (next[length - 1]! + (length > 1 ? counts[length - 1]! : 0)) << 1
    place[length] = place[length - 1]! + (length > 1 ? counts[length - 1]! : 0)
  }
  const symbols = new Uint16Array(lengths.length)
  const quick = new Uint16Array(1 << quickBits)
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol]!
    if (length === 0) continue
    symbols[place[length]!++] = symbol
    let code = next[length]!++
    if (length > quickBits) continue
    // Codes are written from their highest bit, everything else from the lowest (3.1.1).
    let reversed = 0
    for (let bit = 0; bit < length; bit++, code >>= 1) reversed = (reversed << 1) | (code & 1)
    for (let at = reversed; at < quick.length; at += 1 << length) quick[at] = (symbol << 4) | length
  }
  return { quick, counts, symbols }
}

/** Inflates raw deflated bytes of ours; other bytes give an error or nonsense. */
export function inflate(bytes: Uint8Array): Uint8Array {
  let out = new Uint8Array(bytes.length * 16)
  let length = 0
  let at = 0
  let bits = 0
  let held = 0
  /** Bits behind the end are zeros; a block that ends there has been read. */
  const fill = (count: number): void => {
    while (held < count) {
      bits |= (bytes[at++] ?? 0) << held
      held += 8
      if (at > bytes.length + 4) throw new Error('Packed data of ours ends too early')
    }
  }
  const take = (count: number): number => {
    fill(count)
    const value = bits & ((1 << count) - 1)
    bits >>>= count
    held -= count
    return value
  }
  const decode = ({ quick, counts, symbols }: Codes): number => {
    fill(quickBits)
    const entry = quick[bits & (quick.length - 1)]!
    if (entry !== 0) {
      bits >>>= entry & 15
      held -= entry & 15
      return entry >> 4
    }
    let code = 0
    let first = 0
    let index = 0
    for (let size = 1; size < 16; size++) {
      code |= take(1)
      const count = counts[size]!
      if (code - count < first) return symbols[index + code - first]!
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    throw new Error('Packed data of ours is damaged')
  }
  const room = (more: number): void => {
    if (length + more <= out.length) return
    const larger = new Uint8Array(Math.max(out.length * 2, length + more))
    larger.set(out)
    out = larger
  }

  for (let last = 0; last === 0; ) {
    last = take(1)
    const kind = take(2)
    if (kind === 0) {
      // As it is, from the next whole byte (3.2.4): what was read ahead is given back.
      at -= (held - (held & 7)) / 8
      bits = held = 0
      const size = bytes[at]! | (bytes[at + 1]! << 8)
      at += 4
      room(size)
      out.set(bytes.subarray(at, at + size), length)
      length += size
      at += size
      continue
    }
    const [symbols, distances] = kind === 1 ? fixed() : written(take, decode)
    for (let symbol = decode(symbols); symbol !== 256; symbol = decode(symbols)) {
      if (symbol < 256) {
        room(1)
        out[length++] = symbol
        continue
      }
      const size = lengthBase[symbol - 257]! + take(lengthExtra[symbol - 257]!)
      const code = decode(distances)
      const from = length - distanceBase[code]! - take(code < 2 ? 0 : (code >> 1) - 1)
      room(size)
      if (from + size <= length) out.copyWithin(length, from, from + size)
      else for (let i = 0; i < size; i++) out[length + i] = out[from + i]!
      length += size
    }
  }
  return out.subarray(0, length)
}

/** The codes that are agreed on (3.2.6). */
function fixed(): [Codes, Codes] {
  const lengths = Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))
  return [codesOf(lengths), codesOf(new Array<number>(30).fill(5))]
}

/** The codes that a block brings with it (3.2.7). */
function written(take: (count: number) => number, decode: (codes: Codes) => number): [Codes, Codes] {
  const literals = take(5) + 257
  const distances = take(5) + 1
  const known = take(4) + 4
  const first = new Array<number>(19).fill(0)
  for (let i = 0; i < known; i++) first[order[i]!] = take(3)
  const codes = codesOf(first)
  const lengths: number[] = []
  while (lengths.length < literals + distances) {
    const symbol = decode(codes)
    if (symbol < 16) lengths.push(symbol)
    else {
      const again = symbol === 16 ? lengths.at(-1)! : 0
      const times = symbol === 16 ? 3 + take(2) : symbol === 17 ? 3 + take(3) : 11 + take(7)
      for (let i = 0; i < times; i++) lengths.push(again)
    }
  }
  return [codesOf(lengths.slice(0, literals)), codesOf(lengths.slice(literals))]
}

/** Inflates base64 text (raw deflate) of ours to the string that was packed. */
export function inflateText(packed: string): string {
  const binary = atob(packed)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return new TextDecoder().decode(inflate(bytes))
}
