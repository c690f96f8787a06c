import type { Base, NodeSpec } from '../spec.js'
import type { Keyword } from './keyword.js'
import type { Title } from './title.js'

/**
 * A group of keywords.
 *
 * JATS: <kwd-group> · Word: a paragraph · PDF: P · HTML: citation_keywords
 */
export interface KeywordGroup extends Base {
  type: 'keywordGroup'
  /** JATS @kwd-group-type: `author`, `MeSH`, … */
  kind?: string
  children: Array<Title | Keyword>
}

export const spec: NodeSpec<KeywordGroup, 'front'> = {
  type: 'keywordGroup',
  doc: 'A group of keywords.',
  groups: ['front'],
  fields: {
    kind: ['string?', 'JATS @kwd-group-type: `author`, `MeSH`, …']
  },
  children: ['title', 'keyword'],
  forms: { jats: '<kwd-group>', word: 'a paragraph', pdf: 'P', html: 'citation_keywords' }
}
