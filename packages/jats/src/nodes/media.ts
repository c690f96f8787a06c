/** Images, video, supplementary files. */
import type { NodeOf } from '@offprint/ast'
import { element, elementOf, keptFor, note, type Out } from '../element.js'
import { fitBlock } from '../fit.js'
import { keptForm, labelOf } from '../form.js'
import type { Writer, WriteState } from '../state.js'
import { altText, typeOf } from './inline.js'

export const graphic: Writer<NodeOf<'graphic'>> = node => {
  const alternatives = keptForm(node, 'alternatives')
  if (alternatives.length && note(node, 'href') === node.href) return alternatives
  const children = altText(node)
  if (node.longDescription !== undefined)
    children.push(element('long-desc', keptFor(node, 'long-desc'), [node.longDescription]))
  return [elementOf(node, 'graphic', { 'xlink:href': node.href, ...typeOf(node.mediaType) }, children)]
}

export const media: Writer<NodeOf<'media'>> = (node, state) => [
  elementOf(node, 'media', { 'xlink:href': node.href, ...typeOf(node.mediaType) }, [
    ...label(node),
    ...state.all(node.children, 'media')
  ])
]

export const supplement: Writer<NodeOf<'supplement'>> = (node, state) => [
  elementOf(node, 'supplementary-material', { 'xlink:href': node.href, ...typeOf(node.mediaType) }, [
    ...label(node),
    ...displayed(node, 'supplementary-material', state)
  ])
]

/** The printed label of a displayed thing. */
export function label(node: { label?: string; extra?: Record<string, string> }): Out[] {
  return note(node, 'label') === 'foreign' ? [] : labelOf(node)
}

/** The parts of a displayed thing, each made to fit. */
export function displayed(node: { children: readonly unknown[] }, parent: string, state: WriteState): Out[] {
  return state.all(node.children as never[], parent).flatMap(child => fitBlock(child, parent, state))
}
