import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * A link out of the article.
 *
 * JATS: <ext-link> · Word: w:hyperlink · PDF: Link · HTML: <a>
 */
export interface Link extends Base {
  type: 'link'
  /** Absolute address (http, https, mailto, ftp, doi resolver). */
  url: string
  /** What lies there, in words. */
  title?: string
  children: Inline[]
}

export const spec: NodeSpec<Link, 'inline'> = {
  type: 'link',
  doc: 'A link out of the article.',
  groups: ['inline'],
  fields: {
    url: ['string', 'Absolute address (http, https, mailto, ftp, doi resolver).'],
    title: ['string?', 'What lies there, in words.']
  },
  children: ['@inline'],
  forms: { jats: '<ext-link>', word: 'w:hyperlink', pdf: 'Link', html: '<a>' }
}
