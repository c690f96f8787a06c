/**
 * The grid that the spans of a table make, by the table model of HTML (HTML Standard, 4.9.12), and the widths of its
 * columns. Word needs both: a cell for every place that a row span covers, and a width for every column.
 */
import type { Column, RowGroup, TableCell, TableRow } from '@offprint/ast'
import { textOf } from '@offprint/ast'

export interface Placed {
  cell: TableCell
  column: number
  columns: number
  rows: number
}

export interface Grid {
  columns: number
  /** Cells that begin in each row, in order of columns. */
  rows: {
    row: TableRow
    group: RowGroup
    cells: Placed[]
    /** Columns that a cell of an earlier row covers. */
    covered: ReadonlySet<number>
  }[]
}

/** Lays out the cells of some row groups. Spans end with their row group. */
export function layOut(groups: readonly RowGroup[]): Grid {
  const rows: Grid['rows'] = []
  let columns = 0
  for (const group of groups) {
    /** For each column, how many rows are still covered from above. */
    const covered: number[] = []
    group.children.forEach((row, nth) => {
      const cells: Placed[] = []
      const now = covered.map(left => left > 0)
      const above = new Set(now.flatMap((hangs, i) => (hangs ? [i] : [])))
      for (let i = 0; i < covered.length; i++) if (covered[i]! > 0) covered[i]!--
      let column = 0
      for (const cell of row.children) {
        while (now[column]) column++
        const wide = Math.max(1, cell.colSpan ?? 1)
        const tall = Math.max(1, Math.min(cell.rowSpan ?? 1, group.children.length - nth))
        // A span never runs into a cell that hangs down from above: the later cell gives way.
        let fits = 1
        while (fits < wide && !now[column + fits]) fits++
        cells.push({ cell, column, columns: fits, rows: tall })
        for (let i = column; i < column + fits; i++) {
          now[i] = true
          covered[i] = tall - 1
        }
        column += fits
      }
      columns = Math.max(columns, now.length)
      rows.push({ row, group, cells, covered: above })
    })
  }
  return clipped({ columns, rows })
}

/** ECMA-376 sets no limit; Word opens tables of at most 63 columns. */
export const mostColumns = 63

/** Columns beyond those that Word opens and in which no cell begins are an empty claim: spans end before them. */
function clipped(grid: Grid): Grid {
  if (grid.columns <= mostColumns) return grid
  const begun = grid.rows.reduce(
    (most, { cells }) => Math.max(most, (cells[cells.length - 1]?.column ?? 0) + 1),
    0
  )
  const columns = Math.max(begun, mostColumns)
  for (const { cells } of grid.rows)
    for (const cell of cells) cell.columns = Math.min(cell.columns, columns - cell.column)
  return { ...grid, columns }
}

/**
 * Widths of the columns in twips, together `total`: as the source gives them in per cent, else by the text of the cells,
 * so that a column of numbers stays narrow.
 */
export function columnWidths(grid: Grid, given: readonly Column[] | undefined, total: number): number[] {
  const percent = given?.map(column => /^([\d.]+)%$/.exec(column.width ?? '')?.[1])
  const weights =
    percent?.length === grid.columns && percent.every(part => part !== undefined && Number(part) > 0)
      ? percent.map(Number)
      : byText(grid)
  const sum = weights.reduce((all, weight) => all + weight, 0) || 1
  return weights.map(weight => Math.max(200, Math.floor((weight / sum) * total)))
}

function byText(grid: Grid): number[] {
  const longest = new Array<number>(grid.columns).fill(3)
  const word = new Array<number>(grid.columns).fill(3)
  for (const { cells } of grid.rows)
    for (const { cell, column, columns } of cells) {
      if (columns !== 1) continue
      const text = textOf(cell)
      longest[column] = Math.max(longest[column]!, text.length)
      word[column] = Math.max(word[column]!, ...text.split(/\s+/).map(part => Math.min(part.length, 20)))
    }
  return longest.map((length, i) => Math.max(word[i]! + 1, 4, Math.min(48, length ** 0.85 + 2)))
}
