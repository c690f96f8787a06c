/** Why: notes below a table of ours say by styles which are notes, with their marks; marks in cells lead to them. */
import type { Footnote, Node, Paragraph, Table } from '@offprint/ast'
import { children, node } from '@offprint/ast'
import type { ReadParagraph } from '../paragraph.js'
import { asParagraph } from '../paragraph-node.js'
import { labelled } from './address.js'

/** Gives a table its notes, and the marks in its cells what they call. */
export function addToldNotes(table: Table, notes: readonly ReadParagraph[]): void {
  const made: (Footnote | Paragraph)[] = []
  const ids = new Set<string>()
  for (const paragraph of notes) {
    const last = made[made.length - 1]
    if (paragraph.style === 'table note') {
      const { label, pieces } = labelled(paragraph)
      const { id, hints: _, ...rest } = asParagraph({ ...paragraph, pieces })
      if (id !== undefined) ids.add(id)
      made.push(node('footnote', { id, ...(label ? { label } : {}) }, [rest]))
      continue
    }
    const { hints: _, ...plain } = asParagraph(paragraph)
    if (paragraph.style === 'table note continued' && last?.type === 'footnote') last.children.push(plain)
    else made.push(plain)
  }
  if (made.length) (table.children as Node[]).push(node('tableNotes', {}, made))
  if (ids.size === 0) return
  for (const grid of children(table, 'grid')) calls(grid, ids)
}

/** Raised links to notes are their calls. */
function calls(parent: Node, ids: ReadonlySet<string>): void {
  if (!('children' in parent)) return
  const row = (parent.children as Node[]).map((child): Node => {
    const link = child.type === 'superscript' && child.children.length === 1 ? child.children[0]! : child
    if (link.type === 'link' && link.url.startsWith('#') && ids.has(link.url.slice(1))) {
      const [only] = link.children
      const words = link.children.length === 1 && only?.type === 'superscript' ? only.children : link.children
      return node('footnoteReference', { target: link.url.slice(1) }, words)
    }
    calls(child, ids)
    return child
  })
  ;(parent as { children: Node[] }).children = row
}
