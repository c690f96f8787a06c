/**
 * Notes at the foot of the column in which they are called. Their room is taken from the column as soon as the line that
 * calls them is set; they are drawn when the columns are full.
 */
import type { NoteBlock } from './definition.js'
import type { TaggedLayout } from './tagged-layout.js'

interface Area {
  page: number
  x: number
  width: number
  notes: NoteBlock[]
  height: number
  /** Over the whole width of the page. */
  across: boolean
}

/** Between the text and the rule, and the rule and the first note. */
const [above, below] = [7, 4]
const ruleWidth = 60

export class Footnotes {
  private readonly areas = new Map<string, Area>()
  /** Called where there is no room for them, in a table or figure: set in the next column that has some. */
  private readonly waiting: NoteBlock[] = []
  private readonly known = new Set<NoteBlock>()

  constructor(private readonly layout: TaggedLayout) {}

  private get key(): string {
    const { cursor, region } = this.layout.flow
    return `${cursor.page}:${region.index}:${region.columns}`
  }

  /** Room that these notes would take from the current column. */
  heightOf(notes: readonly NoteBlock[]): number {
    const fresh = notes.filter(note => !this.known.has(note))
    if (fresh.length === 0) return 0
    const separator = this.areas.has(this.key) ? 0 : above + below
    const height = fresh.reduce((sum, note) => sum + this.noteHeight(note), separator)
    return Math.max(height - this.layout.flow.region.slack, 0)
  }

  /** What the highest of the notes at the foot of a page take from it, where they stand in columns. */
  depthOn(page: number): number {
    let depth = 0
    for (const area of this.areas.values())
      if (area.page === page && !area.across) depth = Math.max(depth, area.height + above + below)
    return depth
  }

  /** @returns what sets the notes back to how they are now */
  save(): () => void {
    const areas = [...this.areas].map(([key, area]) => [key, { ...area, notes: [...area.notes] }] as const)
    const [waiting, known] = [[...this.waiting], [...this.known]]
    return () => {
      this.areas.clear()
      for (const [key, area] of areas) this.areas.set(key, { ...area, notes: [...area.notes] })
      this.waiting.splice(0, this.waiting.length, ...waiting)
      this.known.clear()
      for (const note of known) this.known.add(note)
    }
  }

  private noteHeight(note: NoteBlock, width = this.layout.flow.region.width): number {
    return note.blocks.reduce((sum, block) => sum + this.layout.measure.height(block, width), 0)
  }

  /** Notes of a line that has just been set. */
  add(notes: readonly NoteBlock[]): void {
    const fresh = notes.filter(note => !this.known.has(note))
    if (this.layout.cellDepth > 0 || this.layout.floats.placing) this.waiting.push(...fresh)
    else this.reserve([...this.waiting.splice(0), ...fresh])
    for (const note of fresh) this.known.add(note)
  }

  /** At the head of a new column: notes that had no room before. */
  resume(): void {
    if (this.waiting.length > 0) this.reserve(this.waiting.splice(0))
  }

  private reserve(notes: NoteBlock[]): void {
    if (notes.length === 0) return
    const { flow } = this.layout
    let area = this.areas.get(this.key)
    if (!area) {
      area = {
        page: flow.cursor.page,
        x: flow.columnLeft,
        width: flow.region.width,
        notes: [],
        height: 0,
        across: flow.region.columns === 1
      }
      this.areas.set(this.key, area)
      flow.takeFoot(above + below)
    }
    for (const note of notes) {
      const height = this.noteHeight(note)
      area.notes.push(note)
      area.height += height
      flow.takeFoot(height)
    }
    if (area.across) flow.footHeights.set(area.page, area.height + above + below)
  }

  /** Draws all notes; call when the text is laid. */
  finish(): void {
    const { layout } = this
    if (this.waiting.length > 0) {
      const needed = this.waiting.reduce((sum, note) => sum + this.noteHeight(note), above + below)
      if (needed > layout.flow.cursor.availableHeight) layout.flow.moveToNextPage()
      this.resume()
    }
    const { pageBottom, footHeights } = layout.flow
    for (const { page, x, width, notes, height, across } of this.areas.values()) {
      let y = pageBottom - height - (across ? 0 : (footHeights.get(page) ?? 0))
      const rule = { rule: { thickness: 0.5, color: '#555555', width: ruleWidth }, artifact: true }
      layout.placeAt([rule], { page, x, y: y - below, width })
      for (const note of notes) {
        if (note.destination) layout.places.push({ name: note.destination, page, x, y })
        layout.placeAt(note.blocks, { page, x, y, width })
        y += this.noteHeight(note, width)
      }
    }
  }
}
