/** Why: a place that says which of its words are the city and which the country says it in a list: words, and parts by name. */
import type { Affiliation, AffiliationPart } from '@offprint/ast'
import { node as make, specs, text } from '@offprint/ast'
import type { YamlValue } from '@offprint/core/yaml'
import { isGroup, listIn, textAt } from './values.js'

const kinds: readonly AffiliationPart['kind'][] = specs.affiliationPart.fields.kind[0].oneOf

/** `parts` of a place, in the order of its words; nothing when it has none. */
export function placeParts(place: YamlValue): Affiliation['children'] | undefined {
  const rows = isGroup(place) ? listIn(place['parts']) : []
  if (!rows.length) return undefined
  return rows.flatMap((row): Affiliation['children'] => {
    if (!isGroup(row)) return typeof row === 'string' ? [text(row)] : []
    const kind = kinds.find(name => typeof row[name] === 'string')
    if (!kind) return []
    const code = textAt(row, 'code')
    return [make('affiliationPart', { kind, ...(code ? { country: code } : {}) }, [text(String(row[kind]))])]
  })
}

/** The same as data; nothing when no part is known, or one holds more than words. */
export function partsOf(place: Affiliation): (string | { [key: string]: string })[] | undefined {
  const rows = place.children.map((part): string | { [key: string]: string } | undefined => {
    if (part.type === 'text') return part.value
    const [only] = part.type === 'affiliationPart' ? part.children : []
    if (part.type !== 'affiliationPart' || only?.type !== 'text' || part.children.length > 1) return undefined
    return { [part.kind]: only.value, ...(part.country ? { code: part.country } : {}) }
  })
  const known = rows.filter(row => row !== undefined)
  return known.length === rows.length && known.some(row => typeof row !== 'string') ? known : undefined
}
