import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * One keyword.
 *
 * JATS: <kwd> · Word: text · PDF: text · HTML: text
 */
export interface Keyword extends Base {
  type: 'keyword'
  children: Inline[]
}

export const spec: NodeSpec<Keyword, never> = {
  type: 'keyword',
  doc: 'One keyword.',
  groups: [],
  fields: {},
  children: ['@inline'],
  forms: { jats: '<kwd>', word: 'text', pdf: 'text', html: 'text' }
}
