import type { Base, NodeSpec } from '../spec.js'
import type { Definition } from './definition.js'
import type { DefinitionTerm } from './definition-term.js'

/**
 * One entry of a definition list.
 *
 * JATS: <def-item> · Word: paragraphs · PDF: LI · HTML: <dt>, <dd>
 */
export interface DefinitionItem extends Base {
  type: 'definitionItem'
  children: Array<DefinitionTerm | Definition>
}

export const spec: NodeSpec<DefinitionItem, never> = {
  type: 'definitionItem',
  doc: 'One entry of a definition list.',
  groups: [],
  fields: {},
  children: ['definitionTerm', 'definition'],
  forms: { jats: '<def-item>', word: 'paragraphs', pdf: 'LI', html: '<dt>, <dd>' }
}
