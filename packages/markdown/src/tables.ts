/** Why: pipe tables become grids; their captions stand in the paragraph before or behind, with `Table:` or a colon. */
import type { Block, Column, Grid, Inline, TableCell, Table as TableNode, TableRow } from '@offprint/ast'
import { node as make, textOf } from '@offprint/ast'
import { limitError } from '@offprint/core'
import type { Paragraph, PhrasingContent, Table, Text } from 'mdast'
import { captionOf } from './caption.js'
import { inlines } from './inline.js'
import { at, type State } from './state.js'
import { isEmpty } from './words.js'

const captionLead = /^(?:Table)?:[ \t\n]+|^Table:$/

/** The words of a paragraph that is the caption of a table, without what says so. */
export function captionWords(paragraph: Paragraph): PhrasingContent[] | undefined {
  const [first, ...rest] = paragraph.children
  if (first?.type !== 'text') return undefined
  const lead = captionLead.exec(first.value)
  return lead ? [cutText(first, lead[0].length), ...rest] : undefined
}

/** A text without its first signs, in its place. */
export function cutText(node: Text, count: number): Text {
  const { position } = node
  const start = position?.start.offset
  return {
    ...node,
    value: node.value.slice(count),
    ...(position && start !== undefined
      ? {
          position: {
            ...position,
            start: { ...position.start, column: position.start.column + count, offset: start + count }
          }
        }
      : {})
  }
}

/** A table with the caption that its neighbours gave it. */
export function tableOf(
  table: Table,
  caption: readonly PhrasingContent[] | undefined,
  state: State
): TableNode {
  const rows = [...table.children]
  let words = caption
  // A caption right below the last row is a row to GitHub.
  const last = rows[rows.length - 1]
  if (!words && rows.length > 2 && last) {
    const [cell, ...others] = last.children
    const [first] = cell?.children ?? []
    if (
      first?.type === 'text' &&
      captionLead.test(first.value) &&
      others.every(other => !other.children.length)
    ) {
      words = captionWords({ type: 'paragraph', children: cell!.children })
      rows.pop()
    }
  }
  const read = captionOf(words ? inlines(words, state) : [])
  return make('table', { ...at(table), ...nameOf(read) }, [
    ...(read.caption ? [read.caption] : []),
    gridOf(rows, table, state)
  ])
}

/** Name and label that a caption gives its table. */
export function nameOf(name: { id?: string; label?: string; hints?: string[] }): {
  id?: string
  label?: string
  hints?: string[]
  sources?: Record<string, string>
} {
  const { id, label, hints } = name
  return {
    ...(id === undefined ? {} : { id }),
    ...(label === undefined ? {} : { label, sources: { label: 'markdown' } }),
    ...(hints ? { hints } : {})
  }
}

function gridOf(rows: Table['children'], table: Table, state: State): Grid {
  const width = Math.max(...rows.map(row => row.children.length))
  if (width * rows.length > state.context.limits.cells)
    throw limitError(state.context.limits, 'cells', table.position?.start ?? {}, width * rows.length)
  const align = table.align ?? []
  const [head, ...body] = rows.map((row, i) =>
    make('tableRow', at(row), cellsOf(row, i === 0, width, align, state))
  ) as [TableRow, ...TableRow[]]
  const columns: Column[] = align.map(side => (side ? { align: side } : {}))
  // A head without words is how authors write a table that has none.
  const empty = head.children.every(cell => isEmpty(cell.children as Inline[]))
  return make('grid', { ...at(table), ...(columns.some(column => column.align) ? { columns } : {}) }, [
    ...(empty ? [] : [make('rowGroup', { kind: 'head' }, [head])]),
    ...(body.length ? [make('rowGroup', { kind: 'body' }, body)] : [])
  ])
}

function cellsOf(
  row: Table['children'][number],
  head: boolean,
  width: number,
  align: Table['align'],
  state: State
): TableCell[] {
  const cells: TableCell[] = []
  let covered = 0
  for (let i = 0; i < width; i++) {
    const source = row.children[i]
    const side = align?.[i]
    const content = source ? inlines(source.children, state) : []
    if (covered > 0 && isEmpty(content)) {
      covered--
      continue
    }
    covered = 0
    // Manubot’s plugin for attributes writes them into comments: `<!-- $colspan="2" -->`.
    const comment = source?.children.find(part => part.type === 'html' && part.value.startsWith('<!--'))
    const span =
      comment && 'value' in comment ? Number(/\$colspan="(\d{1,3})"/.exec(comment.value)?.[1] ?? 1) : 1
    const colSpan = Math.min(Math.max(span, 1), width - i)
    covered = colSpan - 1
    cells.push(
      make(
        'tableCell',
        {
          ...(source ? at(source) : {}),
          ...(head ? { header: true, scope: 'col' as const } : {}),
          ...(side ? { align: side } : {}),
          ...(colSpan > 1 ? { colSpan } : {})
        },
        content
      )
    )
  }
  return cells
}

/** The table that a division with a name holds, with its last words as caption. */
export function tableOfParts(
  blocks: readonly Block[],
  id: string | undefined,
  words: readonly Inline[] | undefined
): TableNode | undefined {
  const tables = blocks.filter((block): block is TableNode => block.type === 'table')
  const rest = blocks.filter(block => block.type !== 'table')
  if (tables.length !== 1 || rest.some(block => block.type !== 'paragraph') || rest.length > 1)
    return undefined
  const [table] = tables as [TableNode]
  const [line] = rest
  const given = words ?? (line?.type === 'paragraph' ? (line.children as Inline[]) : undefined)
  const read = given ? captionOf(given) : { caption: undefined }
  if (words && line && textOf(line).trim()) return undefined
  const name = id ?? read.id ?? table.id
  const children = table.children.filter(child => !(child.type === 'caption' && read.caption))
  return {
    ...table,
    ...(name ? { id: name } : {}),
    children: [...(read.caption ? [read.caption] : []), ...children]
  }
}
