/** The cells of a table, row by row, and which of them are the same in two tables. */

import { align, fillGaps } from './align.mjs'
import { select, textOf } from './ast.mjs'
import { fold, letters } from './fold.mjs'

/** Rows of all grids of a table, each cell with its text and what it covers. Rows without any text are left out. */
export function rowsOf(table) {
  return table.grids
    .flatMap(grid => select(grid, 'tableRow'))
    .map(row =>
      row.children.map(cell => ({
        text: fold(textOf(cell.children)),
        columns: cell.colSpan ?? 1,
        rows: cell.rowSpan ?? 1,
        header: cell.header === true
      }))
    )
    .filter(row => row.some(cell => cell.text))
}

/**
 * Pairs the cells of two tables: rows by their words, cells of paired rows from left to right by their words.
 * @returns {{expected: object, actual?: object, row: number}[]} every cell of `expected` with words in it
 */
export function pairCells(expected, actual) {
  const mine = expected.map(row => row.map(cell => cell.text).join(' | '))
  const theirs = actual.map(row => row.map(cell => cell.text).join(' | '))
  const rows = fillGaps(align(mine, theirs, 0.3), mine.length, theirs.length)
  return expected.flatMap((row, i) => {
    const other = (actual[rows.get(i)] ?? []).filter(cell => letters(cell.text) || cell.text)
    let at = 0
    return row
      .filter(cell => cell.text)
      .map(cell => {
        const same = other.findIndex((candidate, j) => j >= at && candidate.text === cell.text)
        if (same >= 0) at = same + 1
        return { expected: cell, ...(same >= 0 ? { actual: other[same] } : {}), row: i }
      })
  })
}

export const isSpanned = cell => cell.columns > 1 || cell.rows > 1
