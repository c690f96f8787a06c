/**
 * Boxes that hold several figures: a figure with its supplements in one wrapper, or one image with its caption in two
 * languages, each caption with a label of its own. They are parted before figures are read, so that every label has its
 * figure; images go to the caption that they stand at.
 */
import type { Node } from '@offprint/ast'
import { node as make } from '@offprint/ast'
import { adopt, bodyOf, type Holder, hinted, replaceNodes } from '../blocks.js'
import { labelOf } from '../caption.js'
import { imagesIn } from '../images.js'
import { lineOf } from '../inline-text.js'
import { captionLabel } from '../label.js'
import type { Pass } from '../pass.js'

const figureHint =
  /^(?:class|role):(?:.*[-_])?(?:fig|figs|figure|figures|image|scheme)(?:[-_].*|\d*)?$|^tag:figure$/

export const pass: Pass = {
  name: 'caption-sets',
  doc: 'A box with the captions of several figures is parted into the figures.',
  run(article) {
    replaceNodes(bodyOf(article) as unknown as Node, node =>
      (node.type === 'container' || node.type === 'figure') &&
      (node.type === 'figure' || hinted(node, figureHint))
        ? part(node as unknown as Holder)
        : undefined
    )
  }
}

/** What a box shows, one after the other: images, and lines of captions. */
interface Piece {
  node: Node
  image: boolean
  /** The number of the figure whose caption begins here. */
  label?: string
}

function part(box: Holder): Node[] | undefined {
  const pieces: Piece[] = []
  if (!collect(box.children, pieces)) return undefined
  const starts = pieces.filter(piece => piece.label !== undefined)
  if (starts.length < 2 || !pieces.some(piece => piece.image)) return undefined
  // The label of a figure may stand twice, over the image and in the caption: one figure.
  if (new Set(starts.map(piece => piece.label)).size < starts.length) return undefined
  const above = pieces.findIndex(piece => piece.image) < pieces.findIndex(piece => piece.label !== undefined)
  const sets: Piece[][] = []
  let waiting: Piece[] = []
  for (const piece of pieces) {
    if (piece.image && above) waiting.push(piece)
    else if (piece.label !== undefined) {
      sets.push([...waiting, piece])
      waiting = []
    } else if (sets.length && !waiting.length) sets.at(-1)!.push(piece)
    else waiting.push(piece)
  }
  sets.at(-1)!.push(...waiting)
  return sets.map((set, i) => {
    const { hints, lang, dir } = box
    const made = make(
      'container',
      { hints: [...(hints ?? []).filter(hint => !hint.startsWith('id:')), 'class:figure'], lang, dir },
      set.map(piece => piece.node) as never
    )
    if (set[0]!.node.position) made.position = set[0]!.node.position
    if (i === 0) adopt(made, box)
    return made
  })
}

/** False where something stands in the box that no caption has. */
function collect(nodes: readonly Node[], pieces: Piece[]): boolean {
  return nodes.every(node => {
    if (node.type === 'container' || node.type === 'caption') {
      const at = pieces.length
      if (!collect(node.children as Node[], pieces)) return false
      const first = pieces[at]?.node
      if (first && node.id !== undefined) adopt(first, node)
      return true
    }
    if (imagesIn(node)) {
      pieces.push({ node, image: true })
      return true
    }
    if (node.type !== 'paragraph' && node.type !== 'title' && node.type !== 'heading')
      return node.type === 'list'
    for (const line of linesOfCaption(node)) {
      const found = labelOf(line, true)
      pieces.push({
        node: line,
        image: false,
        ...(found && found.label.kind === 'figure' ? { label: found.text.toLowerCase() } : {})
      })
    }
    return true
  })
}

/** A paragraph, parted at the breaks behind which a label stands by itself. */
function linesOfCaption(node: Node): Node[] {
  if (node.type !== 'paragraph') return [node]
  const children = node.children as Node[]
  const cuts = children.flatMap((child, i) =>
    child.type === 'break' && isLabel(children[i + 1] ?? child) ? [i] : []
  )
  if (!cuts.length || !isLabel(children[0]!)) return [node]
  const { id: _, ...base } = node
  return [-1, ...cuts].map((from, n) => {
    const to = cuts[n] ?? children.length
    return { ...(n ? base : node), children: children.slice(from + 1, to) } as Node
  })
}

/** Bold words that are a label and nothing else. */
function isLabel(node: Node): boolean {
  if (node.type !== 'strong') return false
  const line = lineOf([node]).trim()
  const found = captionLabel(line, true)
  return found !== undefined && found.label.kind === 'figure' && found.rest >= line.length
}
