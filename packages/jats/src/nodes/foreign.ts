/** Elements of JATS for which the tree has no type go back as they came; those of other formats leave their text. */
import type { NodeOf } from '@offprint/ast'
import { elementOf, type Out, textIn } from '../element.js'
import { foreignText } from '../messages.js'
import type { Writer } from '../state.js'

export const foreign: Writer<NodeOf<'foreign'>> = (node, state, parent) => {
  if (node.format !== 'jats') {
    state.messages?.report(foreignText, { name: node.name, format: node.format }, node)
    return state.all(node.children, parent)
  }
  const children: Out[] = state.all(node.children, node.name)
  const made = elementOf(node, node.name, node.attributes, children)
  if (state.asRead || node.name.includes(':') || state.models.has(node.name)) return [made]
  if (textIn(made)) state.messages?.report(foreignText, { name: node.name, format: 'another edition' }, node)
  return children
}
