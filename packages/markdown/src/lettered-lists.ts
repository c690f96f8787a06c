/**
 * Why: pandoc counts lists with letters and Roman numbers too (fancy_lists); to CommonMark such lines go on with their
 * paragraph. Lines are taken for a list when they count on from `a`, `i` or `#`, or stand indented below a line.
 */
import type { Block, Inline, List, ListItem } from '@offprint/ast'
import { node as make } from '@offprint/ast'
import { innerLine } from './caption.js'
import type { State } from './state.js'

const marker = /^([ \t]*)\(?(#|[A-Za-z]|[ivx]{2,5}|[IVX]{2,5})[.)][ \t]+(?=\S)/

interface Line {
  indent: number
  mark: string
  words: string
}

/**
 * Reads a paragraph that ends in lettered items.
 * @param source its lines as they stand
 * @returns the words before the list, and the list
 */
export function letteredList(source: string, state: State, where: Inline['position']): Block[] | undefined {
  const rows = source.split(/\r\n?|\n/)
  const first = rows.findIndex(row => marker.test(row))
  if (first < 0) return undefined
  const lines: Line[] = []
  for (const row of rows.slice(first)) {
    const match = marker.exec(row)
    if (match) lines.push({ indent: match[1]!.length, mark: match[2]!, words: row.slice(match[0].length) })
    else lines[lines.length - 1]!.words += ` ${row.trim()}`
  }
  if (!counts(lines, first > 0)) return undefined
  const lead = rows.slice(0, first).join(' ').trim()
  return [
    ...(lead ? [make('paragraph', { position: where }, innerLine(lead, state, where))] : []),
    listOf(lines, state, where)
  ]
}

/** Whether the outermost marks count on from the first of their kind, and the inner ones begin with it. */
function counts(lines: readonly Line[], below: boolean): boolean {
  const least = Math.min(...lines.map(line => line.indent))
  const outer = lines.filter(line => line.indent === least)
  if (lines[0]!.indent !== least || !/^[aAiI#]$/.test(outer[0]!.mark)) return false
  const kind = kindOf(outer[0]!.mark, outer[1]?.mark)
  if (!outer.every((line, i) => line.mark === '#' || numberOf(line.mark, kind) === i + 1)) return false
  return outer.length > 1 || (below && least > 1 && /^[ai]$/.test(outer[0]!.mark))
}

function listOf(lines: readonly Line[], state: State, where: Inline['position']): List {
  const least = Math.min(...lines.map(line => line.indent))
  const outer = lines.filter(line => line.indent === least)
  const items: ListItem[] = []
  for (let i = 0; i < lines.length; ) {
    let end = i + 1
    while (end < lines.length && lines[end]!.indent > least) end++
    const inner = lines.slice(i + 1, end)
    // The letter is the kind of the list from now on.
    state.context.ledger.drop(lines[i]!.mark, 'label', where)
    items.push(
      make('listItem', { position: where }, [
        make('paragraph', { position: where }, innerLine(lines[i]!.words, state, where)),
        ...(inner.length ? [listOf(inner, state, where)] : [])
      ])
    )
    i = end
  }
  return make('list', { kind: kindOf(outer[0]!.mark, outer[1]?.mark), position: where }, items)
}

function kindOf(first: string, second: string | undefined): List['kind'] {
  if (first === '#') return 'order'
  const upper = first === first.toUpperCase()
  const roman = /^i$/i.test(first) && (second === undefined || /^ii$/i.test(second))
  return roman ? (upper ? 'roman-upper' : 'roman-lower') : upper ? 'alpha-upper' : 'alpha-lower'
}

function numberOf(mark: string, kind: List['kind']): number {
  const low = mark.toLowerCase()
  if (!kind.startsWith('roman')) return low.length === 1 ? low.charCodeAt(0) - 96 : 0
  const values: Record<string, number> = { i: 1, v: 5, x: 10 }
  return [...low].reduce((sum, sign, i, all) => {
    const value = values[sign] ?? 0
    return sum + (value < (values[all[i + 1] ?? ''] ?? 0) ? -value : value)
  }, 0)
}
