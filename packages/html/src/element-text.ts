/** The words below an element as they stand in the source, for what is left out by name. */
import type { Element, Root } from 'hast'

/**
 * All text below an element, white space folded, each text for itself as the ledger finds them. Comments, annotations of
 * formulas and program text give none.
 */
export function elementText(root: Element | Root): string {
  const parts: string[] = []
  const open: (Element | Root)['children'][number][] = [...insideOf(root)].reverse()
  while (open.length) {
    const content = open.pop()!
    if (content.type === 'text') parts.push(content.value)
    if (content.type !== 'element' || silent.has(content.tagName)) continue
    const inside = insideOf(content)
    for (let i = inside.length - 1; i >= 0; i--) open.push(inside[i]!)
  }
  return parts.join(' ').replace(/\s+/g, ' ').trim()
}

/** The children of an element; a template keeps them in a document of its own (HTML 4.12.3). */
const insideOf = (parent: Element | Root): (Element | Root)['children'] =>
  parent.type === 'element' && parent.content ? parent.content.children : parent.children

/** Elements whose text no browser shows. */
export const silent: ReadonlySet<string> = new Set([
  'script',
  'style',
  'annotation',
  'annotation-xml',
  'title',
  'desc',
  'metadata'
])
