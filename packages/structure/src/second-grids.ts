/**
 * Why: pages keep a second copy of a table's grid in the table's own box, to show it in a window of its own. With two grids
 * in a box nobody could say whose the caption and the notes beside them are; the copy goes, the first stays.
 */
import type { Node } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { type Holder, holder } from './blocks.js'
import { drop, wordsOf } from './ledger-drop.js'

/** Grids of fewer letters than this may be two tables that say the same. */
const telling = 20
/** What stands in the box between a grid and its copy is the table's own: a wrapper and its wrapper. */
const levels = 3

const isGrid = (node: Node): boolean =>
  node.type === 'grid' || (node.type === 'table' && node.children.every(part => part.type === 'grid'))

/** Leaves out every grid without a caption whose words are those of a grid before it in one box. */
export function dropSecondGrids(body: Holder, context: RecogniseContext): void {
  // The grids of a box, from below: each box asks only those that are near.
  const enter = (box: Holder): { node: Node; in: Holder; depth: number }[] => {
    const near: { node: Node; in: Holder; depth: number }[] = []
    for (const child of box.children) {
      if (isGrid(child)) near.push({ node: child, in: box, depth: 0 })
      else if (child.type === 'container' || child.type === 'section' || child.type === 'figure') {
        const below = holder(child)
        if (below) for (const found of enter(below)) near.push({ ...found, depth: found.depth + 1 })
      }
    }
    const boxed = (box as unknown as Node).type === 'container' || (box as unknown as Node).type === 'figure'
    if (!boxed || near.length < 2) return near.filter(({ depth }) => depth < levels)
    const met = new Set<string>()
    return near.filter(({ node, in: parent, depth }) => {
      const words = wordsOf([node]).replace(/[\s\u00A0]/g, '')
      if (words.length >= telling && met.has(words)) {
        drop([node], 'duplicate', context.ledger)
        parent.children = parent.children.filter(child => child !== node)
        return false
      }
      met.add(words)
      return depth < levels
    })
  }
  enter(body)
}
