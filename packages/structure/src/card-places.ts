/**
 * Why: one line of a card may name several places where its person works, as the page names each, as its head lists them, or
 * between semicolons; and several cards name the same place, which is one affiliation of the article.
 */
import type { Front, Inline, Node } from '@offprint/ast'
import { children, node as make, textOf } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { markAddress } from './address-parts.js'
import { withEmails } from './emails.js'
import { freshId } from './front-parts.js'
import { afterSigns, cut, lineOf, parted, trim } from './inline-text.js'
import { drop, placeOf, wordsOf } from './ledger-drop.js'
import { nameKey } from './name-parts.js'

/** The affiliations of one line: each that the page names as one, those of the metadata, else those between semicolons. */
export function partsOf(line: readonly Node[], front: Front, isPlace: (words: string) => boolean): Node[][] {
  const named = placesIn(line)
  if (named.length > 1) return named.map(place => [place])
  const words = lineOf(line)
  const told = toldEnds(words, front)
  if (told.length > 1) {
    const parts: Node[][] = []
    let rest: Node[] = [...line]
    let from = 0
    for (const { start, end } of told) {
      const [head, tail] = cut(cut(rest, start - from)[1], end - start)
      parts.push(head)
      rest = tail
      from = end
    }
    return parts
  }
  const pieces = words.split(';')
  return pieces.length > 1 && pieces.every(piece => isPlace(piece.trim())) ? parted(line, ';') : [[...line]]
}

/** Where the places of a line begin and end, when it is made of places that the head of the page lists one by one. */
function toldEnds(words: string, front: Front): { start: number; end: number }[] {
  const places = children(front, 'fact')
    .filter(fact => fact.name === 'citation_author_institution')
    .map(fact => fact.value)
  const found: { start: number; end: number }[] = []
  let at = 0
  while (at < words.length && found.length < 20) {
    const start = at + /^[\s,;]*/.exec(words.slice(at, at + 10))![0].length
    if (start >= words.length) break
    const fitting = places.filter(place => place !== '' && words.startsWith(place, start))
    if (!fitting.length) return []
    at = start + Math.max(...fitting.map(place => place.length))
    found.push({ start, end: at })
  }
  return found
}

/** Spans that the page calls an affiliation, the innermost ones. */
function placesIn(line: readonly Node[]): Node[] {
  return line.flatMap(node => {
    if (!('children' in node)) return []
    const inner = placesIn(node.children as Node[])
    if (inner.length) return inner
    return node.hints?.some(hint => /^class:(?:.*[-_])?aff(?:iliation)?s?$/.test(hint)) ? [node] : []
  })
}

/** Boxes that a page shows in one line have the spaces of blocks between them: none stands before a comma. */
const closed = (line: readonly Node[]): Node[] =>
  line.filter((node, i) => {
    const next = line[i + 1]
    return !(node.type === 'text' && node.value === ' ' && next !== undefined && /^[,;]/.test(lineOf([next])))
  })

/** A sign that parted the place from the next one, at its end, is none of its words. */
function withoutSign(line: Node[]): Node[] {
  const words = lineOf(line)
  const end = words.length - /[\s\u00A0;,]{0,5}$/.exec(words.slice(-5))![0].length
  return end > 0 && end < words.length ? trim(cut(line, end)[0]) : line
}

/** The id of an affiliation of these words, made when there is none yet. A raised mark before it is its label. */
export function affiliationOf(whole: readonly Node[], front: Front, context: RecogniseContext): string {
  let line = trim(whole as Node[])
  let label: string | undefined
  const [lead] = line
  if (lead?.type === 'superscript') {
    label = wordsOf([lead]).replace(/[\s,.)]+$/, '')
    line = trim(line.slice(1))
  }
  line = closed(withoutSign(afterSigns(line)))
  const key = nameKey(wordsOf(line))
  const known = children(front, 'affiliation').find(one => nameKey(textOf(one)) === key)
  if (known?.id) {
    drop(whole, 'duplicate', context.ledger)
    return known.id
  }
  const id = freshId(front, 'aff')
  const position = placeOf(line)
  front.children.push(
    make(
      'affiliation',
      { id, ...(label ? { label } : {}), ...(position ? { position } : {}) },
      markAddress(withEmails(line)) as Inline[]
    )
  )
  return id
}
