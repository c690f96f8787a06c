import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * The printed statement on funding.
 *
 * JATS: <funding-statement> · Word: a paragraph · PDF: P · HTML: <p>
 */
export interface FundingStatement extends Base {
  type: 'fundingStatement'
  children: Inline[]
}

export const spec: NodeSpec<FundingStatement, never> = {
  type: 'fundingStatement',
  doc: 'The printed statement on funding.',
  groups: [],
  fields: {},
  children: ['@inline'],
  forms: { jats: '<funding-statement>', word: 'a paragraph', pdf: 'P', html: '<p>' }
}
