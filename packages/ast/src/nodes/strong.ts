import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * Bold.
 *
 * JATS: <bold> · Word: w:b · PDF: text · HTML: <strong>
 */
export interface Strong extends Base {
  type: 'strong'
  children: Inline[]
}

export const spec: NodeSpec<Strong, 'inline'> = {
  type: 'strong',
  doc: 'Bold.',
  groups: ['inline'],
  fields: {},
  children: ['@inline'],
  forms: { jats: '<bold>', word: 'w:b', pdf: 'text', html: '<strong>' }
}
