/**
 * Figures and tables that do not fit where they are called: they wait for the head of the next column, or of the next page
 * when they are wide, and the text goes on. They keep their order. In the structure they stand where they were written.
 */
import type { Block } from './definition.js'
import type { TaggedLayout } from './tagged-layout.js'

export class Floats {
  /** While true, notes wait: a float has no foot of its own. */
  placing = false
  private readonly waiting: Block[] = []

  constructor(private readonly layout: TaggedLayout) {}

  private isWide(block: Block): boolean {
    return block.float === 'page' && this.layout.flow.region.columns > 1
  }

  /** @returns true when the block waits for the head of a column or page */
  defer(block: Block): boolean {
    const { flow, measure, fullWidth } = this.layout
    if (this.placing) return false
    const wide = this.isWide(block)
    const height = measure.height(block, wide ? fullWidth : flow.cursor.availableWidth)
    // What no column can hold begins here; to wait would only leave a hole.
    const fits = height <= flow.cursor.availableHeight || height > flow.columnHeight || flow.isFresh()
    if (!wide && this.waiting.length === 0 && fits) return false
    this.waiting.push(block)
    return true
  }

  /** At the head of a column: as many as fit, in order. Wide ones only at the head of a page. */
  placeWaiting(): void {
    const { flow, measure, fullWidth } = this.layout
    this.placing = true
    const atPageHead = flow.region.index === 0
    while (this.waiting.length > 0) {
      const block = this.waiting[0]!
      const wide = this.isWide(block)
      if (wide && !(atPageHead && flow.isAtTop())) break
      const height = measure.height(block, wide ? fullWidth : flow.region.width)
      // What stands across the page does not end where balanced columns do.
      const room = flow.cursor.availableHeight + (wide ? flow.region.slack : 0)
      if (height > room && !flow.isFresh()) break
      this.waiting.shift()
      if (wide) this.placeAcross(block)
      else this.placeInColumn(block)
    }
    this.placing = false
  }

  /** Over the full width at the head of a page; the columns begin below it. */
  private placeAcross(block: Block): void {
    const { flow } = this.layout
    const { cursor } = flow
    const [x, availableWidth, region] = [cursor.x, cursor.availableWidth, flow.region]
    const inset = x - flow.columnLeft
    flow.begin(1, 0)
    this.layout.place(block)
    flow.region = { ...region, index: 0, top: cursor.y }
    cursor.x = flow.columnLeft + inset
    cursor.availableWidth = availableWidth
  }

  private placeInColumn(block: Block): void {
    const { flow } = this.layout
    const { cursor } = flow
    const inset = cursor.x - flow.columnLeft
    const { availableWidth } = cursor
    cursor.x = flow.columnLeft
    cursor.availableWidth = flow.region.width
    this.layout.place(block)
    cursor.x = flow.columnLeft + inset
    cursor.availableWidth = availableWidth
  }

  /** How many wait. */
  get count(): number {
    return this.waiting.length
  }

  /** @returns what sets the waiting blocks back to those of now */
  save(): () => void {
    const waiting = [...this.waiting]
    return () => void this.waiting.splice(0, this.waiting.length, ...waiting)
  }

  /**
   * At the end of a region everything that still waits is set below it, in order: wide blocks across the page, others side
   * by side.
   */
  flush(columns: number, gap: number): void {
    const { flow, measure } = this.layout
    this.placing = true
    while (this.waiting.length > 0) {
      const wide = columns === 1 || this.waiting[0]!.float === 'page'
      const narrow = this.waiting.findIndex(block => block.float === 'page')
      const count = wide ? 1 : Math.min(columns, narrow < 0 ? this.waiting.length : narrow)
      const row = this.waiting.splice(0, count)
      flow.begin(wide ? 1 : columns, gap)
      const height = Math.max(...row.map(block => measure.height(block, flow.region.width)))
      flow.begin(1, 0)
      if (height > flow.cursor.availableHeight && !flow.isFresh()) flow.moveToNextPage()
      flow.begin(wide ? 1 : columns, gap)
      let deepest = flow.cursor.y
      row.forEach((block, index) => {
        if (index > 0) flow.moveToNextPage()
        this.layout.place(block)
        deepest = Math.max(deepest, flow.cursor.y)
      })
      flow.cursor.y = deepest
      flow.cursor.availableHeight = flow.bottom - deepest
      flow.begin(1, 0)
    }
    this.placing = false
  }
}
