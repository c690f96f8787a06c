import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * Small capitals.
 *
 * JATS: <sc> · Word: w:smallCaps · PDF: text · HTML: <span>
 */
export interface SmallCaps extends Base {
  type: 'smallCaps'
  children: Inline[]
}

export const spec: NodeSpec<SmallCaps, 'inline'> = {
  type: 'smallCaps',
  doc: 'Small capitals.',
  groups: ['inline'],
  fields: {},
  children: ['@inline'],
  forms: { jats: '<sc>', word: 'w:smallCaps', pdf: 'text', html: '<span>' }
}
