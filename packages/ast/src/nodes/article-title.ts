import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * The article's title.
 *
 * JATS: <article-title> · Word: style Title · PDF: H1 · HTML: <h1>
 */
export interface ArticleTitle extends Base {
  type: 'articleTitle'
  children: Inline[]
}

export const spec: NodeSpec<ArticleTitle, 'front'> = {
  type: 'articleTitle',
  doc: "The article's title.",
  groups: ['front'],
  fields: {},
  children: ['@inline'],
  forms: { jats: '<article-title>', word: 'style Title', pdf: 'H1', html: '<h1>' }
}
