import type { Base, NodeSpec } from '../spec.js'

/**
 * An image.
 *
 * JATS: <graphic> · Word: drawing · PDF: Figure · HTML: <img>
 */
export interface Graphic extends Base {
  type: 'graphic'
  /** Name of the image among the media of the article. */
  href: string
  /** Alternative text, written by a person. Absent: nobody wrote one. */
  alt?: string
  /** The image says nothing that a reader would miss. */
  decorative?: boolean
  /** Longer description. */
  longDescription?: string
  /** Media type, from the bytes. */
  mediaType?: string
  /** Width in pixels. */
  width?: number
  /** Height in pixels. */
  height?: number
}

export const spec: NodeSpec<Graphic, 'block'> = {
  type: 'graphic',
  doc: 'An image.',
  groups: ['block'],
  fields: {
    href: ['string', 'Name of the image among the media of the article.'],
    alt: ['string?', 'Alternative text, written by a person. Absent: nobody wrote one.'],
    decorative: ['boolean?', 'The image says nothing that a reader would miss.'],
    longDescription: ['string?', 'Longer description.'],
    mediaType: ['string?', 'Media type, from the bytes.'],
    width: ['number?', 'Width in pixels.'],
    height: ['number?', 'Height in pixels.']
  },
  children: null,
  forms: { jats: '<graphic>', word: 'drawing', pdf: 'Figure', html: '<img>' }
}
