/**
 * Why: editions and vocabularies have other names for the same things. What an older edition, a draft of HTML habits or TaxPub (an
 * extension of JATS) calls so is called otherwise in the edition that is written; this table is all there is to it.
 */
import type { OutElement } from './element.js'

export interface Successor {
  /** The name in JATS 1.x. */
  name: string | ((element: OutElement) => string)
  /** Attributes with another name there. */
  attributes?: Readonly<Record<string, string>>
  /** Attributes that say now what the old name said. */
  adds?: Readonly<Record<string, string>>
}

const hasText = (element: OutElement): boolean =>
  element.children.some(child => child.type === 'text' && child.value.trim() !== '')

/** A citation of NLM 2.x holds words, or fields alone; JATS has an element for each (JATS 1.0, changes since NLM 2.3). */
const citation: Successor = {
  name: element =>
    hasText(element) || element.children.some(child => child.type === 'element' && isMark.has(child.name))
      ? 'mixed-citation'
      : 'element-citation',
  attributes: { 'citation-type': 'publication-type' }
}
const isMark = new Set(['italic', 'bold', 'sup', 'sub', 'sc', 'underline', 'named-content'])

export const successors: Readonly<Record<string, Successor>> = {
  citation,
  'nlm-citation': citation,
  'access-date': { name: 'date-in-citation', adds: { 'content-type': 'access-date' } },
  'time-stamp': { name: 'date-in-citation', adds: { 'content-type': 'time-stamp' } },
  'custom-meta-wrap': { name: 'custom-meta-group' },
  'contract-num': { name: 'award-id' },
  'contract-sponsor': { name: 'funding-source' },
  'grant-num': { name: 'award-id' },
  'grant-sponsor': { name: 'funding-source' },
  'floats-wrap': { name: 'floats-group' },
  'gloss-group': { name: 'glossary' },
  'chem-struct-wrapper': { name: 'chem-struct-wrap' },
  i: { name: 'italic' },
  em: { name: 'italic' },
  b: { name: 'bold' },
  strong: { name: 'bold' },
  u: { name: 'underline' },
  'tp:taxon-treatment': { name: 'sec', adds: { 'sec-type': 'taxon-treatment' } },
  'tp:treatment-meta': { name: 'sec-meta' },
  'tp:nomenclature': { name: 'p', adds: { 'content-type': 'nomenclature' } },
  'tp:treatment-sec': { name: 'sec' },
  'tp:taxon-name': { name: 'named-content', adds: { 'content-type': 'taxon-name' } },
  'tp:taxon-name-part': { name: 'named-content', attributes: { 'taxon-name-part-type': 'content-type' } }
}

/**
 * Parts of an address that are named by @content-type: <aff> of Publishing takes <named-content> no longer, and has
 * elements for most of what was said by it; the rest is a line of the address.
 */
const partsOfAddress: readonly (readonly [RegExp, string, boolean])[] = [
  [/^(?:city|town)$/, 'city', false],
  [/^(?:state|province|region)$/, 'state', false],
  [/^(?:post(?:al)?-?code|zip(?:-?code)?)$/, 'postal-code', false],
  [/^(?:org|inst|dep|div|school|facult|universit|laborator)/, 'institution', true],
  [/^/, 'addr-line', true]
]

/**
 * An element under the name that the edition has for it at its place; itself when there is none.
 * @param stands whether an element of that name may stand at the place
 */
export function succeed(
  element: OutElement,
  parent: string,
  stands: (parent: string, name: string) => boolean
): OutElement {
  if (stands(parent, element.name)) return element
  if (parent === 'aff' && element.name === 'named-content') return addressed(element)
  const successor = successors[element.name]
  if (!successor) return element
  const name = typeof successor.name === 'string' ? successor.name : successor.name(element)
  const attributes: Record<string, string> = { ...successor.adds }
  for (const [key, value] of Object.entries(element.attributes))
    attributes[successor.attributes?.[key] ?? key] = value
  return { ...element, name, attributes }
}

function addressed(element: OutElement): OutElement {
  const { 'content-type': type = '', ...rest } = element.attributes
  const [, name, kept] = partsOfAddress.find(([pattern]) => pattern.test(type))!
  return { ...element, name, attributes: kept && type ? { 'content-type': type, ...rest } : rest }
}
