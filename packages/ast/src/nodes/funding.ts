import type { Base, NodeSpec } from '../spec.js'
import type { Award } from './award.js'
import type { FundingStatement } from './funding-statement.js'

/**
 * Who paid for the work.
 *
 * JATS: <funding-group> · Word: a paragraph · PDF: P · HTML: a section
 */
export interface Funding extends Base {
  type: 'funding'
  children: Array<Award | FundingStatement>
}

export const spec: NodeSpec<Funding, 'front'> = {
  type: 'funding',
  doc: 'Who paid for the work.',
  groups: ['front'],
  fields: {},
  children: ['award', 'fundingStatement'],
  forms: { jats: '<funding-group>', word: 'a paragraph', pdf: 'P', html: 'a section' }
}
