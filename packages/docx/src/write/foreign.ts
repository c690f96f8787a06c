/** Content of another format that the tree keeps whole: Word gets its words, and a message says so. */
import type { Foreign } from '@offprint/ast'
import { foreignText } from '../messages.js'
import { blocksOf, inlinesOf } from './content.js'
import type { Handler } from './handler.js'

export const foreign: Handler<Foreign> = {
  inline(node, format, state) {
    state.messages.report(foreignText, { name: node.name }, node)
    return inlinesOf(node.children, format, state)
  },
  block(node, place, state) {
    state.messages.report(foreignText, { name: node.name }, node)
    return blocksOf(node.children, place, state)
  }
}
