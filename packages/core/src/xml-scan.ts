/**
 * Why: a tokenizer that can say what is wrong with any file looks at every character several times. A file in which nothing is
 * wrong can be taken apart in leaps, from one `<` to the next, in a third of the time. This does so, and gives up at the
 * first thing that it does not know for certain to be well-formed (or that is merely rare: names beyond ASCII, an internal
 * subset): the tokenizer then reads the file from its beginning, and its verdict and words hold. So what this
 * takes is a part of what the tokenizer takes, and gives the same tree; a test compares them.
 */
import type { XmlBuilder } from './xml-builder.js'

/** Outside of Char (XML 1.0, 2.2), or a surrogate, or a CR, which is turned into a line feed (2.11). */
const rare = /[\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]/
/** Outside of Char, and surrogates that are no pair: the slower test, for the few files that need it. */
const illegal = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/u
/** XML 1.0, 2.8, without the less usual. */
const declaration =
  /<\?xml\s+version=(["'])1\.0\1(?:\s+encoding=(["'])[A-Za-z][A-Za-z0-9._-]*\2)?(?:\s+standalone=(["'])(?:yes|no)\3)?\s*\?>/y
const doctype = /<!DOCTYPE(?:[^[\]<>"']|"[^"<]*"|'[^'<]*')*>/y
const instruction = /<\?([A-Za-z_][A-Za-z0-9_.-]*)(?=[\s?])/y

const start = 1
const inside = 2
/** What an ASCII character may be in a name (XML 1.0, 2.3). */
const kinds = new Uint8Array(128)
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code)
  kinds[code] = /[A-Za-z_:]/.test(character) ? start : /[0-9.-]/.test(character) ? inside : 0
}

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13

export class XmlScan {
  private at = 0
  /** The next `&` and the next `]]>` at or behind `at`, or the end. */
  private ampersand = -1
  private forbidden = -1
  /** The file has line ends of Windows, or other CRs. */
  private returns = false

  constructor(
    private readonly text: string,
    private readonly builder: XmlBuilder,
    private readonly entities: Readonly<Record<string, string>>,
    private readonly allowsDoctype: boolean
  ) {}

  /**
   * Reads the whole text.
   * @returns false when it has to be read by the tokenizer, with another builder
   * @throws what the builder throws
   */
  run(): boolean {
    const { text, builder } = this
    if (rare.test(text)) {
      if (illegal.test(text)) return false
      this.returns = text.includes('\r')
    }
    if (text.startsWith('<?xml')) {
      declaration.lastIndex = 0
      if (!declaration.test(text)) return false
      this.at = declaration.lastIndex
    } else if (this.skipSpaces() !== 60) return false
    for (let tag = text.indexOf('<', this.at); tag >= 0; tag = text.indexOf('<', this.at)) {
      if (tag > this.at && !this.readText(tag)) return false
      this.at = tag
      if (!this.readMarkup(text.charCodeAt(tag + 1))) return false
    }
    const rest = text.length
    if (builder.open.length > 0 || builder.document.root === undefined) return false
    return this.at === rest || this.readText(rest)
  }

  private readMarkup(code: number): boolean {
    switch (code) {
      case 47: // /
        return this.readEnd()
      case 33: // !
        return this.readDeclared()
      case 63: // ?
        return this.readInstruction()
      default:
        return this.readStart()
    }
  }

  /** The text up to a place. */
  private readText(to: number): boolean {
    const { text, at, builder } = this
    if (builder.open.length === 0) {
      for (let i = at; i < to; i++) if (!isSpace(text.charCodeAt(i))) return false
    } else {
      if (this.forbidden < at) this.forbidden = this.next(']]>', at)
      // XML 1.0, 2.4.
      if (this.forbidden < to) return false
    }
    if (this.ampersand < at) this.ampersand = this.next('&', at)
    const value = this.ampersand < to ? this.resolved(at, to) : this.slice(at, to)
    if (value === undefined) return false
    builder.addText(value, at, to)
    return true
  }

  /** What stands between two places, each line end a line feed (XML 1.0, 2.11). */
  private slice(from: number, to: number): string {
    const value = this.text.slice(from, to)
    return this.returns ? value.replace(/\r\n?/g, '\n') : value
  }

  private next(what: string, from: number): number {
    const found = this.text.indexOf(what, from)
    return found < 0 ? this.text.length : found
  }

  /** What stands between two places, its references replaced; undefined when one of them is unknown. */
  private resolved(from: number, to: number): string | undefined {
    const { text, entities } = this
    let value = ''
    let at = from
    for (let sign = text.indexOf('&', at); sign >= 0 && sign < to; sign = text.indexOf('&', at)) {
      const end = text.indexOf(';', sign)
      if (end < 0 || end > to || end - sign > 64) return undefined
      const name = text.slice(sign + 1, end)
      const character = name.charCodeAt(0) === 35 ? numbered(name) : entities[name]
      if (character === undefined) return undefined
      value += this.slice(at, sign) + character
      at = end + 1
    }
    return value + this.slice(at, to)
  }

  private readStart(): boolean {
    const { text, builder } = this
    const tag = this.at
    // A second root.
    if (builder.open.length === 0 && builder.document.root !== undefined) return false
    this.at = tag + 1
    const name = this.readName()
    if (name === undefined) return false
    for (;;) {
      let code = text.charCodeAt(this.at)
      if (isSpace(code)) {
        code = this.skipSpaces()
        if (code !== 62 && code !== 47) {
          if (!this.readAttribute(tag)) return false
          continue
        }
      }
      if (code === 62) {
        builder.openElement(name, tag, ++this.at)
        return true
      }
      if (code !== 47 || text.charCodeAt(this.at + 1) !== 62) return false
      this.at += 2
      builder.openElement(name, tag, this.at)
      builder.closeElement(this.at)
      return true
    }
  }

  private readAttribute(tag: number): boolean {
    const { text, builder } = this
    const name = this.readName()
    if (name === undefined || builder.hasAttribute(name) || this.skipSpaces() !== 61) return false
    this.at++
    const quote = this.skipSpaces()
    if (quote !== 34 && quote !== 39) return false
    const from = ++this.at
    let plain = true
    let to = from
    for (let code = text.charCodeAt(to); code !== quote; code = text.charCodeAt(++to)) {
      if (code === 38 || code === 10 || code === 9 || code === 13) plain = false
      // `<`, or the end of the file.
      else if (code === 60 || to >= text.length) return false
    }
    this.at = to + 1
    let value: string | undefined = text.slice(from, to)
    // Line ends and tabs are spaces, unless they are written as references (XML 1.0, 3.3.3).
    if (!plain)
      value = value.includes('&') ? this.resolvedAttribute(from, to) : value.replace(/\r\n|[\t\n\r]/g, ' ')
    if (value === undefined) return false
    builder.addAttribute(name, value, tag)
    return true
  }

  private resolvedAttribute(from: number, to: number): string | undefined {
    for (let at = from; at < to; at++) {
      const code = this.text.charCodeAt(at)
      if (code === 10 || code === 9 || code === 13) return undefined
    }
    return this.resolved(from, to)
  }

  private readEnd(): boolean {
    const { text, builder } = this
    const { open } = builder
    if (open.length === 0) return false
    const { name } = open[open.length - 1]!
    if (!text.startsWith(name, this.at + 2)) return false
    this.at += 2 + name.length
    if (this.skipSpaces() !== 62) return false
    builder.closeElement(++this.at)
    return true
  }

  /** What begins with `<!`. */
  private readDeclared(): boolean {
    const { text, builder, at } = this
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('--', at + 4)
      if (end < 0 || text.charCodeAt(end + 2) !== 62) return false
      builder.addComment(this.slice(at + 4, end), at)
      this.at = end + 3
      return true
    }
    if (text.startsWith('<![CDATA[', at)) {
      const end = builder.open.length === 0 ? -1 : text.indexOf(']]>', at)
      if (end < 0) return false
      this.at = end + 3
      if (end > at + 9) builder.addText(this.slice(at + 9, end), at, this.at)
      return true
    }
    doctype.lastIndex = at
    if (!doctype.test(text) || !this.allowsDoctype) return false
    if (builder.document.root !== undefined || builder.document.doctype !== undefined) return false
    this.at = doctype.lastIndex
    builder.addDoctype(this.slice(at + '<!DOCTYPE'.length, this.at - 1))
    return true
  }

  private readInstruction(): boolean {
    const { text, at } = this
    instruction.lastIndex = at
    const target = instruction.exec(text)?.[1]
    const end = target === undefined ? -1 : text.indexOf('?>', instruction.lastIndex)
    if (target === undefined || end < 0 || target.toLowerCase() === 'xml') return false
    this.builder.addInstruction(target, this.slice(instruction.lastIndex, end).replace(/^\s+/, ''), at)
    this.at = end + 2
    return true
  }

  /** The character behind the spaces. */
  private skipSpaces(): number {
    let code = this.text.charCodeAt(this.at)
    while (isSpace(code)) code = this.text.charCodeAt(++this.at)
    return code
  }

  private readName(): string | undefined {
    const { text, at } = this
    let to = at
    let hash = 0
    for (let code = text.charCodeAt(to); code < 128 && kinds[code] !== 0; code = text.charCodeAt(++to))
      hash = (Math.imul(hash, 31) + code) | 0
    if (to === at || kinds[text.charCodeAt(at)] !== start) return undefined
    this.at = to
    const place = hash & 1023
    const known = names[place]
    if (known !== undefined && known.length === to - at && text.startsWith(known, at)) return known
    const name = text.slice(at, to)
    return name.length > 64 ? name : (names[place] = asKey(name))
  }
}

/** Names that were met, each at a place that its characters give: a file says the same few a thousand times. */
const names: (string | undefined)[] = new Array(1024).fill(undefined)

/** The same name as V8 keeps names of properties: hashed once, and compared by its address. */
const asKey = (name: string): string => Object.keys({ [name]: 0 })[0]!

/** The character of `#38` or `#x26` (XML 1.0, 4.1); undefined when it is none that a file may hold. */
function numbered(name: string): string | undefined {
  if (!/^#(?:[0-9]{1,7}|x[0-9a-fA-F]{1,6})$/.test(name)) return undefined
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return undefined
  if (code === 0xfffe || code === 0xffff || (code < 32 && !isSpace(code))) return undefined
  return String.fromCodePoint(code)
}
