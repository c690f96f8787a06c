/**
 * How high a block will be, without placing it: what keeps headings with their text, figures whole and notes on their
 * page. Lines are broken once for each width and remembered, so measuring costs nothing twice.
 */
import type { Block, GridBlock, GridCell, Margin, NoteBlock, TextBlock } from './definition.js'
import { buildParagraph, type Paragraph, type Typesetting } from './paragraph.js'
import { layLines, type TextLine } from './text-line.js'

export const noMargin: Margin = [0, 0, 0, 0]

export interface GridLayout {
  /** Left edges of the columns, and the right edge of the last. */
  edges: number[]
  heights: number[]
}

export class BlockMeasure {
  private readonly paragraphs = new Map<TextBlock, Paragraph>()
  private readonly lines = new Map<TextBlock, { width: number; lines: TextLine[] }>()
  private readonly grids = new Map<GridBlock, GridLayout>()

  constructor(private readonly setting: Typesetting) {}

  paragraph(block: TextBlock): Paragraph {
    let paragraph = this.paragraphs.get(block)
    if (!paragraph) this.paragraphs.set(block, (paragraph = buildParagraph(block, this.setting)))
    return paragraph
  }

  linesOf(block: TextBlock, width: number): TextLine[] {
    const known = this.lines.get(block)
    if (known && Math.abs(known.width - width) < 0.001) return known.lines
    const lines = layLines(this.paragraph(block), block, width)
    this.lines.set(block, { width, lines })
    return lines
  }

  /** Height of a block in a column of this width, with its margins. */
  height(block: Block, width: number): number {
    const [left, top, right, bottom] = block.margin ?? noMargin
    return top + this.inner(block, width - left - right) + bottom
  }

  private inner(block: Block, width: number): number {
    if ('text' in block) return sum(this.linesOf(block, width).map(line => line.height))
    if ('grid' in block) return this.gridHeight(block)
    if ('rule' in block) return block.rule.thickness
    if ('stack' in block) return sum(block.stack.map(child => this.height(child, width)))
    return block.height
  }

  /**
   * Height that must be free below for the block to begin here: two lines of a paragraph, a heading with what follows it,
   * the head and first row of a table, the whole of a block that is kept together.
   * @param notes gets the notes that are called in it and need room too
   */
  lead(blocks: readonly Block[], index: number, width: number, notes: NoteBlock[] = []): number {
    const block = blocks[index]
    if (!block) return 0
    // What floats away leaves the next block to follow the heading.
    if (block.float) return this.lead(blocks, index + 1, width, notes)
    const [left, top, right] = block.margin ?? noMargin
    if (block.keepTogether) return this.height(block, width)
    if (block.keepWithNext) return this.height(block, width) + this.lead(blocks, index + 1, width, notes)
    if ('text' in block) {
      const lines = this.linesOf(block, width - left - right)
      const first = lines.slice(0, lines.length <= 3 ? lines.length : 2)
      for (const line of first) notes.push(...line.notes)
      return top + sum(first.map(line => line.height))
    }
    if ('stack' in block) return top + this.lead(block.stack, 0, width - left - right, notes)
    if ('grid' in block) {
      const head = block.grid.rows.findIndex(row => row.part !== 'head')
      return top + sum(this.grid(block).heights.slice(0, head + 1))
    }
    return this.height(block, width)
  }

  /** Edges of the columns and heights of the rows; a cell over several rows makes the last of them higher. */
  grid(block: GridBlock): GridLayout {
    let layout = this.grids.get(block)
    if (layout) return layout
    const { rows, widths, padding } = block.grid
    const edges = [0]
    for (const width of widths) edges.push(edges.at(-1)! + width)
    const heights = rows.map(() => 0)
    const spanning: [number, GridCell, number][] = []
    rows.forEach((row, index) => {
      for (const cell of row.cells) {
        const height = this.cellHeight(cell, edges, padding)
        if (cell.rowSpan > 1) spanning.push([index, cell, height])
        else heights[index] = Math.max(heights[index]!, height)
      }
    })
    for (const [index, cell, height] of spanning) {
      const last = Math.min(index + cell.rowSpan, rows.length) - 1
      const covered = sum(heights.slice(index, last + 1))
      if (covered < height) heights[last] = heights[last]! + height - covered
    }
    layout = { edges, heights }
    this.grids.set(block, layout)
    return layout
  }

  cellHeight(cell: GridCell, edges: number[], padding: { x: number; y: number }): number {
    const width = edges[cell.column + cell.colSpan]! - edges[cell.column]! - 2 * padding.x
    return sum(cell.blocks.map(block => this.height(block, width))) + 2 * padding.y
  }

  private gridHeight(block: GridBlock): number {
    const { rules } = block.grid
    return sum(this.grid(block).heights) + (rules ? 2 * rules.strong + rules.light : 0)
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0)
}
