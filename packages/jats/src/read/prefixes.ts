/**
 * Why: a prefix is only an abbreviation (Namespaces in XML 1.0, 5), but the DTDs of the suite know names with one prefix each,
 * and so do the readers. A file that calls XLink `xl:` gets the usual prefixes before it is read.
 */
import type { XmlElement } from '@offprint/core/xml'
import { namespaces } from '../vocabulary.js'

const usual = new Map(Object.entries(namespaces).map(([prefix, uri]) => [uri, prefix]))

/** Whether a file declares a namespace of the suite under another prefix, or ALI as the default. */
function isUnusual(text: string): boolean {
  // Found by their name first: an expression that begins with a space stops at every word of the text.
  const declaration = /xmlns(?::([\w.-]+))?\s*=\s*["']([^"']+)["']/y
  for (let at = text.indexOf('xmlns'); at >= 0; at = text.indexOf('xmlns', at + 5)) {
    declaration.lastIndex = at
    const [, prefix = '', uri] = declaration.exec(text) ?? []
    const known = uri === undefined ? undefined : usual.get(uri)
    if (known !== undefined && prefix !== known && (prefix !== '' || known === 'ali')) return true
  }
  return false
}

/**
 * Gives the elements and attributes of a parsed file the usual prefixes. They are renamed in place: the tree was parsed for
 * this one reading.
 */
export function usePrefixes(root: XmlElement, text: string): void {
  if (!isUnusual(text)) return
  const rest: XmlElement[] = [root]
  for (let element = rest.pop(); element !== undefined; element = rest.pop()) {
    const prefix = usual.get(element.uri)
    if (prefix !== undefined && element.prefix !== prefix && (element.prefix !== '' || prefix === 'ali'))
      element.name = `${prefix}:${element.local}`
    if (element.qualified.length || Object.keys(element.attributes).some(name => name.startsWith('xmlns')))
      element.attributes = renamed(element)
    for (const child of element.children) if (child.type === 'element') rest.push(child)
  }
}

function renamed({ attributes, qualified }: XmlElement): Record<string, string> {
  const names = new Map(qualified.map(({ name, local, uri }) => [name, `${usual.get(uri)}:${local}`]))
  const made: Record<string, string> = Object.create(null)
  for (const [name, value] of Object.entries(attributes)) {
    // The declaration of another prefix goes with it; the usual one is declared when all is written.
    if (name.startsWith('xmlns:') && usual.has(value) && usual.get(value) !== name.slice(6)) continue
    if (name === 'xmlns' && usual.get(value) === 'ali') continue
    const known = names.get(name)
    made[known === undefined || known.startsWith('undefined:') ? name : known] = value
  }
  return made
}
