/** Why: rows of words come in pieces; here they are put together, and it is told whether there is anything to see. */
import type { Inline, Node } from '@offprint/ast'
import { text, textOf } from '@offprint/ast'

/** Neighbouring texts as one, folded; no white space at the ends. */
export function tidy(nodes: readonly Inline[]): Inline[] {
  const out: Inline[] = []
  for (const node of nodes) {
    const last = out[out.length - 1]
    if (node.type !== 'text') out.push(node)
    else if (last?.type === 'text' && !last.sources && !node.sources) {
      const value = (last.value + node.value).replace(/ {2,}/g, ' ')
      const position =
        last.position && node.position
          ? { start: last.position.start, end: node.position.end }
          : last.position
      out[out.length - 1] = text(value, position)
    } else if (node.value !== '') out.push(node)
  }
  const first = out[0]
  if (first?.type === 'text') {
    const value = first.value.trimStart()
    if (value === '') out.shift()
    else out[0] = { ...first, value }
  }
  const last = out[out.length - 1]
  if (last?.type === 'text') {
    const value = last.value.trimEnd()
    if (value === '') out.pop()
    else out[out.length - 1] = { ...last, value }
  }
  return out
}

/** True when nothing of a row can be seen. */
export function isEmpty(nodes: readonly Inline[]): boolean {
  return (
    nodes.every(node =>
      node.type === 'anchor' ? isEmpty(node.children) : node.type === 'text' && node.value.trim() === ''
    ) && textOf(nodes as Node[]).trim() === ''
  )
}
