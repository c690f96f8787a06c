/** Why: where a person works and how to write to them, with the parts that character styles name; commas stay text. */
import type { AffiliationPart, Node } from '@offprint/ast'
import { node } from '@offprint/ast'
import { addressStyles } from '../../vocabulary.js'
import type { ReadParagraph } from '../paragraph.js'
import { foldSpaces, nest, type Piece } from '../pieces.js'

/** The mark in front of a line, in its style, and the rest of the line. */
export function labelled(paragraph: ReadParagraph): { label?: string; pieces: Piece[] } {
  let at = 0
  let label = ''
  for (; at < paragraph.pieces.length; at++) {
    const piece = paragraph.pieces[at]!
    if (!/^(?:author mark|note mark|note label)$/.test(piece.style ?? '') || !('text' in piece.content)) break
    label += piece.content.text
  }
  const lang = paragraph.pieces.every(piece => piece.marks.some(mark => mark.lang !== undefined))
  const pieces = foldSpaces(paragraph.pieces.slice(at)).map(piece => ({
    ...piece,
    marks: lang
      ? piece.marks.filter(mark => mark.lang === undefined || mark.style !== undefined)
      : piece.marks
  }))
  return { ...(label.trim() ? { label: label.trim() } : {}), pieces }
}

const kinds = new Map<string, AffiliationPart['kind']>(
  Object.entries(addressStyles).flatMap(([kind, style]) => [
    [style, kind as AffiliationPart['kind']],
    [`further ${style}`, kind as AffiliationPart['kind']]
  ])
)

/** The words of an address. */
export function addressOf(pieces: readonly Piece[]): Node[] {
  const out: Node[] = []
  for (let at = 0; at < pieces.length; ) {
    const { style } = pieces[at]!
    const kind = kinds.get(style ?? '')
    let end = at + 1
    while (
      end < pieces.length &&
      (kind ? pieces[end]!.style === style : !kinds.has(pieces[end]!.style ?? ''))
    )
      end++
    const line = nest(pieces.slice(at, end)).map(mailed)
    if (kind) out.push(node('affiliationPart', { kind }, line))
    else out.push(...line)
    at = end
  }
  return out
}

/** Links to addresses are addresses; one that nobody could write to stays a link. */
export function mailed<T extends Node>(part: T): T {
  if (part.type === 'link' && part.url.startsWith('mailto:')) {
    const address = decoded(part.url.slice('mailto:'.length)).trim()
    const isAddress = /^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(address)
    return (isAddress ? node('email', { address }, part.children) : part) as T
  }
  return 'children' in part ? { ...part, children: (part.children as Node[]).map(mailed) } : part
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
