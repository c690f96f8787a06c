/** Takes names out of running text: in a line with its marks, and in the fields of nodes that a reader sees. */
import type { Node, Text } from '@offprint/ast'
import { childrenOf, specs } from '@offprint/ast'
import type { Trace } from './identity.js'

/** What was found and is no longer there. */
export interface Masked {
  text: string
  kind: Trace['kind']
  node: Node
}

/** Puts `instead` where a trace is; tells of each. */
export function maskText(
  value: string,
  traces: readonly Trace[],
  instead: string,
  tell: (text: string, kind: Trace['kind']) => void
): string {
  let text = value
  for (const { pattern, kind } of traces)
    text = text.replace(pattern, found => {
      tell(found, kind)
      return instead
    })
  return text
}

interface Piece {
  text: Text
  /** In a citation or a reference. */
  cited: boolean
}

/** The texts of a line, in order, with its marks but without the blocks and notes that stand in it. */
function piecesOf(node: Node, cited: boolean, found: Piece[] = []): Piece[] {
  for (const part of childrenOf(node)) {
    if (part.type === 'text') found.push({ text: part, cited })
    else if (isInline(part) && part.type !== 'footnote')
      piecesOf(part, cited || part.type === 'citation', found)
  }
  return found
}

const isInline = (node: Node): boolean => (specs[node.type].groups as readonly string[]).includes('inline')

/**
 * Masks a line: a name is found also where marks part it (“<b>A.</b> Lind”); what replaces it stands where it began.
 * @param node a node whose children are a line
 */
export function maskLine(node: Node, traces: readonly Trace[], instead: string): Masked[] {
  const pieces = piecesOf(node, node.type === 'reference')
  const whole = pieces.map(each => each.text.value).join('')
  const isCited = (at: number): boolean => {
    let end = 0
    return pieces.find(({ text }) => at < (end += text.value.length))?.cited === true
  }
  const spans: { start: number; end: number; kind: Trace['kind'] }[] = []
  for (const { pattern, kind, shared } of traces)
    for (const match of whole.matchAll(pattern)) {
      const start = match.index
      if (shared && isCited(start)) continue
      const end = start + match[0].length
      if (end > start && !spans.some(span => start < span.end && end > span.start))
        spans.push({ start, end, kind })
    }
  if (spans.length === 0) return []
  spans.sort((one, other) => one.start - other.start)
  let offset = 0
  for (const { text: each } of pieces) {
    const from = offset
    const to = offset + each.value.length
    offset = to
    let value = ''
    let at = from
    for (const { start, end } of spans) {
      if (end <= from || start >= to) continue
      value += whole.slice(at, Math.max(at, start))
      if (start >= from) value += instead
      at = Math.min(to, end)
    }
    each.value = value + whole.slice(at, to)
  }
  return spans.map(({ start, end, kind }) => ({ text: whole.slice(start, end), kind, node }))
}

/** Whether a node's children are a line of text. */
export const holdsLine = (node: Node): boolean =>
  !isInline(node) && childrenOf(node).some(part => part.type === 'text' || isInline(part))
