import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * A heading not yet nested into sections.
 *
 * HTML: <h1>–<h6> or what looks like it
 *
 * Only in a draft: a finished tree has none.
 */
export interface Heading extends Base {
  type: 'heading'
  /** 1 for the largest. */
  depth: number
  children: Inline[]
}

export const spec: NodeSpec<Heading, 'block'> = {
  type: 'heading',
  doc: 'A heading not yet nested into sections.',
  groups: ['block'],
  draft: true,
  fields: {
    depth: ['number', '1 for the largest.']
  },
  children: ['@inline'],
  forms: { jats: '—', word: '—', pdf: '—', html: '<h1>–<h6> or what looks like it' }
}
