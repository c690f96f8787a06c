/** Why: some elements are kept in their own form beside the fields read from them; this is that form, as compact JSON. */
import type { XmlElement, XmlNode } from '@offprint/core/xml'
import { elementOnly } from '../generated/element-only.js'

type Form = string | [string, Record<string, string>, Form[]]

/** Elements as JSON: `[name, attributes, children]`, text as strings, white space that means nothing left out. */
export function formOf(elements: readonly XmlNode[]): string {
  return JSON.stringify(elements.flatMap(part => form(part, true)))
}

function form(part: XmlNode, bare: boolean): Form[] {
  if (part.type === 'text') return bare && part.value.trim() === '' ? [] : [part.value]
  return part.type === 'element' ? [elementForm(part)] : []
}

function elementForm(element: XmlElement): Form {
  const attributes: Record<string, string> = {}
  for (const [name, value] of Object.entries(element.attributes))
    if (!/^xmlns(?::(?:xlink|mml|ali|xsi|oasis))?$/.test(name)) attributes[name] = value
  const bare = elementOnly.has(element.name)
  return [element.name, attributes, element.children.flatMap(part => form(part, bare))]
}

/** A short print of a value (FNV-1a, 32 bit): tells the writer whether fields have changed since they were read. */
export function printOf(value: unknown): string {
  const text = JSON.stringify(value) ?? ''
  let hash = 2166136261
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619)
  return (hash >>> 0).toString(36)
}
