import type { Base, NodeSpec } from '../spec.js'
import type { TableRow } from './table-row.js'

/**
 * Head, body or foot of a table.
 *
 * JATS: <thead>, <tbody>, <tfoot> · Word: w:tblHeader on rows · PDF: THead, TBody, TFoot · HTML: <thead>, <tbody>, <tfoot>
 */
export interface RowGroup extends Base {
  type: 'rowGroup'
  /** Which part. */
  kind: 'head' | 'body' | 'foot'
  children: TableRow[]
}

export const spec: NodeSpec<RowGroup, never> = {
  type: 'rowGroup',
  doc: 'Head, body or foot of a table.',
  groups: [],
  fields: {
    kind: [{ oneOf: ['head', 'body', 'foot'] }, 'Which part.']
  },
  children: ['tableRow'],
  forms: {
    jats: '<thead>, <tbody>, <tfoot>',
    word: 'w:tblHeader on rows',
    pdf: 'THead, TBody, TFoot',
    html: '<thead>, <tbody>, <tfoot>'
  }
}
