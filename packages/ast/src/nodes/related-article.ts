import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * An article that this one corrects, comments or continues.
 *
 * JATS: <related-article> · Word: a paragraph · PDF: P · HTML: <a>
 */
export interface RelatedArticle extends Base {
  type: 'relatedArticle'
  /** JATS @related-article-type. */
  kind?: string
  /** Address or identifier. */
  url?: string
  children: Inline[]
}

export const spec: NodeSpec<RelatedArticle, 'front'> = {
  type: 'relatedArticle',
  doc: 'An article that this one corrects, comments or continues.',
  groups: ['front'],
  fields: {
    kind: ['string?', 'JATS @related-article-type.'],
    url: ['string?', 'Address or identifier.']
  },
  children: ['@inline'],
  forms: { jats: '<related-article>', word: 'a paragraph', pdf: 'P', html: '<a>' }
}
