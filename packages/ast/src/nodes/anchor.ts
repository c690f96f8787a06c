import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * A place that something refers to (`id`).
 *
 * JATS: <target> · Word: bookmark · PDF: destination · HTML: <a id>
 */
export interface Anchor extends Base {
  type: 'anchor'
  children: Inline[]
}

export const spec: NodeSpec<Anchor, 'inline'> = {
  type: 'anchor',
  doc: 'A place that something refers to (`id`).',
  groups: ['inline'],
  fields: {},
  children: ['@inline'],
  forms: { jats: '<target>', word: 'bookmark', pdf: 'destination', html: '<a id>' }
}
