import type { Base, NodeSpec } from '../spec.js'
import type { Footnote } from './footnote.js'
import type { Paragraph } from './paragraph.js'

/**
 * Notes under a table.
 *
 * JATS: <table-wrap-foot> · Word: paragraphs under the table · PDF: P, Note · HTML: <tfoot>, <p>
 */
export interface TableNotes extends Base {
  type: 'tableNotes'
  children: Array<Footnote | Paragraph>
}

export const spec: NodeSpec<TableNotes, never> = {
  type: 'tableNotes',
  doc: 'Notes under a table.',
  groups: [],
  fields: {},
  children: ['footnote', 'paragraph'],
  forms: {
    jats: '<table-wrap-foot>',
    word: 'paragraphs under the table',
    pdf: 'P, Note',
    html: '<tfoot>, <p>'
  }
}
