import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * The mark in the text that calls a note.
 *
 * JATS: <xref ref-type="fn"> · Word: w:footnoteReference · PDF: Link to the Note · HTML: <a role="doc-noteref">
 */
export interface FootnoteReference extends Base {
  type: 'footnoteReference'
  /** Id of the note. */
  target: string
  children: Inline[]
}

export const spec: NodeSpec<FootnoteReference, 'inline'> = {
  type: 'footnoteReference',
  doc: 'The mark in the text that calls a note.',
  groups: ['inline'],
  fields: {
    target: ['target', 'Id of the note.']
  },
  children: ['@inline'],
  forms: {
    jats: '<xref ref-type="fn">',
    word: 'w:footnoteReference',
    pdf: 'Link to the Note',
    html: '<a role="doc-noteref">'
  }
}
