/** From nodes to elements: each by its handler, lines and displayed things kept apart. */
import type { Node } from '@offprint/ast'
import { specs } from '@offprint/ast'
import { is } from '../jats-names.js'
import type { Handler } from './handler.js'
import { type Markup, type Tag, tag } from './markup.js'
import { common, type WriteState } from './state.js'

/** Writes nodes, one after the other. */
export function write(nodes: readonly Node[], state: WriteState): Markup[] {
  return nodes.flatMap(node => (state.handlers[node.type] as Handler<Node>)(node, state))
}

/** Whether a node stands between lines and in none. */
function isDisplayed(node: Node): boolean {
  if (node.type === 'foreign') return node.children.some(isDisplayed)
  const groups = specs[node.type].groups as readonly string[]
  return groups.includes('block') && !groups.includes('inline')
}

/**
 * Writes a line that may hold displayed things, as JATS allows: HTML's `<p>` holds words only (HTML 4.4.1), so the
 * pieces around a displayed thing become paragraphs of their own, and the first has the names of the whole.
 */
export function pieces(
  node: Node,
  content: readonly Node[],
  state: WriteState,
  attributes: Tag['attributes'] = {},
  lead: readonly Markup[] = []
): Markup[] {
  const out: Markup[] = []
  let own: Tag['attributes'] = { ...common(node), ...attributes }
  let run: Node[] = []
  let before = lead
  const flush = (): void => {
    const line = [...before, ...write(run, state)]
    run = []
    before = []
    if (!line.some(part => typeof part !== 'string' || part.trim() !== '')) return
    out.push(tag('p', own, line))
    const { id: _, ...rest } = own
    own = rest
  }
  for (const part of content)
    if (isDisplayed(part)) {
      flush()
      out.push(...write([part], state))
    } else run.push(part)
  flush()
  // What is one paragraph in the article says so.
  const cut = content.some(isDisplayed) && out.length > 1
  return cut ? [tag('div', is('p'), out)] : out
}

/** Writes the content of a cell or an item: words stand as they are, unless blocks stand beside them. */
export function mixed(nodes: readonly Node[], state: WriteState): Markup[] {
  if (!nodes.some(isDisplayed)) return write(nodes, state)
  const out: Markup[] = []
  let run: Node[] = []
  const flush = (): void => {
    const line = write(run, state)
    run = []
    if (line.some(part => typeof part !== 'string' || part.trim() !== '')) out.push(tag('p', {}, line))
  }
  for (const node of nodes)
    if (isDisplayed(node)) {
      flush()
      out.push(...write([node], state))
    } else run.push(node)
  flush()
  return out
}
