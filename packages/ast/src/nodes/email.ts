import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * An e-mail address.
 *
 * JATS: <email> · Word: w:hyperlink · PDF: Link · HTML: <a href="mailto:">
 */
export interface Email extends Base {
  type: 'email'
  /** The address. */
  address: string
  children: Inline[]
}

export const spec: NodeSpec<Email, 'inline'> = {
  type: 'email',
  doc: 'An e-mail address.',
  groups: ['inline'],
  fields: {
    address: ['string', 'The address.']
  },
  children: ['@inline'],
  forms: { jats: '<email>', word: 'w:hyperlink', pdf: 'Link', html: '<a href="mailto:">' }
}
