/** Figures: pictures, then the caption with its live number. Panels stand with their own words. */
import type { Caption, Figure, Graphic, Media, Node, Panel } from '@offprint/ast'
import { childrenOf, select, squash, textOf } from '@offprint/ast'
import { blocksOf, inlinesOf } from './content.js'
import type { Handler } from './handler.js'
import { picture } from './image.js'
import { labelRuns, separator } from './label.js'
import { outside } from './link.js'
import { paragraph } from './paragraph.js'
import { line } from './section.js'
import type { Place, WriteState } from './state.js'
import { runs } from './text.js'
import type { Block, Inline } from './word.js'

export const figure: Handler<Figure> = {
  block(node, place, state) {
    const centred = { ...place, indent: 0 }
    const pictures = node.children.flatMap(part =>
      part.type === 'graphic'
        ? graphicBlocks(part, centred, state)
        : part.type === 'panel'
          ? panelBlocks(part, node, centred, state)
          : part.type === 'media'
            ? mediaBlocks(part, centred, state)
            : []
    )
    const label = node.label ? labelRuns({ ...node, type: 'figure' }, labelFormat(place), state) : []
    const told = (blocks: Block[]): Block[] => (node.label ? blocks : state.part('Figure', blocks))
    const caption = node.children.find(part => part.type === 'caption')
    const words = captionBlocks(label, node.label, caption, { ...place, style: 'Caption' }, state)
    const rest = node.children.filter(part => !['graphic', 'panel', 'media', 'caption'].includes(part.type))
    return told([...pictures, ...words, ...blocksOf(rest, { ...place, style: 'Caption' }, state)])
  }
}

export const graphic: Handler<Graphic> = {
  block: (node, place, state) => graphicBlocks(node, place, state)
}

export const media: Handler<Media> = {
  block: (node, place, state) => state.part('Media', mediaBlocks(node, place, state))
}

export const labelFormat = (place: Place) => ({ ...place.format, style: 'CaptionLabel' })

function graphicBlocks(node: Graphic, place: Place, state: WriteState): Block[] {
  const drawing = picture(node, state, place.width)
  return drawing.length ? [paragraph(drawing, { ...place, style: 'Figure' }, state)] : []
}

function panelBlocks(node: Panel, figure: Figure, place: Place, state: WriteState): Block[] {
  const shown = node.children.flatMap(part =>
    part.type === 'graphic'
      ? graphicBlocks(part, place, state)
      : part.type === 'media'
        ? mediaBlocks(part, place, state)
        : []
  )
  // The letter of a panel is printed once: in the caption of the figure, where that names it.
  const named = figure.children
    .filter(part => part.type === 'caption')
    .flatMap(part => select(part, 'panelLabel').flatMap(each => each.panels))
  const printed = node.label && !named.includes(node.label) ? node.label : undefined
  const label = printed ? runs(printed, { ...place.format, style: 'PanelLabel' }, state) : []
  const caption = node.children.find(part => part.type === 'caption')
  const inner = { ...place, style: 'PanelCaption', keepNext: true }
  return [...shown, ...captionBlocks(state.marked(node, label), printed, caption, inner, state)]
}

function mediaBlocks(node: Media, place: Place, state: WriteState): Block[] {
  const caption = node.children.find(part => part.type === 'caption')
  const label = node.label ? runs(node.label, labelFormat(place), state) : []
  const address = outside(node.href, place.format, state, format => runs(node.href, format, state))
  const inner = { ...place, style: 'Caption' }
  return [
    ...captionBlocks(state.marked(node, label), node.label, caption, inner, state),
    paragraph(address, inner, state)
  ]
}

const toldCaptions: ReadonlySet<string> = new Set(['Caption', 'TableCaption', 'Supplement'])

/**
 * A caption: label, title and first paragraph run on in one paragraph, as captions are set; what follows stands below.
 * @param label runs of the label, bookmark included
 */
export function captionBlocks(
  label: readonly Inline[],
  printed: string | undefined,
  caption: Caption | undefined,
  place: Place,
  state: WriteState
): Block[] {
  const parts: Node[] = [...(caption?.children ?? [])]
  const first: Inline[] = [...label]
  if (printed && parts.length) {
    // Where the label is told by its style the sign behind it is the writer's; a panel's letter or a box is known by it.
    const style = toldCaptions.has(place.style) ? 'LabelSeparator' : labelFormat(place).style
    const between = { ...place.format, style, bold: true } as const
    first.push(...runs(separator(printed), between, state))
  }
  const title = parts[0]?.type === 'title' ? parts.shift() : undefined
  const opening = parts[0]?.type === 'paragraph' ? parts.shift() : undefined
  if (title) first.push(...inlinesOf(childrenOf(title), { ...place.format, style: 'CaptionTitle' }, state))
  if (title && opening) {
    const closed = /[\p{P}\p{S}]$/u.test(squash(textOf(title)))
    if (!closed) first.push(...runs('.', { ...place.format, style: 'CaptionSeparator' }, state))
    first.push(...runs(' ', place.format, state))
  }
  if (opening) {
    const [lead, after] = line(childrenOf(opening))
    first.push(...inlinesOf(lead, place.format, state))
    parts.unshift(...after)
  }
  // What else is said of it (a DOI, a source) is not left to the next page alone.
  const opened = parts.length ? { ...place, keepNext: true } : place
  return [...(first.length ? [paragraph(first, opened, state)] : []), ...blocksOf(parts, place, state)]
}
