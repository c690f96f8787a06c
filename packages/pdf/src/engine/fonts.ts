/**
 * Which face sets a character. pdfkit drops, without a word, what its font has no glyph for; here every character is
 * looked up first, the faces are asked in turn, and what none of them has is reported and shown as a box.
 */
import type { FontSet, TextStyle } from './definition.js'
import type { PdfDocument, PdfFont } from './pdfmake.js'

/** The faces in pdfmake's form: family names to bytes. */
export function fontDictionary(fonts: FontSet): Record<string, Record<string, Uint8Array>> {
  const { regular, italic = regular, bold = regular, boldItalic = italic } = fonts
  const single = (face: Uint8Array) => ({ normal: face, bold: face, italics: face, bolditalics: face })
  return Object.fromEntries(
    Object.entries({
      text: { normal: regular, bold, italics: italic, bolditalics: boldItalic },
      ...(fonts.math && { math: single(fonts.math) }),
      ...(fonts.mono && { mono: single(fonts.mono) }),
      ...Object.fromEntries((fonts.fallback ?? []).map((face, index) => [`fallback${index}`, single(face)]))
    }).map(([family, faces]) => [
      family,
      // pdfkit wants Buffers; a view costs nothing.
      Object.fromEntries(
        Object.entries(faces).map(([style, face]) => [
          style,
          Buffer.from(face.buffer, face.byteOffset, face.byteLength)
        ])
      )
    ])
  )
}

/** A stretch of text that one face can set. `missing` when no face can. */
export interface FontRun {
  text: string
  font: PdfFont
  missing: boolean
}

/** Shown for a character that no face has: U+25A1 white square, where there is a face with it. */
const box = 0x25a1

export class FontChooser {
  /** Characters that no face has, with how often each was wanted. */
  readonly missing = new Map<string, number>()
  private readonly families: string[]
  private readonly coverage = new Map<PdfFont, Map<number, boolean>>()
  private readonly chains = new Map<string, PdfFont[]>()

  constructor(private readonly document: PdfDocument) {
    this.families = Object.keys(document.fonts)
  }

  /** The face that a style names, before any character is looked at. */
  primary(style: Partial<TextStyle>): PdfFont {
    return this.chain(style)[0]!
  }

  private chain(style: Partial<TextStyle>): PdfFont[] {
    const key = `${style.bold ? 'b' : ''}${style.italic ? 'i' : ''}${style.mono ? 'm' : ''}`
    let chain = this.chains.get(key)
    if (!chain) {
      const first = style.mono && this.families.includes('mono') ? ['mono'] : []
      const families = [...new Set([...first, 'text', ...this.families])]
      chain = families.map(family =>
        this.document.provideFont(family, style.bold ?? false, style.italic ?? false)
      )
      this.chains.set(key, chain)
    }
    return chain
  }

  has(font: PdfFont, codePoint: number): boolean {
    let known = this.coverage.get(font)
    if (!known) this.coverage.set(font, (known = new Map()))
    let has = known.get(codePoint)
    if (has === undefined) known.set(codePoint, (has = font.font.hasGlyphForCodePoint(codePoint)))
    return has
  }

  /**
   * Cuts a text where the face must change.
   * Marks and joiners stay with the letter before them, so that accents are not torn off.
   */
  split(text: string, style: Partial<TextStyle>): FontRun[] {
    const chain = this.chain(style)
    const runs: FontRun[] = []
    let current: FontRun | undefined
    for (const character of text) {
      const codePoint = character.codePointAt(0)!
      const ignorable = isIgnorable(codePoint)
      // What draws nothing stays with what it joins, drawn or not.
      if (ignorable && current) {
        current.text += character
        continue
      }
      let font =
        current && !current.missing && (ignorable || isAttached(codePoint)) ? current.font : undefined
      if (font && !ignorable && !this.has(font, codePoint)) font = undefined
      font ??= chain.find(face => this.has(face, codePoint))
      const missing = font === undefined && !ignorable
      if (missing) this.missing.set(character, (this.missing.get(character) ?? 0) + 1)
      font ??= missing ? (chain.find(face => this.has(face, box)) ?? chain[0]!) : (current?.font ?? chain[0]!)
      if (current && current.font === font && current.missing === missing) current.text += character
      else runs.push((current = { text: character, font, missing }))
    }
    return runs
  }
}

/** Direction marks decide how a line is set and must reach the line setter. */
const isDirection = (codePoint: number): boolean =>
  codePoint === 0x200e ||
  codePoint === 0x200f ||
  (codePoint >= 0x202a && codePoint <= 0x202e) ||
  (codePoint >= 0x2066 && codePoint <= 0x2069)

/**
 * A text without the characters that draw nothing and decide nothing: a font has no glyph for them, and the one it shows
 * instead reads as something else.
 */
export function drawn(text: string): string {
  return [...text]
    .filter(character => {
      const codePoint = character.codePointAt(0)!
      return !isIgnorable(codePoint) || isDirection(codePoint)
    })
    .join('')
}

const strong = /[\u0590-\u08ff\ufb1d-\ufefc]/
/** Letters that change with the joiners between them: these keep them. */
export const joins = (text: string): boolean => strong.test(text)

/** What a box is drawn with, once for each missing character. */
export function boxesFor(text: string): string {
  const drawn = [...text].filter(character => !isIgnorable(character.codePointAt(0)!))
  return String.fromCodePoint(box).repeat(drawn.length)
}

/** Characters that draw nothing: joiners, direction marks, variation selectors, the soft hyphen. */
function isIgnorable(codePoint: number): boolean {
  return (
    codePoint === 0xad ||
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2060 && codePoint <= 0x2069) ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    codePoint === 0xfeff
  )
}

const combining = /^\p{M}$/u
function isAttached(codePoint: number): boolean {
  return codePoint >= 0x300 && combining.test(String.fromCodePoint(codePoint))
}
