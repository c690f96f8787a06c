/**
 * Why: a group of citations is found in a line in many ways and built in one: marks at the places that name references, the
 * signs between them as text, and every reference meant, ranges filled.
 */
import type { Citation, Inline, Node } from '@offprint/ast'
import { node as make } from '@offprint/ast'
import { replace, type Stretch } from './inline-text.js'

/** A mark of a group, in offsets of its line. */
export interface FoundMark {
  from: number
  to: number
  targets: string[]
}

/** A group of a line. */
export interface FoundGroup {
  from: number
  to: number
  marks: FoundMark[]
  /** All references meant, in order. */
  targets: string[]
}

/** What to put in place of a group. */
export function stretchOf(group: FoundGroup): Stretch {
  return {
    from: group.from,
    to: group.to,
    make: inside => [build(group, inside)]
  }
}

function build(group: FoundGroup, inside: Node[]): Citation {
  const marks = group.marks.map(
    (mark): Stretch => ({
      from: mark.from - group.from,
      to: mark.to - group.from,
      make: own => [
        make('citationMark', { targets: mark.targets, position: own[0]?.position }, own as Inline[]) as Node
      ]
    })
  )
  const children = plain(replace(inside, marks, nothing)) as Citation['children']
  return make('citation', { targets: [...new Set(group.targets)], position: inside[0]?.position }, children)
}

/** A mark is a part of its group, whatever it is set in. */
const nothing: ReadonlySet<Node['type']> = new Set()

/** Links to the references are what the marks are now. A link to elsewhere stays. */
function plain(nodes: readonly Node[]): Node[] {
  return nodes.flatMap(node => {
    if (node.type === 'link' && node.url.startsWith('#')) return plain(node.children)
    if (node.type === 'text') return node.value === '' ? [] : [node]
    if ('children' in node && node.type !== 'citation') {
      const children = plain(node.children as Node[])
      return children.length || node.id !== undefined ? [{ ...node, children } as Node] : []
    }
    return [node]
  })
}

/** A link of a line to a reference. */
export interface ReferenceLink {
  from: number
  to: number
  target: string
}
