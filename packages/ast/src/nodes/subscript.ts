import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * Lowered.
 *
 * JATS: <sub> · Word: w:vertAlign · PDF: text · HTML: <sub>
 */
export interface Subscript extends Base {
  type: 'subscript'
  children: Inline[]
}

export const spec: NodeSpec<Subscript, 'inline'> = {
  type: 'subscript',
  doc: 'Lowered.',
  groups: ['inline'],
  fields: {},
  children: ['@inline'],
  forms: { jats: '<sub>', word: 'w:vertAlign', pdf: 'text', html: '<sub>' }
}
