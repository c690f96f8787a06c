import type { Base, NodeSpec } from '../spec.js'
import type { Block, Inline } from './index.js'

/**
 * A paragraph. Displayed things may stand inside it, as in JATS.
 *
 * JATS: <p> · Word: a paragraph · PDF: P · HTML: <p>
 */
export interface Paragraph extends Base {
  type: 'paragraph'
  children: Array<Inline | Block>
}

export const spec: NodeSpec<Paragraph, 'block'> = {
  type: 'paragraph',
  doc: 'A paragraph. Displayed things may stand inside it, as in JATS.',
  groups: ['block'],
  fields: {},
  children: ['@inline', '@block'],
  forms: { jats: '<p>', word: 'a paragraph', pdf: 'P', html: '<p>' }
}
