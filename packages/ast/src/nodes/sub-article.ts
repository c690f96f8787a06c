import type { Base, NodeSpec } from '../spec.js'
import type { Back } from './back.js'
import type { Body } from './body.js'
import type { Front } from './front.js'

/**
 * An article inside an article: a decision letter, a response, a translation.
 *
 * JATS: <sub-article>, <response> · Word: a part with its own title · PDF: Art · HTML: <article>
 */
export interface SubArticle extends Base {
  type: 'subArticle'
  /** As in `article`. */
  articleType?: string
  children: Array<Front | Body | Back | SubArticle>
}

export const spec: NodeSpec<SubArticle, 'document'> = {
  type: 'subArticle',
  doc: 'An article inside an article: a decision letter, a response, a translation.',
  groups: ['document'],
  fields: {
    articleType: ['string?', 'As in `article`.']
  },
  children: ['front', 'body', 'back', 'subArticle'],
  forms: {
    jats: '<sub-article>, <response>',
    word: 'a part with its own title',
    pdf: 'Art',
    html: '<article>'
  }
}
