/**
 * Walks content: hands each node to its handler. Apart from `handler.ts`, so that the table of handlers can be made before
 * anything walks.
 */
import type { Node } from '@offprint/ast'
import { childrenOf, specs, textOf } from '@offprint/ast'
import type { Block, InlineMark, Run } from './engine/definition.js'
import type { Handler, InlineContext } from './handler.js'
import { nodes } from './nodes/index.js'
import type { Place, WriteState } from './state.js'

const handlerOf = (node: Node): Handler<Node> => nodes[node.type] as unknown as Handler<Node>

/** True for what stands between lines. */
export function isBlock(node: Node): boolean {
  // What has no type of ours may be either: its content decides.
  if (node.type === 'foreign') return node.children.some(isBlock)
  const groups: readonly string[] = specs[node.type].groups
  return !groups.includes('inline') && node.type !== 'text'
}

/** Runs of a sequence of nodes; a block among them gives its words. */
export function inlinesOf(content: readonly Node[], context: InlineContext, state: WriteState): Run[] {
  return content.flatMap(node => {
    const handler = handlerOf(node)
    const around = node.lang && node.type !== 'text' ? inLanguage(node.lang, context) : context
    const runs = handler.inline
      ? handler.inline(node, around, state)
      : inlinesOf(childrenOf(node), around, state)
    return node.id && state.isTarget(node.id) ? [{ text: '', destination: node.id }, ...runs] : runs
  })
}

function inLanguage(lang: string, context: InlineContext): InlineContext {
  const mark: InlineMark = { tag: 'Span', props: { lang }, ...(context.mark && { within: context.mark }) }
  return { ...context, lang, mark }
}

/** Blocks of a sequence of nodes; runs of words between blocks become paragraphs. */
export function blocksOf(content: readonly Node[], place: Place, state: WriteState): Block[] {
  const blocks: Block[] = []
  let loose: Node[] = []
  let previous: Node | undefined
  const flush = () => {
    if (loose.some(node => node.type !== 'text' || node.value.trim() !== ''))
      blocks.push(...state.paragraph(loose, place))
    loose = []
  }
  for (const node of content) {
    // A note between paragraphs is a paragraph; in a line it is its own call.
    const isNote =
      node.type === 'footnote' &&
      (state.placedNotes.has(node) || loose.every(one => textOf(one).trim() === ''))
    if (!isBlock(node) && !isNote) {
      loose.push(node)
      continue
    }
    flush()
    const follows = previous?.type === 'paragraph' && node.type === 'paragraph'
    const handler = handlerOf(node)
    const here = follows ? { ...place, follows: true } : { ...place, follows: false }
    blocks.push(...(handler.block?.(node, here, state) ?? blocksOf(childrenOf(node), here, state)))
    // A figure may float away; the paragraph after it follows the one before.
    if (node.type !== 'figure' && node.type !== 'table') previous = node
  }
  flush()
  return blocks
}

/** One block of one kind of node, for those who write their children themselves. */
export function blockOf(node: Node, place: Place, state: WriteState): Block[] {
  return handlerOf(node).block?.(node, place, state) ?? blocksOf(childrenOf(node), place, state)
}
