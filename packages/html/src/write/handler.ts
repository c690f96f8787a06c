/** What a handler is: how one type of node becomes elements. */
import type { Node, NodeOf, NodeType } from '@offprint/ast'
import { childrenOf, textOf } from '@offprint/ast'
import { droppedNode } from '../messages.js'
import { write } from './content.js'
import type { Markup } from './markup.js'
import type { WriteState } from './state.js'

export type Handler<N extends Node> = (node: N, state: WriteState) => Markup[]

/** One handler for every type of node. */
export type Handlers = { readonly [T in NodeType]: Handler<NodeOf<T>> }

/** The node says nothing that HTML has a form for, its content does. Loses no words. */
export const unwrapped: Handler<Node> = (node, state) => write(childrenOf(node), state)

/** A part that its parent writes. Met alone it gives its content. */
export const withParent = unwrapped

/** Stands in the head of the page (`head.ts`) or in its title block (`front.ts`), not in the text. */
export const elsewhere: Handler<Node> = () => []

/** The node has no form in HTML, and a message says so. */
export const dropped: Handler<Node> = (node, state) => {
  state.messages.report(droppedNode, { type: node.type, text: textOf(node).slice(0, 80) }, node)
  return []
}
