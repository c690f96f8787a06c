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

/** Widths of the columns in twips, and the size of the letters in half points where the usual one is too large. */
export interface ColumnFit {
  widths: number[]
  size?: number
}

/** Left and right of the words in a cell, in twips (`ArticleTable`). */
const cellMargins = 160
/** The smallest letters that are still read on paper, in half points. */
const smallest = 13
/** Words that are longer may be broken: addresses, sequences. */
const longestWhole = 22

/**
 * Widths of the columns, together `total` twips: as the source gives them in per cent, else by the text of the cells, so
 * that a column of numbers stays narrow. No column is narrower than its longest word, for Word and LibreOffice would cut
 * that anywhere; where the words of a row do not fit beside each other, the letters get smaller.
 * @param size of the letters, in half points
 */
export function columnWidths(
  grid: Grid,
  given: readonly Column[] | undefined,
  total: number,
  size: number
): ColumnFit {
  const { least, most } = needs(grid)
  const points = (em: number, letters: number): number => em * letters * 10 + cellMargins
  const needed = (letters: number): number => least.reduce((sum, em) => sum + points(em, letters), 0)
  let letters = size
  while (letters > smallest && needed(letters) > total) letters--
  const shrunk = letters < size ? { size: letters } : {}
  const minimum = least.map(em => points(em, letters))
  const percent = given?.map(column => /^([\d.]+)%$/.exec(column.width ?? '')?.[1])
  if (percent?.length === grid.columns && percent.every(part => part !== undefined && Number(part) > 0)) {
    const widths = scaled(percent.map(Number), total)
    if (widths.every((width, i) => width >= minimum[i]! - 1)) return { widths }
  }
  if (needed(letters) >= total) return { widths: scaled(minimum, total), ...shrunk }
  const hunger = most.map((em, i) => Math.max(points(em, letters) - minimum[i]!, 1))
  const hungry = hunger.reduce((sum, each) => sum + each, 0)
  const spare = total - needed(letters)
  // What is left when every line has its room goes to all alike.
  const share = Math.min(spare / hungry, 1)
  const rest = Math.max(spare - hungry, 0) / grid.columns
  return { widths: minimum.map((width, i) => Math.floor(width + hunger[i]! * share + rest)), ...shrunk }
}

function scaled(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0) || 1
  return weights.map(weight => Math.max(200, Math.floor((weight / sum) * total)))
}

/** For each column the width of its longest word and of its longest line, in ems. */
function needs(grid: Grid): { least: number[]; most: number[] } {
  const least = new Array<number>(grid.columns).fill(1.2)
  const most = new Array<number>(grid.columns).fill(1.2)
  for (const { cells, group } of grid.rows)
    for (const { cell, column, columns } of cells) {
      if (columns !== 1) continue
      const bold = cell.header === true || group.kind === 'head' ? 1.08 : 1
      for (const line of linesOf(cell)) {
        most[column] = Math.max(most[column]!, Math.min(bold * widthOf(line), 28))
        for (const word of line.split(/[^\S\u00a0]+|(?<=[-/–—])/))
          if ([...word].length <= longestWhole) least[column] = Math.max(least[column]!, bold * widthOf(word))
          else least[column] = Math.max(least[column]!, 7)
      }
    }
  return { least, most }
}

/** The lines that the source has in a cell: paragraphs, and line ends in them. */
function linesOf(cell: TableCell): string[] {
  const lines = ['']
  const add = (words: string): void => {
    lines[lines.length - 1] += words
  }
  for (const part of cell.children) {
    if (part.type === 'break') lines.push('')
    else if (part.type === 'paragraph') {
      for (const inner of part.children)
        if (inner.type === 'break') lines.push('')
        else add(textOf(inner))
      lines.push('')
    } else add(textOf(part))
  }
  return lines
}

/** Width of words in ems, as in Times: near enough to tell what fits. */
function widthOf(words: string): number {
  let width = 0
  for (const letter of words)
    width += /[A-Z&%@mw]/.test(letter) ? 0.72 : /[ijlt.,;:'’|()[\]!/ -]/.test(letter) ? 0.3 : 0.49
  return width
}
