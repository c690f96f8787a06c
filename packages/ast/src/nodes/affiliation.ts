import type { Base, NodeSpec } from '../spec.js'
import type { AffiliationPart } from './affiliation-part.js'
import type { Inline } from './index.js'

/**
 * Where a contributor works, in the words and the order of the source.
 *
 * JATS: <aff> · Word: style Affiliation · PDF: P of the title block · HTML: citation_author_institution
 */
export interface Affiliation extends Base {
  type: 'affiliation'
  /** The printed mark: `1`, `a`, `*`. */
  label?: string
  children: Array<AffiliationPart | Inline>
}

export const spec: NodeSpec<Affiliation, 'front'> = {
  type: 'affiliation',
  doc: 'Where a contributor works, in the words and the order of the source.',
  groups: ['front'],
  fields: {
    label: ['text?', 'The printed mark: `1`, `a`, `*`.']
  },
  children: ['affiliationPart', '@inline'],
  forms: {
    jats: '<aff>',
    word: 'style Affiliation',
    pdf: 'P of the title block',
    html: 'citation_author_institution'
  }
}
