import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * Struck through.
 *
 * JATS: <strike> · Word: w:strike · PDF: text · HTML: <s>
 */
export interface Delete extends Base {
  type: 'delete'
  children: Inline[]
}

export const spec: NodeSpec<Delete, 'inline'> = {
  type: 'delete',
  doc: 'Struck through.',
  groups: ['inline'],
  fields: {},
  children: ['@inline'],
  forms: { jats: '<strike>', word: 'w:strike', pdf: 'text', html: '<s>' }
}
