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

/** Whether a tag has the class of an affiliation: tag by tag, so that no markup takes longer than its length. */
const namesPlace = (markup: string): boolean =>
  markup
    .split('<')
    .slice(1)
    .some(tag => /aff|institution/i.test(/class=.*/is.exec(tag.split('>', 1)[0]!)?.[0] ?? ''))

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
      .find(value => value !== undefined && namesPlace(value.slice(0, longest)))
    if (!kept || kept.length > longest || ++cards > most) continue
    found.push(...readCard(parse(kept), element))
  }
  return [...found, ...readOverlays(root)]
}

/**
 * Cards that lie folded inside the name itself (`a.entryAuthor > span.overlay`, Taylor & Francis): the name, then where the
 * author works. Words of buttons and headings on them are no places.
 */
function readOverlays(root: Root): Marked[] {
  const found: Marked[] = []
  let cards = 0
  const others = new Set<Element>()
  for (const element of elements(root)) {
    // Behind the name of an editor the page says so: “(Reviewing Editor)”.
    const besides = element.children.map(child =>
      child.type === 'text'
        ? child.value
        : child.type === 'element' && classes(child).includes('role')
          ? elementText(child)
          : ''
    )
    if (/\b(?:editor|reviewer)\b/i.test(besides.join(' ')))
      for (const child of element.children) if (child.type === 'element') others.add(child)
    if (others.has(element)) continue
    if (!classes(element).some(name => /^(?:entry-?)?author$/i.test(name))) continue
    const overlay = element.children.find(
      (child): child is Element => child.type === 'element' && classes(child).includes('overlay')
    )
    const name = elementText({ ...element, children: element.children.filter(child => child !== overlay) })
    if (!overlay || !/^\S.*\s\S/.test(name.trim()) || name.length > 100 || ++cards > most) continue
    const fact = (kind: string, value: string): Marked => ({ name: kind, value, element })
    found.push(fact('author', name.replace(/\s+/g, ' ').trim()))
    const words = overlay.children.filter(
      child =>
        child.type === 'text' ||
        (child.type === 'element' && !/^(?:div|br)$/.test(child.tagName) && !said(child))
    )
    for (const place of elementText({ ...overlay, children: words }).split(/;\s*(?=(?:[a-z]\s?)?\p{Lu})/u)) {
      const value = place
        .replace(/\s+/g, ' ')
        .replace(/^\s?[a-z]\s(?=\p{Lu})/u, '')
        .trim()
      if (value.length > 5 && value.length < 1000) found.push(fact('author_institution', value))
    }
    for (const part of elements({ type: 'root', children: [overlay] })) {
      const address = classes(part).includes('corr-email') ? elementText(part).trim() : ''
      if (address.length < 200 && /^\S+@\S+\.\S+$/.test(address)) found.push(fact('author_email', address))
    }
  }
  return found
}

/** Parts of such a card that say how to reach the author, not where the author works. */
const said = (part: Element): boolean => classes(part).some(name => /^(?:corr-sec|heading|orcid)/i.test(name))

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
