/** What stands in a line: marks, links, equations and images in a line, anchors, line breaks. */
import type { Node, NodeOf } from '@offprint/ast'
import { textOf } from '@offprint/ast'
import { element, elementOf, keptFor, note, type Out } from '../element.js'
import { fitInline } from '../fit.js'
import type { Writer, WriteState } from '../state.js'
import { tokens } from '../vocabulary.js'
import { isAddress } from './citation-words.js'
import { separate } from './citations.js'
import { panelsIn } from './panels.js'

/** The children of a node as the content of an element with text. */
export function inlines(
  node: { children: readonly never[] | readonly unknown[] },
  parent: string,
  state: WriteState
): Out[] {
  const nodes = node.children as readonly Node[]
  if (state.asRead) return state.all(nodes, parent)
  const outs = nodes.map(child => state.all([child], parent))
  separate(nodes, outs)
  return fitInline(outs.flat(), parent, state)
}

type Mark =
  | 'emphasis'
  | 'strong'
  | 'underline'
  | 'delete'
  | 'superscript'
  | 'subscript'
  | 'smallCaps'
  | 'monospace'

const marks: Record<Mark, string> = {
  emphasis: 'italic',
  strong: 'bold',
  underline: 'underline',
  delete: 'strike',
  superscript: 'sup',
  subscript: 'sub',
  smallCaps: 'sc',
  monospace: 'monospace'
}

export const mark: Writer<NodeOf<Mark>> = (node, state) => {
  const name = marks[node.type]
  return [elementOf(node, name, {}, inlines(node, name, state))]
}

/** A text is written by its value, whatever else it carries. */
export const text: Writer<NodeOf<'text'>> = node => (node.value ? [node] : [])

/** <break> stands in titles, cells and affiliations only; elsewhere a space keeps the words apart and a mark says why. */
export const lineBreak: Writer<NodeOf<'break'>> = (node, state, parent) =>
  !note(node, 'element') && (state.asRead || state.models.allows(parent, 'break'))
    ? [elementOf(node, 'break')]
    : [elementOf(node, 'styled-content', { 'specific-use': tokens.lineBreak }, [' '])]

const styles = new Set(['overline', 'roman', 'sans-serif'])

export const span: Writer<NodeOf<'span'>> = (node, state) => {
  const kept = note(node, 'element')
  const name = kept ?? (node.style && styles.has(node.style) && !node.lang ? node.style : 'styled-content')
  const style = !kept && node.style !== name ? node.style : undefined
  return [elementOf(node, name, { style }, inlines(node, name, state))]
}

export const panelLabel: Writer<NodeOf<'panelLabel'>> = (node, state) => {
  const said = panelsIn(textOf(node)).join(' ') === node.panels.join(' ')
  return [
    elementOf(
      node,
      'bold',
      {
        'specific-use': said
          ? tokens.panelLabel
          : `${tokens.panelLabel}:${node.panels.map(encodeURIComponent).join(',')}`
      },
      inlines(node, 'bold', state)
    )
  ]
}

export const link: Writer<NodeOf<'link'>> = (node, state) => {
  const name = note(node, 'element') ?? 'ext-link'
  // A link that shows its address, and leads to a work in the list of references, says which (JATS4R Accessibility 1.0).
  const leadsTo = state.fromJats || !isAddress(textOf(node), node.url) ? undefined : state.titleAt(node.url)
  return [
    elementOf(
      node,
      name,
      {
        'ext-link-type': name === 'ext-link' && !state.asRead ? 'uri' : undefined,
        'xlink:href': node.url,
        'xlink:title': node.title ?? leadsTo
      },
      inlines(node, name, state)
    )
  ]
}

/** <email> holds text alone; the address is said apart where the words are not the address. */
export const email: Writer<NodeOf<'email'>> = node => {
  const words = textOf(node)
  return [
    elementOf(
      node,
      'email',
      { 'xlink:href': words === node.address ? undefined : `mailto:${node.address}` },
      [words]
    )
  ]
}

export const abbreviation: Writer<NodeOf<'abbreviation'>> = (node, state) => [
  elementOf(node, 'abbrev', { 'xlink:title': node.expansion }, inlines(node, 'abbrev', state))
]

/** `id` is required on <target>; without one there is nothing to point at, and the words stand alone. */
export const anchor: Writer<NodeOf<'anchor'>> = (node, state, parent) =>
  node.id || state.asRead
    ? [elementOf(node, 'target', {}, inlines(node, 'target', state))]
    : inlines(node, parent, state)

export const inlineGraphic: Writer<NodeOf<'inlineGraphic'>> = node => [
  elementOf(node, 'inline-graphic', { ...typeOf(node.mediaType), 'xlink:href': node.href }, altText(node))
]

/** JATS splits a media type in two. */
export function typeOf(mediaType: string | undefined): { mimetype?: string; 'mime-subtype'?: string } {
  if (!mediaType) return {}
  const [type, subtype] = mediaType.split('/') as [string, string?]
  return subtype ? { mimetype: type, 'mime-subtype': subtype } : { mimetype: type }
}

/** <alt-text>; `null` says that there is nothing to see (JATS4R Accessibility, RP-47-2024). */
export function altText(node: NodeOf<'graphic'> | NodeOf<'inlineGraphic'>): Out[] {
  const alt = node.decorative ? 'null' : node.alt
  return alt === undefined ? [] : [element('alt-text', keptFor(node, 'alt-text'), [alt])]
}
