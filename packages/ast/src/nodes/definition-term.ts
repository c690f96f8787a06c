import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * The term.
 *
 * JATS: <term> · Word: a paragraph · PDF: Lbl · HTML: <dt>
 */
export interface DefinitionTerm extends Base {
  type: 'definitionTerm'
  children: Inline[]
}

export const spec: NodeSpec<DefinitionTerm, never> = {
  type: 'definitionTerm',
  doc: 'The term.',
  groups: [],
  fields: {},
  children: ['@inline'],
  forms: { jats: '<term>', word: 'a paragraph', pdf: 'Lbl', html: '<dt>' }
}
