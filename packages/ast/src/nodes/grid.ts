import type { Column } from '../records.js'
import type { Base, NodeSpec } from '../spec.js'
import type { RowGroup } from './row-group.js'

/**
 * The cells of a table.
 *
 * JATS: <table> · Word: w:tbl · PDF: Table · HTML: <table>
 */
export interface Grid extends Base {
  type: 'grid'
  /** Widths and alignments of columns, where the source sets them. */
  columns?: Column[]
  children: RowGroup[]
}

export const spec: NodeSpec<Grid, 'block'> = {
  type: 'grid',
  doc: 'The cells of a table.',
  groups: ['block'],
  fields: {
    columns: [
      { record: 'column', many: true, optional: true },
      'Widths and alignments of columns, where the source sets them.'
    ]
  },
  children: ['rowGroup'],
  forms: { jats: '<table>', word: 'w:tbl', pdf: 'Table', html: '<table>' }
}
