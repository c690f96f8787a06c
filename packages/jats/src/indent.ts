/**
 * Why: people read JATS too. Elements that hold only elements get a line for each; where text stands, not one space is added,
 * since there a space is a word boundary.
 */
import type { OutElement } from './element.js'
import { elementOnly } from './generated/element-only.js'

/** Elements short enough to be read on one line. */
const oneLine = new Set(['name', 'colgroup', 'def-item', 'alternatives'])

/** Whether the parts of an element get lines of their own: spaces between them mean nothing there. */
export function holdsLines({ name, children }: OutElement): boolean {
  if (oneLine.has(name) || !elementOnly.has(name)) return false
  for (const child of children) if (child.type === 'text') return false
  return true
}
