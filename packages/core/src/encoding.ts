/**
 * Why: a page decoded with the wrong encoding looks converted and is ruined. Bytes become text here and
 * nowhere else, by the rules browsers follow, and every doubt is said: what was guessed, which declarations
 * disagree, which bytes meant nothing and where they stood.
 *
 * Order for HTML and plain text (HTML Standard, 13.2.3.2): byte order mark, transport, `<meta>`, then UTF-8 if
 * the bytes are valid UTF-8, else windows-1252; a declared windows-1252 gives way to bytes that are plainly UTF-8.
 * For XML (XML 1.0, appendix F; RFC 7303, 3): byte order mark, transport, declaration, else UTF-8; bytes that do
 * not fit their encoding are refused, as XML 1.0 4.3.3 asks.
 */
import { htmlEncodingDeclaration, xmlEncodingDeclaration } from './encoding-declaration.js'
import { RefusedError } from './errors.js'
import { malformedUtf8 } from './utf8.js'

export interface EncodingNote {
  code: string
  message: string
  /** How many characters or bytes this is about. */
  count?: number
  /** The first place, in bytes for malformed input, in characters of the text for the rest. */
  offset?: number
}

export interface DecodedText {
  text: string
  /** The name in the Encoding Standard, in lower case: `utf-8`, `windows-1252`. */
  encoding: string
  notes: EncodingNote[]
  /** Bytes that meant nothing and became U+FFFD; byte offsets of at most the first 20. */
  replaced: { count: number; offsets: number[] }
}

export interface DecodeOptions {
  kind: 'html' | 'xml' | 'text'
  /** The charset the transport named (`Content-Type: …; charset=…`), if any. */
  charset?: string
  /** Refuse malformed bytes in HTML and plain text too. XML refuses them always. */
  strict?: boolean
  /** The name of the file or part, for messages. */
  part?: string
}

const offsetsKept = 20

/**
 * Decodes a file.
 * @returns the text without its byte order mark, the encoding, and what is doubtful about it
 * @throws RefusedError `core:encoding-malformed`, `core:encoding-unknown`, `core:encoding-unsupported`
 */
export function decodeText(bytes: Uint8Array, options: DecodeOptions): DecodedText {
  const notes: EncodingNote[] = []
  const encoding = chooseEncoding(bytes, options, notes)
  const replaced: DecodedText['replaced'] = { count: 0, offsets: [] }
  const text = decodeAs(bytes, encoding, replaced)
  if (replaced.count > 0) {
    if (options.kind === 'xml' || options.strict === true) {
      throw new RefusedError(
        'core:encoding-malformed',
        `The file says it is ${encoding}, but ${replaced.count} of its bytes are not; save it again in one encoding`,
        { offset: replaced.offsets[0], part: options.part }
      )
    }
    notes.push({
      code: 'core:encoding-malformed',
      message: `${replaced.count} bytes are not ${encoding} and became U+FFFD; correct them in the source`,
      count: replaced.count,
      offset: replaced.offsets[0]
    })
  }
  noteControlCharacters(text, notes)
  return { text, encoding, notes, replaced }
}

function chooseEncoding(bytes: Uint8Array, options: DecodeOptions, notes: EncodingNote[]): string {
  const declared = declarations(bytes, options, notes)
  const [first] = declared
  const disagreeing = declared.find(other => other.encoding !== first?.encoding)
  if (first !== undefined && disagreeing !== undefined) {
    notes.push({
      code: 'core:encoding-conflict',
      message: `The ${first.by} says ${first.encoding}, the ${disagreeing.by} says ${disagreeing.encoding}; read as ${first.encoding}`
    })
  }
  if (first !== undefined) {
    const spelt = first.encoding === 'windows-1252' ? sequencesOfUtf8(bytes) : 0
    if (spelt >= sequencesTrusted && options.kind !== 'xml') {
      notes.push({
        code: 'core:encoding-conflict',
        message: `The ${first.by} says windows-1252, but all bytes are valid UTF-8 with ${spelt} characters beyond ASCII; read as utf-8, correct the declaration and check accented letters`,
        count: spelt
      })
      return 'utf-8'
    }
    if (spelt > 0) {
      notes.push({
        code: 'core:encoding-doubtful',
        message: `The ${first.by} says windows-1252, but the bytes are valid UTF-8; check accented letters`
      })
    }
    return first.encoding
  }
  const wide = wideWithoutMark(bytes)
  if (wide !== undefined) {
    notes.push({ code: 'core:encoding-guessed', message: `No encoding is declared; read as ${wide}` })
    return wide
  }
  if (options.kind === 'xml' || malformedUtf8(bytes, 0).count === 0) return 'utf-8'
  notes.push({
    code: 'core:encoding-guessed',
    message:
      'No encoding is declared and the bytes are not UTF-8; read as windows-1252, check accented letters'
  })
  return 'windows-1252'
}

/**
 * Browsers obey a declaration and show `CafÃ©`. We bend 13.2.3.2 there: bytes from 0x80 up form valid UTF-8 only when each
 * letter from Â to ô is followed by one to three signs such as © or €, and no such sign or letter stands elsewhere. One such pair may be
 * meant (`Ã©` in a text about encodings); a whole text in windows-1252 that holds two and no other accented letter is not
 * found in any language. XML is another matter: its declaration binds (XML 1.0, 4.3.3).
 */
const sequencesTrusted = 2

/** How many characters beyond ASCII the bytes spell in UTF-8; 0 when they are not UTF-8. */
function sequencesOfUtf8(bytes: Uint8Array): number {
  let count = 0
  for (const byte of bytes) if (byte >= 0xc2) count++
  return count > 0 && malformedUtf8(bytes, 0).count === 0 ? count : 0
}

interface Declaration {
  by: string
  encoding: string
}

/** All declarations in the order of their force. */
function declarations(bytes: Uint8Array, options: DecodeOptions, notes: EncodingNote[]): Declaration[] {
  const found: Declaration[] = []
  const mark = byteOrderMark(bytes)
  if (mark === 'utf-32') {
    throw new RefusedError('core:encoding-unsupported', 'The file is UTF-32; save it as UTF-8', {
      part: options.part
    })
  }
  if (mark !== undefined) found.push({ by: 'byte order mark', encoding: mark })
  const add = (by: string, label: string | undefined): void => {
    if (label === undefined) return
    const encoding = encodingOfLabel(label)
    if (encoding !== undefined) found.push({ by, encoding })
    else if (options.kind === 'xml' && found.length === 0) {
      throw new RefusedError(
        'core:encoding-unknown',
        `The ${by} names the encoding ${JSON.stringify(label.slice(0, 40))}, which is not known; save the file as UTF-8`,
        { part: options.part }
      )
    } else {
      notes.push({
        code: 'core:encoding-unknown',
        message: `The ${by} names the encoding ${JSON.stringify(label.slice(0, 40))}, which is not known; it is passed over`
      })
    }
  }
  add('transport', options.charset)
  if (options.kind !== 'text') {
    const xml = xmlEncodingDeclaration(bytes, wideWithoutMark(bytes) ?? mark)
    // A 16-bit file that can be read at all has shown its byte order; its declaration says only "utf-16".
    const wide = mark ?? wideWithoutMark(bytes)
    if (
      xml !== undefined &&
      /^(?:utf-16(?:le|be)?|ucs-2|iso-10646-ucs-2)$/i.test(xml) &&
      wide?.startsWith('utf-16')
    ) {
      if (mark === undefined) found.push({ by: 'XML declaration', encoding: wide })
    } else if (options.kind === 'xml') add('XML declaration', xml)
  }
  if (options.kind === 'html') add('<meta> element', htmlEncodingDeclaration(bytes))
  return found
}

/** The Encoding Standard's name for a label, or undefined. */
function encodingOfLabel(label: string): string | undefined {
  try {
    const encoding = new TextDecoder(label).encoding.toLowerCase()
    return encoding === 'iso-8859-1' || encoding === 'us-ascii' || encoding === 'latin1'
      ? 'windows-1252'
      : encoding
  } catch {
    return undefined
  }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff))
    return 'utf-32'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return undefined
}

/** UTF-16 without a mark shows by its zero bytes: Latin mark-up has one in nearly every pair. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 256) & ~1
  if (length < 4) return undefined
  let even = 0
  let odd = 0
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even++
    if (bytes[index + 1] === 0) odd++
  }
  const most = (length / 2) * 0.7
  if (odd >= most && even === 0) return 'utf-16le'
  if (even >= most && odd === 0) return 'utf-16be'
  return undefined
}

function decodeAs(bytes: Uint8Array, encoding: string, replaced: DecodedText['replaced']): string {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    const text = new TextDecoder(encoding).decode(bytes)
    if (encoding === 'utf-8') {
      Object.assign(replaced, malformedUtf8(bytes, offsetsKept))
    } else {
      // No other encoding in use can spell U+FFFD but UTF-16 and GB 18030, where it is as good as never meant.
      const wide = encoding.startsWith('utf-16')
      for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) {
        replaced.count++
        if (wide && replaced.offsets.length < offsetsKept) replaced.offsets.push(at * 2)
      }
    }
    return text
  }
}

/** Bytes 0x80 to 0x9F by the index of the Encoding Standard. */
const windows1252 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178'

/** Written out because the decoder of Node 20.20 gives C1 control characters for 0x80 to 0x9F. */
function decodeWindows1252(bytes: Uint8Array): string {
  const pieces: string[] = []
  const units = new Uint16Array(8192)
  for (let start = 0; start < bytes.length; start += units.length) {
    const length = Math.min(units.length, bytes.length - start)
    for (let index = 0; index < length; index++) {
      const byte = bytes[start + index]!
      units[index] = byte >= 0x80 && byte < 0xa0 ? windows1252.charCodeAt(byte - 0x80) : byte
    }
    pieces.push(String.fromCharCode.apply(null, Array.from(units.subarray(0, length))))
  }
  return pieces.join('')
}

/** NUL and the characters XML 1.0 (2.2, Char) has no room for: no output can carry them. */
function noteControlCharacters(text: string, notes: EncodingNote[]): void {
  if (!/[\0-\x08\x0b\x0e-\x1f\ufffe\uffff]/.test(text)) return
  for (const [code, pattern, what] of [
    ['core:char-nul', /\0/g, 'NUL characters'],
    [
      'core:char-illegal',
      /[\x01-\x08\x0b\x0e-\x1f\ufffe\uffff]/g,
      'control characters that no XML file may hold'
    ]
  ] as const) {
    let count = 0
    let offset = 0
    for (const match of text.matchAll(pattern)) {
      if (count === 0) offset = match.index
      count++
    }
    if (count > 0)
      notes.push({
        code,
        message: `The text holds ${count} ${what}; remove them from the source`,
        count,
        offset
      })
  }
}
