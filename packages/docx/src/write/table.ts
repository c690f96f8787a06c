/** Tables: caption above with its live number, a native grid with spans and repeated header rows, notes below. */
import type {
  Footnote,
  Grid as GridNode,
  TableCell,
  Table as TableNode,
  TableNotes,
  TableRow
} from '@offprint/ast'
import { child, childrenOf, squash, textOf } from '@offprint/ast'
import type { ITableBordersOptions, Paragraph, Table } from 'docx'
import { tooManyColumns } from '../messages.js'
import { styles } from '../styles.js'
import { blocksOf, inlinesOf, within } from './content.js'
import { captionBlocks, labelFormat } from './figure.js'
import type { Handler } from './handler.js'
import { picture } from './image.js'
import { labelRuns } from './label.js'
import { paragraph } from './paragraph.js'
import type { Format, Place, WriteState } from './state.js'
import { columnWidths, layOut, mostColumns, type Placed } from './table-grid.js'
import { run, runs } from './text.js'
import type { Block } from './word.js'

export const table: Handler<TableNode> = {
  block(node, place, state) {
    const at = (style: string): Place => ({ ...place, style, indent: 0 })
    const label = node.label ? labelRuns({ ...node, type: 'table' }, labelFormat(place), state) : []
    const caption = captionBlocks(label, node.label, child(node, 'caption'), at('TableCaption'), state)
    const rest = node.children.flatMap((part): Block[] => {
      switch (part.type) {
        case 'grid':
          return gridBlocks(part, at('TableText'), state, node.label ?? '')
        case 'graphic': {
          const drawing = picture(part, state, place.width)
          return drawing.length ? [paragraph(drawing, at('Figure'), state, { keepNext: false })] : []
        }
        case 'tableNotes':
          return notesBlocks(part, at('TableNotes'), state)
        case 'foreign':
          return blocksOf([part], at('TableNotes'), state)
        default:
          return []
      }
    })
    return [...caption, ...rest, paragraph([], at('TableEnd'), state)]
  }
}

export const grid: Handler<GridNode> = {
  block: (node, place, state) => [
    ...gridBlocks(node, { ...place, style: 'TableText', indent: 0 }, state, ''),
    paragraph([], { ...place, style: 'TableEnd' }, state)
  ]
}

/** Of the style Table Contents, in half points. */
const tableTextSize = styles.find(style => style.id === 'TableText')?.run?.size ?? 19

const rule = { style: 'single', size: 4, color: 'auto' } as const

function gridBlocks(node: GridNode, place: Place, state: WriteState, label: string): Block[] {
  const laid = layOut(node.children)
  if (laid.columns === 0) return []
  if (laid.columns > mostColumns)
    state.messages.report(tooManyColumns, { columns: laid.columns, label }, node)
  const usual = state.options.preset.looks.TableText?.run?.size ?? tableTextSize
  const { widths, size } = columnWidths(laid, node.columns, place.width, usual)
  const format = size === undefined ? place.format : { ...place.format, size }
  const { Table, TableRow, TableCell } = state.word.docx
  const lastHead = laid.rows.filter(row => row.group.kind === 'head').length
  const rows = laid.rows.map(({ group, cells, covered }, nth) => {
    const head = group.kind === 'head'
    const filled = fill(cells, covered, laid.columns)
    return new TableRow({
      cantSplit: true,
      ...(head ? { tableHeader: true } : {}),
      children: filled.map(part => {
        if (part === undefined) return new TableCell({ children: [paragraph([], place, state)] })
        const { cell, column, columns, rows: tall } = part
        const width = widths.slice(column, column + columns).reduce((sum, each) => sum + each, 0)
        const isHeading = head || cell.header === true
        const inner: Place = {
          ...place,
          format,
          style: isHeading ? 'TableHeading' : 'TableText',
          framed: true,
          listLevel: 0,
          indent: 0,
          width: Math.max(400, width - 160)
        }
        // The line under the head, and under a heading that spans several columns of it.
        const bottom =
          head && (nth + tall === lastHead || (columns > 1 && nth + tall < lastHead && hasText(cell)))
            ? { bottom: rule }
            : {}
        const top = group.kind === 'foot' && laid.rows[nth - 1]?.group !== group ? { top: rule } : {}
        return new TableCell({
          ...(columns > 1 ? { columnSpan: columns } : {}),
          ...(tall > 1 ? { rowSpan: tall } : {}),
          width: { size: width, type: 'dxa' },
          ...vertical(cell.valign, head),
          ...(Object.keys(bottom).length + Object.keys(top).length ? { borders: { ...bottom, ...top } } : {}),
          children: cellBlocks(cell, inner, state)
        })
      })
    })
  })
  const total = widths.reduce((sum, each) => sum + each, 0)
  return [
    new Table({
      rows,
      style: 'ArticleTable',
      columnWidths: widths,
      width: { size: total, type: 'dxa' },
      layout: 'autofit',
      alignment: 'center',
      borders: noBorders,
      ...(place.dir === 'rtl' ? { visuallyRightToLeft: true } : {})
    })
  ]
}

/** `docx` draws a line on every side it is not told about. Top and bottom come from here, so that any template keeps them. */
const noBorders: ITableBordersOptions = {
  top: { style: 'single', size: 8, color: 'auto' },
  bottom: { style: 'single', size: 8, color: 'auto' },
  left: { style: 'nil' },
  right: { style: 'nil' },
  insideHorizontal: { style: 'nil' },
  insideVertical: { style: 'nil' }
}

const hasText = (cell: TableRow['children'][number]): boolean => squash(textOf(cell)) !== ''

/** Cells stand at the top, headings at the bottom, unless the article says otherwise. */
function vertical(valign: TableCell['valign'], head: boolean): { verticalAlign?: 'center' | 'bottom' } {
  if (valign === 'middle') return { verticalAlign: 'center' }
  return valign === 'bottom' || (head && valign === undefined) ? { verticalAlign: 'bottom' } : {}
}

/** The cells of a row with an empty one (`undefined`) for each place that nothing fills: Word's rows must be full. */
function fill(
  cells: readonly Placed[],
  covered: ReadonlySet<number>,
  columns: number
): (Placed | undefined)[] {
  const filled: (Placed | undefined)[] = []
  let column = 0
  const gap = (to: number): void => {
    for (; column < to; column++) if (!covered.has(column)) filled.push(undefined)
  }
  for (const cell of cells) {
    gap(cell.column)
    filled.push(cell)
    column = cell.column + cell.columns
  }
  gap(columns)
  return filled
}

function cellBlocks(
  cell: TableRow['children'][number],
  place: Place,
  state: WriteState
): (Paragraph | Table)[] {
  const align = cell.align === 'char' ? undefined : cell.align === 'justify' ? 'both' : cell.align
  const at: Place = { ...within(cell, place), ...(align ? { align } : {}) }
  const { Paragraph } = state.word.docx
  const blocks = blocksOf(childrenOf(cell), at, state) as (Paragraph | Table)[]
  // ECMA-376-1, 17.4.65: a cell ends with a paragraph.
  if (!(blocks[blocks.length - 1] instanceof Paragraph)) blocks.push(paragraph([], at, state))
  return blocks
}

/** Notes under a table. A note that something points to has its bookmark round it. */
function notesBlocks(node: TableNotes, place: Place, state: WriteState): Block[] {
  return node.children.flatMap(part =>
    part.type === 'footnote' ? noteBlocks(part, place, state) : blocksOf([part], within(part, place), state)
  )
}

/** A mark is raised; a word in its place (“Funding”) is read on the line. */
export const markFormat = (mark: string, style: 'AuthorMark' | 'NoteMark', format: Format): Format =>
  /\p{L}{3}/u.test(mark) ? { ...format, style: 'NoteLabel' } : { ...format, style, superScript: true }

/** Styles of what follows the first paragraph of a note. */
const continued: Readonly<Record<string, string>> = {
  NoteText: 'NoteContinued',
  AuthorNote: 'AuthorNoteContinued',
  TableNote: 'TableNoteContinued'
}

/** A note that stands where it is: its mark, raised, and its words. */
export function noteBlocks(note: Footnote, place: Place, state: WriteState): Block[] {
  const [first, ...rest] = note.children
  const mark = note.label
    ? [
        ...runs(
          squash(note.label),
          markFormat(note.label, place.style === 'AuthorNote' ? 'AuthorMark' : 'NoteMark', place.format),
          state
        ),
        run(' ', place.format, state)
      ]
    : []
  const lead = first?.type === 'paragraph' ? first.children : []
  const others = first?.type === 'paragraph' ? rest : note.children
  const line = [...mark, ...inlinesOf(lead, place.format, state)]
  const own = place.style === 'TableNotes' ? { ...place, style: 'TableNote' } : place
  const after = { ...place, style: continued[own.style] ?? place.style }
  return [paragraph(state.marked(note, line), own, state), ...blocksOf(others, after, state)]
}
