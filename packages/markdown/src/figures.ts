/** Why: an image alone in its paragraph, with words or a name, is a figure (pandoc, implicit_figures); several are panels. */
import type { Block, Caption, Figure, Graphic, Inline, Node, Panel } from '@offprint/ast'
import { node as make, textOf } from '@offprint/ast'
import type { Image, ImageReference, Paragraph } from 'mdast'
import { type Attributes, readAttributes } from './attributes.js'
import { captionOf, innerLine } from './caption.js'
import { imageAddress, pixels } from './inline-nodes.js'
import { xmlName } from './names.js'
import { at, type State } from './state.js'
import { unmarked } from './syntax/escape.js'

/** The figure or image that a paragraph is, when it is nothing else. */
export function figureOf(paragraph: Paragraph, state: State): Block | undefined {
  const parts = paragraph.children.filter(
    part =>
      !(part.type === 'text' && part.value.trim() === '') &&
      !(part.type === 'html' && part.value.startsWith('<!--'))
  )
  const [image, after, ...more] = parts
  if ((image?.type !== 'image' && image?.type !== 'imageReference') || more.length) return undefined
  let attributes: Attributes | undefined
  if (after) {
    const source = after.type === 'text' ? after.value.trim() : ''
    const read = readAttributes(source)
    // `{#fig:x}\` keeps an image from being a figure in pandoc; the sign is no words.
    if (!read || !/^\\?$/.test(source.slice(read.end))) return undefined
    attributes = read.attributes
  }
  return build(image, attributes, state)
}

function build(
  image: Image | ImageReference,
  attributes: Attributes | undefined,
  state: State
): Block | undefined {
  const url = image.type === 'image' ? image.url : (state.definitions.get(image.identifier)?.url ?? '')
  const label = labelSource(image, state)
  const where = at(image)
  const words = innerLine(label, state, image.position)
  const read = captionOf(words)
  const id = attributes?.id ? xmlName(attributes.id) : read.id
  const href = imageAddress(url, state, image)
  const alt = attributes?.values.get('fig-alt') ?? attributes?.values.get('alt')
  const graphic = href === undefined ? undefined : graphicOf(href, alt, attributes, image)
  const caption = attributes?.values.get('fig-cap')
  const shown = caption ? captionOf(innerLine(caption, state, image.position)).caption : read.caption
  if (!shown && id === undefined) return graphic
  if (!graphic && !shown) return undefined
  return make('figure', { ...where, ...(id ? { id } : {}), ...printedLabel(attributes) }, [
    ...(shown ? [shown] : []),
    ...(graphic ? [graphic] : [])
  ])
}

/** An image as a block. */
export function graphicOf(
  href: string,
  alt: string | undefined,
  attributes: Attributes | undefined,
  where: { position?: Inline['position'] }
): Graphic {
  const width = pixels(attributes?.values.get('width'))
  const height = pixels(attributes?.values.get('height'))
  const words = alt === undefined ? undefined : unmarked(alt).trim()
  return make('graphic', {
    href,
    ...(words ? { alt: words } : {}),
    ...(attributes?.classes.includes('decorative') ? { decorative: true } : {}),
    ...(width ? { width } : {}),
    ...(height ? { height } : {}),
    ...at(where)
  })
}

/** A label that the author gave in `printed="Figure S1"`. */
export function printedLabel(attributes: Attributes | undefined): {
  label?: string
  sources?: Record<string, string>
  hints?: string[]
} {
  const label = attributes?.values.get('printed')
  if (label) return { label, sources: { label: 'markdown' } }
  return attributes?.classes.includes('unnumbered') ? { hints: ['unnumbered'] } : {}
}

/** The description of an image as its author wrote it: the syntax tree keeps its words only. */
function labelSource(image: Image | ImageReference, state: State): string {
  const start = image.position?.start.offset
  const end = image.position?.end.offset
  const plain = unmarked(image.alt ?? '')
  if (state.inside || start === undefined || end === undefined) return plain
  const source = state.text.slice(start, end)
  if (!source.startsWith('![')) return plain
  let depth = 0
  for (let i = 1; i < source.length; i++) {
    const sign = source[i]
    if (sign === '\\') i++
    else if (sign === '[') depth++
    else if (sign === ']' && --depth === 0)
      return /^ *>/m.test(source.slice(2, i)) ? plain : source.slice(2, i)
  }
  return plain
}

/**
 * The figure that a division with a name and images is: its images are panels, its last words the caption (Quarto, MyST).
 * @param words caption given elsewhere
 */
export function figureOfParts(
  blocks: readonly Node[],
  id: string | undefined,
  words: readonly Inline[] | undefined,
  where: { position?: Inline['position'] }
): Figure | undefined {
  const flat = blocks.flatMap((node): Node[] =>
    node.type === 'paragraph' &&
    node.children.every(
      part =>
        part.type === 'inlineGraphic' ||
        (part.type === 'text' && part.value.trim() === '') ||
        part.type === 'break'
    )
      ? node.children.filter(part => part.type === 'inlineGraphic').map(part => graphicFrom(part as never))
      : [node]
  )
  const images = flat.filter(node => node.type === 'graphic' || node.type === 'figure')
  const rest = flat.filter(node => node.type !== 'graphic' && node.type !== 'figure')
  if (!images.length || rest.some(node => node.type !== 'paragraph')) return undefined
  const last = rest[rest.length - 1]
  const line = words ?? (last?.type === 'paragraph' ? (last.children as Inline[]) : [])
  const read = captionOf(line)
  const others = words ? rest : rest.slice(0, -1)
  const caption: Caption | undefined = read.caption
  if (caption) for (const other of others) caption.children.push(other as never)
  const name = id ?? read.id
  const single = images.length === 1 && images[0]!.type === 'figure' ? images[0] : undefined
  const content: (Graphic | Panel)[] = single
    ? (single.children.filter(child => child.type === 'graphic') as Graphic[])
    : images.map(image =>
        image.type === 'graphic' && images.length === 1
          ? image
          : image.type === 'graphic'
            ? make('panel', { ...at(image) }, [image])
            : panelOf(image as Figure)
      )
  const shown = caption ?? (single?.children.find(child => child.type === 'caption') as Caption | undefined)
  return make('figure', { ...at(where), ...(name ? { id: name } : {}) }, [
    ...(shown ? [shown] : []),
    ...content
  ])
}

function graphicFrom(image: {
  href: string
  alt?: string
  width?: number
  height?: number
  decorative?: boolean
  position?: Inline['position']
}): Graphic {
  const { href, alt, width, height, decorative } = image
  return make('graphic', { href, alt, width, height, ...(decorative ? { decorative } : {}), ...at(image) })
}

/** `(a) Before`: the letter is the label of the panel. */
function panelOf(figure: Figure): Panel {
  const { id, position } = figure
  const children = figure.children.filter(
    child => child.type === 'caption' || child.type === 'graphic'
  ) as Panel['children']
  const caption = children.find(child => child.type === 'caption')
  const letter = caption ? /^\(?([A-Za-z])[).]\s/.exec(textOf(caption))?.[1] : undefined
  const title = caption?.type === 'caption' ? caption.children[0] : undefined
  const first = title && 'children' in title ? title.children[0] : undefined
  if (letter && first && first.type === 'text') {
    const value = first.value.replace(/^\(?[A-Za-z][).]\s+/, '')
    if (value !== first.value) {
      ;(title as { children: Inline[] }).children = [
        { ...first, value },
        ...(title as { children: Inline[] }).children.slice(1)
      ]
      return make('panel', { id, position, label: letter }, children)
    }
  }
  return make('panel', { id, position }, children)
}
