import type { Base, NodeSpec } from '../spec.js'
import type { Back } from './back.js'
import type { Body } from './body.js'
import type { Front } from './front.js'
import type { SubArticle } from './sub-article.js'

/**
 * One article: the root of every tree.
 *
 * JATS: <article> · Word: the document · PDF: Document · HTML: <article>
 */
export interface Article extends Base {
  type: 'article'
  /** The kind of article as JATS spells it in @article-type: `research-article`, `case-report`, … */
  articleType?: string
  children: Array<Front | Body | Back | SubArticle>
}

export const spec: NodeSpec<Article, 'document'> = {
  type: 'article',
  doc: 'One article: the root of every tree.',
  groups: ['document'],
  fields: {
    articleType: [
      'string?',
      'The kind of article as JATS spells it in @article-type: `research-article`, `case-report`, …'
    ]
  },
  children: ['front', 'body', 'back', 'subArticle'],
  forms: { jats: '<article>', word: 'the document', pdf: 'Document', html: '<article>' }
}
