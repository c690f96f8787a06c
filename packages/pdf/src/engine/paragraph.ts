/**
 * Turns the runs of a text block into pieces that can be measured and broken into lines: one face, one style, no break
 * inside except a hyphen. Break opportunities are found over the whole paragraph (UAX 14), so that a change of style
 * never makes or hides one.
 */
import type { NoteBlock, Run, TextBlock, TextStyle } from './definition.js'
import { boxesFor, drawn, type FontChooser, joins } from './fonts.js'
import type { Hyphenator } from './hyphenate.js'
import { type PdfFont, TextBreaker } from './pdfmake.js'

export interface Piece {
  /** What is drawn, without the space after it. */
  text: string
  /** The space after it, when a line may end there or the gap may open. */
  space: string
  /** The characters meant, when a box is drawn for them. */
  actual: string | undefined
  run: Run
  style: TextStyle
  font: PdfFont
  /** Size as set: smaller than the style's for raised text. */
  size: number
  features: string[] | undefined
  width: number
  spaceWidth: number
  /** Shift of the baseline, up is positive. */
  rise: number
  /** A line may end after this piece. */
  breakable: boolean
  /** A line must end after it. */
  forced: boolean
  /** Positions where the text may be hyphenated. */
  hyphens: readonly number[] | undefined
  note: NoteBlock | undefined
}

export interface Paragraph {
  pieces: Piece[]
  /** Width of the longest piece: what a column must offer. */
  minWidth: number
  /** Width of the text on one line. */
  maxWidth: number
}

export interface Typesetting {
  fonts: FontChooser
  hyphenator(lang: string): Hyphenator | undefined
  lang: string
}

/** Longer words are cut, so that one unbroken megabyte costs no more than a megabyte of prose. */
const longestPiece = 200
/** Words of an address may end a line after these, without a hyphen. */
const addressLike = /^(?:https?:\/\/|www\.|10\.\d{4,}\/|doi:)|^[^\s]{12,}[/_@][^\s]+$/
const addressBreak = /(?<=[/_\-=&?#%])(?<!:\/{1,2})|(?<=\.)(?=[^\s.])/
const scriptScale = 0.65

export function buildParagraph(block: TextBlock, setting: Typesetting): Paragraph {
  const pieces: Piece[] = []
  const breaks = breakPositions(block)
  const addresses = addressesIn(block)
  let address = 0
  let offset = 0
  for (const run of block.text) {
    const style = { ...block.style, ...definedStyle(run) }
    const lang = run.lang ?? block.lang ?? setting.lang
    const hyphenate = block.hyphenate && !run.keep && !style.mono ? setting.hyphenator(lang) : undefined
    const start = offset
    if (run.object) {
      offset += 1
      pieces.push(objectPiece(run, style, setting, breaks.has(offset)))
      continue
    }
    offset += run.text.length
    if (run.text === '') {
      if (run.destination || run.note) pieces.push(emptyPiece(run, style, setting))
      continue
    }
    let from = start
    for (let to = start + 1; to <= offset; to++) {
      const kind = breaks.get(to)
      if (to < offset && kind === undefined) continue
      while (address < addresses.length && addresses[address]![1] <= from) address++
      const isAddress = (addresses[address]?.[0] ?? to) < to
      addWord(pieces, run.text.slice(from - start, to - start), kind, {
        ...{ run, style, setting, block, isAddress },
        // A hyphen in an address would be taken for a part of it.
        hyphenate: isAddress ? undefined : hyphenate
      })
      from = to
    }
    const last = pieces.at(-1)
    // White space alone joins the word before it; its note goes with it.
    if (run.note && last && !last.note) last.note = run.note
    else if (run.note) pieces.push(emptyPiece(run, style, setting))
  }
  return measured(pieces)
}

function definedStyle(run: Run): Partial<TextStyle> {
  const { size, bold, italic, mono, smallCaps, color, script, underline, strike } = run
  const style = { size, bold, italic, mono, smallCaps, color, script, underline, strike }
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined))
}

type Kind = 'allowed' | 'forced'

/** Offsets in the paragraph at which a line may or must end. Drawings count as one letter. */
function breakPositions(block: TextBlock): Map<number, Kind> {
  const text = textOf(block)
  const positions = new Map<number, Kind>()
  const keeps = keptRanges(block)
  let keep = 0
  let at = 0
  for (const word of new TextBreaker().getBreaks([{ text }], null)) {
    // pdfmake strips the line end from the word it closes.
    let end = at + word.text.length
    if (word.lineEnd)
      end += text.startsWith('\r\n', end) ? 2 : text[end] === '\n' || text[end] === '\r' ? 1 : 0
    at = end
    while (keep < keeps.length && keeps[keep]![1] <= end) keep++
    if (end >= text.length && !word.lineEnd) break
    if (word.lineEnd) positions.set(end, 'forced')
    else if (text.startsWith('://', end - 3)) continue
    else if (keep >= keeps.length || keeps[keep]![0] >= end) positions.set(end, 'allowed')
  }
  return positions
}

/**
 * What should stay on one line: a short call-out whole (`Figure 2`, `[1,3]`), of a long one (`Custo Greig et al., 2013`)
 * the year and the word before it. Names kept whole would leave lines with holes between the words.
 */
function keptRanges(block: TextBlock): [number, number][] {
  const ranges: [number, number][] = []
  let offset = 0
  for (const run of block.text) {
    const end = offset + (run.object ? 1 : run.text.length)
    if (run.keep) {
      const words = run.object || end - offset <= longestKept ? undefined : lastWords.exec(run.text)
      if (words === undefined) ranges.push([offset, end])
      else if (words) ranges.push([offset + words.index, end])
    }
    offset = end
  }
  return ranges
}

const longestKept = 16
/** A year, a letter or a number at the end, and the word before it; “et al.” goes with its name. */
const lastWords = /(?:\S{1,14} et al\.?,?|\S{1,12}) \S{1,7}$/u

const textOf = (block: TextBlock): string => block.text.map(run => (run.object ? 'X' : run.text)).join('')

/** Where addresses stand in the text: [from, to), in order. */
function addressesIn(block: TextBlock): [number, number][] {
  return [...textOf(block).matchAll(/\S{12,}/g)]
    .filter(([word]) => addressLike.test(word))
    .map(({ 0: word, index }) => [index, index + word.length])
}

interface WordContext {
  run: Run
  style: TextStyle
  setting: Typesetting
  hyphenate: Hyphenator | undefined
  block: TextBlock
  isAddress: boolean
}

function addWord(pieces: Piece[], word: string, kind: Kind | undefined, context: WordContext): void {
  const { block } = context
  let body = word.replace(/\r?\n$|[\r\u2028\u2029]$/u, '')
  if (block.preformatted) body = body.replace(/\t/g, '    ')
  else body = body.replace(/[\n\r\t\f\v]/g, ' ')
  // A no-break space is a letter of its word; only plain spaces make a gap.
  const [, letters = '', gap = ''] = /^([\s\S]*?)( *)$/.exec(body) ?? []
  // The end of a line that the author set is a space for whoever reads the words without the lines.
  const space = gap === '' && kind === 'forced' && !block.preformatted ? ' ' : gap
  const cut = cutWord(letters, context.isAddress && !context.run.keep)
  cut.forEach((part, index) => {
    const last = index === cut.length - 1
    addPart(pieces, part, last ? space : '', last ? kind : 'allowed', context)
  })
}

/** Cuts addresses at their punctuation and everything else at `longestPiece`. */
function cutWord(letters: string, isAddress: boolean): string[] {
  const parts = isAddress && letters !== '' ? letters.split(addressBreak).filter(Boolean) : [letters]
  return parts.flatMap(part => {
    if (part.length <= longestPiece) return [part]
    const characters = [...part]
    const chunks: string[] = []
    for (let at = 0; at < characters.length; at += longestPiece)
      chunks.push(characters.slice(at, at + longestPiece).join(''))
    return chunks
  })
}

function addPart(
  pieces: Piece[],
  letters: string,
  space: string,
  kind: Kind | undefined,
  { run, style, setting, hyphenate, block }: WordContext
): void {
  const runs = letters === '' ? [] : setting.fonts.split(letters, style)
  if (runs.length === 0 && (space !== '' || kind === 'forced')) {
    const previous = pieces.at(-1)
    // A run that begins with a space: the gap belongs to the word before it.
    if (
      previous &&
      previous.space === '' &&
      !previous.forced &&
      !previous.run.object &&
      !block.preformatted &&
      kind !== 'forced'
    ) {
      previous.space = space
      previous.spaceWidth = widthOf(previous, space)
      previous.breakable = kind === 'allowed'
      return
    }
    pieces.push({
      ...textPiece('', run, style, setting.fonts.primary(style)),
      ...spaceOf(space, style, setting)
    })
    close(pieces.at(-1)!, kind)
    return
  }
  runs.forEach(({ text, font, missing }, index) => {
    const isPlain = !missing && plain.test(text)
    const shown = isPlain || (!missing && joins(text)) ? text : missing ? boxesFor(text) : drawn(text)
    const piece = textPiece(shown, run, style, font)
    // A soft hyphen is a wish for a break, and the breaks are set here; any other sign that draws nothing is still a word's.
    const meant = isPlain ? text : text.replace(/\u00AD/g, '')
    if (missing || shown !== meant) piece.actual = meant
    if (hyphenate && !missing) piece.hyphens = hyphensIn(shown, hyphenate)
    if (index === runs.length - 1) {
      piece.space = space
      piece.spaceWidth = space === '' ? 0 : widthOf(piece, space)
      close(piece, kind)
    }
    pieces.push(piece)
  })
}

/** Letters of most words: nothing among them that is not drawn. */
const plain = /^[\u0020-\u00ac\u00ae-\u02ff]*$/

function close(piece: Piece, kind: Kind | undefined): void {
  piece.breakable = kind !== undefined
  piece.forced = kind === 'forced'
}

function spaceOf(
  space: string,
  style: TextStyle,
  setting: Typesetting
): { space: string; spaceWidth: number } {
  return { space, spaceWidth: setting.fonts.primary(style).widthOfString(space, style.size) }
}

const smallCapitals = ['smcp']

/** All pieces have the same fields in the same order: there are very many, and this is what makes them cheap. */
function textPiece(text: string, run: Run, style: TextStyle, font: PdfFont): Piece {
  const { script } = style
  const piece: Piece = {
    text,
    space: '',
    actual: undefined,
    run,
    style,
    font,
    size: script ? style.size * scriptScale : style.size,
    features: style.smallCaps ? smallCapitals : undefined,
    width: 0,
    spaceWidth: 0,
    rise: script === 'sup' ? style.size * 0.34 : script === 'sub' ? style.size * -0.14 : 0,
    breakable: false,
    forced: false,
    hyphens: undefined,
    note: undefined
  }
  piece.width = widthOf(piece, text)
  return piece
}

function objectPiece(run: Run, style: TextStyle, setting: Typesetting, breakable: boolean): Piece {
  const piece = textPiece('', run, style, setting.fonts.primary(style))
  piece.width = run.object!.width
  piece.breakable = breakable
  return piece
}

/** A place or a note call without letters of its own. */
function emptyPiece(run: Run, style: TextStyle, setting: Typesetting): Piece {
  const piece = textPiece('', run, style, setting.fonts.primary(style))
  piece.note = run.note
  return piece
}

export function widthOf(piece: Pick<Piece, 'font' | 'size' | 'features'>, text: string): number {
  return text === '' ? 0 : piece.font.widthOfString(text, piece.size, piece.features)
}

const words = /\p{L}+/gu

function hyphensIn(text: string, hyphenate: Hyphenator): number[] | undefined {
  const positions: number[] = []
  for (const match of text.matchAll(words))
    for (const position of hyphenate(match[0])) positions.push(match.index + position)
  return positions.length > 0 ? positions : undefined
}

function measured(pieces: Piece[]): Paragraph {
  let minWidth = 0
  let maxWidth = 0
  let unbroken = 0
  let line = 0
  for (const piece of pieces) {
    unbroken += piece.width
    line += piece.width
    minWidth = Math.max(minWidth, unbroken)
    maxWidth = Math.max(maxWidth, line)
    line += piece.spaceWidth
    if (piece.breakable) unbroken = 0
    else unbroken += piece.spaceWidth
    if (piece.forced) line = 0
  }
  return { pieces, minWidth, maxWidth }
}
