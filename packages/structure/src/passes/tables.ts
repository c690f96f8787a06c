/**
 * Tables: grid, caption with its label, and the notes below. A caption stands above or below the grid, in it or beside it;
 * notes begin with a mark that the cells use, or with a word such as “Note”. Marks in cells become calls of their notes.
 */
import type { Node, Paragraph, Table, TableRow } from '@offprint/ast'
import { child, children, node as make, select, textOf, walk } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { adopt, bodyOf, draftId, type Holder, hinted, rewriteRows } from '../blocks.js'
import { labelOf, readCaption } from '../caption.js'
import { readDefinitionTables } from '../definition-tables.js'
import { dropLabelAlt } from '../images.js'
import { isInline, lineOf } from '../inline-text.js'
import { drop, wordsOf } from '../ledger-drop.js'
import { lookOf } from '../look.js'
import { leadingMark, markOf } from '../notes.js'
import type { Pass } from '../pass.js'
import { dropSecondGrids } from '../second-grids.js'
import { callNotes, noteHint, noteList, notesOf, notesOfBox, notesOfList, withMarks } from '../table-notes.js'
import { dropThumbnailTables } from '../thumbnail-tables.js'

const captionHint = /^(?:class|role):(?:.*[-_])?caption(?:[-_].*)?$/
const noteWord =
  /^(?:notes?|abbreviations?|source|sources|legend|key|data are|values are|remarques?|abréviations|notas?|fuente|fonte|abreviaturas|abreviações|anmerkungen?|quelle|legende|abkürzungen)\b/iu
const significance = /^(?:[*†‡§¶#‖]{1,4}|n\.?s\.?[:=]|[Pp] ?[<=>≤])/u

export const pass: Pass = {
  name: 'tables',
  doc: 'Tables get label, caption, head and notes; marks in cells call the notes.',
  run(article, context) {
    const used = { notes: 0 }
    readDefinitionTables(bodyOf(article) as unknown as Node)
    dropThumbnailTables(bodyOf(article) as unknown as Node, context)
    dropSecondGrids(bodyOf(article) as unknown as Holder, context)
    rewriteRows(bodyOf(article) as unknown as Node, (row, parent) => {
      // The wrapper of a table is read with the row it stands in, caption and notes together.
      if (holdsTable(parent as unknown as Node) && tablesIn(parent as unknown as Node) === 1) return undefined
      if (!row.some(node => node.type === 'table' || node.type === 'grid' || holdsTable(node)))
        return undefined
      const flat = row.flatMap(node => (holdsTable(node) ? open(node as unknown as Holder) : [node]))
      return join(flat, context, used)
    })
    dropStandIns(bodyOf(article) as unknown as Node, context)
  }
}

/**
 * Label and caption alone, where the page opens the table in a window of its own: the table answers to the names of what
 * stood in for it.
 */
function dropStandIns(body: Node, context: RecogniseContext): void {
  const bare = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '')
  const known = new Map<string, Table>()
  for (const table of select(body, 'table')) {
    const caption = child(table, 'caption')
    const key = caption && child(table, 'grid') ? bare(`${table.label ?? ''}${textOf(caption)}`) : ''
    if (key.length > 20) known.set(key, table)
  }
  if (!known.size) return
  const standsFor = (node: Node): Table | undefined => {
    const lines = node.type === 'container' && node.children.every(part => part.type === 'paragraph')
    const alone = node.type === 'table' && !child(node, 'grid') && !child(node, 'graphic')
    if (node.type !== 'paragraph' && !lines && !alone) return undefined
    return known.get(bare(`${alone ? (node.label ?? '') : ''}${wordsOf([node])}`))
  }
  // Where the text comes first and the window behind it, the table belongs into the text.
  const places = new Map<Node, number>()
  walk(body, node => void places.set(node, places.size))
  const first = new Map<Table, Node>()
  const gone = new Set<Node>()
  const inRows = new Set<Node>()
  rewriteRows(body, row => {
    for (const node of row) {
      inRows.add(node)
      const table = standsFor(node)
      if (!table || ('children' in node && (node.children as Node[]).some(part => gone.has(part)))) continue
      gone.add(node)
      const before = first.get(table) ?? table
      if (places.get(node)! < places.get(before)!) first.set(table, node)
    }
    return undefined
  })
  const moved = new Map(
    [...first.keys()].filter(table => inRows.has(table)).map(table => [table as Node, { ...table } as Table])
  )
  const brought = new Map([...first].map(([table, node]) => [node, moved.get(table)]))
  rewriteRows(body, row => {
    const kept = row.flatMap((node): Node[] => {
      if (moved.has(node)) return []
      const table = gone.has(node) ? standsFor(node) : undefined
      if (!table) return [node]
      const placed = moved.get(table) ?? table
      adopt(placed, node)
      if (node.type === 'table' && node.label) context.ledger.drop(node.label, 'duplicate', node.position)
      drop([node], 'duplicate', context.ledger)
      const here = brought.get(node)
      return here ? [here] : []
    })
    return kept.length < row.length || kept.some((node, i) => node !== row[i]) ? kept : undefined
  })
}

/** A wrapper around a table with its caption and notes. */
function holdsTable(node: Node): boolean {
  if (node.type !== 'container' && node.type !== 'figure') return false
  const children = (node as unknown as Holder).children
  if (children.some(inner => inner.type === 'section' || inner.type === 'heading')) return false
  return children.some(inner => inner.type === 'table' || inner.type === 'grid' || holdsTable(inner))
}

const tablesIn = (node: Node): number => select(node, 'table').length

function open(holder: Holder): Node[] {
  const parts = loose(holder)
  const table = parts.find(inner => inner.type === 'table')
  if (table) adopt(table, holder)
  // What stands beside a single table in its own wrapper belongs to it.
  const single = parts.filter(inner => inner.type === 'table' || inner.type === 'grid').length === 1
  return single
    ? parts.map(inner =>
        inner.type === 'paragraph'
          ? ({ ...inner, hints: [...(inner.hints ?? []), 'in:table'] } as Node)
          : inner
      )
    : parts
}

function loose(holder: Holder): Node[] {
  return holder.children.flatMap(inner => {
    if (holdsTable(inner)) return open(inner as unknown as Holder)
    if (inner.type === 'caption') return (inner.children as Node[]).map(captioned)
    if (inner.type === 'container' && hinted(inner, noteHint) && !hinted(inner, captionHint))
      return notesOfBox(inner as unknown as Holder)
    const notes = noteList(inner)
    if (notes) return notesOfList(notes)
    const lines = linesOf(inner)
    if (lines) {
      const [first] = lines
      if (first) adopt(first, inner)
      return lines.map(part => (part.type === 'heading' ? asParagraph(part) : captioned(part)))
    }
    return [inner]
  })
}

/** The lines of a box of nothing else: a label, and the title in a box of its own beside it. */
function linesOf(box: Node): Node[] | undefined {
  if (box.type !== 'container') return undefined
  const lines: Node[] = []
  for (const part of box.children as Node[]) {
    if (part.type === 'paragraph' || part.type === 'title' || part.type === 'heading') {
      lines.push(part)
      continue
    }
    const inner = linesOf(part)
    if (!inner) return undefined
    if (inner[0]) adopt(inner[0], part)
    lines.push(...inner)
  }
  return lines
}

const captioned = (part: Node): Node =>
  part.type === 'title'
    ? make('paragraph', { position: part.position, hints: ['in:table'] }, part.children)
    : part

function join(row: readonly Node[], context: RecogniseContext, used: { notes: number }): Node[] {
  const out: Node[] = []
  for (let i = 0; i < row.length; i++) {
    const node = row[i]!
    if (node.type !== 'table' && node.type !== 'grid') {
      out.push(node)
      continue
    }
    const table: Table = node.type === 'grid' ? make('table', { position: node.position }, [node]) : node
    if (table.children.some(part => part.type === 'tableNotes') || table.label !== undefined) {
      out.push(table)
      continue
    }
    const caption: Node[] = [...(child(table, 'caption')?.children ?? [])]
    const labelled = caption.some(block => labelOf(block, true))
    const above = labelled ? [] : takeAbove(out)
    let next = i + 1
    let below: Node[] = []
    if (!labelled && !above.length) {
      // Below, only a label says that a paragraph is the caption, and not of a table that follows.
      const candidate = row[next]
      const label = candidate && labelOf(candidate, false)
      // A label on a line of its own has its title on the next.
      const alone =
        label !== undefined &&
        label.rest >= lineOf((candidate as Paragraph).children).trimEnd().length &&
        row[next + 1]?.type === 'paragraph'
      const after = row[next + (alone ? 2 : 1)]
      if (candidate && label?.label.kind === 'table' && after?.type !== 'table' && after?.type !== 'grid') {
        below = [candidate]
        next++
        // In the table's own wrapper the caption goes on until a note begins.
        while (next < row.length && hinted(candidate, 'in:table') && isCaption(row[next]!))
          below.push(row[next++]!)
      }
    }
    const notes: Node[] = notesInFoot(table)
    const cellMarks = marksIn(table)
    while (next < row.length && isNote(row[next]!, cellMarks, notes.length > 0)) notes.push(row[next++]!)
    i = next - 1
    out.push(finish(table, [...above, ...caption, ...below], notes, context, used))
  }
  return out
}

/**
 * Notes that a page puts into the foot of the grid: rows of one cell that covers all columns, or that begins with a mark or
 * with “Note”. Sums and totals have cells of their own and stay; of a foot whose words stand elsewhere now nothing is left.
 */
function notesInFoot(table: Table): Node[] {
  const found: Node[] = []
  for (const grid of children(table, 'grid')) {
    const widest = Math.max(0, ...grid.children.flatMap(group => group.children.slice(0, 1).map(widthOf)))
    grid.children = grid.children.filter(group => {
      if (group.kind !== 'foot' || group.children.length === 0) return true
      if (group.children.every(row => row.children.every(cell => cell.children.length === 0))) return false
      const blocks = group.children.map(row => {
        const [cell] = row.children
        if (!cell || row.children.length > 1 || (cell.colSpan ?? 1) < 2) return undefined
        const parts: readonly Node[] = cell.children.every(isInline)
          ? [make('paragraph', { position: cell.position }, cell.children as Paragraph['children'])]
          : cell.children
        const [first] = parts
        return first?.type === 'paragraph' &&
          ((cell.colSpan ?? 1) >= widest ||
            leadingMark(first.children) ||
            noteWord.test(lineOf(first.children).trim()))
          ? parts
          : undefined
      })
      if (blocks.includes(undefined)) return true
      found.push(...blocks.flatMap(parts => parts ?? []))
      return false
    })
  }
  return found
}

/** Columns that a row covers. */
const widthOf = (row: TableRow): number => row.children.reduce((sum, cell) => sum + (cell.colSpan ?? 1), 0)

/** A paragraph in the wrapper of a table that is no note. */
function isCaption(node: Node): boolean {
  if (
    node.type !== 'paragraph' ||
    !hinted(node, 'in:table') ||
    hinted(node, noteHint) ||
    hinted(node, 'role:table-note')
  )
    return false
  return !leadingMark(node.children) && !noteWord.test(lineOf(node.children).trim())
}

/** Takes the caption off the blocks before the table: all of it in the table's own wrapper, else what a label begins. */
function takeAbove(out: Node[]): Node[] {
  let first = out.length
  while (first > 0 && isCaption(out[first - 1]!)) first--
  if (first < out.length) {
    // Two tables in a row: the caption of the second begins with its label.
    const label = out.findLastIndex((node, i) => i >= first && labelOf(node, true)?.label.kind === 'table')
    return out.splice(label < 0 ? first : label)
  }
  const last = out[out.length - 1]
  if (!last || (last.type !== 'paragraph' && last.type !== 'heading')) return []
  if (labelOf(last, last.type === 'heading')?.label.kind === 'table') return [asParagraph(out.pop()!)]
  const before = out[out.length - 2]
  const label =
    before && (before.type === 'paragraph' || before.type === 'heading') ? labelOf(before, true) : undefined
  // “Table 1” on a line of its own, the title on the next.
  if (
    label?.label.kind === 'table' &&
    label.rest >= lineOf((before as Paragraph).children).trimEnd().length
  ) {
    const title = out.pop()!
    return [asParagraph(out.pop()!), title]
  }
  return []
}

const asParagraph = (node: Node): Node =>
  node.type === 'heading'
    ? (make('paragraph', { id: node.id, hints: node.hints, position: node.position }, node.children) as Node)
    : node

function marksIn(table: Table): Set<string> {
  const marks = new Set<string>()
  for (const raised of select(table, 'superscript'))
    for (const part of lineOf([raised]).split(',')) {
      const mark = markOf(part)
      if (mark) marks.add(mark)
    }
  return marks
}

function isNote(node: Node, marks: ReadonlySet<string>, after: boolean): boolean {
  if (node.type === 'list' && hinted(node, 'role:table-note')) return true
  if (node.type === 'container' && hinted(node, noteHint)) return isProse(node as unknown as Holder)
  if (node.type !== 'paragraph') return false
  // In a list of notes “Table 2. …” is the caption once more, in another language.
  if (hinted(node, 'role:table-note')) return true
  if (labelOf(node, false) || hinted(node, 'role:caption')) return false
  if (hinted(node, noteHint) || hinted(node, 'in:table')) return true
  const lead = leadingMark(node.children as Node[])
  const line = lineOf(node.children as Node[]).trim()
  if (lead) return marks.has(lead.mark) || significance.test(line)
  return line.length < 600 && (noteWord.test(line) ? after || /^[\p{L} ]{4,24}[:.]/u.test(line) : false)
}

const isProse = (box: Holder): boolean =>
  box.children.every(
    part =>
      part.type === 'paragraph' ||
      part.type === 'list' ||
      (part.type === 'container' && isProse(part as unknown as Holder))
  )

function finish(
  table: Table,
  caption: Node[],
  below: Node[],
  context: RecogniseContext,
  used: { notes: number }
): Table {
  const read = readCaption(caption, context, table.position)
  const label = read.label?.text
  const images = table.children.filter(part => part.type === 'graphic')
  for (const image of images) dropLabelAlt(image, label, context)
  const grid = child(table, 'grid')
  if (grid) head(table)
  const notes = notesOf(
    withMarks(
      below.flatMap(node => (node.type === 'container' ? notesOfBox(node as unknown as Holder) : [node]))
    )
  )
  for (const note of notes?.children ?? [])
    if (note.type === 'footnote' && note.id === undefined) note.id = draftId('fn', `t${++used.notes}`)
  const { type: _, children: __, ...base } = table
  const made = make('table', { ...base, ...(label ? { label } : {}) }, [
    ...(read.caption ? [read.caption] : []),
    ...table.children.filter(part => part.type !== 'caption'),
    ...(notes ? [notes] : [])
  ])
  for (const block of caption) adopt(made, block)
  if (notes) callNotes(made, notes)
  return made
}

/** A first row set bold as a whole, where no cell is a header, is the head of the table. */
function head(table: Table): void {
  const grid = child(table, 'grid')!
  const [first, ...rest] = grid.children
  if (
    !first ||
    grid.children.some(
      group => group.kind === 'head' || group.children.some(row => row.children.some(cell => cell.header))
    )
  )
    return
  const [top, ...rows] = first.children
  if (!top || !rows.length || top.children.length < 2 || top.children.some(cell => (cell.rowSpan ?? 1) > 1))
    return
  const bold = top.children.every(
    cell => lookOf(cell.children as Node[])?.bold ?? lineOf(cell.children as Node[]).trim() === ''
  )
  if (!bold || !top.children.some(cell => lookOf(cell.children as Node[])?.bold)) return
  for (const cell of top.children) cell.header = true
  grid.children = [make('rowGroup', { kind: 'head' }, [top]), { ...first, children: rows }, ...rest]
}
