import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * Whose words a quotation is, or where a figure comes from.
 *
 * JATS: <attrib> · Word: a paragraph · PDF: P · HTML: <footer>, <cite>
 */
export interface Attribution extends Base {
  type: 'attribution'
  children: Inline[]
}

export const spec: NodeSpec<Attribution, never> = {
  type: 'attribution',
  doc: 'Whose words a quotation is, or where a figure comes from.',
  groups: [],
  fields: {},
  children: ['@inline'],
  forms: { jats: '<attrib>', word: 'a paragraph', pdf: 'P', html: '<footer>, <cite>' }
}
