import type { Base, NodeSpec } from '../spec.js'
import type { Block } from './index.js'
import type { Title } from './title.js'

/**
 * A theorem, lemma, proof, hypothesis.
 *
 * JATS: <statement> · Word: paragraphs · PDF: Sect · HTML: <div>
 */
export interface Statement extends Base {
  type: 'statement'
  /** Printed label: `Theorem 2`. */
  label?: string
  children: Array<Title | Block>
}

export const spec: NodeSpec<Statement, 'block'> = {
  type: 'statement',
  doc: 'A theorem, lemma, proof, hypothesis.',
  groups: ['block'],
  fields: {
    label: ['text?', 'Printed label: `Theorem 2`.']
  },
  children: ['title', '@block'],
  forms: { jats: '<statement>', word: 'paragraphs', pdf: 'Sect', html: '<div>' }
}
