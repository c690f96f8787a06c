/** Figures: <fig>, or <fig-group> when panels have images of their own; captions. */
import type { NodeOf } from '@offprint/ast'
import { element, elementOf, nameOf, note, type Out } from '../element.js'
import { canHold, fitBlock, fitInline } from '../fit.js'
import { simplified } from '../messages.js'
import type { Writer, WriteState } from '../state.js'
import { tokens } from '../vocabulary.js'
import { inlines } from './inline.js'
import { displayed, label } from './media.js'

export const figure: Writer<NodeOf<'figure'>> = (node, state) => {
  const group = note(node, 'element') === 'fig-group' || node.children.some(child => child.type === 'panel')
  const name = group ? 'fig-group' : 'fig'
  const position = state.asRead || group ? undefined : 'float'
  const parts = state.asRead || !group ? state.all(node.children, name) : withIds(node, state)
  // Without label and caption a <fig-group> would only hold figures together.
  const said = node.label !== undefined || node.children.some(child => child.type === 'caption')
  const use = group && !said && !state.asRead ? tokens.panels : undefined
  return [
    elementOf(node, name, { position, 'specific-use': use }, [
      ...label(node),
      ...(group && !state.asRead
        ? captioned(parts, state)
        : parts.flatMap(part => fitBlock(part, name, state)))
    ])
  ]
}

/** Panels get ids, so that the text can point to them: `F2_A` of `F2` (JATS4R Display Objects 1.0). */
function withIds(node: NodeOf<'figure'>, state: WriteState): Out[] {
  let nth = 0
  const named = node.children.map(child => {
    if (child.type !== 'panel') return child
    nth++
    const id = `${node.id}_${/^[\w.-]+$/.exec(child.label ?? '')?.[0] ?? nth}`
    return child.id !== undefined || node.id === undefined || state.withId(id) !== undefined
      ? child
      : { ...child, id }
  })
  return state.all(named, 'fig-group')
}

/** A group of figures holds no text but its caption, so what is said below the panels is said there. */
function captioned(parts: readonly Out[], state: WriteState): Out[] {
  const loose = parts.filter(part => !canHold('fig-group', part, state))
  const fitting = parts
    .filter(part => !loose.includes(part))
    .flatMap(part => fitBlock(part, 'fig-group', state))
  if (!loose.length) return fitting
  const caption = fitting.find(part => nameOf(part) === 'caption')
  const said = loose.flatMap((part): Out[] =>
    part.type === 'element' && part.name === 'attrib'
      ? [element('p', { 'specific-use': 'attribution' }, fitInline(part.children, 'p', state))]
      : fitBlock(part, 'caption', state)
  )
  for (const part of loose)
    state.messages?.report(simplified, { name: nameOf(part), parent: 'fig-group' }, undefined)
  const inside = caption?.type === 'element' ? caption.children : []
  const attributes = caption?.type === 'element' ? caption.attributes : {}
  return [element('caption', attributes, [...inside, ...said]), ...fitting.filter(part => part !== caption)]
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
  elementOf(node, note(node, 'element') === 'label' ? 'label' : 'title', {}, inlines(node, 'title', state))
]

export const attribution: Writer<NodeOf<'attribution'>> = (node, state) => [
  elementOf(node, 'attrib', {}, inlines(node, 'attrib', state))
]
