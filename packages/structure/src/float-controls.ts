/**
 * Why: pages set buttons into figures and tables, between label, caption and image: to open them in a window of their own,
 * to enlarge, to download. They are no part of a caption. Known by their words, and by where they stand: the same words in
 * a sentence are the author's.
 */
import type { Node } from '@offprint/ast'
import { childrenOf, walk } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { type Holder, hinted, holder, holds } from './blocks.js'
import { isControl, isFloatControl } from './data/navigation-words.js'
import { drop, wordsOf } from './ledger-drop.js'

const floatHint =
  /^(?:class|role):(?:.*[-_])?(?:fig|figs|figure|figures|figurewrap|table|tables|tablewrap|tw|tbl|thumbnail|image|img|scheme|video|(?<!social[-_])media)(?:[-_].*|\d*)?$|^tag:figure$/

/** Takes the buttons out of every figure and table of the page. */
export function dropFloatControls(body: Holder, context: RecogniseContext): void {
  const enter = (parent: Holder): void => {
    for (const node of parent.children) {
      const below = holder(node)
      if (!below || node.type === 'paragraph') continue
      if (
        node.type === 'figure' ||
        (node.type === 'container' && hinted(node, floatHint) && !holdsTitle(node))
      )
        clean(below, context)
      else enter(below)
    }
  }
  enter(body)
}

/** The head of a page may be named for an image in it: what holds a heading of the first level is no figure. */
const holdsTitle = (node: Node): boolean =>
  node.type === 'heading' ? node.depth === 1 : childrenOf(node).some(holdsTitle)

function clean(float: Holder, context: RecogniseContext): void {
  float.children = float.children.filter(node => {
    if (node.type === 'table' || node.type === 'section') return true
    if (isButton(node)) {
      drop([node], 'navigation', context.ledger)
      return false
    }
    const below = holder(node)
    if (!below) return true
    if (node.type === 'paragraph') cutControls(below, context)
    const filled = below.children.length > 0
    clean(below, context)
    return !(filled && below.children.length === 0 && node.id === undefined)
  })
}

/** Buttons in front of the label, in its own line: “Download figure Open in new tab Figure 2. …”. */
function cutControls(line: Holder, context: RecogniseContext): void {
  // “Thumbnail” behind the image that it speaks of.
  if (line.children.some(showsImage) && isFloatControl(wordsOf(line.children))) {
    const small = thumbnail.test(wordsOf(line.children))
    drop(
      line.children.filter(node => !showsImage(node)),
      'navigation',
      context.ledger
    )
    line.children = line.children.filter(showsImage)
    if (small)
      walk(line as unknown as Node, node => {
        if (node.type === 'inlineGraphic') node.hints = [...(node.hints ?? []), 'thumbnail']
      })
    return
  }
  const end = leadingControls(line.children)
  if (end === 0) return
  drop(line.children.slice(0, end), 'navigation', context.ledger)
  line.children = line.children.slice(end)
}

/** A link, in marks of nothing else. */
const isLinked = (node: Node): boolean =>
  node.type === 'link' ||
  (node.type === 'span' && node.children.length > 0 && (node.children as Node[]).every(isLinked))

const thumbnail = /^(?:thumbnail|miniatura)$/i

const showsImage = (node: Node): boolean => holds(node, inner => inner.type === 'inlineGraphic')

/** An image with the words of a button beside it. */
export const isImageWithButton = (node: Node): boolean =>
  node.type === 'paragraph' && showsImage(node) && isFloatControl(wordsOf([node]))

/** How many nodes at the start of a line are buttons, and what parts them. */
export function leadingControls(line: readonly Node[]): number {
  let end = 0
  for (let i = 0; i < line.length; i++) {
    const node = line[i]!
    const words = wordsOf([node])
    if (isLinked(node) && isFloatControl(words)) end = i + 1
    else if (words !== '' || !(node.type === 'text' || node.type === 'span' || node.type === 'break')) break
  }
  return end
}

/** Whether a block is a button of a figure or table and nothing else. */
export const isFloatButton = (node: Node): boolean => isButton(node)

function isButton(node: Node): boolean {
  const words = wordsOf([node])
  if (words === '' || words.length > 300) return false
  if (node.type === 'link' || node.type === 'span') return isFloatControl(words)
  if (node.type === 'paragraph' || node.type === 'heading')
    return !showsImage(node) && (isFloatControl(words) || onlyControls(node))
  // A list of nothing but links beside an image offers it in several forms.
  if (node.type === 'list') return linked(node).replace(/\W/g, '') === words.replace(/\W/g, '')
  return node.type === 'container' && onlyControls(node)
}

/** Nothing but words of buttons, whatever parts them. */
function onlyControls(root: Node): boolean {
  let some = false
  const enter = (node: Node): boolean => {
    const words = wordsOf([node])
    if (words === '' || /^[\p{P}\p{S}\s]+$/u.test(words))
      return node.type !== 'graphic' && node.type !== 'inlineGraphic'
    if (
      node.type !== 'paragraph' &&
      node.type !== 'container' &&
      (isFloatControl(words) || isControl(words))
    ) {
      some = true
      return true
    }
    const below = childrenOf(node)
    return below.length > 0 && below.every(enter)
  }
  return enter(root) && some
}

function linked(root: Node): string {
  if (root.type === 'link') return wordsOf([root])
  return childrenOf(root).map(linked).join(' ')
}
