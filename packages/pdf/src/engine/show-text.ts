/**
 * Paints words as text operators. pdfkit would write each word as an object of its own and leave out the spaces between
 * them when lines are justified; here a stretch of one style is one object, its spaces are real, and gaps are opened by
 * the positions in the array (ISO 32000-1, 9.4.3).
 */
import type { PdfDocument, PdfFont } from './pdfmake.js'
import type { Word } from './text-line.js'

const round = (value: number): string => String(Math.round(value * 1000) / 1000)

/** `#rrggbb` as operands of `rg`. */
function colorOperands(color: string): string {
  const value = Number.parseInt(color.slice(1), 16)
  return [16, 8, 0].map(shift => round(((value >> shift) & 255) / 255)).join(' ')
}

/** Words that can be painted by one operator: they touch, and have one face, size, height and colour. */
export function stretches(words: readonly Word[], bidi: boolean): Word[][] {
  const groups: Word[][] = []
  for (const word of words) {
    const previous = groups.at(-1)?.at(-1)
    const joins =
      previous &&
      !bidi &&
      !previous.run.object &&
      !word.run.object &&
      previous.font === word.font &&
      previous.size === word.size &&
      previous.rise === word.rise &&
      previous.style.color === word.style.color &&
      previous.features === word.features &&
      previous.actual === undefined &&
      word.actual === undefined
    if (joins) groups.at(-1)!.push(word)
    else groups.push([word])
  }
  return groups
}

const softHyphen = 0xad

/**
 * A word with the hyphen of a line break: U+00AD, so that whoever reads the text can join the word again
 * (ISO 32000-1, 14.8.2.2.3). A font whose hyphen is the same glyph for both gives a plain hyphen.
 */
function withHyphen(
  font: PdfFont,
  text: string,
  features: string[] | undefined
): ReturnType<PdfFont['encode']> {
  const [glyphs, positions] = font.encode(text, features)
  const glyph = font.font.glyphForCodePoint(softHyphen)
  if (!font.font.hasGlyphForCodePoint(softHyphen) || glyph.id === font.font.glyphForCodePoint(0x2d).id) {
    const [hyphen, place] = font.encode('-', features)
    return [glyphs.concat(hyphen), positions.concat(place)]
  }
  const id = font.subset.includeGlyph(glyph.id)
  font.widths[id] ??= glyph.advanceWidth * font.scale
  font.unicode[id] ??= [softHyphen]
  const advance = font.widths[id]!
  const place = { xAdvance: advance, advanceWidth: advance, xOffset: 0, yOffset: 0 }
  return [
    [...glyphs, id.toString(16).padStart(4, '0')],
    [...positions, place]
  ]
}

/**
 * @param x left end of the first word
 * @param baseline from the top of the page
 */
export function showText(document: PdfDocument, words: readonly Word[], x: number, baseline: number): void {
  const [first] = words
  if (!first) return
  const { font, size, style, rise, features } = first
  const { page } = document
  page.fonts[font.id] ??= font.ref()
  const operands: string[] = []
  let hex = ''
  let isEmpty = true
  const flush = () => {
    if (hex !== '') operands.push(`<${hex}>`)
    hex = ''
  }
  const adjust = (amount: number) => {
    if (Math.abs(amount) < 0.01) return
    flush()
    operands.push(round(-amount))
  }
  const shifts: string[] = []
  for (const word of words) {
    const text = word.text + word.space
    if (text === '') continue
    const [glyphs, positions] = word.hyphenated
      ? withHyphen(font, text, features)
      : font.encode(text, features)
    glyphs.forEach((glyph, index) => {
      const { xAdvance, advanceWidth, xOffset, yOffset } = positions[index]!
      isEmpty = false
      if (yOffset !== 0) {
        flush()
        if (operands.length > 0) shifts.push(`[${operands.splice(0).join(' ')}] TJ`)
        shifts.push(`${round(rise + (yOffset * size) / 1000)} Ts`)
      }
      adjust(xOffset)
      hex += glyph
      if (yOffset !== 0) {
        flush()
        shifts.push(`[${operands.splice(0).join(' ')}] TJ`, `${round(rise)} Ts`)
      }
      adjust(xAdvance - advanceWidth - xOffset)
    })
    if (word.extra !== 0) adjust((word.extra * 1000) / size)
  }
  flush()
  if (isEmpty) return
  // pdfkit turned the page upside down; text is set the right way up again.
  document.addContent('q')
  document.addContent(`1 0 0 -1 0 ${round(page.height)} cm`)
  document.addContent(`${colorOperands(style.color ?? '#000000')} rg`)
  document.addContent('BT')
  document.addContent(`1 0 0 1 ${round(x)} ${round(page.height - baseline)} Tm`)
  document.addContent(`/${font.id} ${round(size)} Tf`)
  if (rise !== 0) document.addContent(`${round(rise)} Ts`)
  for (const shift of shifts) document.addContent(shift)
  if (operands.length > 0) document.addContent(`[${operands.join(' ')}] TJ`)
  document.addContent('ET')
  document.addContent('Q')
}
