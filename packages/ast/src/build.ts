/** Builders: `node('figure', {id: 'F1'}, [...])`, `text('words')`. They only assemble; `validate` checks. */

import type { Node, NodeOf, NodeType, Text } from './nodes/index.js'
import type { Base, Point, Position } from './spec.js'

type ChildrenOf<T extends NodeType> = NodeOf<T> extends { children: infer C } ? C : never
type FieldsOf<T extends NodeType> = Omit<NodeOf<T>, 'type' | 'children'>

/**
 * Makes a node.
 * @param type the node's type
 * @param fields its fields; those that are undefined are left out
 * @param children its children; none by default
 */
export function node<T extends NodeType>(
  type: T,
  fields: FieldsOf<T>,
  ...children: [ChildrenOf<T>] extends [never] ? [] : [children?: ChildrenOf<T>]
): NodeOf<T> {
  const made: Record<string, unknown> = { type }
  const given = fields as Record<string, unknown>
  for (const key in given) if (given[key] !== undefined) made[key] = given[key]
  if (!leaves.has(type)) made['children'] = children[0] ?? []
  return made as unknown as NodeOf<T>
}

const leaves = new Set<NodeType>([
  'articleId',
  'publication',
  'date',
  'fact',
  'codeBlock',
  'graphic',
  'inlineGraphic',
  'thematicBreak',
  'text',
  'break'
])

/** Makes a text node. */
export function text(value: string, position?: Position): Text {
  return position ? { type: 'text', value, position } : { type: 'text', value }
}

/**
 * Cuts a text node: the part from `from` up to `to` (UTF-16 units), with its place in the source. Places are exact where
 * the source spells each character as itself; behind a character reference they may point a little too early.
 */
export function slice(whole: Text, from: number, to: number = whole.value.length): Text {
  const part = text(whole.value.slice(from, to))
  if (whole.sources) part.sources = whole.sources
  const start = whole.position?.start
  if (!start) return part
  const point = behind(start, whole.value.slice(0, from))
  part.position = { start: point, end: behind(point, part.value) }
  return part
}

/** The place behind a text that begins at another. */
function behind(start: Point, text: string): Point {
  let { line, column } = start
  let last = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', last)) {
    line++
    column = 1
    last = at + 1
  }
  column += text.length - last
  return start.offset === undefined ? { line, column } : { line, column, offset: start.offset + text.length }
}

/** Copies what a node carries besides its own fields (id, language, place, …) onto another node. */
export function inherit<N extends Node>(to: N, from: Base): N {
  for (const key of ['id', 'lang', 'dir', 'position', 'hints'] as const)
    if (from[key] !== undefined && to[key] === undefined) Object.assign(to, { [key]: from[key] })
  return to
}
