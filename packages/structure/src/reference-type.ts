/**
 * Why: a page says with type and line ends what the words of a reference do not: where a title in bold ends, that the names stand
 * on a line of their own. This measures both against the text that the reference parser gets.
 */
import type { Node, Reference } from '@offprint/ast'
import { childrenOf, textOf } from '@offprint/ast'
import type { TypeMark } from '@offprint/references'
import { hinted } from './blocks.js'
import { blockEnd } from './reference-items.js'

export interface PrintedType {
  marks: TypeMark[]
  /** Where lines end. */
  lines: number[]
}

const types: Partial<Record<Node['type'], TypeMark['type']>> = { strong: 'bold', emphasis: 'italic' }

/** Type and lines of an entry, as offsets into `textOf(reference)`. */
export function printedType(reference: Reference): PrintedType {
  const found: PrintedType = { marks: [], lines: [] }
  const blocks: number[] = []
  const enter = (node: Node, at: number): number => {
    if (node.type === 'break') found.lines.push(at)
    else if (node.type === 'text' && node.value === ' ' && hinted(node, blockEnd)) blocks.push(at)
    const inside = childrenOf(node)
    const plain = !inside.length || node.type === 'equation' || node.type === 'inlineEquation'
    const end = plain ? at + textOf(node).length : inside.reduce((place, child) => enter(child, place), at)
    const type = types[node.type]
    if (type && end > at) found.marks.push({ s: at, e: end, type })
    return end
  }
  const end = reference.children.reduce((place, child) => enter(child, place), 0)
  const text = textOf(reference)
  // A block in the line is set apart with a space that no node has; then nothing is known of places.
  if (end !== text.length) return { marks: [], lines: [] }
  // Where a page sets authors, title and source as blocks, their ends are ends of lines; blocks between stops of the style's
  // own are parts of names and dates.
  if (!blocks.some(at => /^\s[\s,.;:)\]]/.test(text.slice(at, at + 2)))) found.lines.push(...blocks)
  return { marks: found.marks, lines: found.lines.sort((a, b) => a - b) }
}
