/**
 * Sets tables, and things side by side. Rows that share a cell stay together; a table that is broken repeats its head,
 * as an artifact; a row higher than a page is broken inside its cells.
 */
import type { GridBlock, GridRow } from './definition.js'
import type { LaidPage, PageItem } from './pdfmake.js'
import type { TaggedLayout } from './tagged-layout.js'
import { TextLine } from './text-line.js'

interface Placing {
  block: GridBlock
  edges: number[]
  heights: number[]
  /** Where each row stands, for the cells over several rows. */
  head: { items: PageItem[]; x: number; y: number; height: number } | undefined
}

export class GridPlacer {
  constructor(private readonly layout: TaggedLayout) {}

  place(block: GridBlock): void {
    const { layout } = this
    const { rows } = block.grid
    if (rows.length === 0) return
    const placing: Placing = { block, ...layout.measure.grid(block), head: undefined }
    const headCount = rows.findIndex(row => row.part !== 'head')
    const headRows = headCount < 0 ? rows.length : headCount
    const headHeight = total(placing.heights.slice(0, headRows))
    const fits = layout.flow.columnHeight * 0.4
    this.strongRule(block)
    const groups = groupsOf(rows)
    for (const [from, to] of groups) {
      const height = total(placing.heights.slice(from, to))
      const { flow } = layout
      const again = from >= headRows ? headHeight + this.continuedHeight(block) : 0
      const below = flow.columnHeight - again
      const tooHigh = layout.cellDepth === 0 && height > flow.cursor.availableHeight
      // A row that no column can hold begins here, unless hardly anything of it would.
      const worth = height <= below || flow.cursor.availableHeight < flow.columnHeight * 0.15
      if (tooHigh && worth && !flow.isFresh()) this.breakTable(placing, from >= headRows)
      const tall = layout.cellDepth === 0 && height > flow.cursor.availableHeight
      if (rows[from]!.ruled && from > headRows) this.lightRule(block)
      if (tall) for (let row = from; row < to; row++) this.placeTallRow(placing, row)
      else this.placeRows(placing, from, to)
      if (to === headRows && headRows < rows.length) {
        this.rememberHead(placing, headHeight <= fits)
        this.lightRule(block)
      } else if (block.grid.rules?.inner && to < rows.length && to > headRows) this.lightRule(block)
    }
    this.strongRule(block)
  }

  private strongRule({ grid: { rules, widths } }: GridBlock): void {
    if (rules) this.rule(rules.strong, rules.color, widths)
  }
  private lightRule({ grid: { rules, widths } }: GridBlock): void {
    if (rules) this.rule(rules.light, rules.color, widths)
  }
  private rule(thickness: number, color: string, widths: number[]): void {
    const { cursor } = this.layout.flow
    this.layout.drawRule(cursor.x, cursor.y, total(widths), thickness, color)
    cursor.moveDown(thickness)
  }

  private breakTable(placing: Placing, repeatHead: boolean): void {
    this.lightRule(placing.block)
    this.layout.advance()
    const { continued } = placing.block.grid
    if (continued) this.layout.place({ ...continued, artifact: true })
    this.strongRule(placing.block)
    const { head } = placing
    if (!head || !repeatHead) return
    const { cursor } = this.layout.flow
    const page = cursor.getCurrentPage()
    for (const { type, item } of head.items)
      page.items.push({ type, item: moved(item, cursor.x - head.x, cursor.y - head.y) })
    cursor.moveDown(head.height)
    this.lightRule(placing.block)
  }

  private continuedHeight({ grid: { continued, widths } }: GridBlock): number {
    return continued ? this.layout.measure.height(continued, total(widths)) : 0
  }

  private headStart: { page: LaidPage; index: number; x: number; y: number } | undefined

  private rememberHead(placing: Placing, small: boolean): void {
    const start = this.headStart
    if (!start || !small) return
    const { cursor } = this.layout.flow
    if (cursor.getCurrentPage() !== start.page) return
    placing.head = {
      items: start.page.items.slice(start.index),
      ...{ x: start.x, y: start.y, height: cursor.y - start.y }
    }
  }

  private placeRows(placing: Placing, from: number, to: number): void {
    const { layout } = this
    const { cursor } = layout.flow
    const { block, edges, heights } = placing
    const { x, y, availableWidth } = cursor
    const page = cursor.getCurrentPage()
    if (from === 0) this.headStart = { page, index: page.items.length, x, y }
    const { availableHeight } = cursor
    let top = y
    layout.cellDepth += 1
    for (let index = from; index < to; index++) {
      for (const cell of block.grid.rows[index]!.cells) {
        const covered = total(heights.slice(index, index + cell.rowSpan))
        const natural = layout.measure.cellHeight(cell, edges, block.grid.padding)
        const spare = Math.max(covered - natural, 0)
        const shift =
          cell.verticalAlign === 'middle' ? spare / 2 : cell.verticalAlign === 'bottom' ? spare : 0
        cursor.x = x + edges[cell.column]! + block.grid.padding.x
        cursor.y = top + shift + block.grid.padding.y
        cursor.availableWidth =
          edges[cell.column + cell.colSpan]! - edges[cell.column]! - 2 * block.grid.padding.x
        cursor.availableHeight = 1e6
        layout.placeStack(cell.blocks)
      }
      top += heights[index]!
    }
    layout.cellDepth -= 1
    Object.assign(cursor, { x, availableWidth, y: top, availableHeight: availableHeight - (top - y) })
  }

  /** A row higher than a column: every cell flows on by itself, and the row ends where the longest one does. */
  private placeTallRow({ block, edges }: Placing, index: number): void {
    const { layout } = this
    const start = layout.saveFlow()
    let end = start
    layout.cellDepth += 1
    const { breakingCells } = layout
    layout.breakingCells = true
    for (const cell of block.grid.rows[index]!.cells) {
      layout.restoreFlow(start)
      const { cursor } = layout.flow
      const { padding } = block.grid
      cursor.addMargin(edges[cell.column]! + padding.x)
      cursor.availableWidth = edges[cell.column + cell.colSpan]! - edges[cell.column]! - 2 * padding.x
      cursor.moveDown(padding.y)
      layout.placeStack(cell.blocks)
      cursor.moveDown(padding.y)
      const here = layout.saveFlow()
      const further =
        here.cursor.page - end.cursor.page ||
        here.region.index - end.region.index ||
        here.cursor.y - end.cursor.y
      if (further > 0) end = here
    }
    layout.breakingCells = breakingCells
    layout.cellDepth -= 1
    const step = (end.region.index - start.region.index) * (end.region.width + end.region.gap)
    const { x, availableWidth } = start.cursor
    layout.restoreFlow({ ...end, cursor: { ...end.cursor, x: x + step, availableWidth } })
  }
}

/** Rows that hang together through cells over several rows: [from, to). */
function groupsOf(rows: readonly GridRow[]): [number, number][] {
  const groups: [number, number][] = []
  let start = 0
  let reach = 0
  rows.forEach((row, index) => {
    const head = row.part === 'head' && rows[index + 1]?.part === 'head'
    reach = Math.max(reach, index + 1 + (head ? 1 : 0), ...row.cells.map(cell => index + cell.rowSpan))
    if (reach <= index + 1) {
      groups.push([start, index + 1])
      start = index + 1
    }
  })
  if (start < rows.length) groups.push([start, rows.length])
  return groups
}

/** The same thing drawn again at another place; its serial number tells the renderer so. */
function moved(item: object, dx: number, dy: number): object {
  if (item instanceof TextLine) return Object.assign(item.clone(), { x: item.x + dx, y: item.y + dy })
  const copy: Record<string, unknown> = { ...item }
  for (const key of ['x', 'x1', 'x2']) if (typeof copy[key] === 'number') copy[key] += dx
  for (const key of ['y', 'y1', 'y2']) if (typeof copy[key] === 'number') copy[key] += dy
  return copy
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0)
}
