/**
 * Why: what an article shows is a line of characters, whatever mark-up cuts it into pieces. The body passes look for labels,
 * marks and call-outs in that line, and cut or wrap the nodes below it at the places they found. Every function here is
 * linear in the length of the line.
 */
import type { Inline, Node } from '@offprint/ast'
import { childrenOf, slice, specs } from '@offprint/ast'

/** Stands in the line for a thing that has no characters to look into: an equation, an image, a finished call-out. */
export const object = '\uFFFC'

const opaque = new Set<Node['type']>([
  'citation',
  'crossReference',
  'footnoteReference',
  'footnote',
  'inlineEquation',
  'inlineGraphic',
  'foreign'
])

/** Whether a node stands in a line of text. A note may, but here it is a thing of its own. */
export function isInline(node: Node): node is Inline {
  return (specs[node.type].groups as readonly string[]).includes('inline')
}

/** Whether the line goes on inside the node. */
function isOpen(node: Node): boolean {
  return isInline(node) && 'children' in node && !opaque.has(node.type)
}

/** The line of some nodes: their characters, a line feed for a break, `object` for anything else. */
export function lineOf(nodes: readonly Node[]): string {
  const parts: string[] = []
  const enter = (node: Node): void => {
    if (node.type === 'text') parts.push(node.value)
    else if (node.type === 'break') parts.push('\n')
    else if (isOpen(node)) for (const child of childrenOf(node)) enter(child)
    else parts.push(object)
  }
  for (const node of nodes) enter(node)
  return parts.join('')
}

/** Length of a node in its line. */
export function lengthOf(node: Node): number {
  if (node.type === 'text') return node.value.length
  if (!isOpen(node)) return 1
  let length = 0
  for (const child of childrenOf(node)) length += lengthOf(child)
  return length
}

/** Cuts a line in two. A node that the cut goes through is there twice, the second time without its id. */
export function cut(nodes: readonly Node[], at: number): [Node[], Node[]] {
  const before: Node[] = []
  const after: Node[] = []
  let from = 0
  for (const node of nodes) {
    const to = from + lengthOf(node)
    if (from >= at) after.push(node)
    else if (to <= at) before.push(node)
    else {
      const [left, right] = cutNode(node, at - from)
      before.push(left)
      after.push(right)
    }
    from = to
  }
  return [before, after]
}

/** The parts of a line between signs, as many as the line of its characters has. */
export function parted(nodes: readonly Node[], sign: string): Node[][] {
  let rest: readonly Node[] = nodes
  return lineOf(nodes)
    .split(sign)
    .map(part => {
      const [head, tail] = cut(rest, part.length)
      rest = cut(tail, sign.length)[1]
      return trim(head)
    })
}

function cutNode(node: Node, at: number): [Node, Node] {
  if (node.type === 'text') return [slice(node, 0, at), slice(node, at)]
  const [left, right] = cut(childrenOf(node), at)
  const { id: _, ...rest } = node
  return [{ ...node, children: left } as Node, { ...rest, children: right } as Node]
}

/** A stretch of a line and what shall stand there. */
export interface Stretch {
  from: number
  to: number
  /** Gets the nodes of the stretch, gives what replaces them. */
  make(inside: Node[]): Node[]
}

/** Marks that a stretch which lies in them does not break open: the new node goes inside. */
const holds = new Set<Node['type']>([
  'superscript',
  'subscript',
  'strong',
  'emphasis',
  'underline',
  'span',
  'smallCaps',
  'anchor',
  'delete',
  'monospace'
])

/**
 * Replaces stretches of a line. A stretch inside a mark such as superscript stays inside it; one that begins or ends within
 * a mark cuts it.
 * @param stretches in order, not overlapping
 * @param into marks that a stretch stays inside of
 */
export function replace(
  nodes: readonly Node[],
  stretches: readonly Stretch[],
  into: ReadonlySet<Node['type']> = holds
): Node[] {
  const lengths = new Map<Node, number>()
  const measure = (node: Node): number => {
    let length = 1
    if (node.type === 'text') length = node.value.length
    else if (isOpen(node)) {
      length = 0
      for (const child of childrenOf(node)) length += measure(child)
    }
    lengths.set(node, length)
    return length
  }
  for (const node of nodes) measure(node)
  const size = (node: Node): number => lengths.get(node) ?? measure(node)

  const level = (row: readonly Node[], wanted: readonly Stretch[], start: number): Node[] => {
    const out: Node[] = []
    let at = start
    let next = 0
    let held: Node[] | undefined
    const rest: Node[] = [...row].reverse()
    while (rest.length) {
      const node = rest.pop()!
      const length = size(node)
      const end = at + length
      const stretch = wanted[next]
      if (!stretch) {
        out.push(node)
        at = end
        continue
      }
      if (held) {
        if (end <= stretch.to) {
          held.push(node)
          at = end
        } else {
          const [inside, beyond] = cutNode(node, stretch.to - at)
          held.push(inside)
          rest.push(beyond)
          at = stretch.to
        }
      } else if (end <= stretch.from) {
        out.push(node)
        at = end
        continue
      } else if (at <= stretch.from && stretch.to <= end && into.has(node.type)) {
        // The stretches that lie in this mark; one that leaves it cuts the mark where that stretch begins.
        let last = next
        while (last < wanted.length && wanted[last]!.to <= end) last++
        const leaving = wanted[last]
        if (leaving && leaving.from < end) {
          const [inside, beyond] = cutNode(node, leaving.from - at)
          rest.push(beyond, inside)
          continue
        }
        out.push({ ...node, children: level(childrenOf(node), wanted.slice(next, last), at) } as Node)
        next = last
        at = end
        continue
      } else if (at < stretch.from) {
        const [left, right] = cutNode(node, stretch.from - at)
        out.push(left)
        rest.push(right)
        at = stretch.from
        continue
      } else {
        held = []
        rest.push(node)
        continue
      }
      if (held && at >= stretch.to) {
        out.push(...stretch.make(held))
        held = undefined
        next++
      }
    }
    if (held) out.push(...wanted[next]!.make(held))
    return out
  }
  return stretches.length ? level(nodes, stretches, 0) : [...nodes]
}

/** Takes white space from both ends of a line. */
export function trim<N extends Node>(nodes: readonly N[]): N[] {
  const line = lineOf(nodes)
  const body = line.trim()
  if (body === line) return [...nodes]
  if (!body) return nodes.filter(node => hasContent([node]))
  const from = line.length - line.trimStart().length
  const [, rest] = cut(nodes, from)
  const [inside] = cut(rest, body.length)
  return inside as N[]
}

/** A line without the signs it begins with: “1. Harbour College”, where the mark is cut off already. */
export function afterSigns(nodes: readonly Node[]): Node[] {
  const lead = /^[\s\u00A0,;:.)\]]+/.exec(lineOf(nodes))
  return lead ? trim(cut(nodes, lead[0].length)[1]) : [...nodes]
}

/** Whether there is anything to see: a sign, an image, an equation. */
export function hasContent(nodes: readonly Node[]): boolean {
  return lineOf(nodes).trim() !== ''
}

/** Marks in which a heading or label is set as a whole. */
export const emphatic: ReadonlySet<Node['type']> = new Set(['strong', 'emphasis', 'span', 'underline'])

/** Unwraps marks of some types that hold the whole line, spaces aside: `<b>Title</b>` gives `Title`. */
export function unwrapWhole(nodes: readonly Node[], types: ReadonlySet<Node['type']>): Node[] {
  let row = [...nodes]
  for (;;) {
    const filled = row.filter(node => node.type !== 'text' || node.value.trim() !== '')
    const only = filled[0]
    if (filled.length !== 1 || !only || !types.has(only.type) || only.id !== undefined) return row
    row = [...childrenOf(only)]
  }
}
