/**
 * Breaks a paragraph into lines, all at once, so that no line pays for its neighbour (Knuth and Plass 1981, "Breaking
 * paragraphs into lines"): every sequence of breaks has demerits, and the sequence with the fewest wins. Work is linear
 * in the text, because only breaks within one line's reach are ever compared.
 */
import { type Piece, widthOf } from './paragraph.js'

/** Where a line ends: after piece `piece`, or inside it after `hyphenAt` letters, with a hyphen. */
export interface LineEnd {
  piece: number
  hyphenAt?: number
}

export interface Measure {
  /** Width of the first line and of the others. */
  first: number
  rest: number
  /** Spaces may stretch and shrink so that lines are even; otherwise the right edge is free. */
  justified: boolean
}

/** A gap may open to half as much again without harm and close by a fifth. */
const [stretch, shrink] = [0.5, 0.2]
const hyphenDemerits = 2500
const doubleHyphenDemerits = 6000
/** Loose beside tight draws the eye. */
const unevenDemerits = 3000

interface Break {
  end: LineEnd
  /** Width, stretch and shrink from the start of the paragraph to here, without the space at the end of the line. */
  width: number
  gaps: number
  /** The same totals after the space: where the next line begins. */
  nextWidth: number
  nextGaps: number
  hyphen: boolean
  forced: boolean
  last: boolean
}

interface Node {
  at: Break | null
  line: number
  demerits: number
  previous: Node | null
  ratio: number
}

/**
 * @param pieces the paragraph; a piece wider than a line must have been cut before (`fitPieces`)
 * @returns the ends of the lines, in order; the last is the end of the paragraph
 */
export function breakLines(pieces: readonly Piece[], measure: Measure): LineEnd[] {
  const ends: LineEnd[] = []
  if (pieces.length === 0) return ends
  const active: Node[] = [{ at: null, line: 0, demerits: 0, previous: null, ratio: 0 }]
  for (const candidate of candidates(pieces)) {
    let best: Node | undefined
    let fallback: Node | undefined
    // Those that can still begin a line that fits stay, in place: a paragraph has thousands of candidates.
    let kept = 0
    for (const node of active) {
      const target = node.line === 0 ? measure.first : measure.rest
      const from = node.at
      const width = candidate.width - (from?.nextWidth ?? 0)
      const gaps = candidate.gaps - (from?.nextGaps ?? 0)
      const ratio = ratioOf(width, gaps, target, measure.justified, candidate)
      if (ratio < -1) {
        fallback = !fallback || node.demerits < fallback.demerits ? node : fallback
        continue
      }
      active[kept++] = node
      const demerits = node.demerits + demeritsOf(ratio, candidate, node, width, target)
      if (!best || demerits < best.demerits)
        best = { at: candidate, line: node.line + 1, demerits, previous: node, ratio }
    }
    // Nothing fits and nothing is left to fit later: the line must run over rather than words be lost.
    if (!best && kept === 0 && fallback)
      best = {
        at: candidate,
        line: fallback.line + 1,
        demerits: fallback.demerits + 1e9,
        previous: fallback,
        ratio: -1
      }
    active.length = candidate.forced ? 0 : kept
    if (best) active.push(best)
  }
  let node: Node | null = active.reduce((a, b) =>
    b.at?.last && (!a.at?.last || b.demerits < a.demerits) ? b : a
  )
  for (; node?.at; node = node.previous) ends.push(node.at.end)
  return ends.reverse()
}

function ratioOf(
  width: number,
  gaps: number,
  target: number,
  justified: boolean,
  { forced, last }: Break
): number {
  const room = target - width
  if (room >= -0.01) {
    if (forced || last) return 0
    // A line without gaps, part of an address, stays as wide as it is; a short one is no line.
    const isAsWide = gaps < 0.01 && room < target * 0.25
    return justified && !isAsWide ? room / Math.max(gaps * stretch, 0.3) : (room / target) * 4
  }
  const slack = justified ? gaps * shrink : 0
  return slack > 0 ? room / slack : -2
}

function demeritsOf(ratio: number, candidate: Break, from: Node, width: number, target: number): number {
  const away = Math.min(Math.abs(ratio), 30)
  const badness = 10 + 100 * away * away * away
  let demerits = badness * badness
  if (candidate.hyphen) demerits += hyphenDemerits
  if (candidate.hyphen && from.at?.hyphen) demerits += doubleHyphenDemerits
  if (candidate.last && from.at?.hyphen) demerits += doubleHyphenDemerits
  if (candidate.last && width < target * 0.12) demerits += hyphenDemerits
  if (Math.abs(ratio - from.ratio) > 1.2) demerits += unevenDemerits
  return demerits
}

function* candidates(pieces: readonly Piece[]): Generator<Break> {
  let width = 0
  let gaps = 0
  for (const [index, piece] of pieces.entries()) {
    const last = index === pieces.length - 1
    if (piece.hyphens) {
      const hyphenWidth = widthOf(piece, '-')
      for (const at of piece.hyphens) {
        const reached = width + widthOf(piece, piece.text.slice(0, at))
        yield {
          end: { piece: index, hyphenAt: at },
          width: reached + hyphenWidth,
          gaps,
          nextWidth: reached,
          nextGaps: gaps,
          hyphen: true,
          forced: false,
          last: false
        }
      }
    }
    width += piece.width
    if (piece.breakable || piece.forced || last) {
      yield {
        end: { piece: index },
        width,
        gaps,
        nextWidth: width + piece.spaceWidth,
        nextGaps: gaps + piece.spaceWidth,
        hyphen: false,
        forced: piece.forced,
        last
      }
    }
    width += piece.spaceWidth
    gaps += piece.spaceWidth
  }
}

/**
 * Cuts pieces that are wider than a line, anywhere between letters, small enough to fill lines; words that should stay
 * together part at their spaces where they are wider than a line together. Drawings cannot be cut.
 */
export function fitPieces(pieces: readonly Piece[], width: number): readonly Piece[] {
  const fitted = pieces.every(piece => piece.width <= width || piece.run.object)
    ? pieces
    : pieces.flatMap(piece => (piece.width <= width || piece.run.object ? [piece] : cut(piece, width / 8)))
  return partWideGroups(fitted, width)
}

/** A call-out in a narrow cell: rather in two lines, at a no-break space if need be, than over the words of the next. */
function partWideGroups(pieces: readonly Piece[], width: number): readonly Piece[] {
  const wide = new Set<Piece>()
  let begin = 0
  let reach = 0
  for (const [index, piece] of pieces.entries()) {
    reach += piece.width
    if (piece.breakable || piece.forced || index === pieces.length - 1) {
      if (reach > width + 0.01) for (const one of pieces.slice(begin, index + 1)) wide.add(one)
      begin = index + 1
      reach = 0
    } else reach += piece.spaceWidth
  }
  return wide.size === 0 ? pieces : pieces.flatMap(piece => (wide.has(piece) ? atSpaces(piece) : [piece]))
}

function atSpaces(piece: Piece): Piece[] {
  const breakable = piece.breakable || piece.space !== ''
  const words = piece.actual === undefined ? piece.text.split(/(?<=\u00a0)(?=[^\u00a0])/) : [piece.text]
  if (words.length < 2) return [{ ...piece, breakable: breakable || piece.text.endsWith('\u00a0') }]
  const { space, spaceWidth, forced } = piece
  return words.map((text, at) => ({
    ...piece,
    hyphens: undefined,
    text,
    width: widthOf(piece, text),
    ...(at < words.length - 1
      ? { space: '', spaceWidth: 0, breakable: true, forced: false, note: undefined }
      : { space, spaceWidth, breakable: breakable || text.endsWith('\u00a0'), forced })
  }))
}

function cut(piece: Piece, width: number): Piece[] {
  const parts: Piece[] = []
  let characters = [...piece.text]
  while (characters.length > 0) {
    let count = Math.max(
      1,
      Math.floor((characters.length * width) / Math.max(widthOf(piece, characters.join('')), 1))
    )
    while (count > 1 && widthOf(piece, characters.slice(0, count).join('')) > width) count--
    const text = characters.slice(0, count).join('')
    characters = characters.slice(count)
    parts.push({
      ...piece,
      hyphens: undefined,
      text,
      width: widthOf(piece, text),
      space: '',
      spaceWidth: 0,
      breakable: true,
      forced: false
    })
  }
  const { space, spaceWidth, breakable, forced } = piece
  parts[parts.length - 1] = { ...parts.at(-1)!, space, spaceWidth, breakable, forced }
  return parts
}
