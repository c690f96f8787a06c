import type { Base, NodeSpec } from '../spec.js'
import type { Caption } from './caption.js'
import type { Foreign } from './foreign.js'
import type { Graphic } from './graphic.js'
import type { Grid } from './grid.js'
import type { TableNotes } from './table-notes.js'

/**
 * A table with its caption and notes.
 *
 * JATS: <table-wrap> · Word: caption, table, notes · PDF: Table and Caption · HTML: <figure>, <table>
 */
export interface Table extends Base {
  type: 'table'
  /** Printed label, without the punctuation after it: `Table 1`. */
  label?: string
  children: Array<Caption | Grid | Graphic | TableNotes | Foreign>
}

export const spec: NodeSpec<Table, 'block'> = {
  type: 'table',
  doc: 'A table with its caption and notes.',
  groups: ['block'],
  fields: {
    label: ['text?', 'Printed label, without the punctuation after it: `Table 1`.']
  },
  children: ['caption', 'grid', 'graphic', 'tableNotes', 'foreign'],
  forms: {
    jats: '<table-wrap>',
    word: 'caption, table, notes',
    pdf: 'Table and Caption',
    html: '<figure>, <table>'
  }
}
