/**
 * Lays blocks on pages. It extends pdfmake's layout and keeps its pages, contexts and furniture; the blocks themselves
 * are placed here, because each line, picture and rule must know the structure element it belongs to, and because
 * pdfmake has no notes, floats, widow control or columns that flow.
 */
import { BalancedColumns } from './balanced-columns.js'
import { BesideLines } from './beside-lines.js'
import { BlockMeasure, noMargin } from './block-height.js'
import { ColumnWriter, type Region } from './column-writer.js'
import type {
  Block,
  ImageBlock,
  NoteBlock,
  RegionBlock,
  RuleBlock,
  SvgBlock,
  TextBlock
} from './definition.js'
import { Floats } from './floats.js'
import { Footnotes } from './footnotes.js'
import { GridPlacer } from './grid-placer.js'
import type { Typesetting } from './paragraph.js'
import {
  type LaidPage,
  LayoutBuilder,
  type PageMargins,
  type PageSize,
  type PdfmakeWriter
} from './pdfmake.js'
import type { StructElement } from './struct-tree.js'
import type { Structure } from './structure.js'
import type { TextLine } from './text-line.js'

/** A named place, or a heading for the outline: page index from 0, y from the top. */
export interface Place {
  name: string
  page: number
  x: number
  y: number
}
export interface OutlineEntry {
  level: number
  text: string
  page: number
  y: number
}

/** A rule, picture or drawing with the element it belongs to. */
export interface PlacedItem {
  element?: StructElement | undefined
  serial: number
}

const passThrough = (node: unknown): unknown => node

export class TaggedLayout extends LayoutBuilder {
  readonly places: Place[] = []
  readonly outline: OutlineEntry[] = []
  readonly measure: BlockMeasure
  readonly floats: Floats
  private readonly footnotes: Footnotes
  private readonly grids: GridPlacer
  private readonly pendingPlaces: string[] = []
  private readonly beside: BesideLines
  private columnWriter!: ColumnWriter
  private furniture = false
  private serial = 0
  /** Greater than 0 inside the cells of a table, where nothing may float or be noted. */
  cellDepth = 0

  constructor(
    size: PageSize,
    margins: PageMargins,
    private readonly structure: Structure,
    setting: Typesetting,
    private readonly options: { lineNumbers: boolean }
  ) {
    super(size, margins, null)
    this.measure = new BlockMeasure(setting)
    this.floats = new Floats(this)
    this.footnotes = new Footnotes(this)
    this.grids = new GridPlacer(this)
    this.beside = new BesideLines(this)
    // pdfmake makes its writer inside `tryLayoutDocument`; ours takes its place the moment it is set.
    Object.defineProperty(this, 'writer', {
      get: () => this.columnWriter,
      set: (writer: PdfmakeWriter) => {
        this.columnWriter = new ColumnWriter(writer.context())
      }
    })
  }

  get flow(): ColumnWriter {
    return this.columnWriter
  }

  /** @param content the blocks; pdfmake's own preparation of nodes is passed over */
  override tryLayoutDocument(content: unknown, ...rest: unknown[]): unknown {
    this.docPreprocessor = { preprocessDocument: passThrough, preprocessBlock: passThrough }
    this.docMeasure = { measureDocument: passThrough, measureBlock: passThrough }
    return super.tryLayoutDocument(content, ...rest)
  }

  layBlocks(
    content: Block[],
    document: unknown,
    header: (page: number, pages: number) => Block | undefined,
    footer: (page: number, pages: number) => Block | undefined
  ): LaidPage[] {
    const lay = this.layoutDocument.bind(this) as (...parameters: unknown[]) => LaidPage[]
    return lay({ stack: content, isDocument: true }, document, {}, {}, undefined, header, footer)
  }

  override addHeadersAndFooters(header: unknown, footer: unknown): void {
    this.floats.flush(1, 0)
    this.footnotes.finish()
    this.furniture = true
    this.columnWriter.region.columns = 1
    super.addHeadersAndFooters(header, footer)
  }

  /** The element a block's content belongs to; none for page furniture. */
  elementOf(block: object): StructElement | undefined {
    return this.furniture ? undefined : this.structure.owner.get(block)
  }
  noteElement(note: NoteBlock): StructElement | undefined {
    return this.structure.notes.get(note)
  }

  override processNode(node: unknown): void {
    const block = node as Block & { isDocument?: boolean }
    if (block.isDocument) this.flow.begin(1, 0)
    this.place(block)
  }

  place(block: Block): void {
    if (block.float && this.defers(block)) return
    const { flow } = this
    const { cursor } = flow
    const [left, top, right, bottom] = block.margin ?? noMargin
    if (block.keepTogether && !this.furniture)
      this.makeRoom(this.measure.height(block, cursor.availableWidth))
    if (block.destination) this.pendingPlaces.push(block.destination)
    if (block.marker) this.beside.attach(block, this.structure.labels.get(block))
    // A column does not begin with empty space.
    if (top && !(flow.isAtTop() && this.cellDepth === 0 && !this.furniture)) cursor.moveDown(top)
    cursor.addMargin(left, right)
    this.placeInner(block)
    cursor.addMargin(-left, -right)
    if (bottom) cursor.moveDown(bottom)
  }

  private placeInner(block: Block): void {
    if ('text' in block) this.placeText(block)
    else if ('grid' in block) this.grids.place(block)
    else if ('region' in block) this.placeRegion(block)
    else if ('stack' in block) this.placeStack(block.stack)
    else if ('rule' in block) this.placeRule(block)
    else this.placePicture(block)
  }

  placeStack(blocks: readonly Block[]): void {
    for (let index = 0; index < blocks.length; index++) this.placeOne(blocks, index)
  }

  /** One of a stack; a heading goes on with what follows it. */
  placeOne(blocks: readonly Block[], index: number): void {
    const block = blocks[index]!
    if (block.keepWithNext && this.cellDepth === 0) {
      const notes: NoteBlock[] = []
      const height = this.measure.lead(blocks, index, this.flow.cursor.availableWidth, notes)
      this.makeRoom(height + this.footnotes.heightOf(notes))
    }
    this.place(block)
  }

  /** Goes on to the next column when less than `height` is left in this one, unless nothing would be gained. */
  makeRoom(height: number): void {
    const { flow } = this
    if (this.cellDepth > 0 || this.furniture) return
    if (height > flow.cursor.availableHeight && height <= flow.columnHeight && !flow.isFresh()) this.advance()
  }

  /** To the next column; what has been waiting for one comes first. */
  advance(): void {
    this.flow.moveToNextPage()
    if (this.cellDepth > 0 || this.floats.placing) return
    this.floats.placeWaiting()
    this.footnotes.resume()
  }

  private placeRegion({ region, stack }: RegionBlock): void {
    const { flow } = this
    const { columns, gap } = region
    // Columns do not begin where their first lines have no room.
    flow.begin(columns, gap)
    const lead = this.measure.lead(stack, 0, flow.region.width)
    flow.begin(1, 0)
    this.makeRoom(lead)
    flow.begin(columns, gap)
    if (columns > 1) new BalancedColumns(this).place(stack)
    else this.placeStack(stack)
    this.endRegion(columns, gap)
  }

  /** What follows the columns stands below the longest of them. */
  private endRegion(columns: number, gap: number): void {
    const { flow } = this
    const { cursor } = flow
    cursor.y = Math.max(flow.region.deepest, cursor.y)
    cursor.availableHeight = flow.bottom - this.footnotes.depthOn(cursor.page) - cursor.y
    flow.begin(1, 0)
    this.floats.flush(columns, gap)
  }

  /** @returns what sets everything back to this point of the text */
  checkpoint(): () => void {
    const { cursor, footHeights } = this.flow
    const flow = this.saveFlow()
    const [places, outline, pages] = [this.places.length, this.outline.length, cursor.pages.length]
    const items = cursor.getCurrentPage().items.length
    const { serial } = this
    const { count } = this.beside
    const pending = [...this.pendingPlaces]
    const feet = [...footHeights]
    const restoreFloats = this.floats.save()
    const restoreNotes = this.footnotes.save()
    return () => {
      this.places.length = places
      this.outline.length = outline
      cursor.pages.length = pages
      this.restoreFlow(flow)
      cursor.getCurrentPage().items.length = items
      this.serial = serial
      this.beside.count = count
      this.pendingPlaces.splice(0, this.pendingPlaces.length, ...pending)
      footHeights.clear()
      for (const [page, height] of feet) footHeights.set(page, height)
      restoreFloats()
      restoreNotes()
    }
  }

  private defers(block: Block): boolean {
    return this.cellDepth === 0 && !this.furniture && this.floats.defer(block)
  }

  get fullWidth(): number {
    const { pageSize, pageMargins } = this.flow.cursor.getCurrentPage()
    return pageSize.width - pageMargins.left - pageMargins.right
  }

  /** Marks this spot as the one that named destinations and outline entries waiting for content point to. */
  private settlePlaces(y: number): void {
    const { page, x } = this.flow.cursor
    for (const name of this.pendingPlaces.splice(0)) this.places.push({ name, page, x, y })
  }

  nextSerial(): number {
    return ++this.serial
  }

  private placeText(block: TextBlock): void {
    const lines = this.measure.linesOf(block, this.flow.cursor.availableWidth)
    const { flow } = this
    const free = this.furniture || (this.cellDepth > 0 && !this.breakingCells)
    let at = 0
    while (at < lines.length) {
      let count = free ? lines.length - at : this.fitting(lines, at)
      const left = lines.length - at - count
      const movable = !flow.isFresh() && !free
      // A last line is not left alone at the head of a column, nor a first one at the foot.
      if (left === 1 && count >= 3) count -= 1
      else if (left === 1 && at === 0 && movable) count = 0
      if (left > 0 && at === 0 && count === 1 && movable) count = 0
      if (count === 0 && flow.isFresh()) count = 1
      for (const line of lines.slice(at, at + count)) this.placeLine(line, block, at++ === 0)
      if (at < lines.length) this.advance()
    }
  }

  /** True while a row higher than a page is set, whose cells must break. */
  breakingCells = false

  private fitting(lines: readonly TextLine[], from: number): number {
    let room = this.flow.cursor.availableHeight + 0.01
    let notes: NoteBlock[] = []
    for (let at = from; at < lines.length; at++) {
      notes = [...notes, ...lines[at]!.notes]
      room -= lines[at]!.height
      if (room < (this.cellDepth === 0 ? this.footnotes.heightOf(notes) : 0)) return at - from
    }
    return lines.length - from
  }

  private placeLine(line: TextLine, block: TextBlock, first: boolean): void {
    const { flow } = this
    const { cursor } = flow
    line.element = block.artifact ? undefined : this.elementOf(block)
    line.serial = this.nextSerial()
    line.x = 0
    line.y = 0
    this.settlePlaces(cursor.y)
    for (const { run } of line.words)
      if (run.destination)
        this.places.push({ name: run.destination, page: cursor.page, x: cursor.x, y: cursor.y })
    if (first) {
      if (block.outline) this.outline.push({ ...block.outline, page: cursor.page, y: cursor.y })
      this.beside.placeMarker(block, line)
    }
    if (this.options.lineNumbers && this.cellDepth === 0 && !this.furniture)
      this.beside.placeNumber(line, block)
    // A line higher than what is left is set all the same: nothing is lost.
    if (cursor.availableHeight < line.height) cursor.availableHeight = line.height
    flow.addLine(line)
    if (line.notes.length > 0) this.footnotes.add(line.notes)
  }

  private placeRule({ rule }: RuleBlock): void {
    const { cursor } = this.flow
    this.drawRule(cursor.x, cursor.y, rule.width ?? cursor.availableWidth, rule.thickness, rule.color)
    cursor.moveDown(rule.thickness)
  }

  /** A horizontal rule, as an artifact. */
  drawRule(x: number, y: number, width: number, thickness: number, color: string): void {
    const at = y + thickness / 2
    const item = {
      type: 'line',
      x1: x,
      x2: x + width,
      y1: at,
      y2: at,
      lineWidth: thickness,
      lineColor: color
    }
    this.flow.cursor.getCurrentPage().items.push({ type: 'vector', item })
  }

  private placePicture(block: ImageBlock | SvgBlock): void {
    const { flow } = this
    const { cursor } = flow
    this.makeRoom(block.height)
    this.settlePlaces(cursor.y)
    const shift = block.align === 'center' ? Math.max((cursor.availableWidth - block.width) / 2, 0) : 0
    const item: PlacedItem & Record<string, unknown> = {
      ...{ x: cursor.x + shift, y: cursor.y, _width: block.width, _height: block.height },
      ...('svg' in block ? { svg: block.svg } : { image: block.image }),
      element: this.elementOf(block),
      serial: this.nextSerial()
    }
    cursor.getCurrentPage().items.push({ type: 'svg' in block ? 'svg' : 'image', item })
    cursor.moveDown(block.height)
  }

  /** Sets blocks at a place of a page, outside the flow. */
  placeAt(blocks: readonly Block[], at: { page: number; x: number; y: number; width: number }): void {
    const { flow } = this
    const { cursor } = flow
    const saved = { ...pick(cursor), region: flow.region }
    cursor.page = at.page
    Object.assign(cursor, { x: at.x, y: at.y, availableWidth: at.width, availableHeight: 1e6 })
    this.cellDepth += 1
    for (const block of blocks) this.place(block)
    this.cellDepth -= 1
    flow.region = saved.region
    Object.assign(cursor, saved.cursor)
  }

  /** What the grid placer needs to set the flow back to where a row began. */
  saveFlow(): { cursor: ReturnType<typeof pick>['cursor']; region: Region } {
    return { ...pick(this.flow.cursor), region: { ...this.flow.region } }
  }
  restoreFlow(saved: { cursor: object; region: Region }): void {
    Object.assign(this.flow.cursor, saved.cursor)
    this.flow.region = { ...saved.region }
  }
}

function pick({ page, x, y, availableWidth, availableHeight }: ColumnWriter['cursor']) {
  return { cursor: { page, x, y, availableWidth, availableHeight } }
}
