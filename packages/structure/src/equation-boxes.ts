/**
 * Why: pages set the number of a formula as the heading of the box that shows it, and show all formulas once more below the
 * article, each in such a box. A heading that is a number in brackets over nothing but a formula is the number of it; formulas
 * that follow the text and were all shown in it are copies.
 */
import type { Equation, InlineEquation, Node } from '@offprint/ast'
import { childrenOf } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { type Holder, holder } from './blocks.js'
import { lineOf } from './inline-text.js'
import { drop } from './ledger-drop.js'

const bracketed = /^\s*\([A-Z]?\.?\d{1,3}[a-z]?\)\s*$/

/** Makes lines of the headings that number a formula, and calls their boxes equations. */
export function nameEquationBoxes(body: Holder): void {
  const enter = (parent: Holder): void => {
    for (const node of parent.children) {
      const below = holder(node)
      if (!below || node.type === 'paragraph') continue
      const leaves = node.type === 'container' ? partsOf(below, 3) : undefined
      const heading = leaves?.find(part => part.type === 'heading')
      const [first, formula, ...more] = leaves ?? []
      if (
        heading &&
        heading === first &&
        more.length === 0 &&
        formula?.type === 'equation' &&
        bracketed.test(lineOf(heading.children))
      ) {
        node.hints = [...(node.hints ?? []), 'class:equation']
        numberLine(below, heading)
      } else enter(below)
    }
  }
  enter(body)
}

/** The blocks of a box, wrappers opened; nothing when there are more than wanted. */
function partsOf(box: Holder, most: number): Node[] | undefined {
  const found: Node[] = []
  const enter = (nodes: readonly Node[]): boolean =>
    nodes.every(node => {
      if (node.type === 'container') return enter(node.children as Node[])
      found.push(node)
      return found.length <= most
    })
  return enter(box.children) ? found : undefined
}

function numberLine(parent: Holder, heading: Node): void {
  parent.children = parent.children.map(node => {
    if (node === heading)
      return { ...node, type: 'paragraph', depth: undefined, children: childrenOf(node) } as unknown as Node
    const below = holder(node)
    if (below && node.type === 'container') numberLine(below, heading)
    return node
  })
}

const wrappers = new Set<Node['type']>(['container', 'section'])
const formulaOf = (node: Equation | InlineEquation): string => node.mathml ?? node.tex ?? ''

/** Leaves out the formulas behind the end of the text that are copies of formulas in it. */
export function dropTwinEquations(body: Holder, context: RecogniseContext): void {
  const blocks: { node: Node; parent: Holder }[] = []
  const gather = (parent: Holder): void => {
    for (const node of parent.children) {
      const below = wrappers.has(node.type) ? holder(node) : undefined
      if (below) gather(below)
      else blocks.push({ node, parent })
    }
  }
  gather(body)
  const first = new Map<string, number>()
  blocks.forEach(({ node }, i) => {
    const key = node.type === 'equation' ? formulaOf(node) : ''
    if (key && !first.has(key)) first.set(key, i)
  })
  let from = blocks.length
  while (from > 0 && isCopy(blocks[from - 1]!.node, from - 1, first, blocks)) from--
  const copies = blocks.slice(from)
  // One formula at the end may be the author's own repetition.
  if (copies.length < 2) return
  const text = new Set(copies.map(({ node }) => node))
  if (copies.some(({ node }) => text.has(blocks[first.get(formulaOf(node as Equation))!]!.node))) return
  for (const { node, parent } of copies) {
    if (node.type === 'equation' && node.label) context.ledger.drop(node.label, 'duplicate', node.position)
    drop([node], 'duplicate', context.ledger)
    parent.children = parent.children.filter(one => one !== node)
  }
  sweep(body)
}

function isCopy(
  node: Node,
  at: number,
  first: ReadonlyMap<string, number>,
  blocks: readonly { node: Node }[]
): boolean {
  if (node.type !== 'equation') return false
  const earlier = first.get(formulaOf(node))
  if (earlier === undefined || earlier === at) return false
  const other = blocks[earlier]!.node
  return other.type === 'equation' && (other.label ?? '') === (node.label ?? '')
}

/** Wrappers that held nothing but copies. */
function sweep(parent: Holder): void {
  parent.children = parent.children.filter(node => {
    const below = node.type === 'container' ? holder(node) : undefined
    if (!below) return true
    const filled = below.children.length > 0
    sweep(below)
    return !(filled && below.children.length === 0)
  })
}
