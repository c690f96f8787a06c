import type { Base, NodeSpec } from '../spec.js'
import type { TableCell } from './table-cell.js'

/**
 * A row.
 *
 * JATS: <tr> · Word: w:tr · PDF: TR · HTML: <tr>
 */
export interface TableRow extends Base {
  type: 'tableRow'
  children: TableCell[]
}

export const spec: NodeSpec<TableRow, never> = {
  type: 'tableRow',
  doc: 'A row.',
  groups: [],
  fields: {},
  children: ['tableCell'],
  forms: { jats: '<tr>', word: 'w:tr', pdf: 'TR', html: '<tr>' }
}
