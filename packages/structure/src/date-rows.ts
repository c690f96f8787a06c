/**
 * Why: pages set the history of an article as a table without a table: a box for each event, with its name and its day in boxes
 * of their own. To the eye of a program each is a line, and a day without a name says nothing. A row of such boxes is one line:
 * “Received: 4 June 2024 Accepted: 20 January 2025”.
 */
import type { Inline, Node } from '@offprint/ast'
import { childrenOf, node as make, text } from '@offprint/ast'
import { isEventAndDay } from './history.js'
import { trim } from './inline-text.js'
import { wordsOf } from './ledger-drop.js'

/** Joins the rows among some blocks, each run of them to one line. */
export function joinDateRows(blocks: readonly Node[]): Node[] {
  const out: Node[] = []
  let run: Node[] = []
  let place: Node['position']
  const flush = (): void => {
    if (run.length)
      out.push(
        make(
          'paragraph',
          { hints: ['class:history'], ...(place ? { position: place } : {}) },
          run as Inline[]
        )
      )
    run = []
  }
  for (const block of blocks) {
    const row = rowOf(block)
    if (!row) {
      flush()
      out.push(block)
      continue
    }
    if (run.length) run.push(text(' '))
    else place = block.position
    run.push(...row)
  }
  flush()
  return out
}

/** The words of a box of an event and its day; nothing when it is none. */
function rowOf(box: Node): Node[] | undefined {
  if (box.type !== 'container') return undefined
  const [name, day, ...more] = childrenOf(box).filter(part => wordsOf([part]) !== '')
  if (name?.type !== 'paragraph' || day?.type !== 'paragraph' || more.length) return undefined
  // In the text a line with a colon is a label; without one it may be a sentence.
  return wordsOf([name]).endsWith(':') && isEventAndDay(name, day)
    ? [...trim(name.children as Node[]), text(' '), ...trim(day.children as Node[])]
    : undefined
}
