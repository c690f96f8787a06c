/**
 * The objects of a PDF file (ISO 32000-1, 7.3), read from bytes. Written apart from everything that writes PDF, so that
 * what is checked and read back was not made by the same hands.
 */
export class PdfName {
  constructor(readonly name: string) {}
}
export class PdfRef {
  constructor(readonly number: number) {}
}
/** An operator of a content stream, or a keyword of the file. */
export class PdfKeyword {
  constructor(readonly word: string) {}
}
export type PdfDict = Map<string, PdfObject>
export interface PdfStream {
  dict: PdfDict
  /** As stored: still compressed. */
  raw: Uint8Array
}
export type PdfObject =
  | number
  | boolean
  | null
  | string
  | PdfName
  | PdfRef
  | PdfKeyword
  | PdfObject[]
  | PdfDict
  | PdfStream

export const isDict = (value: unknown): value is PdfDict => value instanceof Map
export const isStream = (value: unknown): value is PdfStream =>
  typeof value === 'object' && value !== null && 'raw' in value
export const nameOf = (value: PdfObject | undefined): string | undefined =>
  value instanceof PdfName ? value.name : undefined

/** Nesting deeper than this is no document. */
const deepest = 100

const isSpace = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13) || byte === 0
const isDelimiter = (byte: number): boolean =>
  [0x28, 0x29, 0x3c, 0x3e, 0x5b, 0x5d, 0x7b, 0x7d, 0x2f, 0x25].includes(byte)

/** Reads objects one after the other. */
export class PdfParser {
  /** @param asBytes leaves strings as one character a byte: in page content they are glyphs and no text */
  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
    private readonly asBytes = false
  ) {}

  private string(bytes: number[]): string {
    return this.asBytes ? latin1(Uint8Array.from(bytes)) : textOf(bytes)
  }

  /** The next object or keyword; undefined at the end. */
  next(depth = 0): PdfObject | undefined {
    if (depth > deepest) throw new RangeError('objects are nested too deeply')
    this.skipSpace()
    const { bytes } = this
    const byte = bytes[this.at]
    if (byte === undefined) return undefined
    if (byte === 0x2f) return this.name()
    if (byte === 0x28) return this.string(this.literal())
    if (byte === 0x3c) return bytes[this.at + 1] === 0x3c ? this.dictionary(depth) : this.string(this.hex())
    if (byte === 0x5b) return this.array(depth)
    if (byte === 0x5d || byte === 0x7d || byte === 0x7b || byte === 0x29) {
      this.at += 1
      return new PdfKeyword(String.fromCharCode(byte))
    }
    if (byte === 0x3e) {
      this.at += bytes[this.at + 1] === 0x3e ? 2 : 1
      return new PdfKeyword('>>')
    }
    return this.wordOrNumber()
  }

  private skipSpace(): void {
    const { bytes } = this
    for (;;) {
      const byte = bytes[this.at]
      if (byte === undefined) return
      if (byte === 0x25)
        while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at++
      else if (isSpace(byte)) this.at++
      else return
    }
  }

  private regular(): string {
    const start = this.at
    const { bytes } = this
    while (this.at < bytes.length && !isSpace(bytes[this.at]!) && !isDelimiter(bytes[this.at]!)) this.at++
    return latin1(bytes.subarray(start, this.at))
  }

  private name(): PdfName {
    this.at += 1
    return new PdfName(
      this.regular().replace(/#([0-9a-fA-F]{2})/g, (_, code: string) =>
        String.fromCharCode(parseInt(code, 16))
      )
    )
  }

  private wordOrNumber(): PdfObject {
    const word = this.regular()
    if (word === '') {
      this.at += 1
      return new PdfKeyword('')
    }
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) return this.numberOrRef(word)
    if (word === 'true' || word === 'false') return word === 'true'
    if (word === 'null') return null
    return new PdfKeyword(word)
  }

  /** `12 0 R` is a reference, `12 0` two numbers. */
  private numberOrRef(word: string): number | PdfRef {
    const value = Number(word)
    if (!/^\d+$/.test(word)) return value
    const rest = latin1(this.bytes.subarray(this.at, this.at + 12))
    const match = /^[\s\0]+\d{1,5}[\s\0]+R(?![A-Za-z0-9])/.exec(rest)
    if (!match) return value
    this.at += match[0].length
    return new PdfRef(value)
  }

  private array(depth: number): PdfObject[] {
    this.at += 1
    const items: PdfObject[] = []
    for (;;) {
      const item = this.next(depth + 1)
      if (item === undefined || (item instanceof PdfKeyword && item.word === ']')) return items
      items.push(item)
    }
  }

  private dictionary(depth: number): PdfDict {
    this.at += 2
    const dict: PdfDict = new Map()
    for (;;) {
      const key = this.next(depth + 1)
      if (!(key instanceof PdfName)) return dict
      const value = this.next(depth + 1)
      if (value === undefined || value instanceof PdfKeyword) return dict
      dict.set(key.name, value)
    }
  }

  private literal(): number[] {
    const { bytes } = this
    const out: number[] = []
    let open = 0
    for (this.at++; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at]!
      if (byte === 0x5c) this.escaped(out)
      else if (byte === 0x29 && open === 0) break
      else {
        if (byte === 0x28) open++
        if (byte === 0x29) open--
        out.push(byte)
      }
    }
    this.at += 1
    return out
  }

  private escaped(out: number[]): void {
    const { bytes } = this
    const byte = bytes[++this.at] ?? 0
    const known = 'nrtbf'.indexOf(String.fromCharCode(byte))
    if (known >= 0) out.push([10, 13, 9, 8, 12][known]!)
    else if (byte >= 0x30 && byte <= 0x37) {
      const digits = /^[0-7]{1,3}/.exec(latin1(bytes.subarray(this.at, this.at + 3)))![0]
      out.push(parseInt(digits, 8) & 255)
      this.at += digits.length - 1
    } else if (byte === 13) {
      if (bytes[this.at + 1] === 10) this.at++
    } else if (byte !== 10) out.push(byte)
  }

  private hex(): number[] {
    const { bytes } = this
    const start = ++this.at
    while (this.at < bytes.length && bytes[this.at] !== 0x3e) this.at++
    const digits = latin1(bytes.subarray(start, this.at++)).replace(/[^0-9a-fA-F]/g, '')
    const out: number[] = []
    for (let at = 0; at < digits.length; at += 2)
      out.push(parseInt(digits.slice(at, at + 2).padEnd(2, '0'), 16))
    return out
  }
}

/** A text string: UTF-16 or UTF-8 with a mark in front, else taken byte for byte. */
function textOf(bytes: number[]): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return new TextDecoder().decode(Uint8Array.from(bytes.slice(3)))
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return latin1(Uint8Array.from(bytes))
  let text = ''
  for (let at = 2; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode((bytes[at]! << 8) | bytes[at + 1]!)
  return text
}

export function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}
