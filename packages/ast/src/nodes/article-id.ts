import type { Base, NodeSpec } from '../spec.js'

/**
 * An identifier of the article.
 *
 * JATS: <article-id> · Word: document property · PDF: XMP dc:identifier, prism:doi · HTML: citation_doi, citation_pmid
 */
export interface ArticleId extends Base {
  type: 'articleId'
  /** `doi`, `pmid`, `pmcid`, `publisher-id`, … */
  kind: string
  /** The identifier itself, without a resolver in front of it. */
  value: string
}

export const spec: NodeSpec<ArticleId, 'front'> = {
  type: 'articleId',
  doc: 'An identifier of the article.',
  groups: ['front'],
  fields: {
    kind: ['string', '`doi`, `pmid`, `pmcid`, `publisher-id`, …'],
    value: ['string', 'The identifier itself, without a resolver in front of it.']
  },
  children: null,
  forms: {
    jats: '<article-id>',
    word: 'document property',
    pdf: 'XMP dc:identifier, prism:doi',
    html: 'citation_doi, citation_pmid'
  }
}
