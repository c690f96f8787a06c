/** Content of another format that the tree keeps whole: Word gets its words, and a message says so. */
import { type Foreign, isMetadata } from '@offprint/ast'
import { foreignText, metadataOnly } from '../messages.js'
import { blocksOf, holdsBlocks, inlinesOf } from './content.js'
import type { Handler } from './handler.js'
import type { WriteState } from './state.js'
import type { Block } from './word.js'

/** Data for machines is not printed, and a message says so. */
function isSilent(node: Foreign, state: WriteState): boolean {
  const silent = isMetadata(node)
  if (silent) state.messages.report(metadataOnly, { name: node.name }, node)
  return silent
}

export const foreign: Handler<Foreign> = {
  inline(node, format, state) {
    if (isSilent(node, state)) return []
    state.messages.report(foreignText, { name: node.name }, node)
    return inlinesOf(node.children, format, state)
  },
  block(node, place, state) {
    if (isSilent(node, state)) return []
    state.messages.report(foreignText, { name: node.name }, node)
    return blocksOf(node.children, place, state)
  }
}

/** Such content among the parts of an article, in bounds that say its name. */
export const foreignPart = (node: Foreign, blocks: readonly Block[], state: WriteState): Block[] =>
  state.part(holdsBlocks(node) ? 'Foreign' : 'ForeignLine', blocks, node.name)
