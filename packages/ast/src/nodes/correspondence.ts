import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * How to reach the corresponding author, as printed.
 *
 * JATS: <corresp> · Word: style Correspondence · PDF: P of the title block · HTML: <address>
 */
export interface Correspondence extends Base {
  type: 'correspondence'
  /** The printed mark: `&`, `*`. */
  label?: string
  children: Inline[]
}

export const spec: NodeSpec<Correspondence, 'front'> = {
  type: 'correspondence',
  doc: 'How to reach the corresponding author, as printed.',
  groups: ['front'],
  fields: {
    label: ['text?', 'The printed mark: `&`, `*`.']
  },
  children: ['@inline'],
  forms: { jats: '<corresp>', word: 'style Correspondence', pdf: 'P of the title block', html: '<address>' }
}
