import type { Base, NodeSpec } from '../spec.js'
import type { Attribution } from './attribution.js'
import type { Block } from './index.js'

/**
 * A displayed quotation.
 *
 * JATS: <disp-quote> · Word: style Quote · PDF: BlockQuote · HTML: <blockquote>
 */
export interface BlockQuote extends Base {
  type: 'blockQuote'
  children: Array<Block | Attribution>
}

export const spec: NodeSpec<BlockQuote, 'block'> = {
  type: 'blockQuote',
  doc: 'A displayed quotation.',
  groups: ['block'],
  fields: {},
  children: ['@block', 'attribution'],
  forms: { jats: '<disp-quote>', word: 'style Quote', pdf: 'BlockQuote', html: '<blockquote>' }
}
