import type { Base, NodeSpec } from '../spec.js'

/**
 * Words of the source, untouched.
 *
 * JATS: text · Word: w:t · PDF: text · HTML: text
 */
export interface Text extends Base {
  type: 'text'
  /** The words. */
  value: string
}

export const spec: NodeSpec<Text, 'inline'> = {
  type: 'text',
  doc: 'Words of the source, untouched.',
  groups: ['inline'],
  fields: {
    value: ['text', 'The words.']
  },
  children: null,
  forms: { jats: 'text', word: 'w:t', pdf: 'text', html: 'text' }
}
