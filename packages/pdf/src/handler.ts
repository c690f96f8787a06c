/** What a handler is: how one type of node becomes runs of a line, or blocks between lines. */
import type { Node } from '@offprint/ast'
import { childrenOf } from '@offprint/ast'
import { blocksOf, inlinesOf } from './content.js'
import type { Block, InlineMark, Run, TextStyle } from './engine/definition.js'
import type { Place, WriteState } from './state.js'

/** How a run looks and where it leads, handed down. */
export interface InlineContext {
  style: Partial<TextStyle>
  mark?: InlineMark
  lang?: string
  url?: string
  goTo?: string
  keep?: boolean
  /** Inside something without a type of ours, which has been reported. */
  inForeign?: boolean
}

export interface Handler<N extends Node> {
  inline?(node: N, context: InlineContext, state: WriteState): Run[]
  block?(node: N, place: Place, state: WriteState): Block[]
}

/** Nothing of its own is printed, its content is. */
export const unwrapped: Handler<Node> = {
  inline: (node, context, state) => inlinesOf(childrenOf(node), context, state),
  block: (node, place, state) => blocksOf(childrenOf(node), place, state)
}

/** Written by the node around it. Met alone it gives its content. */
export const withParent = unwrapped

/** Goes into the properties of the document, the running head or the title block, not into the text. */
export const elsewhere: Handler<Node> = { inline: () => [], block: () => [] }
