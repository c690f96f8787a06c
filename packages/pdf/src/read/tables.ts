/** Tables: caption, cells with what they cover, notes. */
import { type Node, node } from '@offprint/ast'
import { blocksOf, captioned, footnote } from './blocks.js'
import { inlinesOf } from './inlines.js'
import { idOf, langOf, type Reading } from './reading.js'
import { elementsOf, isElement, type TreeElement } from './struct-tree.js'

const allowed = new Set(['grid', 'graphic', 'tableNotes'])

/** A table with its caption and notes, or one that stands alone. */
export function readTable(element: TreeElement, reading: Reading): Node[] {
  const parts = element.type === 'Table' ? [element] : elementsOf(element)
  const { label, caption, rest } = captioned(parts, reading)
  const children = rest.flatMap((part): Node[] => {
    if (part.standard === 'Table') return [grid(part, reading)]
    if (part.type === 'TableNotes') return [notes(part, reading)]
    return blocksOf([part], reading)
  })
  // What else another program has put beside a table is said below it.
  const own = children.filter(part => allowed.has(part.type))
  const others = children.filter(part => !allowed.has(part.type))
  const below = others.length > 0 ? [node('tableNotes', {}, others as never)] : []
  return [node('table', { ...idOf(element), ...label }, [...caption, ...own, ...below] as never)]
}

function grid(table: TreeElement, reading: Reading): Node {
  const groups = elementsOf(table).filter(part => part.standard !== 'Caption')
  const divided = groups.some(part => part.standard !== 'TR')
  if (!divided)
    return node('grid', idOf(table), [
      node(
        'rowGroup',
        { kind: 'body' },
        groups.map(row => tableRow(row, reading))
      )
    ])
  return node(
    'grid',
    idOf(table),
    groups.map(group => {
      const kind = group.standard === 'THead' ? 'head' : group.standard === 'TFoot' ? 'foot' : 'body'
      const rows = group.standard === 'TR' ? [group] : elementsOf(group)
      return node(
        'rowGroup',
        { kind },
        rows.map(row => tableRow(row, reading, kind))
      )
    })
  )
}

function tableRow(row: TreeElement, reading: Reading, kind = 'body') {
  return node(
    'tableRow',
    {},
    // A cell that only fills the grid is not the author's.
    elementsOf(row).flatMap(cell => (cell.title === 'made' ? [] : [tableCell(cell, kind, reading)]))
  )
}

function tableCell(cell: TreeElement, kind: string, reading: Reading) {
  const { rowSpan, colSpan, scope } = cell
  const isHeader = cell.standard === 'TH' && kind !== 'head'
  const blocks = cell.kids.some(kid => isElement(kid) && isBlockType(kid))
  return node(
    'tableCell',
    {
      ...langOf(cell),
      ...(isHeader && { header: true, scope: scope === 'Column' ? ('col' as const) : ('row' as const) }),
      ...(rowSpan > 1 && { rowSpan }),
      ...(colSpan > 1 && { colSpan })
    },
    (blocks ? blocksOf(elementsOf(cell), reading) : inlinesOf(cell, reading)) as never
  )
}

const blockTypes = new Set(['P', 'L', 'Table', 'Div', 'Sect', 'BlockQuote', 'Caption'])
function isBlockType({ standard, type }: TreeElement): boolean {
  return blockTypes.has(standard) || type === 'Figure'
}

function notes(element: TreeElement, reading: Reading): Node {
  const children = elementsOf(element).flatMap(part =>
    part.type === 'Note' ? [footnote(part, reading)] : blocksOf([part], reading)
  )
  return node('tableNotes', {}, children as never)
}
