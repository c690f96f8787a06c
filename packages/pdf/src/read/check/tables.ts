/** Whether the rows of a table make a grid, and its header cells say what they head. */
import { elementsOf, type TreeElement } from '../struct-tree.js'
import type { Report } from './rules.js'

/** Wider than any table that is read. */
const mostColumns = 2000

export function checkTable(table: TreeElement, report: Report): void {
  const rows = elementsOf(table).flatMap(part =>
    part.standard === 'TR' ? [part] : part.standard === 'Caption' ? [] : elementsOf(part)
  )
  const cells = rows.flatMap(row => elementsOf(row))
  const headers = cells.filter(cell => cell.standard === 'TH')
  if (cells.length > 0 && headers.length === 0) report('pdfua-7.5:no-headers')
  const named = cells.some(cell => cell.hasHeaders)
  if (!named && headers.some(cell => cell.scope === undefined)) report('pdfua-7.5:scope')
  const flaw = flawOf(rows)
  if (flaw) report('pdfua-7.2:grid', flaw)
}

/** Lays the cells out as a reader would: each takes the first free places of its row. */
function flawOf(rows: readonly TreeElement[]): string | undefined {
  /** The row up to which each column is taken by a cell from above. */
  const taken: number[] = []
  let columns: number | undefined
  for (const [index, row] of rows.entries()) {
    let column = 0
    for (const { colSpan, rowSpan } of elementsOf(row)) {
      while ((taken[column] ?? 0) > index) column++
      if (column + colSpan > mostColumns) return 'a cell covers thousands of columns'
      for (let at = column; at < column + colSpan; at++) {
        if ((taken[at] ?? 0) > index) return `two cells of row ${index + 1} cover each other`
        taken[at] = index + rowSpan
      }
      column += colSpan
    }
    while ((taken[column] ?? 0) > index) column++
    columns ??= column
    if (column !== columns) return `row ${index + 1} has ${column} columns, the first ${columns}`
  }
  return taken.some(row => row > rows.length) ? 'a cell reaches below the last row' : undefined
}
