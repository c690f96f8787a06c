/** Walking a tree, in document order. */
import type { Node, NodeOf, NodeType } from './nodes/index.js'

/** What a visitor may answer: nothing (go on), `skip` (not into this node's children), `stop`. */
export type Visit = undefined | boolean | 'skip' | 'stop'

/** The children of a node; none for a leaf. */
export function childrenOf(node: Node): readonly Node[] {
  return 'children' in node ? node.children : []
}

/**
 * Calls `visitor` for a node and everything below it, parents before children, in document order.
 * @param visitor gets the node and its ancestors, the nearest last
 */
export function walk(root: Node, visitor: (node: Node, ancestors: readonly Node[]) => Visit | void): void {
  const ancestors: Node[] = []
  const enter = (node: Node): boolean => {
    const answer = visitor(node, ancestors)
    if (answer === 'stop') return false
    const { children } = node as { children?: readonly Node[] }
    if (answer === 'skip' || children === undefined) return true
    ancestors.push(node)
    // By number: the protocol of `for … of` is most of what a walk costs before V8 has optimised it.
    for (let i = 0; i < children.length; i++) if (!enter(children[i]!)) return false
    ancestors.pop()
    return true
  }
  enter(root)
}

/** All nodes of a type at or below `root`, in document order. */
export function select<T extends NodeType>(root: Node, ...types: T[]): NodeOf<T>[] {
  const found: NodeOf<T>[] = []
  const wanted = new Set<NodeType>(types)
  walk(root, node => {
    if (wanted.has(node.type)) found.push(node as NodeOf<T>)
  })
  return found
}

/** The first child of a type. */
export function child<T extends NodeType>(parent: Node | undefined, type: T): NodeOf<T> | undefined {
  if (!parent) return undefined
  return childrenOf(parent).find(node => node.type === type) as NodeOf<T> | undefined
}

/** All children of some types. */
export function children<T extends NodeType>(parent: Node | undefined, ...types: T[]): NodeOf<T>[] {
  if (!parent) return []
  return childrenOf(parent).filter(node => (types as NodeType[]).includes(node.type)) as NodeOf<T>[]
}

/** Nodes by id. Where an id stands twice, the first wins; `validate` reports it. */
export function index(root: Node): Map<string, Node> {
  const byId = new Map<string, Node>()
  walk(root, node => {
    if (node.id !== undefined && !byId.has(node.id)) byId.set(node.id, node)
  })
  return byId
}
