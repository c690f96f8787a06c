/**
 * Figures and tables that stand at the end of a manuscript, with a line (“[Figure 1 about here]”) where they belong: the
 * line links to the thing, so the thing takes its place.
 */
import type { Block, Node } from '@offprint/ast'
import { childrenOf, select, textOf } from '@offprint/ast'
import type { Ledger } from '@offprint/core'

const isPlace = (node: Node): boolean =>
  node.type === 'paragraph' && node.hints?.includes('style:float place') === true

/** Puts what stands at the end into its place. The blocks given are those of the body. */
export function atTheirPlaces(blocks: readonly Block[], ledger: Ledger): Block[] {
  const places = new Map<string, Node>()
  const look = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      const target = isPlace(node) ? select(node, 'link')[0]?.url : undefined
      if (target?.startsWith('#')) places.set(target.slice(1), node)
      else look(childrenOf(node))
    }
  }
  look(blocks)
  if (places.size === 0) return [...blocks]
  const found = new Map<Node, Block>()
  const rest = blocks.filter(block => {
    const id = select(block, 'figure', 'table')[0]?.id
    const place = id === undefined ? undefined : places.get(id)
    if (place === undefined || found.has(place) || isPlace(block)) return true
    found.set(place, block)
    ledger.move(textOf(block), 'the end of the manuscript', `“${textOf(place)}”`, block.position)
    return false
  })
  const settle = (nodes: readonly Node[]): Node[] =>
    nodes.map(node => {
      const block = found.get(node)
      if (block) ledger.drop(textOf(node), 'furniture', node.position)
      if (block) return block
      if ('children' in node) (node as { children: Node[] }).children = settle(node.children)
      return node
    })
  return settle(rest) as Block[]
}
