/** Tables: caption above, grid, notes below. */
import type { Grid, Node, RowGroup, Table, TableCell, TableNotes, TableRow } from '@offprint/ast'
import { child, children, childrenOf, textOf } from '@offprint/ast'
import { blocksOf, isBlock } from '../content.js'
import type { Block, GridBlock, GridCell, GridRow, TextBlock } from '../engine/definition.js'
import type { Handler } from '../handler.js'
import { textWidth } from '../layouts.js'
import { tableNarrowed } from '../messages.js'
import { wordsFor } from '../printed-words.js'
import type { Place, WriteState } from '../state.js'
import { type CellText, fitTable } from '../table-widths.js'
import { captionBlocks, floating } from './figures.js'

const padding = { x: 3.5, y: 1.8 }
const rules = { strong: 0.9, light: 0.45, color: '#000000' }

export const table: Handler<Table> = {
  block: (node, place, state) => {
    const grids = children(node, 'grid').map(one => placeCells(one))
    const page = state.layout.columns > 1 && !place.fixed ? textWidth(state.layout) : place.width
    const { size } = state.theme.small.style
    const fits = grids.map(({ cells, columns, rows }) =>
      fitTable(
        cells.map(placed => cellText(placed, rows)),
        columns,
        {
          size: size * 0.97,
          padding: padding.x,
          column: place.width,
          page
        }
      )
    )
    const wide = fits.some(fit => fit.wide)
    const width = wide ? page : place.width
    const inside: Place = { ...place, width, fixed: true, follows: false }
    fits.forEach(fit => {
      if (fit.size < size * 0.8)
        state.messages.report(
          tableNarrowed,
          { table: node.label ?? 'A table', size: fit.size.toFixed(1) },
          node
        )
    })
    const stack: Block[] = captionBlocks(node.label, child(node, 'caption'), inside, state, [0, 0, 0, 4])
    const [captionBlock] = stack
    if (captionBlock) captionBlock.keepWithNext = true
    let nth = 0
    for (const part of childrenOf(node)) {
      if (part.type === 'caption') continue
      if (part.type === 'grid') {
        const fit = fits[nth]!
        stack.push(gridBlock(grids[nth++]!, fit.widths, fit.size, node.label, inside, state))
      } else stack.push(...blocksOf([part], { ...inside, sized: state.theme.fine, align: 'left' }, state))
    }
    return [floating(node, 'TableGroup', stack, wide, place, state)]
  }
}

interface Placed {
  cell: TableCell
  row: number
  column: number
  colSpan: number
  rowSpan: number
}
interface PlacedGrid {
  grid: Grid
  rows: { row: TableRow; group: RowGroup }[]
  cells: Placed[]
  columns: number
}

/** Where every cell stands: a cell over several rows pushes those below it aside (HTML, 4.9.12). */
function placeCells(grid: Grid): PlacedGrid {
  const rows = grid.children.flatMap(group => group.children.map(row => ({ row, group })))
  const cells: Placed[] = []
  const taken: number[] = []
  let columns = 1
  rows.forEach(({ row, group }, index) => {
    const groupEnd = index + group.children.length - group.children.indexOf(row)
    let column = 0
    for (const cell of row.children) {
      const colSpan = Math.max(1, Math.min(cell.colSpan ?? 1, 200))
      const isTaken = (_: unknown, offset: number) => (taken[column + offset] ?? 0) > index
      while (Array.from({ length: colSpan }).some(isTaken)) column++
      const rowSpan = Math.max(1, Math.min(cell.rowSpan ?? 1, groupEnd - index))
      cells.push({ cell, row: index, column, colSpan, rowSpan })
      for (let at = column; at < column + colSpan; at++) taken[at] = index + rowSpan
      column += colSpan
      columns = Math.max(columns, column)
    }
  })
  return { grid, rows, cells, columns }
}

function cellText({ cell, column, colSpan, row }: Placed, rows: PlacedGrid['rows']): CellText {
  const lines = cell.children.some(isBlock)
    ? cell.children.map(part => textOf(part))
    : cell.children
        .map(part => (part.type === 'break' ? '\n' : textOf(part)))
        .join('')
        .split('\n')
  const bold = cell.header === true || rows[row]!.group.kind === 'head'
  return { column, colSpan, lines, bold }
}

function gridBlock(
  { grid, rows, cells, columns }: PlacedGrid,
  widths: number[],
  size: number,
  label: string | undefined,
  place: Place,
  state: WriteState
): GridBlock {
  const sized = { style: { ...state.theme.small.style, size }, leading: size * 1.24 }
  const byRow: Placed[][] = rows.map(() => [])
  for (const placed of cells) byRow[placed.row]!.push(placed)
  const gaps = gapsOf(cells, rows.length, columns)
  const body = rows.map(({ group }, index): GridRow => {
    const first = group.children[0] === rows[index]!.row && index > 0
    return {
      part: group.kind,
      ...(first && group.kind !== 'head' && { ruled: true }),
      cells: [
        ...byRow[index]!.map(placed => gridCell(placed, group, grid, widths, { ...place, sized }, state)),
        ...gaps[index]!
      ].sort((a, b) => a.column - b.column)
    }
  })
  const filled =
    widths.length === columns ? widths : Array.from({ length: columns }, (_, at) => widths[at] ?? 10)
  const continued =
    label === undefined
      ? {}
      : { continued: continuedLine(label, { ...place, sized, align: 'left', follows: false }, state) }
  return {
    tag: 'Table',
    grid: { widths: filled, rows: body, padding, table: true, rules, ...continued },
    ...state.destination(grid)
  }
}

/** Empty cells where the source has none, so that the rows make a grid (PDF/UA-1, 7.2); the reader leaves them out. */
function gapsOf(cells: readonly Placed[], rows: number, columns: number): GridCell[][] {
  const covered = Array.from({ length: rows }, () => new Uint8Array(columns))
  for (const { row, column, colSpan, rowSpan } of cells)
    for (let at = row; at < Math.min(row + rowSpan, rows); at++)
      covered[at]!.fill(1, column, column + colSpan)
  const made = { colSpan: 1, rowSpan: 1, blocks: [], props: { title: 'made' } }
  return covered.map(line => [...line].flatMap((has, column) => (has ? [] : [{ ...made, column }])))
}

/** `Table 1 (continued)`. */
function continuedLine(label: string, place: Place, state: WriteState): TextBlock {
  const words = ` (${wordsFor(state.lang).continued})`
  const runs = [{ text: label, bold: true }, { text: words }]
  return state.text(runs, place.sized, place, { margin: [0, 0, 0, 3], hyphenate: false })
}

const scopes = { row: 'Row', rowgroup: 'Row', col: 'Column', colgroup: 'Column' } as const

function gridCell(
  { cell, column, colSpan, rowSpan }: Placed,
  group: RowGroup,
  grid: Grid,
  widths: number[],
  place: Place,
  state: WriteState
): GridCell {
  const isHeader = cell.header || group.kind === 'head'
  const scope = cell.scope ? scopes[cell.scope] : group.kind === 'head' ? 'Column' : 'Row'
  const width = widths.slice(column, column + colSpan).reduce((sum, value) => sum + value, 0) - 2 * padding.x
  const spanning = group.kind === 'head' && colSpan > 1 ? 'center' : undefined
  const wanted = cell.align ?? spanning ?? grid.columns?.[column]?.align ?? 'left'
  const align = wanted === 'char' ? 'left' : wanted === 'justify' ? 'left' : wanted
  const { style, leading } = place.sized
  const sized = isHeader ? { style: { ...style, bold: true }, leading } : place.sized
  const here: Place = { ...place, width, sized, align, follows: false, spaced: false }
  const blocks = cellBlocks(cell, here, state)
  const vertical = cell.valign === 'middle' || cell.valign === 'bottom' ? cell.valign : 'top'
  return {
    ...{ column, colSpan, rowSpan, blocks, verticalAlign: group.kind === 'head' ? 'bottom' : vertical },
    ...(isHeader && { header: scope }),
    ...(cell.lang && { props: { lang: cell.lang } })
  }
}

/** A cell with words only has no paragraph of its own: the cell is the element. */
function cellBlocks(cell: TableCell, place: Place, state: WriteState): Block[] {
  const only =
    cell.children.length === 1 && cell.children[0]!.type === 'paragraph' ? cell.children[0]! : undefined
  const content: readonly Node[] = only ? childrenOf(only) : cell.children
  const blocks = content.some(isBlock)
    ? blocksOf(content, place, state)
    : state.paragraph(content, place, cell)
  const [first] = blocks
  if (blocks.length === 1 && first && 'text' in first && first.tag === 'P') {
    const { tag: _, props: __, ...plain } = first
    return [plain]
  }
  return blocks
}

export const tableNotes: Handler<TableNotes> = {
  block: (node, place, state) => {
    const stack = node.children.flatMap((part): Block[] => {
      if (part.type !== 'footnote') return blocksOf([part], { ...place, follows: false }, state)
      state.printedNotes.add(part)
      return [
        {
          tag: 'Note',
          stack: state.noteBlocks(part, { ...place, follows: false }),
          ...state.destination(part)
        }
      ]
    })
    return [{ tag: 'TableNotes', stack, margin: [0, 3, 0, 0] }]
  }
}
