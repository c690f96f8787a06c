import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * Italic.
 *
 * JATS: <italic> · Word: w:i · PDF: text · HTML: <em>
 */
export interface Emphasis extends Base {
  type: 'emphasis'
  children: Inline[]
}

export const spec: NodeSpec<Emphasis, 'inline'> = {
  type: 'emphasis',
  doc: 'Italic.',
  groups: ['inline'],
  fields: {},
  children: ['@inline'],
  forms: { jats: '<italic>', word: 'w:i', pdf: 'text', html: '<em>' }
}
