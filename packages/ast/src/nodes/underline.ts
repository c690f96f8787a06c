import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * Underlined.
 *
 * JATS: <underline> · Word: w:u · PDF: text · HTML: <u>
 */
export interface Underline extends Base {
  type: 'underline'
  children: Inline[]
}

export const spec: NodeSpec<Underline, 'inline'> = {
  type: 'underline',
  doc: 'Underlined.',
  groups: ['inline'],
  fields: {},
  children: ['@inline'],
  forms: { jats: '<underline>', word: 'w:u', pdf: 'text', html: '<u>' }
}
