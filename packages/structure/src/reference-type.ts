/**
 * Why: a page says with type and line ends what the words of a reference do not: where a title in bold ends, that the names stand
 * on a line of their own. This measures both against the text that the reference parser gets.
 */
import type { Node, Reference } from '@offprint/ast'
import { childrenOf, textOf } from '@offprint/ast'
import type { TypeMark } from '@offprint/references'

export interface PrintedType {
  marks: TypeMark[]
  /** Where lines end. */
  lines: number[]
}

const types: Partial<Record<Node['type'], TypeMark['type']>> = { strong: 'bold', emphasis: 'italic' }

/** Type and lines of an entry, as offsets into `textOf(reference)`. */
export function printedType(reference: Reference): PrintedType {
  const found: PrintedType = { marks: [], lines: [] }
  const enter = (node: Node, at: number): number => {
    if (node.type === 'break') found.lines.push(at)
    const inside = childrenOf(node)
    const plain = !inside.length || node.type === 'equation' || node.type === 'inlineEquation'
    const end = plain ? at + textOf(node).length : inside.reduce((place, child) => enter(child, place), at)
    const type = types[node.type]
    if (type && end > at) found.marks.push({ s: at, e: end, type })
    return end
  }
  const end = reference.children.reduce((place, child) => enter(child, place), 0)
  // A block in the line is set apart with a space that no node has; then nothing is known of places.
  return end === textOf(reference).length ? found : { marks: [], lines: [] }
}
