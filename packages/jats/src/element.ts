/** Why: one way to make an element of a node, so that ids, languages and attributes kept from the source are never forgotten. */
import type { Base } from '@offprint/ast'
import type { XmlOutput, XmlOutputElement } from '@offprint/core/xml'
import { attributeOf, noteKey } from './extra-keys.js'
import { fromForm } from './form.js'
import { inOrder } from './order.js'
import { tokens } from './vocabulary.js'

export type Out = XmlOutput
export type OutElement = XmlOutputElement
export type Attributes = Readonly<Record<string, string | undefined>>

/** A note on how the node was written in its source (`extra-keys.ts`). */
export function note(node: Base, name: string): string | undefined {
  const { extra } = node
  return extra === undefined ? undefined : extra[noteKey(name)]
}

/** Attributes kept of an element inside the node's own. */
export function keptFor(node: Base, child: string): Record<string, string> {
  const kept: Record<string, string> = {}
  if (node.extra === undefined) return kept
  const start = `jats:${child}@`
  for (const key in node.extra) if (key.startsWith(start)) kept[key.slice(start.length)] = node.extra[key]!
  return kept
}

/** `@specific-use` of a node: our tokens, then what the source had. */
function specificUse(from: Base | undefined, ...mine: (string | undefined)[]): string | undefined {
  if (from?.dir === undefined && from?.extra === undefined)
    return mine.length === 1 ? mine[0] : mine.filter(Boolean).join(' ') || undefined
  const kept = from.extra?.['jats:specific-use']
  const direction = from?.dir ? tokens[from.dir] : undefined
  return [...mine, direction, kept].filter(Boolean).join(' ') || undefined
}

/** An element. Children are put into the order that JATS wants; strings are text, undefined is nothing. */
export function element(
  name: string,
  attributes: Attributes = {},
  children: readonly (Out | string | undefined)[] = []
): OutElement {
  const kept: Record<string, string> = {}
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== undefined) kept[key] = value
  }
  return { type: 'element', name, attributes: kept, children: ordered(name, children) }
}

/** Children in their order. Most are so already, and are not copied. */
function ordered(name: string, children: readonly (Out | string | undefined)[]): readonly Out[] {
  let mixed = false
  let bare = true
  for (const child of children)
    if (typeof child === 'string' || child === undefined) bare = false
    else if (child.type === 'text') mixed = true
  if (bare) return mixed ? (children as readonly Out[]) : inOrder(name, children as readonly Out[], nameOf)
  const nodes: Out[] = []
  for (const child of children)
    if (typeof child === 'string') {
      if (child === '') continue
      mixed = true
      nodes.push({ type: 'text', value: child })
    } else if (child) nodes.push(child)
  return mixed ? nodes : inOrder(name, nodes, nameOf)
}

/** The element of a node: with its id, its language and the attributes kept from the source. */
export function elementOf(
  node: Base,
  name: string,
  attributes: Attributes = {},
  children: readonly (Out | string | undefined)[] = []
): OutElement {
  // Written out, since this is done for every element: id, attributes, language, what was kept, @specific-use.
  const { id, lang, extra } = node
  if (extra === undefined) {
    const own: Record<string, string> = {}
    if (id !== undefined) own['id'] = id
    for (const key in attributes) {
      const value = attributes[key]
      if (value !== undefined && key !== 'specific-use') own[key] = value
    }
    if (lang !== undefined) own['xml:lang'] = lang
    const use = specificUse(node, attributes['specific-use'])
    if (use !== undefined) own['specific-use'] = use
    return { type: 'element', name, attributes: own, children: ordered(name, children) }
  }
  const all: Record<string, string | undefined> = {}
  if (id !== undefined) all['id'] = id
  // A name without a value keeps its place for what the source had.
  for (const key in attributes) if (key !== 'specific-use') all[key] = attributes[key]
  if (lang !== undefined) all['xml:lang'] = lang
  for (const key in extra) {
    const attribute = attributeOf(key)
    if (attribute !== '' && attribute !== 'specific-use') all[attribute] = extra[key]
  }
  const use = specificUse(node, attributes['specific-use'])
  if (use !== undefined) all['specific-use'] = use
  const aside = note(node, 'aside')
  // A value that the edition does not list was said by `custom` and @custom-type.
  const custom = note(node, 'custom')
  if (custom !== undefined && all[custom] !== undefined) {
    all['custom-type'] = all[custom]
    all[custom] = 'custom'
  }
  const renamed = note(node, 'renamed')
  if (renamed !== undefined) renameBack(all, renamed)
  return element(name, all, aside === undefined ? children : [...children, ...fromForm(aside)])
}

/** What a receiver calls otherwise, as its file had it: `fn-type=other`, and @specific-use says what it means. */
function renameBack(all: Record<string, string | undefined>, renamed: string): void {
  const at = renamed.indexOf('=')
  const name = renamed.slice(0, at)
  if (all[name] === undefined) return
  all['specific-use'] = [`${name}-${all[name]}`, all['specific-use']].filter(Boolean).join(' ')
  all[name] = renamed.slice(at + 1) || undefined
}

export const nameOf = (out: Out): string => (out.type === 'element' ? out.name : `#${out.type}`)
export const isElement = (out: Out): out is OutElement => out.type === 'element'

/** The text in an output. */
export function textIn(out: Out | readonly Out[]): string {
  if (Array.isArray(out)) return (out as readonly Out[]).map(textIn).join('')
  const one = out as Out
  return one.type === 'text' ? one.value : one.type === 'element' ? textIn(one.children) : ''
}
