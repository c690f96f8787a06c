/**
 * A line of text ready to be placed: its words at their places, gaps opened or closed. pdfmake moves it about as it moves
 * its own lines.
 */

import { reorderLine } from './bidi-lines.js'
import type { NoteBlock, TextBlock } from './definition.js'
import { breakLines, fitPieces, type LineEnd } from './line-breaking.js'
import { type Paragraph, type Piece, widthOf } from './paragraph.js'
import { Line } from './pdfmake.js'
import type { StructElement } from './struct-tree.js'

/** A piece at its place on the line. */
export interface Word extends Piece {
  /** Distance from the left end of the line. */
  x: number
  /** What the gap after it has beyond its natural width. */
  extra: number
  /** Ends in a hyphen that the line break made. */
  hyphenated: boolean
}

export class TextLine extends Line {
  words: Word[] = []
  height = 0
  /** From the top of the line to the baseline. */
  baseline = 0
  textWidth = 0
  /** Whose content the line is; none: an artifact. */
  element?: StructElement | undefined
  /** Counts lines as they are made; a line drawn again is the same line, and an artifact. */
  serial = 0
  destination?: string | undefined
  bidi = false
  notes: NoteBlock[] = []

  override getHeight(): number {
    return this.height
  }
  override getWidth(): number {
    return this.textWidth
  }
  override clone(): TextLine {
    return Object.assign(new TextLine(0), this)
  }
}

/**
 * Breaks a measured paragraph into lines for a column.
 * @param width of the column, in points
 */
export function layLines(paragraph: Paragraph, block: TextBlock, width: number): TextLine[] {
  return block.balanced ? layBalanced(paragraph, block, width) : layWithin(paragraph, block, width)
}

/** The narrowest lines that are no more than the widest ones. */
function layBalanced(paragraph: Paragraph, block: TextBlock, width: number): TextLine[] {
  const widest = layWithin(paragraph, block, width)
  if (widest.length < 2 || widest.length > 6) return widest
  let [low, high] = [width / 2, width]
  while (high - low > 4) {
    const middle = (low + high) / 2
    const isEnough =
      middle >= paragraph.minWidth && layWithin(paragraph, block, middle).length <= widest.length
    if (isEnough) high = middle
    else low = middle
  }
  return high === width ? widest : layWithin(paragraph, block, high)
}

function layWithin(paragraph: Paragraph, block: TextBlock, width: number): TextLine[] {
  const indent = block.indent ?? 0
  const justified = block.align === 'justify'
  const first = width - Math.max(indent, 0)
  const rest = width + Math.min(indent, 0)
  const pieces = fitPieces(paragraph.pieces, Math.max(Math.min(first, rest), 8))
  const ends = breakLines(pieces, { first, rest, justified })
  const lines: TextLine[] = []
  let start: LineEnd = { piece: 0 }
  ends.forEach((end, index) => {
    const words = wordsBetween(pieces, start, end)
    const isLast = index === ends.length - 1 || pieces[end.piece]!.forced
    const shift = index === 0 ? Math.max(indent, 0) : Math.max(-indent, 0)
    lines.push(layLine(words, { block, width: index === 0 ? first : rest, shift, column: width, isLast }))
    start = end.hyphenAt === undefined ? { piece: end.piece + 1 } : end
  })
  return lines
}

function wordsBetween(pieces: readonly Piece[], start: LineEnd, end: LineEnd): Word[] {
  const words: Word[] = []
  for (let index = start.piece; index <= end.piece; index++) {
    const piece = pieces[index]!
    const from = index === start.piece ? (start.hyphenAt ?? 0) : 0
    const hyphenAt = index === end.piece ? end.hyphenAt : undefined
    words.push(from === 0 && hyphenAt === undefined ? wordOf(piece) : partOf(piece, from, hyphenAt))
  }
  return words
}

/** The piece as a word, field by field: spreading it would cost more than all the rest of the line. */
function wordOf(piece: Piece): Word {
  const { text, space, actual, run, style, font, size, features, width, spaceWidth, rise } = piece
  const { breakable, forced, hyphens, note } = piece
  return {
    text,
    space,
    actual,
    run,
    style,
    font,
    size,
    features,
    width,
    spaceWidth,
    rise,
    breakable,
    forced,
    hyphens,
    note,
    x: 0,
    extra: 0,
    hyphenated: false
  }
}

function partOf(piece: Piece, from: number, hyphenAt: number | undefined): Word {
  const word = wordOf(piece)
  word.text = piece.text.slice(from, hyphenAt)
  word.width = widthOf(piece, word.text)
  if (hyphenAt === undefined) return word
  // The note call of a broken word belongs to the line on which the word ends.
  word.note = undefined
  word.hyphenated = true
  word.width += widthOf(piece, '-')
  word.space = ''
  word.spaceWidth = 0
  return word
}

interface LineSetting {
  block: TextBlock
  /** Width that the text may fill. */
  width: number
  /** Distance of the text from the left edge of the column. */
  shift: number
  column: number
  isLast: boolean
}

/** A gap that would open further, in parts of the letters' size, is a hole: such a line is left short. */
const widestGap = 1.6

function layLine(words: Word[], { block, width, shift, column, isLast }: LineSetting): TextLine {
  const line = new TextLine(width)
  const last = words.at(-1)
  const natural =
    words.reduce((sum, word) => sum + word.width + word.spaceWidth, 0) - (last ? last.spaceWidth : 0)
  const align = block.align ?? (block.dir === 'rtl' ? 'right' : 'left')
  const rtl = block.dir === 'rtl'
  let spread = 0
  const gaps = words.slice(0, -1).filter(word => word.space !== '')
  if (align === 'justify' && gaps.length > 0 && (!isLast || natural > width)) {
    spread = (width - natural) / gaps.length
    if (spread > block.style.size * widestGap) spread = 0
    for (const word of gaps) word.extra = spread
  }
  const filled = natural + spread * gaps.length
  line.bidi = reorderLine(words, rtl ? 'rtl' : 'ltr')
  if (!line.bidi) placeFrom(words, 0)
  const free = column - filled
  const left =
    align === 'center'
      ? (free + shift) / 2
      : align === 'right' || (align === 'justify' && rtl)
        ? free - (rtl ? shift : 0)
        : shift
  for (const word of words) word.x += left
  line.words = words
  line.textWidth = filled
  setHeight(line, block)
  line.notes = [...new Set(words.flatMap(word => (word.note ? [word.note] : [])))]
  return line
}

function placeFrom(words: Word[], start: number): void {
  let x = start
  for (const word of words) {
    word.x = x
    x += word.width + word.spaceWidth + word.extra
  }
}

/** Ascent of the text face in parts of its size; the leading is shared above and below. */
const ascent = 0.76
const descent = 0.24

function setHeight(line: TextLine, { leading, style }: TextBlock): void {
  const spare = Math.max(leading - style.size, 0) / 2
  let above = spare + style.size * ascent
  let below = leading - above
  for (const { run, size, rise } of line.words) {
    const up = run.object ? run.object.height - run.object.depth + 1 : size * ascent + Math.max(rise, 0) * 0.6
    const down = run.object ? run.object.depth + 1 : size * descent
    above = Math.max(above, up)
    below = Math.max(below, down)
  }
  line.baseline = above
  line.height = above + below
}
