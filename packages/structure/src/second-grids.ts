/**
 * Why: pages keep a second copy of a table's grid in the table's own box, to show it in a window of its own, or a picture of
 * it. With two of them in a box nobody could say whose the caption and the notes beside them are; the copy goes, the first
 * grid stays.
 */
import type { Graphic, Node } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { type Holder, hinted, holder } from './blocks.js'
import { pictureOfTable } from './body-messages.js'
import { captionLine } from './caption-line.js'
import { imagesIn } from './images.js'
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

/** A box that the page calls a table. */
const tableBox = /^class:(?:.*[-_])?table(?:[-_]?(?:wrap|wrapper|box|container))?$/

/** Leaves out the picture of a table in a box that holds the label, the grid and one picture. */
export function dropPictures(body: Holder, context: RecogniseContext): void {
  for (const child of body.children) {
    const below = child.type === 'container' || child.type === 'section' ? holder(child) : undefined
    if (!below) continue
    const parts = child.type === 'container' && hinted(child, tableBox) ? partsOf(below) : undefined
    if (parts) {
      const { parent, node, image } = parts
      context.messages.report(pictureOfTable, { href: image.href.slice(0, 120) }, image)
      parent.children = parent.children.filter(one => one !== node)
    } else dropPictures(below, context)
  }
}

interface Picture {
  parent: Holder
  node: Node
  image: Graphic
}

/** The picture, when a box holds one, one grid, one label, and nothing but lines beside them. */
function partsOf(box: Holder): Picture | undefined {
  const pictures: Picture[] = []
  let grids = 0
  let labels = 0
  const enter = (parent: Holder): boolean =>
    parent.children.every(node => {
      if (isGrid(node)) return ++grids === 1
      const [image, ...more] = imagesIn(node) ?? []
      if (image && node.type !== 'container')
        return pictures.push({ parent, node, image }) === 1 && !more.length
      if (node.type === 'container') return enter(node as unknown as Holder)
      if (node.type !== 'paragraph' && node.type !== 'list') return false
      const label = node.type === 'paragraph' ? captionLine(node)?.label : undefined
      if (label?.kind === 'table') labels++
      return label === undefined || label.kind === 'table'
    })
  return enter(box) && grids === 1 && labels === 1 ? pictures[0] : undefined
}
