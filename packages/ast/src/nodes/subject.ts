import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * A heading or category under which the journal prints the article.
 *
 * JATS: <subj-group><subject> · Word: paragraph above the title · PDF: P · HTML: article:section
 */
export interface Subject extends Base {
  type: 'subject'
  /** JATS @subj-group-type; `heading` is the printed article type. */
  kind?: string
  children: Inline[]
}

export const spec: NodeSpec<Subject, 'front'> = {
  type: 'subject',
  doc: 'A heading or category under which the journal prints the article.',
  groups: ['front'],
  fields: {
    kind: ['string?', 'JATS @subj-group-type; `heading` is the printed article type.']
  },
  children: ['@inline'],
  forms: {
    jats: '<subj-group><subject>',
    word: 'paragraph above the title',
    pdf: 'P',
    html: 'article:section'
  }
}
