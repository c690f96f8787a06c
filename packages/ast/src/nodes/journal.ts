import type { Issn } from '../records.js'
import type { Base, NodeSpec } from '../spec.js'
import type { Foreign } from './foreign.js'

/**
 * The journal (or the collection) that the article appears in.
 *
 * JATS: <journal-meta> · Word: document property · PDF: XMP prism:publicationName, running head · HTML: citation_journal_title
 */
export interface Journal extends Base {
  type: 'journal'
  /** Full title. */
  title?: string
  /** Abbreviated title, as the publisher gives it. */
  abbreviation?: string
  /** Title abbreviation of the NLM Catalog. */
  nlmTa?: string
  /** The publisher's own short name of the journal. */
  publisherId?: string
  /** ISSNs with their kind. */
  issns?: Issn[]
  /** The publisher's name. */
  publisher?: string
  /** The publisher's place. */
  publisherPlace?: string
  children: Foreign[]
}

export const spec: NodeSpec<Journal, 'front'> = {
  type: 'journal',
  doc: 'The journal (or the collection) that the article appears in.',
  groups: ['front'],
  fields: {
    title: ['text?', 'Full title.'],
    abbreviation: ['string?', 'Abbreviated title, as the publisher gives it.'],
    nlmTa: ['string?', 'Title abbreviation of the NLM Catalog.'],
    publisherId: ['string?', "The publisher's own short name of the journal."],
    issns: [{ record: 'issn', many: true, optional: true }, 'ISSNs with their kind.'],
    publisher: ['string?', "The publisher's name."],
    publisherPlace: ['string?', "The publisher's place."]
  },
  children: ['foreign'],
  forms: {
    jats: '<journal-meta>',
    word: 'document property',
    pdf: 'XMP prism:publicationName, running head',
    html: 'citation_journal_title'
  }
}
