/** Figures, their panels and images. */
import type { Caption, Figure, Graphic, InlineGraphic, Media, Node, Panel } from '@offprint/ast'
import { child, children, childrenOf } from '@offprint/ast'
import { blocksOf, inlinesOf } from '../content.js'
import type { Block, GridCell, Margin, Run, StructType } from '../engine/definition.js'
import type { Handler, InlineContext } from '../handler.js'
import { imageSize, usableImage } from '../images.js'
import { textHeight, textWidth } from '../layouts.js'
import { altMissing } from '../messages.js'
import type { Place, WriteState } from '../state.js'

/** Between two panels. */
const panelGap = 8

export const figure: Handler<Figure> = {
  block: (node, place, state) => {
    const caption = child(node, 'caption')
    const panels = children(node, 'panel')
    const graphics = children(node, 'graphic')
    const wide =
      state.layout.columns > 1 &&
      !place.fixed &&
      (panels.length > 1 || graphics.some(one => isWide(one, state)))
    const width = wide ? textWidth(state.layout) : place.width
    const inside: Place = { ...place, width, fixed: true, follows: false }
    const stack: Block[] = [
      ...graphics.flatMap(one => picture(one, node.label, inside, state)),
      ...panelGrid(panels, node.label, inside, state),
      ...captionBlocks(node.label, caption, inside, state),
      ...childrenOf(node)
        .filter(part => !['caption', 'graphic', 'panel'].includes(part.type))
        .flatMap(part => blocksOf([part], { ...inside, sized: state.theme.small }, state))
    ]
    if (stack.length === 0) stack.push(...placeHolder(graphics, inside, state))
    return [floating(node, 'FigureGroup', stack, wide, place, state)]
  }
}

/** A figure of which nothing can be shown is named, so that its place and its number in the order of figures stay. */
function placeHolder(graphics: readonly Graphic[], place: Place, state: WriteState): Block[] {
  const names = graphics.map(({ alt, href }) => alt || href.replace(/^.*\//, '')).filter(Boolean)
  if (names.length === 0) return []
  const { fine } = state.theme
  const sized = { style: { ...fine.style, italic: true }, leading: fine.leading }
  const props = { title: 'image' }
  return [state.text([{ text: names.join('; ') }], sized, { ...place, align: 'center' }, { tag: 'P', props })]
}

/** A thing that may move to the head of a column or page, and is not broken. */
export function floating(
  node: Node,
  tag: StructType,
  stack: Block[],
  wide: boolean,
  place: Place,
  state: WriteState
): Block {
  const { gap } = state.theme
  const margin: Margin = [0, gap * 0.7, 0, gap]
  const float = place.fixed ? {} : { float: wide ? ('page' as const) : ('column' as const) }
  return { tag, stack, margin, keepTogether: true, ...float, ...state.destination(node) }
}

/** Wider than a column would show well. */
function isWide(graphic: Graphic, state: WriteState): boolean {
  const size = imageSize(graphic, state)
  return size !== undefined && size.width / size.height > 1.7 && size.width > 640
}

function picture(graphic: Graphic, label: string | undefined, place: Place, state: WriteState): Block[] {
  const usable = usableImage(graphic, state)
  const size = usable && imageSize(graphic, state)
  if (!usable || !size) return []
  const most = textHeight(state.layout) * 0.55
  // 150 dots an inch is the least that prints well; a small image is not blown up.
  const natural = (size.width * 72) / 110
  const width = Math.min(place.width, Math.max(natural, 60), (most * size.width) / size.height)
  const height = (width * size.height) / size.width
  const after: Margin = [0, 0, 0, 5]
  const placed = { width, height, align: 'center' as const, margin: after }
  const content: Block =
    usable.svg === undefined ? { image: usable.key, ...placed } : { svg: usable.svg, ...placed }
  if (graphic.decorative) return [{ ...content, artifact: true }]
  return [
    { ...content, tag: 'Figure', props: { alt: altOf(graphic, label, state) }, ...state.destination(graphic) }
  ]
}

function altOf(graphic: Graphic, label: string | undefined, state: WriteState): string {
  if (graphic.alt) return graphic.alt
  const name = label ?? graphic.href
  state.messages.report(altMissing, { figure: label ?? `“${graphic.href}”` }, graphic)
  return name
}

function panelGrid(panels: Panel[], label: string | undefined, place: Place, state: WriteState): Block[] {
  if (panels.length === 0) return []
  const columns = panels.length === 1 ? 1 : panels.length % 3 === 0 && place.width > 350 ? 3 : 2
  const width = place.width / columns
  const inside = { ...place, width: width - panelGap }
  const cells = panels.map((panel, index): GridCell => {
    const name = [label, panel.label].filter(Boolean).join(' ')
    const stack = [
      ...children(panel, 'graphic').flatMap(one => picture(one, name || undefined, inside, state)),
      ...captionBlocks(panel.label, child(panel, 'caption'), inside, state),
      ...blocksOf(children(panel, 'media'), inside, state)
    ]
    const block: Block = { tag: 'Panel', stack, ...state.destination(panel) }
    return { column: index % columns, colSpan: 1, rowSpan: 1, blocks: [block], verticalAlign: 'bottom' }
  })
  const rows = []
  for (let at = 0; at < cells.length; at += columns)
    rows.push({ part: 'body' as const, cells: cells.slice(at, at + columns) })
  const widths = Array.from({ length: columns }, () => width)
  return [{ grid: { widths, rows, padding: { x: panelGap / 2, y: 2 }, table: false } }]
}

/**
 * A caption: label, title and words in one paragraph, further paragraphs after it.
 * @param label set apart by its weight, without added punctuation
 */
export function captionBlocks(
  label: string | undefined,
  caption: Caption | undefined,
  place: Place,
  state: WriteState,
  margin: Margin = [0, 0, 0, 0]
): Block[] {
  if (label === undefined && !caption) return []
  const small = state.theme.small
  const here: Place = {
    ...place,
    sized: small,
    follows: false,
    spaced: false,
    align: place.width < 300 ? 'left' : (place.align ?? 'left')
  }
  const head: Run[] = label === undefined ? [] : [{ text: label, bold: true, mark: { tag: 'Lbl' } }]
  const title = child(caption, 'title')
  if (title) {
    if (head.length > 0) head.push({ text: '\u2002' })
    head.push(...inlinesOf(title.children, { style: { bold: true }, mark: { tag: 'CaptionTitle' } }, state))
  }
  const rest = (caption?.children ?? []).filter(part => part !== title)
  const blocks = blocksOf(rest, here, state)
  const [first] = blocks
  if (head.length > 0) {
    if (first && 'text' in first && first.tag === 'P') first.text.unshift(...head, { text: '\u2002' })
    else blocks.unshift(state.text(head, small, here, { tag: 'P' }))
  }
  const lang = caption?.lang === undefined ? {} : { props: { lang: caption.lang } }
  return [{ tag: 'Caption', stack: blocks, margin, ...lang }]
}

export const caption: Handler<Caption> = {
  block: (node, place, state) => captionBlocks(undefined, node, place, state)
}

/** An image without a figure around it. */
export const graphic: Handler<Graphic> = {
  block: (node, place, state) => picture(node, undefined, place, state)
}

export const panel: Handler<Panel> = {
  block: (node, place, state) => panelGrid([node], undefined, place, state)
}

/** As high as the letters around it. */
export const inlineGraphic: Handler<InlineGraphic> = {
  inline: (node, context, state) => {
    const usable = usableImage(node, state)
    const size = usable && imageSize(node, state)
    const target = {
      ...(context.url !== undefined && { url: context.url }),
      ...(context.goTo !== undefined && { goTo: context.goTo })
    }
    if (!usable || !size) return node.alt ? [standIn(node.alt, { ...context.style, ...target }, context)] : []
    const height = Math.min((size.height * 72) / 96, state.theme.body.style.size * 1.1)
    const object = { width: (height * size.width) / size.height, height, depth: height * 0.15 }
    const within = context.mark && { within: context.mark }
    const drawing = usable.svg === undefined ? { image: usable.key } : { svg: usable.svg }
    const alt = node.alt ?? node.href
    return [
      {
        text: '\uFFFC',
        object: { ...object, ...drawing },
        ...target,
        mark: { tag: 'Figure', props: { alt }, ...within }
      }
    ]
  }
}

/** The words that stand for an image which cannot be shown; they say that they do, and are not read as the author's. */
function standIn(words: string, look: Partial<Run>, { mark }: InlineContext): Run {
  return {
    ...look,
    text: words,
    mark: { tag: 'Span', props: { title: 'image' }, ...(mark && { within: mark }) }
  }
}

/** A film or a sound cannot be printed: its caption and where it is. */
export const media: Handler<Media> = {
  block: (node, place, state) => {
    const blocks = captionBlocks(node.label, child(node, 'caption'), place, state)
    const mark = { tag: 'Link' as const }
    const addressed = { tag: 'P' as const, props: { title: 'address' } }
    const address: Block = state.text(
      [{ text: node.href, url: node.href, mark }],
      state.theme.small,
      { ...place, align: 'left' },
      addressed
    )
    const shown = /^https?:/i.test(node.href)
      ? address
      : state.text([{ text: node.href }], state.theme.small, place, addressed)
    return [
      {
        tag: 'Supplement',
        props: { title: 'media' },
        stack: [...blocks, shown],
        margin: [0, 4, 0, 4],
        ...state.destination(node)
      }
    ]
  }
}
