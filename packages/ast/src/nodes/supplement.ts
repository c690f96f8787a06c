import type { Base, NodeSpec } from '../spec.js'
import type { Caption } from './caption.js'
import type { Foreign } from './foreign.js'
import type { Paragraph } from './paragraph.js'

/**
 * A supplementary file.
 *
 * JATS: <supplementary-material> · Word: a linked entry · PDF: P with Link · HTML: <a>
 */
export interface Supplement extends Base {
  type: 'supplement'
  /** Name among the media, or address. */
  href?: string
  /** Media type. */
  mediaType?: string
  /** Printed label: `S1 File`. */
  label?: string
  children: Array<Caption | Paragraph | Foreign>
}

export const spec: NodeSpec<Supplement, 'block' | 'back'> = {
  type: 'supplement',
  doc: 'A supplementary file.',
  groups: ['block', 'back'],
  fields: {
    href: ['string?', 'Name among the media, or address.'],
    mediaType: ['string?', 'Media type.'],
    label: ['text?', 'Printed label: `S1 File`.']
  },
  children: ['caption', 'paragraph', 'foreign'],
  forms: { jats: '<supplementary-material>', word: 'a linked entry', pdf: 'P with Link', html: '<a>' }
}
