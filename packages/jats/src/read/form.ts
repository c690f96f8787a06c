/** Why: some elements are kept in their own form beside the fields read from them; this is that form, as compact JSON. */
import type { XmlNode } from '@offprint/core/xml'
import { elementOnly } from '../generated/element-only.js'

/** Elements as JSON: `[name, attributes, children]`, text as strings, white space that means nothing left out. */
export function formOf(elements: readonly XmlNode[]): string {
  const out: string[] = []
  forms(elements, true, out)
  return out.join('')
}

// Every reference goes through here: the text is put together from its pieces, no array or pair is made on the way.
function forms(parts: readonly XmlNode[], bare: boolean, out: string[]): void {
  let between = '['
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!
    if (part.type === 'element') {
      out.push(between, '["', part.name, '",{')
      between = ','
      let next = '"'
      for (const name in part.attributes)
        if (!declared.has(name)) {
          out.push(next, name, '":', quoted(part.attributes[name]!))
          next = ',"'
        }
      out.push('},')
      forms(part.children, elementOnly.has(part.name), out)
      out.push(']')
    } else if (part.type === 'text' && !(bare && part.value.trim() === '')) {
      out.push(between, quoted(part.value))
      between = ','
    }
  }
  out.push(between === '[' ? '[]' : ']')
}

/** What JSON escapes (RFC 8259, 7; lone surrogates too, as JSON.stringify does). Names of XML have none of it. */
const special = /["\\\0-\x1f\ud800-\udfff]/
const quoted = (text: string): string => (special.test(text) ? JSON.stringify(text) : `"${text}"`)

/** Declarations of the namespaces that every JATS file has. */
const declared = new Set([
  'xmlns',
  ...['xlink', 'mml', 'ali', 'xsi', 'oasis'].map(prefix => `xmlns:${prefix}`)
])

/** A short print of a value (FNV-1a, 32 bit): tells the writer whether fields have changed since they were read. */
export function printOf(value: unknown): string {
  const text = JSON.stringify(value) ?? ''
  let hash = 2166136261
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619)
  return (hash >>> 0).toString(36)
}
