/** Figures, tables as pictures, film and sound, supplementary files: what has a label and a caption. */
import type { Caption, Figure, Graphic, Media, Node, Panel, Supplement } from '@offprint/ast'
import { child, childrenOf, textOf } from '@offprint/ast'
import { is } from '../jats-names.js'
import { safeAddress } from './address.js'
import { pieces, write } from './content.js'
import type { Handler } from './handler.js'
import { picture, type StandIn } from './images.js'
import { inside } from './inline.js'
import { generated, type Markup, type Tag, tag } from './markup.js'
import { common, type WriteState } from './state.js'

/** The lines of a caption: label and title in the first, each paragraph of the rest in one of its own. */
function captionLines(label: string | undefined, caption: Caption | undefined, state: WriteState): Markup[] {
  const title = child(caption, 'title')
  const rest: readonly Node[] = caption ? childrenOf(caption).filter(part => part !== title) : []
  const sign = label && /[\p{L}\p{N}]$/u.test(label) ? [generated('.')] : []
  const mark: Markup[] = label
    ? [tag('strong', { class: 'label', ...is('label') }, [label]), ...sign, ' ']
    : []
  if (title)
    return [
      tag('p', { ...common(title), class: 'caption-title', ...is('title') }, [
        ...mark,
        ...write(title.children, state)
      ]),
      ...write(rest, state)
    ]
  const [first, ...more] = rest
  if (first?.type === 'paragraph')
    return [...pieces(first, first.children, state, {}, mark), ...write(more, state)]
  return [...(label ? [tag('p', {}, mark.slice(0, -1))] : []), ...write(rest, state)]
}

/** The caption as an element; none when there is nothing to say. */
export function figcaption(
  label: string | undefined,
  caption: Caption | undefined,
  state: WriteState
): { made: Tag[]; id?: string } {
  const lines = caption || label ? captionLines(label, caption, state) : []
  if (!lines.length) return { made: [] }
  const id = state.free(caption?.id ?? 'caption-1')
  return {
    made: [tag('figcaption', { ...(caption ? common(caption) : {}), id, ...is('caption') }, lines)],
    id
  }
}

export const figure: Handler<Figure> = (node, state) => {
  const { made, id } = figcaption(node.label, child(node, 'caption'), state)
  const standIn: StandIn = {
    ...(node.label ? { label: node.label } : {}),
    ...(id ? { caption: id } : {})
  }
  const parts = node.children.flatMap((part): Markup[] => {
    switch (part.type) {
      case 'caption':
        return []
      case 'graphic':
        return picture(part, state, 'block', standIn)
      case 'panel':
        return panel(part, standIn, state)
      case 'attribution':
        return [tag('p', { class: 'attribution', ...is('attrib') }, write(part.children, state))]
      default:
        return write([part], state)
    }
  })
  return [tag('figure', { ...common(node), ...is('fig') }, [...parts, ...made])]
}

/** A panel with words of its own is a figure in the figure; one that only the caption names is its image. */
function panel(node: Panel, standIn: StandIn, state: WriteState): Markup[] {
  const caption = child(node, 'caption')
  const label = node.sources?.['label'] === 'caption' ? undefined : node.label
  const images = node.children.flatMap(part =>
    part.type === 'graphic'
      ? picture(part, state, 'block', label ? { label } : standIn)
      : part.type === 'caption'
        ? []
        : write([part], state)
  )
  if (!caption && label === undefined)
    return [tag('div', { ...common(node), ...is('panel', { label: node.label }) }, images)]
  const { made } = figcaption(label === undefined ? undefined : `(${label})`, caption, state)
  return [
    tag('figure', { ...common(node), class: 'panel', ...is('panel', { label: node.label }) }, [
      ...images,
      ...made
    ])
  ]
}

/** An image that no figure holds. */
export const graphic: Handler<Graphic> = (node, state) => picture(node, state, 'block')

export const media: Handler<Media> = (node, state) => {
  const { made } = figcaption(node.label, child(node, 'caption'), state)
  const src = safeAddress(node.href, node, state)
  const name = node.href.slice(node.href.lastIndexOf('/') + 1)
  const sound = node.mediaType?.startsWith('audio/')
  const shown =
    src === undefined
      ? []
      : [
          tag(
            sound ? 'audio' : 'video',
            { controls: true, preload: 'metadata', src: src.replace(/ /g, '%20') },
            [tag('a', { href: src.replace(/ /g, '%20') }, [generated(name)])]
          )
        ]
  return [
    tag(
      'figure',
      { ...common(node), class: 'media', ...is('media', { href: node.href, mimetype: node.mediaType }) },
      [...shown, ...made]
    )
  ]
}

/** A file beside the article: label, caption, and the name of the file for a link. */
export const supplement: Handler<Supplement> = (node, state) => {
  const caption = child(node, 'caption')
  const rest = node.children.filter(part => part !== caption)
  const href = node.href === undefined ? undefined : safeAddress(node.href, node, state)
  const name =
    node.href
      ?.replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? ''
  const file =
    href === undefined ? [] : [tag('a', { href: href.replace(/ /g, '%20'), ...is('x') }, [name || href])]
  const lines = captionLines(node.label, caption, state)
  const [first] = lines
  const last = lines[lines.length - 1]
  if (last !== undefined && typeof last !== 'string' && last.name === 'p' && textOf(node) !== '') {
    lines[lines.length - 1] = {
      ...last,
      children: [...last.children, ...(file.length ? [' ', ...file] : [])]
    }
  } else if (file.length) lines.push(tag('p', {}, file))
  return [
    tag(
      'div',
      {
        ...common(node),
        class: 'supplementary-material',
        ...is('supplementary-material', { href: node.href, mimetype: node.mediaType })
      },
      first === undefined && !file.length ? write(rest, state) : [...lines, ...inside(rest, state)]
    )
  ]
}
