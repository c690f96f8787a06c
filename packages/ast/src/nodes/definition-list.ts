import type { Base, NodeSpec } from '../spec.js'
import type { DefinitionItem } from './definition-item.js'
import type { Title } from './title.js'

/**
 * Terms and what they mean.
 *
 * JATS: <def-list> · Word: paragraphs · PDF: L · HTML: <dl>
 */
export interface DefinitionList extends Base {
  type: 'definitionList'
  children: Array<Title | DefinitionItem>
}

export const spec: NodeSpec<DefinitionList, 'block'> = {
  type: 'definitionList',
  doc: 'Terms and what they mean.',
  groups: ['block'],
  fields: {},
  children: ['title', 'definitionItem'],
  forms: { jats: '<def-list>', word: 'paragraphs', pdf: 'L', html: '<dl>' }
}
