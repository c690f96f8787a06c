/**
 * Why: some source elements say in their own way what the tree says in fields. Their exact form is kept as a note, as
 * compact JSON, and used again only while the fields still say the same.
 */
import { type Base, squash } from '@offprint/ast'
import { element, keptFor, note, type Out } from './element.js'

/**
 * An element as JSON: `[name, attributes, content]`. Attributes are 0 when there are none; content is 0 when there is none,
 * and a string when it is one text, as in most elements: references are full of them.
 */
export type Form =
  | string
  | [name: string, attributes: Record<string, string> | 0, content: Form[] | string | 0]

const none: Readonly<Record<string, string>> = Object.freeze({})
const nothing: readonly Out[] = Object.freeze([])

/** The elements of a note. */
export function fromForm(json: string): Out[] {
  return (JSON.parse(json) as Form[]).map(build)
}

function build(form: Form): Out {
  if (typeof form === 'string') return { type: 'text', value: form }
  const [name, attributes, content] = form
  return {
    type: 'element',
    name,
    attributes: attributes === 0 ? none : attributes,
    children:
      typeof content === 'string'
        ? [{ type: 'text', value: content }]
        : content === 0
          ? nothing
          : content.map(build)
  }
}

/** The elements of a note that a node may have. */
export function keptForm(node: Base, name: string): Out[] {
  const kept = note(node, name)
  return kept === undefined ? [] : fromForm(kept)
}

/** The `<label>` of a node: as it was written while its words are the same, else its words alone. */
export function labelOf(node: Base & { label?: string | undefined }): Out[] {
  if (node.label === undefined) return []
  const kept = keptForm(node, 'label-form')
  if (kept.length > 0 && squash(wordsOf(kept)) === node.label) return kept
  return [element('label', keptFor(node, 'label'), [node.label])]
}

const wordsOf = (parts: readonly Out[]): string =>
  parts
    .map(part => (part.type === 'text' ? part.value : part.type === 'element' ? wordsOf(part.children) : ''))
    .join('')
