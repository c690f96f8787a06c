import type { Base, NodeSpec } from '../spec.js'
import type { Node } from './index.js'

/**
 * Content that a reader knows to be content and has no type for, kept whole.
 *
 * JATS: the element itself · Word: its text, and a message · PDF: its text, and a message · HTML: its text, and a message
 */
export interface Foreign extends Base {
  type: 'foreign'
  /** The format it came from: `jats`, `html`, `docx`. */
  format: string
  /** Its name there. */
  name: string
  /** Its attributes there. */
  attributes: Record<string, string>
  children: Node[]
}

export const spec: NodeSpec<Foreign, 'inline' | 'block' | 'front' | 'back'> = {
  type: 'foreign',
  doc: 'Content that a reader knows to be content and has no type for, kept whole.',
  groups: ['inline', 'block', 'front', 'back'],
  fields: {
    format: ['string', 'The format it came from: `jats`, `html`, `docx`.'],
    name: ['string', 'Its name there.'],
    attributes: [{ record: 'attributes' }, 'Its attributes there.']
  },
  children: ['@any'],
  forms: {
    jats: 'the element itself',
    word: 'its text, and a message',
    pdf: 'its text, and a message',
    html: 'its text, and a message'
  }
}
