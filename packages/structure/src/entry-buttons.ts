/**
 * Why: sites print a row of buttons below each entry of a reference list (“In text citation”, “Search via …”), without a name
 * that says so. Words that stand as a block of their own in most of the entries, the same each time, are the site's.
 */
import type { Node } from '@offprint/ast'
import { childrenOf, select, textOf } from '@offprint/ast'
import type { Ledger } from '@offprint/core'
import { drop } from './ledger-drop.js'

/** So many entries must have the words: two works may well be of one journal. */
const least = 5

/**
 * Takes the repeated blocks out of the entries of a list, and names each to the ledger.
 * @param records wrappers of one entry each; changed
 */
export function dropEntryButtons(records: readonly Node[], ledger: Ledger): void {
  const seen = new Map<string, Set<Node>>()
  for (const record of records)
    for (const block of behindEntry(leaves(record))) {
      const words = said(block)
      if (!words) continue
      const holders = seen.get(words) ?? new Set()
      seen.set(words, holders.add(record))
    }
  const often = new Set(
    [...seen]
      .filter(([, holders]) => holders.size >= least && holders.size * 2 > records.length)
      .map(([words]) => words)
  )
  if (often.size) for (const record of records) takeOut(record, often, ledger)
}

/** The blocks behind the last one with a figure in it: year and pages are the entry's, and “et al.” stands before them. */
function behindEntry(blocks: readonly Node[]): readonly Node[] {
  const last = blocks.findLastIndex(block => /\d/.test(textOf(block)) && select(block, 'link').length === 0)
  return blocks.slice(last + 1)
}

/** The words of a block, where they may be those of a button: few, and no figure among them. A sign alone is the entry's. */
function said(block: Node): string | undefined {
  const words = textOf(block).trim()
  return /\p{L}{2}/u.test(words) && words.length <= 40 && !/\d/.test(words) ? words : undefined
}

const isBlock = (node: Node): boolean => node.type === 'paragraph' || node.type === 'container'

/** The innermost blocks. */
const leaves = (node: Node): Node[] => {
  const inner = childrenOf(node).filter(isBlock)
  return inner.length ? inner.flatMap(leaves) : [node]
}

function takeOut(holder: Node, often: ReadonlySet<string>, ledger: Ledger): void {
  if (!('children' in holder)) return
  const kept = (holder.children as Node[]).filter(child => {
    if (!isBlock(child)) return true
    if (leaves(child).length === 1 && often.has(said(child) ?? '')) {
      const links = select(child, 'link')
      // The address of a button may hold an identifier of the work: it goes with the other links to services.
      for (const link of links) link.hints = [...(link.hints ?? []), 'role:service']
      if (links.length) return true
      drop([child], 'furniture', ledger)
      return false
    }
    takeOut(child, often, ledger)
    return true
  })
  holder.children = kept as typeof holder.children
}
