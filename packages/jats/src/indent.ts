/**
 * Why: people read JATS too. Elements that hold only elements get a line each; where text stands, not one space is added,
 * since there a space is a word boundary.
 */
import type { Out, OutElement } from './element.js'
import { elementOnly } from './generated/element-only.js'

/** Elements short enough to be read on one line. */
const oneLine = new Set(['name', 'colgroup', 'def-item', 'alternatives'])

/** The same element with line ends and spaces between its parts, as far as they mean nothing there. */
export function indent(root: OutElement): OutElement {
  return indented(root, 0)
}

function indented(element: OutElement, depth: number): OutElement {
  const { children } = element
  if (
    children.length === 0 ||
    oneLine.has(element.name) ||
    !elementOnly.has(element.name) ||
    children.some(child => child.type === 'text')
  )
    return element
  const out: Out[] = []
  for (const child of children) {
    out.push({ type: 'text', value: `\n${'  '.repeat(depth + 1)}` })
    out.push(child.type === 'element' ? indented(child, depth + 1) : child)
  }
  out.push({ type: 'text', value: `\n${'  '.repeat(depth)}` })
  return { ...element, children: out }
}
