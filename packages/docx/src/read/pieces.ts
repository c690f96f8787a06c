/**
 * Word keeps a line as flat runs, the tree as marks inside marks. A line is read as pieces with marks; of the marks at one
 * place the one that reaches furthest becomes the outer node, so that runs that Word cut up grow together again.
 */
import type { Inline, Position } from '@offprint/ast'
import { node, text, textOf } from '@offprint/ast'

/** A mark: the type of the node it becomes, and what makes it differ from another of its type. */
export interface Mark {
  type:
    | 'superscript'
    | 'subscript'
    | 'strong'
    | 'emphasis'
    | 'underline'
    | 'delete'
    | 'smallCaps'
    | 'monospace'
    | 'link'
    | 'span'
    | 'panelLabel'
    | 'citation'
  /** Works that a citation names, and which citation of the document it is. */
  targets?: readonly string[]
  nth?: number
  /** Address of a link. */
  url?: string
  lang?: string
  /** Style of a span. */
  style?: string
}

export interface Piece {
  content: { text: string; position?: Position; source?: string } | { node: Inline }
  marks: readonly Mark[]
  /** Character style, lower case. */
  style?: string
  /** Bookmark of the person of the title block whose name or mark this is. */
  person?: string
}

/** Of marks that reach equally far: the order in which they stand around each other, outer first. */
const order: readonly Mark['type'][] = [
  'citation',
  'span',
  'superscript',
  'subscript',
  'panelLabel',
  'strong',
  'emphasis',
  'underline',
  'delete',
  'smallCaps',
  'monospace',
  'link'
]

const keyOf = (mark: Mark): string =>
  `${mark.type} ${mark.url ?? ''} ${mark.lang ?? ''} ${mark.style ?? ''} ${mark.nth ?? ''}`

/** The panels that a label names: `A)` one, `(B-D)` three. */
function panelsIn(label: string): string[] {
  const panels: string[] = []
  let range = false
  // “A and B”: the word between two letters names no panel.
  const marks = label.replace(/(?<=[\p{L}\p{N}][ \u00A0])(?:and|et|y|und|e)(?=[ \u00A0][\p{L}\p{N}])/gu, ',')
  for (const sign of marks.match(/[\p{L}\p{N}]+|[-–—]/gu) ?? []) {
    const last = panels[panels.length - 1]
    if (/[-–—]/.test(sign)) range = true
    else {
      if (range && last?.length === 1 && sign.length === 1)
        for (let code = last.charCodeAt(0) + 1; code < sign.charCodeAt(0); code++)
          panels.push(String.fromCharCode(code))
      panels.push(sign)
      range = false
    }
  }
  return panels
}

/** Pieces as nodes. */
export function nest(pieces: readonly Piece[]): Inline[] {
  const out: Inline[] = []
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at]!
    if (piece.marks.length === 0) {
      put(out, piece)
      at++
      continue
    }
    let best = { mark: piece.marks[0]!, end: at }
    for (const mark of piece.marks) {
      const end = reach(pieces, at, keyOf(mark))
      const wins =
        end > best.end || (end === best.end && order.indexOf(mark.type) < order.indexOf(best.mark.type))
      if (wins) best = { mark, end }
    }
    const key = keyOf(best.mark)
    const inside = pieces
      .slice(at, best.end)
      .map(each => ({ ...each, marks: each.marks.filter(mark => keyOf(mark) !== key) }))
    out.push(wrap(best.mark, nest(inside)))
    at = best.end
  }
  return out
}

/** The first piece behind `from` that does not carry a mark. */
function reach(pieces: readonly Piece[], from: number, key: string): number {
  let end = from
  while (end < pieces.length && pieces[end]!.marks.some(mark => keyOf(mark) === key)) end++
  return end
}

function put(out: Inline[], piece: Piece): void {
  const { content } = piece
  if ('node' in content) return void out.push(content.node)
  const last = out[out.length - 1]
  if (last?.type === 'text' && last.sources === undefined && content.source === undefined)
    last.value += content.text
  else {
    const made = text(content.text, content.position)
    if (content.source !== undefined) made.sources = { value: content.source }
    out.push(made)
  }
}

function wrap(mark: Mark, children: Inline[]): Inline {
  switch (mark.type) {
    case 'link':
      return node('link', { url: mark.url ?? '' }, children)
    case 'span': {
      const [only] = children
      // A language alone needs no node of its own where another one covers the same words.
      if (
        mark.style === undefined &&
        children.length === 1 &&
        only &&
        only.type !== 'text' &&
        only.lang === undefined
      )
        return { ...only, lang: mark.lang! }
      return node('span', { lang: mark.lang, style: mark.style }, children)
    }
    case 'citation':
      return node('citation', { targets: [...(mark.targets ?? [])] }, children)
    case 'panelLabel':
      return node('panelLabel', { panels: panelsIn(textOf(children)) }, children)
    default:
      return node(mark.type, {}, children)
  }
}

/**
 * White space as a draft has it: runs of spaces are one, none at the ends. No-break spaces are the author’s and stay.
 * @param keep leaves everything as it is: program text
 */
export function foldSpaces(pieces: readonly Piece[], keep = false): Piece[] {
  if (keep) return [...pieces]
  const out: Piece[] = []
  let spaced = true
  for (const piece of pieces) {
    const { content } = piece
    if (!('text' in content)) {
      out.push(piece)
      spaced = content.node.type === 'break'
      continue
    }
    let value = content.text.replace(/[ \t\n\r]+/g, ' ')
    if (spaced && value.startsWith(' ')) value = value.slice(1)
    if (value === '') continue
    spaced = value.endsWith(' ')
    out.push({ ...piece, content: { ...content, text: value } })
  }
  while (out.length) {
    const last = out[out.length - 1]!
    if (!('text' in last.content) || !last.content.text.endsWith(' ')) break
    out.pop()
    const kept = last.content.text.replace(/ +$/, '')
    if (kept !== '') out.push({ ...last, content: { ...last.content, text: kept } })
  }
  return out
}
