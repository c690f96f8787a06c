/**
 * Why: some pages print the number of a section on a line of its own above the heading (“SECTION II.”). It belongs to the
 * heading, as it would if it stood in front of it; nothing else tells the sections apart by number.
 */
import { text } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { type Holder, holder } from './blocks.js'
import { lineOf } from './inline-text.js'
import { wordsOf } from './ledger-drop.js'

const numbered =
  /^(section|chapter|part|kapitel|abschnitt|sección|seção|chapitre)\s+([IVXLC]{1,6}|\d{1,2}|[A-Z])\s?[.:]?$/i

/** Sets the number of a section in front of its heading, where a box holds nothing but the two, or begins with them. */
export function joinKickers(parent: Holder, context: RecogniseContext): void {
  parent.children = parent.children.filter((node, i) => {
    const below = node.type === 'container' || node.type === 'section' ? holder(node) : undefined
    if (below) joinKickers(below, context)
    const next = parent.children[i + 1]
    if (node.type !== 'paragraph' || next?.type !== 'heading' || next.depth < 2) return true
    const match = numbered.exec(wordsOf([node]))
    if (!match || /^\s*(?:\d|[IVXLC]+\.)/.test(lineOf(next.children))) return true
    context.ledger.drop(match[1]!, 'label', node.position)
    ;(next as unknown as Holder).children = [text(`${match[2]}. `, node.position), ...next.children]
    return false
  })
}
