/** What stands to the left of a line without being part of it: the number of a list item, the number of the line. */
import type { Block, TextBlock } from './definition.js'
import type { StructElement } from './struct-tree.js'
import type { TaggedLayout } from './tagged-layout.js'
import type { TextLine } from './text-line.js'

const numberStyle = { size: 6.5, color: '#777777' }
/** Between a line's number and the text. */
const numberGap = 12

export class BesideLines {
  /** The number of the last numbered line. */
  count = 0
  private readonly markers = new Map<TextBlock, { block: Block; label: StructElement | undefined }>()

  constructor(private readonly layout: TaggedLayout) {}

  /** A block's marker will stand beside its first line. */
  attach(block: Block, label: StructElement | undefined): void {
    const leaf = firstText(block)
    if (leaf) this.markers.set(leaf, { block, label })
  }

  placeMarker(block: TextBlock, line: TextLine): void {
    const entry = this.markers.get(block)
    if (!entry?.block.marker) return
    const { runs, width, align } = entry.block.marker
    const { style, leading } = block
    const label: TextBlock = { text: runs, style, leading, ...(block.dir && { dir: block.dir }) }
    const [first] = this.layout.measure.linesOf(label, 1000)
    if (!first) return
    const x = align === 'right' ? -first.textWidth - 4 : -width
    this.place(first, x, line.baseline - first.baseline, entry.label)
  }

  placeNumber(line: TextLine, { leading }: TextBlock): void {
    this.count += 1
    const { flow, measure } = this.layout
    const number: TextBlock = { text: [{ text: String(this.count) }], style: numberStyle, leading }
    const [first] = measure.linesOf(number, 1000)
    if (!first) return
    const x = flow.columnLeft - flow.cursor.x - first.textWidth - numberGap
    this.place(first, x, line.baseline - first.baseline, undefined)
  }

  /** Adds a line beside the next one, without moving the cursor. */
  private place(line: TextLine, x: number, y: number, element: StructElement | undefined): void {
    const { cursor } = this.layout.flow
    line.element = element
    line.serial = this.layout.nextSerial()
    line.x = cursor.x + x
    line.y = cursor.y + y
    cursor.getCurrentPage().items.push({ type: 'line', item: line })
  }
}

function firstText(block: Block): TextBlock | undefined {
  if ('text' in block) return block
  if (!('stack' in block)) return undefined
  for (const child of block.stack) {
    const leaf = firstText(child)
    if (leaf) return leaf
  }
  return undefined
}
