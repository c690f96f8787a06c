/**
 * Tables: the grid with its merged cells and header rows. Word cuts a merged cell into one cell for each row (vMerge) and
 * names the columns a cell covers (gridSpan); the tree has one cell with its spans.
 */
import type { Block, Grid, Inline, RowGroup, TableCell } from '@offprint/ast'
import { childrenOf, node } from '@offprint/ast'
import { limitError } from '@offprint/core'
import type { XmlElement } from '@offprint/core/xml'
import { spanClamped } from '../messages.js'
import type { ReadState } from './state.js'
import { isGone } from './tracked.js'
import { attribute, elements, integer, kid, nameOf, toggle, valOf } from './word-xml.js'

/** What a cell holds, as `read/blocks.ts` reads it. */
export type ReadCell = (cell: XmlElement) => { blocks: Block[]; heading: boolean; align?: TableCell['align'] }

interface Open {
  cell: TableCell
  rows: number
}

/** Reads a `w:tbl`. */
export function readGrid(table: XmlElement, readCell: ReadCell, state: ReadState): Grid {
  const properties = kid(table, 'w:tblPr')
  const width = elements(kid(table, 'w:tblGrid')).length
  const rows = rowsOf(table)
  const most = Math.max(
    1,
    Math.min(state.limits.columnSpan, Math.max(width, ...rows.slice(0, 1000).map(row => cellsOf(row).length)))
  )
  const groups: RowGroup[] = []
  /** Cell that hangs down into a column, by column. */
  const hanging = new Map<number, Open>()
  const named = rows.some(row => toggle(kid(row, 'w:trPr'), 'w:tblHeader'))
  const dressed = !named && rows.length > 1 && dressesFirstRow(properties, state)
  for (const row of rows) {
    const rowProperties = kid(row, 'w:trPr')
    if (isGone(rowProperties, state.changes)) continue
    const header = toggle(rowProperties, 'w:tblHeader') || (dressed && groups.length === 0)
    const kind = header && groups.every(group => group.kind === 'head') ? 'head' : 'body'
    if (groups[groups.length - 1]?.kind !== kind) {
      groups.push(node('rowGroup', { kind }, []))
      // Spans end with their row group (HTML Standard, 4.9.12).
      hanging.clear()
    }
    const group = groups[groups.length - 1]!
    const cells: TableCell[] = []
    let column = 0
    const skip = (count: number): void => {
      for (let i = 0; i < Math.min(count, most); i++) cells.push(node('tableCell', {}, []))
      column += count
    }
    skip(integer(valOf(rowProperties, 'w:gridBefore')) ?? 0)
    for (const element of cellsOf(row)) {
      if (++state.counts.cells > state.limits.cells)
        throw limitError(state.limits, 'cells', { part: state.part.name })
      const cellProperties = kid(element, 'w:tcPr')
      if (isGone(cellProperties, state.changes)) continue
      const claimed = integer(valOf(cellProperties, 'w:gridSpan')) ?? 1
      const span = Math.max(1, Math.min(claimed, most))
      if (claimed > most) state.messages.report(spanClamped, { columns: claimed })
      const merge = kid(cellProperties, 'w:vMerge')
      const continues = merge !== undefined && attribute(merge, 'val') !== 'restart'
      const above = hanging.get(column)
      if (continues && above && groups.length) {
        above.rows++
        above.cell.rowSpan = above.rows
        const more = readCell(element).blocks
        above.cell.children.push(...more.filter(block => childrenOf(block).length > 0))
      } else {
        const cell = asCell(element, span, readCell)
        cells.push(cell)
        if (merge) hanging.set(column, { cell, rows: 1 })
        else hanging.delete(column)
      }
      column += span
    }
    skip(integer(valOf(rowProperties, 'w:gridAfter')) ?? 0)
    group.children.push(node('tableRow', {}, cells))
  }
  return node('grid', {}, groups)
}

/**
 * Whether the style of a table sets the first row apart, and the table lets it (`w:tblLook`, ECMA-376-1, 17.4.55): bold or
 * on a ground of its own. A row with a line below it is no head for that.
 */
function dressesFirstRow(properties: XmlElement | undefined, state: ReadState): boolean {
  const look = kid(properties, 'w:tblLook')
  const bits = Number.parseInt(attribute(look, 'val') ?? '', 16)
  const on = attribute(look, 'firstRow') ?? (bits & 0x20 ? '1' : '0')
  if (!/^(?:1|true|on)$/.test(on)) return false
  return state.styles
    .chain(valOf(properties, 'w:tblStyle'), 'table')
    .some(style => style.firstRow !== undefined && setsApart(style.firstRow))
}

const setsApart = (firstRow: XmlElement): boolean =>
  toggle(kid(firstRow, 'w:rPr'), 'w:b') === true || kid(kid(firstRow, 'w:tcPr'), 'w:shd') !== undefined

function asCell(element: XmlElement, span: number, readCell: ReadCell): TableCell {
  const { blocks, heading, align } = readCell(element)
  const vertical = valOf(kid(element, 'w:tcPr'), 'w:vAlign')
  const [only] = blocks
  // A cell of one paragraph is a line of text.
  const plain = blocks.length === 1 && only?.type === 'paragraph' && only.id === undefined
  const children: Array<Inline | Block> = plain ? (only.children as Inline[]) : blocks
  return node(
    'tableCell',
    {
      header: heading || undefined,
      colSpan: span > 1 ? span : undefined,
      align,
      valign: vertical === 'center' ? 'middle' : vertical === 'bottom' ? 'bottom' : undefined,
      dir: plain ? only.dir : undefined
    },
    children
  )
}

/** Rows, also those in content controls and insertions. */
function rowsOf(parent: XmlElement): XmlElement[] {
  return elements(parent).flatMap(child => {
    const name = nameOf(child)
    if (name === 'w:tr') return [child]
    return name === 'w:sdt' || name === 'w:sdtContent' || name === 'w:customXml' ? rowsOf(child) : []
  })
}

function cellsOf(row: XmlElement): XmlElement[] {
  return elements(row).flatMap(child => {
    const name = nameOf(child)
    if (name === 'w:tc') return [child]
    return name === 'w:sdt' || name === 'w:sdtContent' || name === 'w:customXml' ? cellsOf(child) : []
  })
}
