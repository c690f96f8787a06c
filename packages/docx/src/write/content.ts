/** Content of a node, through the table of handlers. Lines of text among blocks become paragraphs of their own. */
import type { Foreign, Node, NodeType } from '@offprint/ast'
import { childrenOf, specs } from '@offprint/ast'
import { commented, commentedBlocks } from './comment.js'
import type { Handler } from './handler.js'
import { inside } from './link.js'
import { paragraph } from './paragraph.js'
import type { Format, Place, WriteState } from './state.js'
import { runs } from './text.js'
import type { Block, Inline } from './word.js'
import { wordsFor } from './words.js'

const handlerOf = (type: NodeType, state: WriteState): Handler<Node> => state.handlers[type] as Handler<Node>

const grouped = (node: Node, group: string): boolean =>
  (specs[node.type].groups as readonly string[]).includes(group)

/** Unknown content fits a line and stands between lines as well; what it holds decides. */
export const isInline = (node: Node): boolean =>
  node.type === 'foreign' ? !holdsBlocks(node) : grouped(node, 'inline')

/** Unknown content that stands between lines: figures, paragraphs are in it. */
export const holdsBlocks = (node: Foreign): boolean =>
  node.children.some(part =>
    part.type === 'foreign' ? holdsBlocks(part) : grouped(part, 'block') && !grouped(part, 'inline')
  )

/** Runs of a line. A block met inside a line gives its lines. */
export function inlinesOf(nodes: readonly Node[], format: Format, state: WriteState): Inline[] {
  return nodes.flatMap(node => {
    const inner = speaking(node, format)
    const { inline } = handlerOf(node.type, state)
    const made = inline ? inline(node, inner, state) : inlinesOf(childrenOf(node), inner, state)
    return commented(node, needsMark(node, state) ? state.marked(node, made) : made, state)
  })
}

/** A line without the ends of lines, and the indents around them, that its source has before and behind it. */
export function withoutIndent(nodes: readonly Node[]): readonly Node[] {
  const [first, ...others] = nodes
  if (first?.type !== 'text') return withoutLastIndent(nodes)
  let start = 0
  while (blank.has(first.value[start] ?? '')) start++
  if (!/[\r\n]/.test(first.value.slice(0, start))) return withoutLastIndent(nodes)
  const value = first.value.slice(start)
  return withoutLastIndent(value === '' ? others : [{ ...first, value }, ...others])
}

function withoutLastIndent(nodes: readonly Node[]): readonly Node[] {
  const last = nodes[nodes.length - 1]
  if (last?.type !== 'text') return nodes
  let end = last.value.length
  while (blank.has(last.value[end - 1] ?? '')) end--
  if (!/[\r\n]/.test(last.value.slice(end))) return nodes
  const value = last.value.slice(0, end)
  const before = nodes.slice(0, -1)
  return value === '' ? before : [...before, { ...last, value }]
}

/** White space of XML (XML 1.0, 2.3). */
const blank = new Set([' ', '\t', '\r', '\n'])

/** Blocks; runs of inline nodes among them become paragraphs. */
export function blocksOf(nodes: readonly Node[], place: Place, state: WriteState): Block[] {
  const blocks: Block[] = []
  let line: Node[] = []
  const flush = (): void => {
    const words = withoutIndent(line)
    line = []
    if (words.length === 0) return
    const made = inlinesOf(words, place.format, state)
    // Data for machines that prints nothing is no line; an empty one would be a gap on the page.
    if (made.length === 0 && words.every(node => node.type === 'foreign')) return
    blocks.push(paragraph(made, place, state))
  }
  for (const node of nodes) {
    const { block } = handlerOf(node.type, state)
    if (isInline(node) || !block) line.push(node)
    else if (state.defer(node, within(node, place))) {
      flush()
      blocks.push(placeOf(node, place, state))
    } else {
      flush()
      const made = commentedBlocks(node, block(node, within(node, place), state), state)
      // Bookmarks may stand between paragraphs too (ECMA-376-1, 17.13.6.2).
      blocks.push(...(needsMark(node, state) ? (state.marked(node, made as Inline[]) as Block[]) : made))
    }
  }
  flush()
  return blocks
}

/** The line that stands where a figure or table at the end belongs; a click goes there. */
function placeOf(node: Node, place: Place, state: WriteState): Block {
  const words = wordsFor(state.lang).aboutHere('label' in node ? (node.label ?? '') : '')
  const at = { ...place, style: 'FloatPlace', indent: 0 }
  const line = inside(state.bookmark(node.id!), place.format, state, format => runs(words, format, state))
  return paragraph(line, at, state)
}

/** Something points here and the handler has not set the bookmark. */
const needsMark = (node: Node, state: WriteState): boolean =>
  node.id !== undefined &&
  state.targeted.has(node.id) &&
  state.hasBookmark(node.id) &&
  !state.isMarked(node.id)

/** The place inside a node: language and direction are inherited. */
export function within(node: Node, place: Place): Place {
  const format = speaking(node, place.format)
  const dir = node.dir === 'rtl' || node.dir === 'ltr' ? node.dir : place.dir
  return { ...place, format, ...(dir ? { dir } : {}) }
}

function speaking(node: Node, format: Format): Format {
  const changed: Format = { ...format }
  if (node.lang !== undefined) changed.lang = node.lang
  if (node.dir === 'rtl' || node.dir === 'ltr') changed.rtl = node.dir === 'rtl'
  return changed
}
