import type { Base, NodeSpec } from '../spec.js'
import type { Caption } from './caption.js'

/**
 * Video, sound or another thing that is not an image.
 *
 * JATS: <media> · Word: a link · PDF: Link · HTML: <video>, <audio>
 */
export interface Media extends Base {
  type: 'media'
  /** Name among the media, or address. */
  href: string
  /** Media type. */
  mediaType?: string
  /** Printed label. */
  label?: string
  children: Caption[]
}

export const spec: NodeSpec<Media, 'block'> = {
  type: 'media',
  doc: 'Video, sound or another thing that is not an image.',
  groups: ['block'],
  fields: {
    href: ['string', 'Name among the media, or address.'],
    mediaType: ['string?', 'Media type.'],
    label: ['text?', 'Printed label.']
  },
  children: ['caption'],
  forms: { jats: '<media>', word: 'a link', pdf: 'Link', html: '<video>, <audio>' }
}
