/**
 * Brings the columns of the last page to one height. The text is laid once to learn how much stands on that page; then its
 * end is laid again with columns that end earlier, and the shortest columns that still hold everything are kept.
 */
import type { Block } from './definition.js'
import type { TaggedLayout } from './tagged-layout.js'

/** Columns may differ by about a line; to look closer is not worth the time. */
const precision = 6
/** What a last page must hold in each of its columns to be worth it, and what each page before may be longer to save it. */
const [worth, longer] = [40, 12]

interface Start {
  page: number
  index: number
  restore: () => void
}

export class BalancedColumns {
  /** The first block of each page on which one begins, and how to go back to it. */
  private readonly starts: Start[] = []

  constructor(private readonly layout: TaggedLayout) {}

  /** Lays the blocks in the columns that have just begun. */
  place(blocks: readonly Block[]): void {
    const { flow, floats } = this.layout
    const { columns } = flow.region
    const first = flow.cursor.page
    this.layFrom(blocks, 0, true)
    if (flow.cursor.page > first && this.used() / columns < worth) this.saveLastPage(blocks)
    const { page } = flow.cursor
    const { top } = flow.region
    const waiting = floats.count
    const full = flow.bottom - top
    const used = this.used()
    const start = this.starts.findLast(one => one.page < page) ?? this.starts[0]
    if (!start || used <= 0) return
    /** True when everything that was on the page still is. */
    const fits = (height: number): boolean => {
      this.rewind(start)
      flow.limit = { page, bottom: top + height }
      flow.relimit()
      this.layFrom(blocks, start.index, false)
      return flow.cursor.page === page && floats.count <= waiting
    }
    let [low, high] = [used / columns, full]
    let laid = high
    while (high - low > precision) {
      const middle = laid === full && low === used / columns ? low + precision : (low + high) / 2
      laid = middle
      if (fits(middle)) high = middle
      else low = middle
    }
    if (laid !== high && !fits(high)) {
      this.rewind(start)
      flow.limit = undefined
      flow.relimit()
      this.layFrom(blocks, start.index, false)
    }
    flow.limit = undefined
  }

  /** Height of all that stands in the columns of the page. */
  private used(): number {
    const { region, cursor } = this.layout.flow
    return region.filled + cursor.y - region.top
  }

  /** Tries with longer pages whether the last one can be done without. */
  private saveLastPage(blocks: readonly Block[]): void {
    const { flow } = this.layout
    const { page } = flow.cursor
    const [start] = this.starts
    if (!start) return
    for (const stretch of [longer, 0]) {
      this.starts.splice(1)
      flow.stretch = stretch
      this.rewind(start)
      this.layFrom(blocks, 0, true)
      if (flow.cursor.page < page) return
    }
  }

  /** Back to a block; the first of all was met before anybody thought of longer pages. */
  private rewind(start: Start): void {
    const { flow } = this.layout
    start.restore()
    if (start === this.starts[0]) flow.cursor.availableHeight += flow.stretch
  }

  private layFrom(blocks: readonly Block[], from: number, remember: boolean): void {
    const { layout } = this
    blocks.slice(from).forEach((_, offset) => {
      const index = from + offset
      const { page } = layout.flow.cursor
      if (remember && this.starts.at(-1)?.page !== page)
        this.starts.push({ page, index, restore: layout.checkpoint() })
      layout.placeOne(blocks, index)
    })
  }
}
