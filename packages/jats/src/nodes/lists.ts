/** Lists and definition lists. */
import type { NodeOf } from '@offprint/ast'
import { element, elementOf, nameOf, note, type Out } from '../element.js'
import { fitBlock } from '../fit.js'
import { labelOf } from '../form.js'
import { emptied } from '../messages.js'
import type { Writer, WriteState } from '../state.js'
import { tokens } from '../vocabulary.js'
import { inlines } from './inline.js'

export const list: Writer<NodeOf<'list'>> = (node, state, parent) => {
  const items = state.all(node.children, 'list')
  if (!node.children.some(child => child.type === 'listItem') && !state.asRead)
    return headingAlone(node, 'list', state, parent)
  return [
    elementOf(
      node,
      'list',
      {
        'list-type': note(node, 'list-type') === 'none' ? undefined : node.kind,
        'specific-use': node.start === undefined ? undefined : `start-${node.start}`
      },
      items
    )
  ]
}

export const listItem: Writer<NodeOf<'listItem'>> = (node, state) => [
  elementOf(node, 'list-item', {}, [...labelOf(node), ...paragraphs(node.children, 'list-item', state)])
]

/** The content of an element that holds paragraphs, and must have one. */
export function paragraphs(
  nodes: readonly NodeOf<never>[] | readonly unknown[],
  parent: string,
  state: WriteState
): Out[] {
  const fitted = state.all(nodes as never[], parent).flatMap(child => fitBlock(child, parent, state))
  const said = fitted.some(out => !/^(?:label|title)$/.test(nameOf(out)))
  return said || state.asRead ? fitted : [...fitted, element('p')]
}

export const definitionList: Writer<NodeOf<'definitionList'>> = (node, state) => [
  elementOf(node, 'def-list', {}, state.all(node.children, 'def-list'))
]

/** JATS gives an entry one term; further terms go before it as entries that wait for the definition. */
export const definitionItem: Writer<NodeOf<'definitionItem'>> = (node, state) => {
  const terms = node.children.filter(child => child.type === 'definitionTerm')
  const definitions = node.children.filter(child => child.type === 'definition')
  const early = terms
    .slice(0, -1)
    .map(term => element('def-item', { 'specific-use': tokens.withNext }, state.all([term], 'def-item')))
  const last = terms.length ? state.all(terms.slice(-1), 'def-item') : [element('term')]
  return [...early, elementOf(node, 'def-item', {}, [...last, ...state.all(definitions, 'def-item')])]
}

export const definitionTerm: Writer<NodeOf<'definitionTerm'>> = (node, state) => [
  elementOf(node, 'term', {}, inlines(node, 'term', state))
]

export const definition: Writer<NodeOf<'definition'>> = (node, state) => [
  elementOf(node, 'def', {}, paragraphs(node.children, 'def', state))
]

/** A list or group of nothing is not valid: its heading stays as a paragraph, and nothing else was there. */
export function headingAlone(
  node: NodeOf<'list' | 'footnoteGroup'>,
  name: string,
  state: WriteState,
  parent: string
): Out[] {
  state.messages?.report(emptied, { name }, node)
  const made = node.children.flatMap(child =>
    child.type === 'title' ? [element('p', {}, inlines(child, 'p', state))] : []
  )
  return parent === 'back' && made.length
    ? [element('sec', { 'specific-use': tokens.wrap }, [element('title'), ...made])]
    : made
}
