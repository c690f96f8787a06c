/**
 * Why: some source elements say in their own way what the tree says in fields. Their exact form is kept as a note, as
 * compact JSON, and used again only while the fields still say the same.
 */
import type { Base } from '@offprint/ast'
import { note, type Out } from './element.js'

/** An element as JSON: `[name, attributes, children]`; text is a string. */
export type Form = string | [name: string, attributes: Record<string, string>, children: Form[]]

/** The elements of a note. */
export function fromForm(json: string): Out[] {
  return (JSON.parse(json) as Form[]).map(build)
}

function build(form: Form): Out {
  if (typeof form === 'string') return { type: 'text', value: form }
  const [name, attributes, children] = form
  return { type: 'element', name, attributes, children: children.map(build) }
}

/** A short print of a value: tells whether fields have changed since they were read (FNV-1a, 32 bit). */
export function print(value: unknown): string {
  const text = JSON.stringify(value) ?? ''
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}

/** The elements of a note that a node may have. */
export function keptForm(node: Base, name: string): Out[] {
  const kept = note(node, name)
  return kept === undefined ? [] : fromForm(kept)
}
