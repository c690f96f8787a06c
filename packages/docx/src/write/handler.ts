/** What a handler is: how one type of node becomes runs of a line, or blocks between lines. */
import type { Node, NodeOf, NodeType } from '@offprint/ast'
import { childrenOf, textOf } from '@offprint/ast'
import { droppedNode } from '../messages.js'
import { blocksOf, inlinesOf } from './content.js'
import type { Format, Place, WriteState } from './state.js'
import type { Block, Inline } from './word.js'

export interface Handler<N extends Node> {
  inline?(node: N, format: Format, state: WriteState): Inline[]
  block?(node: N, place: Place, state: WriteState): Block[]
}

/** One handler for every type of node. */
export type Handlers = { readonly [T in NodeType]: Handler<NodeOf<T>> }

/** The node says nothing that Word has a form for, its content does. Loses no words. */
export const unwrapped: Handler<Node> = {
  inline: (node, format, state) => inlinesOf(childrenOf(node), format, state),
  block: (node, place, state) => blocksOf(childrenOf(node), place, state)
}

/** A part that its parent writes. Met alone it gives its content. */
export const withParent = unwrapped

/** The node has no form in Word, and a message says so. */
export const dropped: Handler<Node> = {
  inline: (node, _format, state) => report(node, state),
  block: (node, _place, state) => report(node, state)
}

/** Lives in the properties of the document (`properties.ts`), not in its text. */
export const inProperties: Handler<Node> = { inline: () => [], block: () => [] }

function report(node: Node, state: WriteState): [] {
  state.messages.report(droppedNode, { type: node.type, text: textOf(node).slice(0, 80) }, node)
  return []
}
