/**
 * Figures: images with a caption, however the source brings them together: a figure element, a wrapper, an image and a
 * paragraph that begins with “Figure 1”, or a caption alone under “Figure legends”. The label is parted from the caption, the
 * caption into title and text, and panels are named. A table or a box that is shown as an image goes the same way.
 */
import type { Graphic, Media, Node, Panel } from '@offprint/ast'
import { node as make, textOf, walk } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { adopt, bodyOf, type Holder, hinted, rewriteRows } from '../blocks.js'
import { labelOf, readCaption } from '../caption.js'
import { captionLine } from '../caption-line.js'
import { sectionName } from '../data/section-names.js'
import { panelsOf, soleMark } from '../figure-panels.js'
import { dropIcons } from '../icons.js'
import { asGraphic, dropLabelAlt, imagesIn, withoutPreviews } from '../images.js'
import { lineOf, trim } from '../inline-text.js'
import { figureWithLabelBeside } from '../label-beside.js'
import { drop, wordsOf } from '../ledger-drop.js'
import type { Pass } from '../pass.js'
import { holdsRecords, isReferencePart, readsLikeReference } from '../reference-items.js'
import { noteList, notesOf, notesOfList } from '../table-notes.js'

/** What a figure is made of. */
interface Parts {
  images: Graphic[]
  media: Media[]
  panels: Panel[]
  /** Title, paragraphs, lists of the caption. */
  caption: Node[]
  other: Node[]
  /** Wrappers inside: the figure answers to their names. */
  boxes: Node[]
}

const figureHint =
  /^(?:class|role|data-jats\S*):(?:.*[-_])?(?:fig|figure|figures?-?wrap(?:per)?|image|scheme)(?:[-_].*|\d*)?$|^tag:figure$/

/** A picture of a formula is for the pass `equations`. */
const formulaHint = /^(?:class|role|style):.*(?:equation|formula|eqn|math)/

export const pass: Pass = {
  name: 'figures',
  doc: 'Images and their captions become figures with label, title, text and panels.',
  run(article, context) {
    dropIcons(bodyOf(article), context)
    const body = bodyOf(article) as unknown as Node
    const parts = partsOfFigures(body)
    rewriteRows(body, (row, parent) => {
      if (parts.has(parent as unknown as Node)) return undefined
      const title = parent.children[0]
      const legends = title?.type === 'title' && sectionName(textOf(title)) === 'figures'
      const single = row.flatMap(node =>
        node.type === 'container' ? fromContainer(node as unknown as Holder, context) : [node]
      )
      return pair(single, legends, context).map(node =>
        // One with a label was read by someone who knew.
        node.type === 'figure' && node.label === undefined
          ? fromFigure(node as unknown as Holder, context)
          : node
      )
    })
  }
}

/** Wrappers of figures, and all wrappers inside them: what they hold is read as one. */
function partsOfFigures(body: Node): Set<Node> {
  const found = new Set<Node>()
  walk(body, (node, ancestors) => {
    if (node.type !== 'container') return
    // Pictures in a list of references are on buttons.
    if (isReferencePart(node) && holdsRecords(node)) {
      found.add(node)
      return
    }
    if (found.has(ancestors[ancestors.length - 1]!) || isFigure(node as unknown as Holder)) found.add(node)
  })
  return found
}

/** Figures that are finished already: a figure is met once as part of a row and once in the row around it. */
const finished = new WeakSet<Node>()

function collect(nodes: readonly Node[], link: string | undefined, parts: Parts): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'graphic':
      case 'inlineGraphic':
        parts.images.push(asGraphic(node, link))
        break
      case 'link': {
        const images = imagesIn(node)
        if (images) parts.images.push(...images)
        else parts.caption.push(make('paragraph', { position: node.position }, [node]))
        break
      }
      case 'media':
        parts.media.push(node)
        break
      case 'panel':
        parts.panels.push(node)
        break
      case 'caption':
        collect(node.children, undefined, parts)
        break
      case 'container':
        parts.boxes.push(node)
        collect(node.children, link, parts)
        break
      case 'heading':
        parts.caption.push({
          ...make('title', { position: node.position }, node.children),
          id: node.id
        } as Node)
        break
      case 'paragraph': {
        const images = imagesIn(node)
        if (images) parts.images.push(...images)
        else splitImages(node as unknown as Holder, parts)
        break
      }
      case 'title':
      case 'list':
        parts.caption.push(node)
        break
      case 'text':
        if (node.value.trim()) parts.caption.push(make('paragraph', { position: node.position }, [node]))
        break
      default:
        parts.other.push(node)
    }
  }
}

/** A paragraph with images before or behind its words: the images are shown, the words are the caption. */
function splitImages(paragraph: Holder, parts: Parts): void {
  const words: Node[] = []
  for (const child of paragraph.children) {
    const images =
      child.type === 'inlineGraphic' || child.type === 'link' || child.type === 'graphic'
        ? imagesIn(child)
        : undefined
    if (images) parts.images.push(...images)
    else if (child.type === 'link') {
      // A link round the image and the label: the image is shown, the label stays with the words.
      const rest = child.children.filter(part => part.type !== 'inlineGraphic')
      for (const part of child.children)
        if (part.type === 'inlineGraphic') parts.images.push(asGraphic(part, child.url))
      words.push(rest.length < child.children.length ? { ...child, children: rest } : child)
    } else words.push(child)
  }
  parts.caption.push({ ...paragraph, children: trim(words) } as unknown as Node)
}

function partsOf(nodes: readonly Node[]): Parts {
  const parts: Parts = { images: [], media: [], panels: [], caption: [], other: [], boxes: [] }
  collect(nodes, undefined, parts)
  return parts
}

/** A wrapper of images and one caption. It is taken whole, with every paragraph of its caption. */
function isFigure(container: Holder): boolean {
  const parts = partsOf(container.children)
  if (parts.other.length || (!parts.images.length && !parts.media.length)) return false
  const labels = parts.caption.filter(block => labelOf(block, true)).length
  const hint = hinted(container, figureHint)
  return (labels === 1 && (hint || beginsWithLabel(parts))) || (labels === 0 && hint)
}

/** In a box that has no name the label comes before all words: what stands before it, or speaks of it, is the text. */
const beginsWithLabel = (parts: Parts): boolean => {
  const [first] = parts.caption
  return first !== undefined && captionLine(first) !== undefined
}

/** An entry of a list; the picture in it is on a button. */
const entryHint =
  /^(?:role:listitem|class:(?:.*[-_])?(?:reference|ref|bib|citation)(?:[-_]?(?:item|content|entry|body))?)$/

function fromContainer(container: Holder, context: RecogniseContext): Node[] {
  const whole = container as unknown as Node
  if (hinted(container, formulaHint) || (isReferencePart(whole) && holdsRecords(whole))) return [whole]
  if (hinted(container, entryHint) && readsLikeReference(wordsOf(container.children)))
    return [container as unknown as Node]
  const labelled = figureWithLabelBeside(container, context)
  if (labelled) return [labelled]
  const parts = partsOf(container.children)
  const hint = hinted(container, figureHint)
  if (!parts.images.length && !parts.media.length && !hint)
    return isCaptionOfTable(container, parts)
      ? [assemble(container, parts, context)]
      : [container as unknown as Node]
  if (parts.other.length)
    return containsFigures(container) ? unwrap(container) : [container as unknown as Node]
  const labels = parts.caption.map(block => labelOf(block, parts.images.length > 0)).filter(Boolean)
  if (labels.length > 1 || (!hint && !(labels.length && beginsWithLabel(parts)))) return unwrap(container)
  if (!parts.images.length && !parts.media.length && !labels.length) return [container as unknown as Node]
  return [assemble(container, parts, context)]
}

/** The wrapper of a table with label and caption, whose grid the page keeps elsewhere. */
function isCaptionOfTable(container: Holder, parts: Parts): boolean {
  const [first] = parts.caption
  const labels = parts.caption.map(block => labelOf(block, true)).filter(Boolean)
  return (
    hinted(container, tableHint) &&
    parts.other.length === 0 &&
    labels.length === 1 &&
    first !== undefined &&
    labelOf(first, true)?.label.kind === 'table' &&
    lineOf(parts.caption.flatMap(block => ('children' in block ? (block.children as Node[]) : []))).length <
      2000
  )
}

const tableHint = /^class:(?:.*[-_])?(?:table|tbl)(?:[-_]?(?:wrap|wrapper|container|block|caption))?$/

const containsFigures = (container: Holder): boolean =>
  container.children.some(child => child.type === 'figure' || child.type === 'graphic') &&
  !container.children.some(child => child.type === 'table' || child.type === 'equation')

/** A wrapper that is no figure goes; what pointed at it points at its first part. */
function unwrap(container: Holder): Node[] {
  const first = container.children[0]
  if (first) adopt(first, container)
  return container.children
}

function fromFigure(figure: Holder, context: RecogniseContext): Node {
  if (finished.has(figure as unknown as Node)) return figure as unknown as Node
  const parts = partsOf(figure.children)
  return assemble(figure, parts, context)
}

/** Brings images and captions of a row together. */
function pair(row: readonly Node[], legends: boolean, context: RecogniseContext): Node[] {
  const images = row.map(node =>
    node.type === 'graphic' || node.type === 'paragraph' ? imagesIn(node) : undefined
  )
  const captions = row.map(node =>
    node.type === 'paragraph' ? labelOf(node, hinted(node, captionStyle)) : undefined
  )
  const shown = captions.map(label => label?.label.kind === 'figure')
  const whole = row.map((node, i) => !images[i] && !shown[i] && isWhole(node))
  if (!images.some(Boolean) && !shown.some(Boolean) && !whole.some(Boolean)) return [...row]
  // Captions stand above their images when the first of either kind is a caption with an image behind it.
  const firstImage = images.findIndex(Boolean)
  const firstCaption = captions.findIndex(Boolean)
  const above = firstCaption >= 0 && firstCaption < firstImage && images[firstCaption + 1] !== undefined

  const out: Node[] = []
  for (let i = 0; i < row.length; i++) {
    const node = row[i]!
    if (above && captions[i] && images[i + 1]) {
      let end = i + 1
      while (images[end]) end++
      if (isNote(row[end])) end++
      out.push(assemble(undefined, partsOf(row.slice(i, end)), context))
      i = end - 1
    } else if (whole[i]) out.push(assemble(undefined, partsOf([node]), context))
    else if (images[i]) {
      let end = i
      while (images[end]) end++
      if (captions[end]) {
        if (isNote(row[end + 1])) end++
        out.push(assemble(undefined, partsOf(row.slice(i, end + 1)), context))
        i = end
      } else {
        for (const alone of images.slice(i, end)) out.push(...alone!)
        i = end - 1
      }
    } else if (shown[i] && isLabelAlone(node) && isTitle(row[i + 1], captions[i + 1])) {
      // “Figure 1” on a line of its own, the title on the next, and the images below, if they are there.
      let end = i + 2
      while (images[end]) end++
      if (isNote(row[end])) end++
      out.push(assemble(undefined, partsOf(row.slice(i, end)), context))
      i = end - 1
    } else if (captions[i] && shown[i] && (legends || parted(node) || hinted(node, captionStyle))) {
      const end = isNote(row[i + 1]) ? i + 2 : i + 1
      out.push(assemble(undefined, partsOf(row.slice(i, end)), context))
      i = end - 1
    } else out.push(node)
  }
  return out
}

/** A paragraph that is a figure: the image first, then a label and the caption. */
function isWhole(node: Node): boolean {
  if (node.type !== 'paragraph') return false
  const [first] = node.children as Node[]
  const shows = first?.type === 'link' ? first.children[0] : first
  if (shows?.type !== 'inlineGraphic') return false
  const parts = partsOf([node])
  const words = parts.caption[0]
  return words !== undefined && labelOf(words, false)?.label.kind === 'figure' && parted(words)
}

/** A style that is named for captions says more than the words. */
const captionStyle = /^style:(?:caption|figure caption|image caption|légende|beschriftung|leyenda|legenda)$/

/** A paragraph right below a figure that begins with a mark or says that it is a note goes on with the caption. */
function isNote(node: Node | undefined): boolean {
  if (node?.type !== 'paragraph') return false
  const line = lineOf(node.children as Node[]).trim()
  return line.length < 1200 && /^(?:[*†‡]{1,3}[ \u00A0]?\p{L}|notes?[.:])/iu.test(line)
}

function isLabelAlone(node: Node): boolean {
  const label = labelOf(node, true)
  return (
    label !== undefined &&
    'children' in node &&
    label.rest >= lineOf(node.children as Node[]).trimEnd().length
  )
}

/** A line below a label: the title of a figure, not the text that goes on. */
function isTitle(node: Node | undefined, label: unknown): boolean {
  if (node?.type !== 'paragraph' || label) return false
  const line = lineOf(node.children as Node[]).trim()
  return line.length > 0 && line.length < 500 && /^[\p{Lu}\p{N}"“«]/u.test(line)
}

/** A caption without an image: only where the label is set apart from it by a sign, as no sentence does. */
function parted(node: Node): boolean {
  const line = 'children' in node ? lineOf(node.children as Node[]) : ''
  const label = labelOf(node, false)
  return (
    label !== undefined &&
    label.rest < line.length &&
    /[.:|–—]/.test(line.slice(line.indexOf(label.label.printed), label.rest))
  )
}

/** “Figure 1” on a line of its own above “Figure 1. The mole …” is that label once more. */
function dropSecondLabel(parts: Parts, context: RecogniseContext): void {
  const [alone, caption] = parts.caption
  if (!alone || !caption || !isLabelAlone(alone)) return
  const again = labelOf(caption, true)
  if (again?.text !== labelOf(alone, true)!.text || isLabelAlone(caption)) return
  drop([alone], 'duplicate', context.ledger)
  parts.caption = parts.caption.slice(1)
}

function assemble(source: Holder | undefined, parts: Parts, context: RecogniseContext): Node {
  const ofTable = parts.caption.some(block => labelOf(block, true)?.label.kind === 'table')
  const noted = ofTable ? parts.caption.flatMap(block => noteList(block) ?? []) : []
  if (noted.length) parts.caption = parts.caption.filter(block => !noteList(block))
  dropSecondLabel(parts, context)
  const first = parts.caption[0] ?? parts.images[0] ?? parts.media[0]
  const position = source?.position ?? first?.position
  const read = readCaption(parts.caption, context, position)
  const mark = read.label ? undefined : soleMark(read.caption)
  if (mark !== undefined) delete read.caption
  const label = read.label?.text ?? mark
  const { id, lang, dir, hints } = source ?? {}
  const base = { id, lang, dir, hints, position }
  parts.images = withoutPreviews(parts.images, context)
  for (const image of parts.images) dropLabelAlt(image, label, context)

  let made: Node
  if (
    read.label?.label.kind === 'table' ||
    (!read.label && hints?.some(hint => /^class:(?:.*[-_])?table/.test(hint)))
  ) {
    const notes = notesOf(noted.flatMap(notesOfList))
    made = make('table', { ...base, label }, [
      ...(read.caption ? [read.caption] : []),
      ...parts.images,
      ...(notes ? [notes] : [])
    ])
  } else if (parts.media.length && !parts.images.length && !parts.panels.length) {
    const [media] = parts.media as [Media]
    made = { ...media, ...(label ? { label } : {}), children: read.caption ? [read.caption] : media.children }
    if (id !== undefined) adopt(made, { id })
  } else {
    const content = panelsOf(parts, read, label, context, position)
    made = make('figure', { ...base, label }, [
      ...(read.caption ? [read.caption] : []),
      ...content,
      ...parts.media
    ])
  }
  for (const box of parts.boxes) adopt(made, { id: box.id, hints: box.hints })
  for (const node of [...parts.caption, ...parts.images]) {
    if (node.id !== undefined && node.id !== made.id) adopt(made, { id: node.id })
    if (node.type === 'graphic') delete node.id
  }
  finished.add(made)
  return made
}
