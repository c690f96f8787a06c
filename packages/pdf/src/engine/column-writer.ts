/**
 * The cursor that moves through columns and pages. pdfmake's own columns cannot be told where to begin on a page or what
 * to leave free at the foot; here a region has columns, and every page break asks the region first.
 */
import { type LayoutContext, PageElementWriter } from './pdfmake.js'

/** A part of the document set in columns of equal width. */
export interface Region {
  columns: number
  gap: number
  /** Width of one column, and left edge of the first. */
  width: number
  left: number
  /** The column being filled. */
  index: number
  /** Where the columns begin on this page. */
  top: number
  /** How far the columns left behind on this page reach, and how much stands in them together. */
  deepest: number
  filled: number
  /** Free below a column that was made shorter to balance the page: notes take it first. */
  slack: number
}

export class ColumnWriter extends PageElementWriter {
  region: Region = {
    columns: 1,
    gap: 0,
    width: 0,
    left: 0,
    index: 0,
    top: 0,
    deepest: 0,
    filled: 0,
    slack: 0
  }
  /** The page on which columns end early, and where: balanced columns. */
  limit: { page: number; bottom: number } | undefined

  /** Lines come with their words in place. */
  override alignLine(): void {}

  get cursor(): LayoutContext {
    return this.context()
  }

  /** Height of the notes that stand across a whole page, by page: columns that begin later end above them. */
  readonly footHeights = new Map<number, number>()

  /** Where the text of the page ends, from the top of the page. */
  get bottom(): number {
    return this.pageBottom - (this.footHeights.get(this.cursor.page) ?? 0)
  }

  /** Pages longer than usual by this: a line more on each may save a page with hardly anything on it. */
  stretch = 0

  /** Where the text and the notes of the page end. */
  get pageBottom(): number {
    const { pageSize, pageMargins } = this.cursor.getCurrentPage()
    return pageSize.height - pageMargins.bottom + this.stretch
  }

  /** Left edge of the column being filled. */
  get columnLeft(): number {
    const { left, width, gap, index } = this.region
    return left + index * (width + gap)
  }

  isAtTop(): boolean {
    return this.cursor.y <= this.region.top + 0.01
  }

  /** True at the head of a column than which none is higher: what does not fit here fits nowhere. */
  isFresh(): boolean {
    const { pageMargins } = this.cursor.getCurrentPage()
    return this.isAtTop() && this.region.top <= pageMargins.top + 0.01 && !this.isLimited
  }

  private get isLimited(): boolean {
    return this.limit?.page === this.cursor.page && this.region.columns > 1
  }

  /** At the head of a column: a balanced page ends it early. */
  private openColumn(): void {
    const { region, cursor } = this
    region.slack = this.isLimited ? Math.max(this.bottom - this.limit!.bottom, 0) : 0
    cursor.availableHeight -= region.slack
  }

  /** After `limit` has changed at the place where a region begins. */
  relimit(): void {
    const { region, cursor } = this
    cursor.availableHeight += region.slack
    region.slack = 0
    this.openColumn()
  }

  /** Takes room for notes at the foot of the column. */
  takeFoot(height: number): void {
    const { region, cursor } = this
    const free = Math.min(region.slack, height)
    region.slack -= free
    cursor.availableHeight -= height - free
  }

  /** The full height of a column on a page without anything above it. */
  get columnHeight(): number {
    return this.pageBottom - this.cursor.getCurrentPage().pageMargins.top
  }

  /** Starts a region at the cursor, over the full width of the text. */
  begin(columns: number, gap: number): void {
    const { cursor } = this
    const { pageSize, pageMargins } = cursor.getCurrentPage()
    const full = pageSize.width - pageMargins.left - pageMargins.right
    const width = (full - gap * (columns - 1)) / columns
    const top = cursor.y
    const place = { left: pageMargins.left, index: 0, top, deepest: top, filled: 0, slack: 0 }
    this.region = { columns, gap, width, ...place }
    cursor.x = pageMargins.left
    cursor.availableWidth = width
    this.openColumn()
  }

  /** Moves to the next column, or to the next page after the last. Indents are kept. */
  override moveToNextPage(): void {
    const { region, cursor } = this
    const { x, availableWidth } = cursor
    const step = region.width + region.gap
    region.deepest = Math.max(region.deepest, cursor.y)
    region.filled += cursor.y - region.top
    if (region.index < region.columns - 1) {
      region.index += 1
      cursor.x = x + step
      cursor.y = region.top
      cursor.availableHeight = this.bottom - region.top
      this.openColumn()
      return
    }
    super.moveToNextPage()
    cursor.availableHeight += this.stretch
    cursor.x = x - step * region.index
    cursor.availableWidth = availableWidth
    region.index = 0
    region.top = cursor.y
    region.deepest = cursor.y
    region.filled = 0
    this.openColumn()
  }
}
