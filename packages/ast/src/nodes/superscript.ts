import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * Raised.
 *
 * JATS: <sup> · Word: w:vertAlign · PDF: text · HTML: <sup>
 */
export interface Superscript extends Base {
  type: 'superscript'
  children: Inline[]
}

export const spec: NodeSpec<Superscript, 'inline'> = {
  type: 'superscript',
  doc: 'Raised.',
  groups: ['inline'],
  fields: {},
  children: ['@inline'],
  forms: { jats: '<sup>', word: 'w:vertAlign', pdf: 'text', html: '<sup>' }
}
