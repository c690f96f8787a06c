/** Why: Markdown has its formulas in TeX; what cannot be read of it is said in the words of this reader. */
import type { Node } from '@offprint/ast'
import { addMathml as add } from '@offprint/core/tex'
import { texRefused } from './messages.js'
import type { State } from './state.js'

/** Gives every equation of a tree its MathML. */
export const addMathml = (root: Node, state: State): Promise<void> =>
  add(root, (tex, why, node) => state.report(texRefused, { tex, why }, node))
