/** Elements of JATS for which the tree has no type go back as they came; those of other formats leave their text. */
import type { NodeOf } from '@offprint/ast'
import { elementOf } from '../element.js'
import { foreignText } from '../messages.js'
import type { Writer } from '../state.js'

export const foreign: Writer<NodeOf<'foreign'>> = (node, state, parent) => {
  if (node.format !== 'jats') {
    state.messages?.report(foreignText, { name: node.name, format: node.format }, node)
    return state.all(node.children, parent)
  }
  // What the edition that is written has no element for gets a stand-in when all is written (`refit.ts`).
  return [elementOf(node, node.name, node.attributes, state.all(node.children, node.name))]
}
