/** Figures: <fig>, or <fig-group> when panels have images of their own; captions. */
import type { NodeOf } from '@offprint/ast'
import { elementOf, note, type Out } from '../element.js'
import { fitBlock } from '../fit.js'
import type { Writer } from '../state.js'
import { inlines } from './inline.js'
import { displayed, label } from './media.js'

export const figure: Writer<NodeOf<'figure'>> = (node, state) => {
  const group = note(node, 'element') === 'fig-group' || node.children.some(child => child.type === 'panel')
  const name = group ? 'fig-group' : 'fig'
  const position = state.asRead || group ? undefined : 'float'
  return [elementOf(node, name, { position }, [...label(node), ...displayed(node, name, state)])]
}

export const panel: Writer<NodeOf<'panel'>> = (node, state) => [
  elementOf(node, 'fig', {}, [...label(node), ...displayed(node, 'fig', state)])
]

export const caption: Writer<NodeOf<'caption'>> = (node, state) => [
  elementOf(
    node,
    'caption',
    {},
    state.all(node.children, 'caption').flatMap((child, i) => {
      // One <title>, and it comes first; another is kept as a paragraph.
      if (child.type !== 'element' || child.name !== 'title' || i === 0)
        return fitBlock(child, 'caption', state)
      return state.asRead ? [child] : [{ ...child, name: 'p' } satisfies Out]
    })
  )
]

export const title: Writer<NodeOf<'title'>> = (node, state) => [
  elementOf(node, 'title', {}, inlines(node, 'title', state))
]

export const attribution: Writer<NodeOf<'attribution'>> = (node, state) => [
  elementOf(node, 'attrib', {}, inlines(node, 'attrib', state))
]
