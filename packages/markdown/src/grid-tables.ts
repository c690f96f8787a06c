/** Why: pandoc’s grid tables, drawn with plus signs and bars, hold blocks in their cells; to CommonMark they are a paragraph. */
import type { Block, Grid, Inline, TableCell, TableRow } from '@offprint/ast'
import { node as make } from '@offprint/ast'
import type { RootContent } from 'mdast'
import { innerBlocks } from './caption.js'
import type { State } from './state.js'

const border = /^\+(?:[-=:]+\+)+$/

/**
 * Reads a grid table.
 * @param source the lines of the table, nothing else
 * @param read reads the blocks of a cell
 * @returns nothing when the lines draw no table that can be read: cells over several rows
 */
export function gridTable(
  source: string,
  state: State,
  where: Inline['position'],
  read: (nodes: RootContent[]) => Block[]
): { grid: Grid; rest: string } | undefined {
  const all = source.split(/\r\n?|\n/).map(line => line.trim())
  let count = all.findIndex(line => !/^[+|].*[+|]$/.test(line))
  if (count < 0) count = all.length
  const lines = all.slice(0, count)
  const first = lines[0] ?? ''
  if (!border.test(first) || lines.length < 3 || !border.test(lines[lines.length - 1]!)) return undefined
  const edges: number[] = []
  for (const line of lines)
    if (border.test(line))
      for (let at = 0; at < line.length; at++) if (line[at] === '+' && !edges.includes(at)) edges.push(at)
  edges.sort((a, b) => a - b)
  if (edges.length > 200) return undefined

  const bands: { lines: string[]; below: string }[] = []
  let band: string[] = []
  for (const line of lines.slice(1)) {
    if (border.test(line)) {
      bands.push({ lines: band, below: line })
      band = []
    } else if (line.startsWith('+')) return undefined
    else band.push(line)
  }
  const headEnd = bands.findIndex(({ below }) => below.includes('='))
  const guide = headEnd >= 0 ? bands[headEnd]!.below : first
  const rows = bands.map(({ lines: texts }, i) =>
    rowOf(texts, edges, i <= headEnd, guide, state, where, read)
  )
  const head = rows.slice(0, headEnd + 1)
  const body = rows.slice(headEnd + 1)
  const grid = make('grid', { position: where }, [
    ...(head.length ? [make('rowGroup', { kind: 'head' }, head)] : []),
    ...(body.length ? [make('rowGroup', { kind: 'body' }, body)] : [])
  ])
  return { grid, rest: all.slice(count).join('\n').trim() }
}

function rowOf(
  lines: readonly string[],
  edges: readonly number[],
  head: boolean,
  guide: string,
  state: State,
  where: Inline['position'],
  read: (nodes: RootContent[]) => Block[]
): TableRow {
  const cells: TableCell[] = []
  let from = 0
  for (let i = 1; i < edges.length; i++) {
    const edge = edges[i]!
    if (i < edges.length - 1 && !lines.every(line => line[edge] === '|')) continue
    const words = lines.map(line => line.slice(edges[from]! + 1, edge))
    const side = alignOf(guide.slice(edges[from]! + 1, edge))
    cells.push(
      make(
        'tableCell',
        {
          ...(head ? { header: true, scope: 'col' as const } : {}),
          ...(i - from > 1 ? { colSpan: i - from } : {}),
          ...(side ? { align: side } : {})
        },
        content(words, state, where, read)
      )
    )
    from = i
  }
  return make('tableRow', {}, cells)
}

function alignOf(line: string): TableCell['align'] {
  const left = line.startsWith(':')
  const right = line.endsWith(':')
  return left && right ? 'center' : left ? 'left' : right ? 'right' : undefined
}

function content(
  lines: readonly string[],
  state: State,
  where: Inline['position'],
  read: (nodes: RootContent[]) => Block[]
): TableCell['children'] {
  const indent = Math.min(
    ...lines.filter(line => line.trim()).map(line => line.length - line.trimStart().length)
  )
  const source = lines.map(line => line.slice(Number.isFinite(indent) ? indent : 0).trimEnd()).join('\n')
  let blocks: Block[] = []
  innerBlocks(source, state, where, nodes => {
    blocks = read(nodes)
  })
  const [only] = blocks
  return blocks.length === 1 && only?.type === 'paragraph' ? (only.children as Inline[]) : blocks
}
