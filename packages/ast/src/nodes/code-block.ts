import type { Base, NodeSpec } from '../spec.js'

/**
 * Displayed program text; spaces and lines count.
 *
 * JATS: <code>, <preformat> · Word: style Code · PDF: Code · HTML: <pre>
 */
export interface CodeBlock extends Base {
  type: 'codeBlock'
  /** Programming language. */
  language?: string
  /** The code. */
  value: string
}

export const spec: NodeSpec<CodeBlock, 'block'> = {
  type: 'codeBlock',
  doc: 'Displayed program text; spaces and lines count.',
  groups: ['block'],
  fields: {
    language: ['string?', 'Programming language.'],
    value: ['text', 'The code.']
  },
  children: null,
  forms: { jats: '<code>, <preformat>', word: 'style Code', pdf: 'Code', html: '<pre>' }
}
