/**
 * Tables. A table of data becomes a grid whose spans fit (HTML 4.9.12: spans are cut to what is there); a table that only
 * lays out the page becomes the groups in its cells.
 */
import type { Block, Caption, Column, Inline, RowGroup, TableCell, TableRow } from '@offprint/ast'
import { node } from '@offprint/ast'
import { limitError } from '@offprint/core'
import type { Element } from 'hast'
import { attribute, classes, inlineStyle, wholeNumber } from '../attributes.js'
import type { Handler } from '../handler.js'
import { baseOf } from '../hints.js'
import { rowsClamped } from '../messages.js'
import type { State } from '../state.js'
import { alignedFormulas } from './aligned-formulas.js'
import { contain } from './containers.js'
import { readCaption } from './figures.js'

export const table: Handler = {
  flow(element, state) {
    if (++state.tableDepth > state.context.limits.tableDepth)
      throw limitError(state.context.limits, 'tableDepth')
    const blocks = isLayout(element)
      ? (formulasOf(element, state) ?? layout(element, state))
      : readTable(element, state)
    state.tableDepth--
    return blocks
  }
}

/** Rows and cells outside a table cannot come from the parser; in a fragment they are groups. */
export const tablePart: Handler = { flow: contain }

/**
 * Whether a table is there for the layout: it says so, holds headings or tables, is one cell, is one row
 * with a menu in it, or sets an equation. What
 * has a name is no mere layout, whatever its role says (WAI-ARIA 1.2, 7.1: a global attribute outweighs `presentation`).
 */
function isLayout(element: Element): boolean {
  const role = attribute(element, 'role')
  const named = attribute(element, 'ariaLabelledBy') || attribute(element, 'ariaLabel')
  if ((role === 'presentation' || role === 'none') && !named) return true
  if (role === 'table' || role === 'grid') return false
  const seen = { rows: 0, cells: 0, menu: false, th: false, inner: false, math: false, caption: false }
  const look = (parent: Element, cell: boolean): void => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue
      const tag = child.tagName
      if (tag === 'table' || (cell && /^h[1-6]$|^(?:article|main|section|form|nav)$/.test(tag)))
        seen.inner = true
      if (tag === 'tr') seen.rows++
      if (tag === 'td' || tag === 'th') seen.cells++
      if (cell && isMenu(child)) seen.menu = true
      if (tag === 'th') seen.th = true
      if (tag === 'caption') seen.caption = true
      if (tag === 'math') seen.math = true
      if (tag !== 'table') look(child, cell || tag === 'td' || tag === 'th')
    }
  }
  look(element, false)
  if (seen.caption || seen.th) return false
  return (
    seen.inner || seen.cells <= 1 || (seen.rows === 1 && seen.menu) || (seen.math && setsFormulas(element))
  )
}

const setsFormulas = (table: Element): boolean => classes(table).some(name => /eqn|equation/i.test(name))

function formulasOf(table: Element, state: State): Block[] | undefined {
  const formulas = setsFormulas(table) ? alignedFormulas(table, state) : undefined
  return formulas && [node('container', baseOf(table, state), formulas)]
}

/** A list of two and more entries, each a link and nothing else. */
function isMenu(element: Element): boolean {
  if (element.tagName !== 'ul') return false
  const items = element.children.filter((part): part is Element => part.type === 'element')
  const isLink = (item: Element): boolean => {
    const parts = item.children.filter(part => part.type !== 'text' || part.value.trim() !== '')
    return parts.length === 1 && parts[0]?.type === 'element' && parts[0].tagName === 'a'
  }
  return items.length > 1 && items.every(isLink)
}

function layout(element: Element, state: State): Block[] {
  const blocks: Block[] = []
  const base = baseOf(element, state)
  const enter = (parent: Element): void => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue
      if (child.tagName === 'td' || child.tagName === 'th' || child.tagName === 'caption')
        blocks.push(...contain(child, state))
      else enter(child)
    }
  }
  enter(element)
  return blocks.length ? [node('container', base, blocks)] : []
}

function readTable(element: Element, state: State): Block[] {
  const base = baseOf(element, state)
  const groups: { kind: RowGroup['kind']; rows: Element[] }[] = []
  const captions: Element[] = []
  const columns: Column[] = []
  const column = (col: Element): void => {
    const width = attribute(col, 'width') ?? inlineStyle(col).get('width')
    const align = alignment(col)
    const count = Math.min(wholeNumber(col, 'span') ?? 1, state.context.limits.columnSpan)
    for (let i = 0; i < count; i++) columns.push({ ...(width ? { width } : {}), ...(align ? { align } : {}) })
  }
  for (const child of element.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'caption') captions.push(child)
    if (child.tagName === 'col') column(child)
    if (child.tagName === 'colgroup') {
      const cols = child.children.filter(
        (part): part is Element => part.type === 'element' && part.tagName === 'col'
      )
      for (const col of cols.length ? cols : [child]) column(col)
    }
    const kind = kinds[child.tagName]
    if (kind)
      groups.push({
        kind,
        rows: child.children.filter((row): row is Element => row.type === 'element' && row.tagName === 'tr')
      })
  }
  const caption: Caption | undefined = captions.length ? readCaption(captions, state) : undefined
  let clamped = 0
  const read = groups.flatMap(({ kind, rows }) => {
    const group = readRows(rows, state)
    clamped += group.clamped
    return group.rows.length ? [node('rowGroup', { kind }, group.rows)] : []
  })
  if (clamped > 0)
    state.context.messages.report(
      rowsClamped,
      { seen: clamped },
      element.position ? { position: element.position } : undefined
    )
  if (read.length === 0 && !caption) return []
  // HTML 4 has the foot before the bodies; every browser prints it below them.
  const printed = [
    ...read.filter(group => group.kind !== 'foot'),
    ...read.filter(group => group.kind === 'foot')
  ]
  const says = columns.some(one => one.width !== undefined || one.align !== undefined)
  return [
    node('table', base, [
      ...(caption ? [caption] : []),
      ...(read.length ? [node('grid', says ? { columns } : {}, withHead(printed))] : [])
    ])
  ]
}

const kinds: Record<string, RowGroup['kind'] | undefined> = { thead: 'head', tbody: 'body', tfoot: 'foot' }

/** Rows of nothing but header cells at the top are the head, also where nobody wrote thead. */
function withHead(groups: RowGroup[]): RowGroup[] {
  const [first, ...rest] = groups
  if (first?.kind !== 'body' || groups.some(group => group.kind === 'head')) return groups
  let count = 0
  let covered = 0
  for (const row of first.children) {
    if (row.children.length === 0 || !row.children.every(cell => cell.header && cell.scope !== 'row')) break
    covered = Math.max(covered, count + Math.max(...row.children.map(cell => cell.rowSpan ?? 1)))
    count++
  }
  if (count === 0 || covered > count || count === first.children.length) return groups
  return [
    node('rowGroup', { kind: 'head' }, first.children.slice(0, count)),
    node('rowGroup', { kind: 'body' }, first.children.slice(count)),
    ...rest
  ]
}

/** Lays the cells of one row group out on its grid; no span leaves the group. */
function readRows(rows: readonly Element[], state: State): { rows: TableRow[]; clamped: number } {
  const { limits } = state.context
  let clamped = 0
  let cells = 0
  // Rows still covered from above, by column.
  const covered: number[] = []
  const read = rows.map((row, at) => {
    const left = rows.length - at
    let columnAt = 0
    const made: TableCell[] = []
    for (const cell of row.children) {
      if (cell.type !== 'element' || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue
      while ((covered[columnAt] ?? 0) > 0) columnAt++
      const wantedRows = wholeNumber(cell, 'rowSpan') ?? 1
      const wantedColumns = wholeNumber(cell, 'colSpan') ?? 1
      // rowspan=0 means: to the end of the group (HTML 4.9.11).
      const rowSpan = wantedRows === 0 ? left : Math.min(wantedRows, left)
      const colSpan = Math.min(Math.max(wantedColumns, 1), limits.columnSpan)
      if ((wantedRows !== 0 && wantedRows > left) || wantedColumns > limits.columnSpan) clamped++
      cells += rowSpan * colSpan
      if (cells > limits.cells) throw limitError(limits, 'cells')
      for (let i = 0; i < colSpan; i++) covered[columnAt + i] = rowSpan
      columnAt += colSpan
      made.push(readCell(cell, { rowSpan, colSpan }, state))
    }
    for (let i = 0; i < covered.length; i++) if ((covered[i] ?? 0) > 0) covered[i]!--
    const { hints: _, ...base } = baseOf(row, state)
    return node('tableRow', base, made)
  })
  // No row has more columns than the widest one really fills: a span beyond it covers nothing.
  const width = Math.max(0, ...columnsFilled(read))
  for (const row of trim(read, width)) clamped += row
  return { rows: read.filter((row, i) => row.children.length > 0 || i < read.length - 1), clamped }
}

/** For each row, the columns up to the last cell, counting a cell that ends its row as one column wide. */
function columnsFilled(rows: readonly TableRow[]): number[] {
  const covered: number[] = []
  return rows.map(row => {
    let column = 0
    let last = 0
    for (const [i, cell] of row.children.entries()) {
      while ((covered[column] ?? 0) > 0) column++
      const span = cell.colSpan ?? 1
      for (let k = 0; k < span; k++) covered[column + k] = cell.rowSpan ?? 1
      last = i === row.children.length - 1 ? column + 1 : column + span
      column += span
    }
    while (last < covered.length && (covered[last] ?? 0) > 0 && last >= column) last++
    for (let i = 0; i < covered.length; i++) if ((covered[i] ?? 0) > 0) covered[i]!--
    return last
  })
}

/** Cuts the last cell of a row where it reaches beyond the table. A table of one row keeps its spans. */
function trim(rows: readonly TableRow[], width: number): number[] {
  if (rows.length < 2) return []
  const covered: number[] = []
  return rows.map(row => {
    let column = 0
    let cut = 0
    for (const cell of row.children) {
      while ((covered[column] ?? 0) > 0) column++
      const span = cell.colSpan ?? 1
      const fits = Math.max(1, Math.min(span, width - column))
      if (fits < span) {
        cut++
        if (fits > 1) cell.colSpan = fits
        else delete cell.colSpan
      }
      for (let k = 0; k < fits; k++) covered[column + k] = cell.rowSpan ?? 1
      column += fits
    }
    for (let i = 0; i < covered.length; i++) if ((covered[i] ?? 0) > 0) covered[i]!--
    return cut
  })
}

function readCell(element: Element, span: { rowSpan: number; colSpan: number }, state: State): TableCell {
  const { hints: _, ...base } = baseOf(element, state)
  const scope = attribute(element, 'scope')?.toLowerCase()
  const align = alignment(element)
  const valign = attribute(element, 'vAlign')?.toLowerCase() ?? inlineStyle(element).get('vertical-align')
  const header =
    element.tagName === 'th' || ['columnheader', 'rowheader'].includes(attribute(element, 'role') ?? '')
  let content: (Inline | Block)[] = state.mixed(element.children)
  const [only] = content
  // A cell of one paragraph is a cell of a line.
  if (content.length === 1 && only?.type === 'paragraph' && only.id === undefined) content = only.children
  return node(
    'tableCell',
    {
      ...(header ? { header: true } : {}),
      ...(scope === 'row' || scope === 'col' || scope === 'rowgroup' || scope === 'colgroup'
        ? { scope }
        : {}),
      ...(span.colSpan > 1 ? { colSpan: span.colSpan } : {}),
      ...(span.rowSpan > 1 ? { rowSpan: span.rowSpan } : {}),
      ...(align ? { align } : {}),
      ...(valign === 'top' || valign === 'middle' || valign === 'bottom' || valign === 'baseline'
        ? { valign }
        : {}),
      ...base
    },
    content
  )
}

function alignment(element: Element): TableCell['align'] {
  const value = attribute(element, 'align')?.toLowerCase() ?? inlineStyle(element).get('text-align')
  return value === 'left' ||
    value === 'center' ||
    value === 'right' ||
    value === 'justify' ||
    value === 'char'
    ? value
    : undefined
}
