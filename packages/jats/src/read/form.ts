/** Why: some elements are kept in their own form beside the fields read from them; this is that form, as compact JSON. */
import type { XmlElement, XmlNode } from '@offprint/core/xml'
import { elementOnly } from '../generated/element-only.js'

/** Elements as JSON (`Form` of the writer), white space that means nothing left out. */
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
      out.push(between, '["', part.name)
      attributesOf(part, out)
      contentOf(part, out)
    } else if (part.type === 'text' && !(bare && part.value.trim() === ''))
      out.push(between, quoted(part.value))
    else continue
    between = ','
  }
  out.push(between === '[' ? '[]' : ']')
}

function attributesOf({ attributes }: XmlElement, out: string[]): void {
  let next = '",{"'
  for (const name in attributes)
    if (!declared.has(name)) {
      out.push(next, name, '":', quoted(attributes[name]!))
      next = ',"'
    }
  out.push(next === ',"' ? '},' : '",0,')
}

function contentOf({ name, children }: XmlElement, out: string[]): void {
  const bare = elementOnly.has(name)
  const only = children[0]
  if (only === undefined) out.push('0]')
  else if (children.length === 1 && only.type === 'text' && !bare) out.push(quoted(only.value), ']')
  else {
    forms(children, bare, out)
    out.push(']')
  }
}

/** What JSON escapes (RFC 8259, 7; lone surrogates too, as JSON.stringify does). Names of XML have none of it. */
const special = /["\\\0-\x1f\ud800-\udfff]/
const quoted = (text: string): string => (special.test(text) ? JSON.stringify(text) : `"${text}"`)

/** Declarations of the namespaces that every JATS file has. */
const declared = new Set([
  'xmlns',
  ...['xlink', 'mml', 'ali', 'xsi', 'oasis'].map(prefix => `xmlns:${prefix}`)
])
