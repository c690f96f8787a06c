/**
 * Why: some pages set their authors and where they work in two columns: a line with a name, a line with a place, the next
 * name. What stands side by side belongs together; as two lists nobody could say who works where.
 */
import type { Node } from '@offprint/ast'
import { childrenOf, node as make } from '@offprint/ast'
import { type Holder, holder } from './blocks.js'
import { kindByName } from './front-kinds.js'
import { wordsOf } from './ledger-drop.js'
import { looksLikeName } from './person-names.js'

/** Makes a card of each name with the places behind it, where a box holds nothing else. */
export function pairAuthors(parent: Holder): void {
  for (const child of parent.children) {
    const below = child.type === 'paragraph' || child.type === 'table' ? undefined : holder(child)
    if (!below) continue
    const cards = child.type === 'container' ? cardsOf(below.children) : undefined
    if (!cards) {
      pairAuthors(below)
      continue
    }
    below.children = cards
    // The box is that of people now, of places no more.
    child.hints = (child.hints ?? []).filter(hint => kindByName([hint]) === undefined)
  }
}

function cardsOf(lines: readonly Node[]): Node[] | undefined {
  const worded = lines.filter(line => wordsOf([line]) !== '')
  const kinds = worded.map(line => (line.type === 'paragraph' ? kindByName(line.hints) : undefined))
  const names = worded.filter((_, i) => kinds[i] === 'byline')
  if (
    names.length < 2 ||
    kinds[0] !== 'byline' ||
    kinds.some(kind => kind !== 'byline' && kind !== 'affiliations')
  )
    return undefined
  // A place behind each name: one list behind the other is no pair.
  if (!kinds.every((kind, i) => kind !== 'byline' || kinds[i + 1] === 'affiliations')) return undefined
  if (!names.every(name => looksLikeName(wordsOf([name])))) return undefined
  const cards: Node[][] = []
  worded.forEach((line, i) => {
    if (kinds[i] === 'byline') cards.push([line])
    else cards.at(-1)!.push(called(line))
  })
  return cards.map(card =>
    make('container', { hints: ['class:author-card'], position: card[0]!.position }, card as never)
  )
}

/** The line, with its words called a place: a card knows its lines by their words else. */
const called = (line: Node): Node =>
  ({ ...line, children: [make('span', { hints: ['class:affiliation'] }, childrenOf(line) as never)] }) as Node
