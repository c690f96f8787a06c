/**
 * Why: an id may lie inside something that is kept as a form, where the tree has no node to point at. Then the call-out
 * keeps the words of its `rid` for writing, and points at nothing rather than at something that is not there.
 */
import type { Article, Node } from '@offprint/ast'
import { index, walk } from '@offprint/ast'

/** Takes out targets that no node of the tree has. */
export function settleTargets(article: Article): void {
  const ids = index(article)
  const real = (targets: readonly string[]): string[] => targets.filter(id => ids.has(id))
  walk(article, node => {
    switch (node.type) {
      case 'citation':
      case 'citationMark':
      case 'crossReference': {
        const left = real(node.targets)
        if (left.length === node.targets.length) return
        if (node.type !== 'citation') keepRid(node, node.targets)
        node.targets = left
        return
      }
      case 'footnoteReference':
        if (ids.has(node.target)) return
        keepRid(node, [node.target])
        Object.assign(node, { type: 'crossReference', kind: 'footnote', targets: [] })
        Reflect.deleteProperty(node, 'target')
        return
      case 'contributor':
        for (const field of ['affiliations', 'correspondence', 'notes'] as const) {
          const list = node[field]
          if (list && real(list).length < list.length) node[field] = real(list)
        }
    }
  })
}

function keepRid(node: Node, targets: readonly string[]): void {
  if (node.extra?.['jats:#rid'] === undefined) node.extra = { ...node.extra, 'jats:#rid': targets.join(' ') }
}
