/**
 * Why: sites show a card about an author when the pointer rests on the name, and keep it as mark-up inside an attribute
 * (tooltip and popover scripts do it so). Often only the card says in full where that author works. The names of its
 * parts tell what they are; a card without such names is not read.
 */
import type { Element, Root } from 'hast'
import { attribute, classes } from './attributes.js'
import { elementText } from './element-text.js'
import { elements } from './front.js'
import type { Marked } from './microdata.js'

/** Attributes in which scripts keep what they show. */
const keepers = [
  'dataTooltipContent',
  'dataTooltip',
  'dataContent',
  'dataBsContent',
  'dataOriginalTitle',
  'dataPopover'
]
const longest = 20_000
const most = 5000

/**
 * Reads the cards about authors.
 * @param parse reads a piece of mark-up
 */
export function readPopUps(root: Root, parse: (markup: string) => Root): Marked[] {
  const found: Marked[] = []
  let cards = 0
  for (const element of elements(root)) {
    const kept = keepers
      .map(name => attribute(element, name))
      .find(
        value => value !== undefined && /<[^>]*class=[^>]*(?:aff|institution)/i.test(value.slice(0, longest))
      )
    if (!kept || kept.length > longest || ++cards > most) continue
    found.push(...readCard(parse(kept), element))
  }
  return found
}

function readCard(card: Root, element: Element): Marked[] {
  const parts = [...elements(card)]
  const words = (part: Element): string =>
    elementText(part)
      .replace(/\s+([,;.])/g, '$1')
      .replace(/\s+/g, ' ')
      .trim()
  const named = (part: Element, pattern: RegExp): boolean => classes(part).some(name => pattern.test(name))
  const name = parts.find(
    part => named(part, /(?:^|[-_])(?:full-?)?name$/i) && !named(part, /given|sur|family|first|last/i)
  )
  const value = name ? words(name) : ''
  // A name has a surname and something before it.
  if (!/^\S.*\s\S/.test(value) || value.length > 100) return []
  const fact = (kind: string, text: string): Marked => ({ name: kind, value: text, element })
  const found = [fact('author', value)]
  const places = parts.filter(part => named(part, affiliation))
  for (const place of places) {
    // Of names inside one another the innermost is one affiliation, the others are the list.
    if ([...elements({ type: 'root', children: place.children })].some(inner => named(inner, affiliation)))
      continue
    const text = words(place)
    if (text && text.length < 1000) found.push(fact('author_institution', text))
  }
  for (const part of parts) {
    const href = part.tagName === 'a' ? (attribute(part, 'href') ?? '') : ''
    if (/^mailto:\S+@/i.test(href))
      found.push(fact('author_email', href.replace(/^mailto:/i, '').replace(/\?.*$/, '')))
    if (/orcid\.org\/\d/i.test(href)) found.push(fact('author_orcid', href))
  }
  return found
}

const affiliation = /(?:^|[-_])(?:aff|affiliation|author-?address)s?$/i
