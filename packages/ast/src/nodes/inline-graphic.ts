import type { Base, NodeSpec } from '../spec.js'

/**
 * An image in a line.
 *
 * JATS: <inline-graphic> · Word: inline drawing · PDF: Figure · HTML: <img>
 */
export interface InlineGraphic extends Base {
  type: 'inlineGraphic'
  /** Name of the image among the media of the article. */
  href: string
  /** Alternative text. */
  alt?: string
  /** Says nothing that a reader would miss. */
  decorative?: boolean
  /** Media type, from the bytes. */
  mediaType?: string
  /** Width in pixels. */
  width?: number
  /** Height in pixels. */
  height?: number
}

export const spec: NodeSpec<InlineGraphic, 'inline'> = {
  type: 'inlineGraphic',
  doc: 'An image in a line.',
  groups: ['inline'],
  fields: {
    href: ['string', 'Name of the image among the media of the article.'],
    alt: ['string?', 'Alternative text.'],
    decorative: ['boolean?', 'Says nothing that a reader would miss.'],
    mediaType: ['string?', 'Media type, from the bytes.'],
    width: ['number?', 'Width in pixels.'],
    height: ['number?', 'Height in pixels.']
  },
  children: null,
  forms: { jats: '<inline-graphic>', word: 'inline drawing', pdf: 'Figure', html: '<img>' }
}
