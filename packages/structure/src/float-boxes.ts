/**
 * Why: a site that nobody has seen gives its boxes names that say nothing. A figure or a table is known all the same by what
 * the box shows: an image or a grid, one label, and the words of one caption behind it. Such a box is called what it is before
 * anything is taken for a heading, a button or a line of the text, and all that is known of figures and tables holds for it.
 */
import type { Node } from '@offprint/ast'
import { node as make, walk } from '@offprint/ast'
import { type Holder, hinted, holder } from './blocks.js'
import { captionLine } from './caption-line.js'
import { isFloatButton, isImageWithButton } from './float-controls.js'
import { imagesIn } from './images.js'
import { labelKey, labelWord } from './label.js'
import { wordsOf } from './ledger-drop.js'

/** No caption has more letters, or more paragraphs of some length: what goes on longer is the text. */
const longest = 6000
const paragraphs = 6
const long = 300
/** A box of more parts is no single figure; it is not looked through further. */
const mostParts = 400

/** Names of boxes whose kind needs no looking; one that says “figure” and “table” says neither. */
const named =
  /^(?:class|role):(?!.*fig(?:ure)?s?[-_]table)(?:.*[-_])?(?:fig|figure|table|tbl|video|equation|formula|references?|ref|bib)(?:[-_].*|s|\d*)$|^tag:figure$/

type Kind = 'figure' | 'table' | 'media'

/** What stands in a box, as a reader sees it. */
interface Seen {
  kind?: Kind
  /** Kind and number of the labels; one thing has one, in however many languages and copies. */
  numbers: Set<string>
  shown: number
  grids: number
  /** Letters before the first label, and behind it. */
  before: number
  behind: number
  long: number
  parts: number
  /** Lines with words; lines that begin with the label, in copies and languages. */
  lines: number
  labels: number
  buttons: number
  /** The label is parted from its words by a sign, a break or a line of its own, not by a capital alone. */
  apart: boolean
  /** The label has a line of its own. */
  bare: boolean
  /** The label and nothing else was met. */
  alone: boolean
}

/** Calls the boxes of figures, tables and films by name that show one and have its label. */
export function nameFloatBoxes(body: Holder): void {
  const known: Known = { boxes: new Map(), grids: new Set() }
  walk(body as unknown as Node, node => {
    if (leaves.has(node.type)) return 'skip'
    const seen = node.type === 'container' ? look(node as unknown as Holder, known) : undefined
    if (seen?.kind === 'figure' && seen.grids > 0) for (const number of seen.numbers) known.grids.add(number)
    return undefined
  })
  const inside = (parent: Holder): void => {
    if (parent.children.length > 1) parent.children = joinNeighbours(parent.children, known)
    for (const node of parent.children) {
      const below = holder(node)
      if (!below || leaves.has(node.type) || hinted(node, named)) continue
      const kind = node.type === 'container' ? kindOf(below, known) : undefined
      if (kind) node.hints = [...(node.hints ?? []), hintOf(kind)]
      else inside(below)
      if (kind === 'table') nameNotes(below)
    }
  }
  inside(body)
}

/** A list below the grid, in the box of the table, is the list of its notes. */
function nameNotes(box: Holder): void {
  let below = false
  walk(box as unknown as Node, node => {
    if (node.type === 'table') below = true
    else if (below && node.type === 'list') node.hints = [...(node.hints ?? []), 'role:table-note']
    return node.type === 'table' || node.type === 'list' ? 'skip' : undefined
  })
}

interface Known {
  /** What was seen in each box: it is looked through once, and again as a part of those around it. */
  boxes: Map<Holder, Seen | undefined>
  /** Labels of figures by their words that stand at a grid: “Chart 1” may be a table. */
  grids: Set<string>
}

const leaves = new Set<Node['type']>(['paragraph', 'table', 'figure', 'list', 'heading'])
const hintOf = (kind: Kind): string => `class:${kind === 'media' ? 'video' : kind}`

function kindOf(box: Holder, known: Known): Kind | undefined {
  const seen = look(box, known)
  if (!seen?.kind || seen.numbers.size !== 1) return undefined
  if (seen.grids > 1 || (seen.grids > 0 && seen.kind === 'media')) return undefined
  if (isCaptionOnly(seen)) return isOfGrid(seen, known) ? undefined : seen.kind
  if (seen.shown + seen.grids === 0) return undefined
  // A box inside that is whole: this one only stands around it, beside words of the text.
  if (boxesIn(box).some(inner => holdsWhole(inner, known))) return undefined
  // “Chart 1” over a grid is a table, whatever the word says; a grid beside images lays them out.
  if (seen.kind === 'figure' && seen.grids > 0) return seen.shown > 0 ? undefined : 'table'
  return seen.kind
}

const boxesIn = (box: Holder): Holder[] =>
  box.children.flatMap(child => (child.type === 'container' ? [child as unknown as Holder] : []))

function holdsWhole(box: Holder, known: Known): boolean {
  const seen = look(box, known)
  if (seen?.kind && seen.numbers.size === 1 && seen.shown + seen.grids > 0 && !seen.alone) return true
  return boxesIn(box).some(inner => holdsWhole(inner, known))
}

/** A caption by itself, whose image or grid the page keeps elsewhere: one line, or a label with its title below. */
const isCaptionOnly = (seen: Seen): boolean =>
  seen.kind !== undefined &&
  seen.shown + seen.grids === 0 &&
  seen.apart &&
  seen.numbers.size === 1 &&
  // Where buttons to a table stand beside its label, the box is that of the table.
  seen.lines <= (seen.bare ? (seen.buttons > 0 ? 4 : 2) : seen.labels)

const isOfGrid = (seen: Seen, known: Known): boolean => [...seen.numbers].some(one => known.grids.has(one))

/** A box of images and the box of a caption side by side are one thing; so are the box of a caption and a grid below it. */
function joinNeighbours(row: readonly Node[], known: Known): Node[] {
  const out: Node[] = []
  for (let i = 0; i < row.length; i++) {
    const node = row[i]!
    const kind = captionKind(node, known)
    const last = out.at(-1)
    const next = row[i + 1]
    const above = kind === 'figure' && last && imagesIn(last) !== undefined
    const below =
      next &&
      !above &&
      ((kind === 'figure' && imagesIn(next) !== undefined && !captionKind(row[i + 2], known)) ||
        (kind === 'table' && gridIn(next)))
    if (kind && (above || below)) {
      const parts = above ? [out.pop()!, node] : [node, next!]
      if (below) i++
      out.push(make('container', { position: parts[0]!.position, hints: [hintOf(kind)] }, parts as never))
    } else out.push(node)
  }
  return out
}

/** What the caption in a box of its own is the caption of. */
function captionKind(node: Node | undefined, known: Known): Kind | undefined {
  if (node?.type !== 'container' || hinted(node, named)) return undefined
  const seen = look(node as unknown as Holder, known)
  return seen && isCaptionOnly(seen) && !isOfGrid(seen, known) ? seen.kind : undefined
}

/** A grid, in wrappers of nothing else. */
const gridIn = (node: Node): boolean =>
  node.type === 'table' ||
  (node.type === 'container' && node.children.length === 1 && gridIn(node.children[0] as Node))

/** What a box shows; nothing when it is more than a thing with its caption. */
function look(box: Holder, known: Known): Seen | undefined {
  if (known.boxes.has(box)) return known.boxes.get(box)
  const seen = lookThrough(box)
  known.boxes.set(box, seen)
  return seen
}

function lookThrough(box: Holder): Seen | undefined {
  const seen: Seen = {
    numbers: new Set(),
    shown: 0,
    grids: 0,
    before: 0,
    behind: 0,
    long: 0,
    parts: 0,
    lines: 0,
    labels: 0,
    buttons: 0,
    apart: false,
    bare: false,
    alone: true
  }
  if (!enter(box.children, seen)) return undefined
  // Words before the label are no caption; above a table they are the end of the text.
  if (seen.before > 0 || seen.behind > longest || seen.long > paragraphs) return undefined
  return seen
}

function enter(nodes: readonly Node[], seen: Seen): boolean {
  for (const node of nodes) {
    if (++seen.parts > mostParts) return false
    if (node.type === 'table' || node.type === 'grid') {
      seen.grids++
      continue
    }
    if (node.type === 'media' || imagesIn(node) || isImageWithButton(node)) {
      seen.shown++
      continue
    }
    if (isFloatButton(node)) {
      seen.buttons++
      continue
    }
    if (node.type === 'container' || node.type === 'caption') {
      if (!enter(node.children as Node[], seen)) return false
      continue
    }
    if (node.type === 'list' || node.type === 'definitionList') {
      count(node, seen)
      continue
    }
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'title') return false
    const found = captionLine(node)
    if (!found) {
      if (node.type === 'heading') return false
      count(node, seen)
      continue
    }
    const { kind } = found.label
    if (kind !== 'figure' && kind !== 'table' && kind !== 'media') return false
    if (seen.kind && seen.kind !== kind) return false
    seen.kind = kind
    seen.numbers.add(labelKey(kind, found.label.printed, labelWord(found.text, { ...found.label, from: 0 })))
    const rest = found.length - found.rest
    seen.behind += rest
    seen.lines++
    seen.labels++
    if (found.apart) seen.apart = true
    if (rest > 0) seen.alone = false
    else seen.bare = true
  }
  return true
}

function count(node: Node, seen: Seen): void {
  const { length } = wordsOf([node])
  if (length === 0) return
  seen.lines++
  if (seen.kind) {
    seen.behind += length
    seen.alone = false
    if (length > long) seen.long++
  } else seen.before += length
}
