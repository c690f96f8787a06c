/**
 * Why: old pages print a heading as a table of one row: the heading in its first cell, and beside it a list to jump to other
 * sections and arrows up and down. Others call the words of a heading `title2` and nothing else. Read as tables and lines,
 * such headings leave the article without sections.
 */
import type { Node } from '@offprint/ast'
import { childrenOf, node as make, select } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { adopt, hinted, replaceNodes } from './blocks.js'
import { trim } from './inline-text.js'
import { drop, wordsOf } from './ledger-drop.js'

const longest = 150
/** What stands beside the heading: words of the list to jump by. */
const beside = /^(?:\s|sections?|choose|top of page|go to|jump to|previous|next|up|down|top|[:«»<>|↑↓])*$/i
const headingClass = /^class:(?:section|sec|article)[-_]?(?:heading|head|title)s?$/
const numbered = /^class:(?:(?:section|sec|sub)[-_]?)?(?:title|heading|head)[-_]?([2-5])$/

/** Makes headings of tables that print one, and of lines that are called one by number. */
export function openHeadingTables(body: Node, context: RecogniseContext): void {
  replaceNodes(body, node => {
    const made =
      node.type === 'table' ? ofTable(node, context) : node.type === 'paragraph' ? ofLine(node) : undefined
    return made ? [made] : undefined
  })
}

function ofTable(table: Node & { type: 'table' }, context: RecogniseContext): Node | undefined {
  if (table.label !== undefined || table.children.some(part => part.type !== 'grid')) return undefined
  const [row, second] = select(table, 'tableRow')
  if (!row || second) return undefined
  const [first, ...others] = row.children
  if (!first?.header || !others.length || others.some(cell => cell.header)) return undefined
  const words = wordsOf([first])
  if (words === '' || words.length > longest || !beside.test(wordsOf(others))) return undefined
  // The words beside it, or its name, say that it is no table of one row.
  if (!/section/i.test(wordsOf(others)) && !hinted(table, headingClass)) return undefined
  drop(others, 'navigation', context.ledger)
  return headingOf(table, 2, childrenOf(first))
}

function ofLine(line: Node & { type: 'paragraph' }): Node | undefined {
  const [only, ...more] = trim(line.children as Node[])
  if (only?.type !== 'span' || more.length) return undefined
  const depth = only.hints?.map(hint => numbered.exec(hint)?.[1]).find(Boolean)
  const words = wordsOf([only])
  if (!depth || words === '' || words.length > longest) return undefined
  const made = headingOf(line, Number(depth) + 1, childrenOf(only))
  adopt(made, only)
  return made
}

function headingOf(from: Node, depth: number, line: readonly Node[]): Node {
  const inlines = line.flatMap(part => (part.type === 'paragraph' ? childrenOf(part) : [part]))
  const made = make(
    'heading',
    { depth: Math.min(depth, 6), ...(from.position ? { position: from.position } : {}) },
    inlines as never
  )
  adopt(made, from)
  return made
}
