/** Why: JATS has one <xref> where the tree has a call in a call or a mark in a citation: the words stand without the inner ones. */
import { childrenOf, type Node, type NodeType } from '@offprint/ast'

/** The content of a node, with what nodes of a type hold in the place of these. */
export const withoutType = (node: Node, type: NodeType): Node[] =>
  childrenOf(node).flatMap(part =>
    part.type === type
      ? withoutType(part, type)
      : 'children' in part
        ? [{ ...part, children: withoutType(part, type) } as Node]
        : [part]
  )
