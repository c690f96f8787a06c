/**
 * Why: manuscripts tell the typesetter where a figure or table goes, in a line of its own: “[Insert Figure 1 about here]”.
 * That is an instruction about the article, not a sentence of it.
 */
import type { Node } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { rewriteRows } from './blocks.js'
import { placeMark } from './body-messages.js'
import { lineOf } from './inline-text.js'

const mark =
  /^[[(<{*–—-]{0,3}\s?(?:please\s)?(?:insert|place)\s(?:figures?|figs?\.?|tables?|tabs?\.?|schemes?|box)\s[\w.,& -]{1,20}?(?:\s?(?:about|near|around|approximately))?\shere\s?[\])>}*.–—-]{0,3}$/i

/** Takes such lines out of the body, each named. */
export function dropPlaceMarks(body: Node, { messages, ledger }: RecogniseContext): void {
  rewriteRows(body, row => {
    const kept = row.filter(node => {
      if (node.type !== 'paragraph' && node.type !== 'heading') return true
      const line = lineOf(node.children as Node[]).trim()
      if (line.length > 80 || !mark.test(line)) return true
      messages.report(placeMark, { text: line }, node)
      ledger.drop(line, 'furniture', node.position)
      return false
    })
    return kept.length < row.length ? kept : undefined
  })
}
