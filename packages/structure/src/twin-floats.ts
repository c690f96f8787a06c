/**
 * Why: pages show a figure or a table twice: in the text, and in a gallery, in a tab, in a window of its own. Two with one
 * caption are one; so are two grids with the same words in their cells. The first stays, and takes over what only a later
 * one has: its label, its caption, its image.
 */
import type { Caption, Figure, Graphic, Node, Table } from '@offprint/ast'
import { child, childrenOf, squash, textOf, walk } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { adopt, type Holder, holder, holds } from './blocks.js'
import { isFloatControl } from './data/navigation-words.js'
import { drop, wordsOf } from './ledger-drop.js'
import { lettersOf } from './letters.js'

/** Captions and grids of fewer letters than this may be those of several things. */
const telling = 20
/** Captions are compared by their beginnings: a gallery cuts them short. */
const beginning = 60

type Float = Figure | Table

const captionOf = (node: Float): Caption | undefined => child(node, 'caption')
/** A label that was not told from the caption. */
const printed = /^\s*(?:(?:supplementary|extended data)\s)?(?:fig(?:ure|\.)?|table)\s?[a-z]?\d{1,3}\b/i
const wordsOfCaption = (node: Float): string => textOf(captionOf(node) ?? [])
const labelKey = (node: Float): string =>
  // “(a)” is the label of many panels.
  /^\(?[A-Za-z]\)?$/.test(node.label ?? '')
    ? ''
    : lettersOf(node.label ?? printed.exec(wordsOfCaption(node))?.[0] ?? '').replace(/^fig(?=\d)/, 'figure')
const captionKey = (node: Float): string =>
  lettersOf(node.label ? wordsOfCaption(node) : wordsOfCaption(node).replace(printed, ''))
const gridKey = (node: Float): string =>
  node.type === 'table' ? lettersOf(textOf(child(node, 'grid') ?? [])) : ''
const imagesOf = (node: Float): Graphic[] => {
  const found: Graphic[] = []
  walk(node, inner => {
    if (inner.type === 'graphic') found.push(inner)
  })
  return found
}

/** Figures and tables that were met. */
class Met {
  private readonly byCaption = new Map<string, Float>()
  private readonly byLabel = new Map<string, Float>()
  private readonly byGrid = new Map<string, Table>()

  add(node: Float): void {
    const caption = captionKey(node)
    const label = labelKey(node)
    const grid = gridKey(node)
    const put = <T>(map: Map<string, T>, name: string, one: T): void =>
      void (map.has(name) || map.set(name, one))
    if (caption.length >= telling) put(this.byCaption, `${node.type}:${caption.slice(0, beginning)}`, node)
    if (label) put(this.byLabel, `${node.type}:${label}`, node)
    if (node.type === 'table' && grid.length >= telling) put(this.byGrid, grid, node)
  }

  twinOf(node: Float): Float | undefined {
    const caption = captionKey(node)
    const label = labelKey(node)
    const grid = gridKey(node)
    const named = label ? this.byLabel.get(`${node.type}:${label}`) : undefined
    const same =
      (grid.length >= telling ? this.byGrid.get(grid) : undefined) ??
      (caption.length >= telling
        ? this.byCaption.get(`${node.type}:${caption.slice(0, beginning)}`)
        : undefined) ??
      (named && isShort(caption, captionKey(named)) ? named : undefined)
    if (!same) return undefined
    // Another number is another thing; so is another grid below an equal caption.
    const other = labelKey(same)
    if (label && other && other !== label) return undefined
    const cells = gridKey(same)
    return grid && cells && grid !== cells ? undefined : same
  }
}

/** Whether one of two captions of things with one label is the other cut short, or left out. */
const isShort = (one: string, other: string): boolean =>
  one === '' ||
  other === '' ||
  (Math.min(one.length, other.length) >= telling / 2 && (one.startsWith(other) || other.startsWith(one)))

/** Leaves out the second showing of every figure and table. */
export function dropTwins(body: Holder, context: RecogniseContext): void {
  const met = new Met()
  let copies = 0
  const enter = (parent: Holder): void => {
    let last: Float | undefined
    parent.children = parent.children.filter(node => {
      if (node.type === 'figure' || node.type === 'table') {
        const bare = last && isHeadless(last, node) ? last : undefined
        const twin = bare ?? met.twinOf(node)
        if (!twin) last = node
        else {
          merge(twin, node, context)
          copies++
        }
        met.add(twin ?? node)
        return !twin
      }
      last = undefined
      const below = holder(node)
      if (!below || node.type === 'paragraph') return true
      const filled = below.children.length > 0
      const before = copies
      enter(below)
      if (copies > before && isGallery(node)) {
        drop([node], 'container', context.ledger)
        return false
      }
      return !(filled && below.children.length === 0 && node.type === 'container')
    })
  }
  enter(body)
}

/** A part of the page that showed figures and tables once more: a heading, buttons, and nothing else are left. */
const isGallery = (node: Node): boolean =>
  node.type === 'section' &&
  childrenOf(node).every(
    part =>
      part.type === 'title' ||
      wordsOf([part]) === '' ||
      isFloatControl(wordsOf([part])) ||
      (part.type === 'section' && isGallery(part))
  ) &&
  !holds(node, inner => inner.type === 'graphic' || inner.type === 'inlineGraphic' || inner.type === 'media')

/** A label alone, and right behind it a grid without one: two boxes of one table. */
const isHeadless = (one: Float, next: Float): boolean =>
  one.type === 'table' &&
  next.type === 'table' &&
  one.label !== undefined &&
  gridKey(one) === '' &&
  imagesOf(one).length === 0 &&
  next.label === undefined &&
  captionKey(next) === '' &&
  gridKey(next) !== ''

/** The page calls the picture in the text a thumbnail: the other one is the picture. */
function enlarge(own: Graphic[], others: Graphic[]): void {
  const [image, more] = own
  const [other, another] = others
  if (!image || !other || more || another) return
  if (image.href === other.href) {
    if (other.hints?.includes('thumbnail')) image.hints = [...(image.hints ?? []), 'thumbnail']
  } else if (image.hints?.includes('thumbnail') && !other.hints?.includes('thumbnail')) {
    image.href = other.href
    image.hints = image.hints.filter(hint => hint !== 'thumbnail')
    delete image.width
    delete image.height
    if (other.width !== undefined) image.width = other.width
    if (other.height !== undefined) image.height = other.height
  }
}

function leaveOut(row: Node[], image: Graphic, { ledger }: RecogniseContext): void {
  const at = row.indexOf(image)
  if (at < 0) return
  row.splice(at, 1)
  ledger.dropPicture(image.alt?.trim() || image.href, 'duplicate', image.position)
}

/** What the kept one lacks comes from the copy; the rest of the copy goes by name. */
function merge(kept: Float, copy: Float, context: RecogniseContext): void {
  adopt(kept, copy)
  const children = kept.children as Node[]
  const others = copy.children as Node[]
  const give = (part: Node | undefined, at: number): void => {
    if (!part) return
    others.splice(others.indexOf(part), 1)
    children.splice(at, 0, part)
  }
  // A caption with the label still in it says the same as the other's label and caption.
  if (!kept.label && copy.label && captionOf(copy) && printed.test(wordsOfCaption(kept))) {
    const own = captionOf(kept)!
    children.splice(children.indexOf(own), 1)
    give(captionOf(copy), 0)
    others.push(own)
  }
  if (!kept.label && copy.label) kept.label = copy.label
  else if (copy.label) context.ledger.drop(copy.label, 'duplicate', copy.position)
  if (squash(textOf(captionOf(kept) ?? [])).length === 0) give(captionOf(copy), 0)
  if (kept.type === 'table' && copy.type === 'table') {
    const grid = child(kept, 'grid') ? undefined : child(copy, 'grid')
    // A table whose cells a window has is no picture: what the text shows of it is the button of that window.
    if (grid) for (const image of imagesOf(kept)) leaveOut(children, image, context)
    give(grid, children.length)
    if (!child(kept, 'tableNotes')) give(child(copy, 'tableNotes'), children.length)
  }
  if (kept.type === 'figure' && !imagesOf(kept).length)
    for (const image of imagesOf(copy)) children.push(image)
  else enlarge(imagesOf(kept), imagesOf(copy))
  for (const part of others) drop([part], 'duplicate', context.ledger)
}
