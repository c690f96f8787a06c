/**
 * Why: a note to an author’s name stands inside the name on some pages: a raised mark, and behind it, folded away, the note
 * itself with the mark once more. The mark stays with the name; the note becomes a line of its own.
 */
import type { Node } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { hinted } from './blocks.js'
import { hasContent, lineOf, trim } from './inline-text.js'
import { drop, wordsOf } from './ledger-drop.js'

/** A note taken out of a line. */
export interface Raised {
  mark: string | undefined
  line: Node[]
  /** Whether the page calls it a place, not a note. */
  place: boolean
  /** Whether the mark is printed with the note as well. */
  marked: boolean
}

const note = /^class:(?:.*[-_])?note$/
const content = /^class:(?:.*[-_])?note[-_](?:content|outer)$/
const markHint = /^class:(?:.*[-_])?note[-_]mark$/
/** What the page sets before the words: “thanks: ”, and the number once more. */
const kindHint = /^class:(?:.*[-_])?note[-_]type$/
const numberHint = /^class:(?:.*[-_])?tag[-_]note$/
const placeRole = /^class:(?:.*[-_])?role[-_](?:institute|affiliation|address)(?:text|mark)?$/

/** Whether a span is such a note: a mark and what is folded away. */
export function isFolded(node: Node): boolean {
  return (
    node.type === 'span' &&
    hinted(node, note) &&
    (node.children as Node[]).some(child => hinted(child, markHint)) &&
    (node.children as Node[]).some(child => hinted(child, content))
  )
}

/** Takes the notes out of a line: their marks stay where they are. */
export function liftNotes(row: readonly Node[], raised: Raised[], context: RecogniseContext): Node[] {
  return row.flatMap((node): Node[] => {
    if (!('children' in node)) return [node]
    if (!isFolded(node))
      return [{ ...node, children: liftNotes(node.children as Node[], raised, context) } as Node]
    const parts = node.children as Node[]
    const mark = parts.find(child => hinted(child, markHint))
    const copies: Node[] = []
    const line = trim(parts.flatMap(child => (hinted(child, content) ? wordsWithin(child, copies) : [])))
    const own = copies.findIndex(copy => hinted(copy, markHint) || hinted(copy, numberHint))
    const marked = own >= 0 && hasContent(line)
    for (const [i, copy] of copies.entries()) if (!marked || i !== own) drop([copy], 'label', context.ledger)
    if (hasContent(line))
      raised.push({ mark: mark && wordsOf([mark]), line, place: hinted(node, placeRole), marked })
    return mark ? [mark] : []
  })
}

/** The words of a note, without its mark, its kind and its number. */
function wordsWithin(node: Node, copies: Node[]): Node[] {
  if (!('children' in node)) return [node]
  return (node.children as Node[]).flatMap((child): Node[] => {
    if (hinted(child, markHint) || hinted(child, kindHint) || hinted(child, numberHint)) {
      copies.push(child)
      return []
    }
    return hinted(child, content) ? wordsWithin(child, copies) : [child]
  })
}

/** A folded note that stands alone before or behind the names: what it says, as a line. */
export function loneNote(row: readonly Node[], context: RecogniseContext): Raised | undefined {
  const filled = row.filter(node => lineOf([node]).trim() !== '')
  const [only] = filled
  if (filled.length !== 1 || !only || !isFolded(only) || !hinted(only, placeRole)) return undefined
  const raised: Raised[] = []
  const [mark] = liftNotes([only], raised, context)
  if (mark) drop([mark], 'label', context.ledger)
  return raised[0]
}
