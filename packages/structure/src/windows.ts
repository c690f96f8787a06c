/**
 * Why: pages open a figure or a table in a window of its own, and call-outs in the text lead to the window. The button that
 * opens it stands at the thing in the text: so the thing answers to the name of its window, and shows what only the window
 * has, the image or the large one.
 */
import type { Graphic, InlineGraphic, Node } from '@offprint/ast'
import { childrenOf, select, walk } from '@offprint/ast'
import { adopt, type Holder, hinted, holder, holds, namesOf } from './blocks.js'
import { captionLine } from './caption-line.js'
import { isFloatControl } from './data/navigation-words.js'
import { asGraphic } from './images.js'
import { wordsOf } from './ledger-drop.js'
import { noteList } from './table-notes.js'

const floatHint = /^class:(?:.*[-_])?(fig|figure|table|tbl)(?:[-_]?(?:wrap|wrapper|block))?$|^tag:figure$/

/** Figures and tables of a page, by the names of their windows. */
export type Windows = ReadonlyMap<string, Holder>

/** Lets figures and tables answer to the names of the windows that their buttons open. */
export function nameWindows(body: Holder): Windows {
  const known = new Map<string, Holder>()
  walk(body as unknown as Node, node => {
    if (node.hints?.includes('hidden')) return 'skip'
    if ((node.type !== 'container' && node.type !== 'figure') || !hinted(node, floatHint)) return undefined
    const names = [...new Set(buttonsOf(node))].filter(name => !known.has(name))
    for (const name of names) {
      known.set(name, node as unknown as Holder)
      if (name !== node.id) adopt(node, { id: name })
    }
    return names.length ? 'skip' : undefined
  })
  dropEmptyLinks(body)
  return known
}

/**
 * Gives a figure or table what only its window has, before the window goes as a copy: the image, and below a table that
 * the text shows by its caption alone, the notes.
 */
export function takeFromWindow(window: Node, windows: Windows, captions: () => CaptionBoxes): void {
  const [image, more] = select(window, 'graphic', 'inlineGraphic')
  if (!image || more) return
  const float =
    namesOf(window)
      .map(name => windows.get(name))
      .find(Boolean) ?? boxOfCaption(window, captions)
  if (!float) return
  const [own, other] = select(float as unknown as Node, 'graphic', 'inlineGraphic')
  if (!own && !holds(float as unknown as Node, node => node.type === 'grid' || node.type === 'media')) {
    float.children.push(asGraphic(image, undefined))
    for (const list of select(window, 'list')) {
      const named = noteList(list) !== undefined
      if (!named && !showsTable(window)) continue
      float.children.push(
        named ? { ...list } : { ...list, hints: [...(list.hints ?? []), 'role:table-note'] }
      )
      // What moved is no copy any more.
      list.children = []
    }
  } else if (own && !other) enlarge(own, image)
}

/** A table that the page shows as an image: a list in its window holds its notes. */
const showsTable = (window: Node): boolean =>
  select(window, 'heading', 'paragraph').some(line => captionLine(line)?.label.kind === 'table')

/** Boxes of the text that hold a caption and little else, by the letters of the caption. */
export type CaptionBoxes = ReadonlyMap<string, Holder>

/** Where no button tells which window belongs to what, label and caption do. */
export function captionBoxes(body: Holder): CaptionBoxes {
  const found = new Map<string, Holder>()
  walk(body as unknown as Node, (node, ancestors) => {
    if (node.hints?.includes('hidden')) return 'skip'
    const key = captionKey(node)
    if (!key || found.has(key)) return undefined
    const most = wordsOf([node]).length + besideCaption
    let box: Node | undefined
    for (const ancestor of [...ancestors].reverse()) {
      if (ancestor.type !== 'container' || lettersIn(ancestor, most) > most) break
      box = ancestor
    }
    if (box) found.set(key, box as unknown as Holder)
    return 'skip'
  })
  return found
}

/** Room for the words of a button beside a caption. */
const besideCaption = 60
/** A label alone is that of many things. */
const telling = 15

function captionKey(node: Node): string | undefined {
  if (node.type !== 'paragraph' && node.type !== 'heading') return undefined
  const caption = captionLine(node)
  if (caption?.label.kind !== 'figure' && caption?.label.kind !== 'table') return undefined
  const letters = wordsOf([node]).replace(/[^\p{L}\p{N}]/gu, '')
  return letters.length >= telling ? letters : undefined
}

function boxOfCaption(window: Node, captions: () => CaptionBoxes): Holder | undefined {
  let found: Holder | undefined
  walk(window, node => {
    const key = captionKey(node)
    if (key === undefined) return undefined
    found = captions().get(key)
    return 'stop'
  })
  return found
}

/** How many letters stand below a node; it stops counting where there are more than wanted. */
function lettersIn(root: Node, most: number): number {
  let letters = 0
  walk(root, node => {
    if (node.type === 'text') letters += node.value.length
    return letters > most ? 'stop' : undefined
  })
  return letters
}

/** The window shows it large. */
function enlarge(own: Graphic | InlineGraphic, image: Graphic | InlineGraphic): void {
  const large = asGraphic(own, image.href)
  if (large.href === own.href) return
  own.href = large.href
  delete own.width
  delete own.height
}

/** Where the links lead that say nothing: an image, a sign, the words of a button. */
function buttonsOf(root: Node): string[] {
  // The reader keeps the link around an image on the image.
  const around = root.type === 'graphic' && root.hints?.find(hint => hint.startsWith('link:#'))
  if (around) return [around.slice('link:#'.length)]
  if (root.type !== 'link') return childrenOf(root).flatMap(buttonsOf)
  const words = wordsOf([root])
  return root.url.startsWith('#') && (words === '' || isFloatControl(words)) ? [root.url.slice(1)] : []
}

/** Buttons without words have said what they know. */
function dropEmptyLinks(parent: Holder): void {
  parent.children = parent.children.filter(node => {
    const below = holder(node)
    if (!below) return true
    if (below.children.length === 0) return node.type !== 'link'
    dropEmptyLinks(below)
    return below.children.length > 0 || node.id !== undefined
  })
}
