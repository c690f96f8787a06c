import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * The article's subtitle.
 *
 * JATS: <subtitle> · Word: style Subtitle · PDF: P · HTML: <p role="doc-subtitle">
 */
export interface Subtitle extends Base {
  type: 'subtitle'
  children: Inline[]
}

export const spec: NodeSpec<Subtitle, 'front'> = {
  type: 'subtitle',
  doc: "The article's subtitle.",
  groups: ['front'],
  fields: {},
  children: ['@inline'],
  forms: { jats: '<subtitle>', word: 'style Subtitle', pdf: 'P', html: '<p role="doc-subtitle">' }
}
