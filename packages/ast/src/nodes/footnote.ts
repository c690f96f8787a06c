import type { Base, NodeSpec } from '../spec.js'
import type { Block } from './index.js'

/**
 * A note.
 *
 * JATS: <fn> · Word: w:footnote · PDF: Note · HTML: <li role="doc-footnote">
 */
export interface Footnote extends Base {
  type: 'footnote'
  /** JATS @fn-type, when the note is not an ordinary one: `present-address`, `equal`, … */
  kind?: string
  /** Printed mark. */
  label?: string
  children: Block[]
}

export const spec: NodeSpec<Footnote, 'inline' | 'front' | 'back'> = {
  type: 'footnote',
  doc: 'A note.',
  groups: ['inline', 'front', 'back'],
  fields: {
    kind: ['string?', 'JATS @fn-type, when the note is not an ordinary one: `present-address`, `equal`, …'],
    label: ['text?', 'Printed mark.']
  },
  children: ['@block'],
  forms: { jats: '<fn>', word: 'w:footnote', pdf: 'Note', html: '<li role="doc-footnote">' }
}
