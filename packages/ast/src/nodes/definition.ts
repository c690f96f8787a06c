import type { Base, NodeSpec } from '../spec.js'
import type { Block } from './index.js'

/**
 * What the term means.
 *
 * JATS: <def> · Word: a paragraph · PDF: LBody · HTML: <dd>
 */
export interface Definition extends Base {
  type: 'definition'
  children: Block[]
}

export const spec: NodeSpec<Definition, never> = {
  type: 'definition',
  doc: 'What the term means.',
  groups: [],
  fields: {},
  children: ['@block'],
  forms: { jats: '<def>', word: 'a paragraph', pdf: 'LBody', html: '<dd>' }
}
