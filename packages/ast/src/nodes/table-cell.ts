import type { Base, NodeSpec } from '../spec.js'
import type { Block, Inline } from './index.js'

/**
 * A cell.
 *
 * JATS: <th>, <td> · Word: w:tc · PDF: TH, TD · HTML: <th>, <td>
 */
export interface TableCell extends Base {
  type: 'tableCell'
  /** A header cell. */
  header?: boolean
  /** What the header cell heads. */
  scope?: 'row' | 'col' | 'rowgroup' | 'colgroup'
  /** Columns covered, when more than 1. */
  colSpan?: number
  /** Rows covered, when more than 1. */
  rowSpan?: number
  /** Horizontal alignment. */
  align?: 'left' | 'center' | 'right' | 'justify' | 'char'
  /** Vertical alignment. */
  valign?: 'top' | 'middle' | 'bottom' | 'baseline'
  children: Array<Inline | Block>
}

export const spec: NodeSpec<TableCell, never> = {
  type: 'tableCell',
  doc: 'A cell.',
  groups: [],
  fields: {
    header: ['boolean?', 'A header cell.'],
    scope: [{ oneOf: ['row', 'col', 'rowgroup', 'colgroup'], optional: true }, 'What the header cell heads.'],
    colSpan: ['number?', 'Columns covered, when more than 1.'],
    rowSpan: ['number?', 'Rows covered, when more than 1.'],
    align: [
      { oneOf: ['left', 'center', 'right', 'justify', 'char'], optional: true },
      'Horizontal alignment.'
    ],
    valign: [{ oneOf: ['top', 'middle', 'bottom', 'baseline'], optional: true }, 'Vertical alignment.']
  },
  children: ['@inline', '@block'],
  forms: { jats: '<th>, <td>', word: 'w:tc', pdf: 'TH, TD', html: '<th>, <td>' }
}
