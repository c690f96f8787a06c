/**
 * Why: pages made from RDF (RASH among them) name the people of an article by statements about them: one element for the
 * name, one for the address, one for each affiliation, tied by the subject (RDFa 1.1, @about). Read are people and their
 * institutions; statements about the things that the article cites are not.
 */
import type { Element, Root } from 'hast'
import { attribute, firstAttribute } from './attributes.js'
import { elementText } from './element-text.js'
import { elements } from './front.js'
import type { Marked } from './microdata.js'

interface Subject {
  types: string[]
  names: Marked[]
  emails: Marked[]
  institutions: { target: string; element: Element }[]
  order: number
}

/**
 * Reads the people that a page speaks of, in statements of its head, or else in elements of its body, and where the article came out.
 */
export function readRdfa(root: Root): Marked[] {
  const stated = inHead(root)
  return [...(stated.length ? stated : inBody(root)), ...issueOf(root)]
}

/** What schema.org says of the issue that an article came out in, by the names that the facts have. */
const issueFacts: ReadonlyMap<string, string> = new Map(
  ['volumeNumber', 'issueNumber', 'pageStart', 'pageEnd'].map(name => [name.toLowerCase(), name])
)

/**
 * Where an article came out, on pages that mark it as a scholarly article (schema.org). It may stand there twice; where two
 * places do not say the same, one of them speaks of another article, and neither is believed.
 */
function issueOf(root: Root): Marked[] {
  const said = new Map<string, Marked[]>()
  for (const article of elements(root)) {
    if (!says(article, 'typeof', 'scholarlyarticle')) continue
    for (const element of elements({ type: 'root', children: [article] }))
      for (const property of tokens(attribute(element, 'property'))) {
        const name = issueFacts.get(property.replace(/^.*[:/#]/, '').toLowerCase())
        const value = name && (attribute(element, 'content') ?? elementText(element)).trim()
        if (name && value) said.set(name, [...(said.get(name) ?? []), { name, value, element }])
      }
    break
  }
  return [...said.values()].flatMap(list =>
    list.every(one => one.value === list[0]!.value) ? [list[0]!] : []
  )
}

/**
 * People whom the body marks as authors (RDFa Lite 1.1: `property="author" typeof="Person"`, names of schema.org): a card for
 * each, with the name whole or in two parts, and the places where the person works.
 */
function inBody(root: Root): Marked[] {
  const people = new Map<string, { name: Marked; said: Map<string, Marked> }>()
  const inside = new Set<Element>()
  for (const element of elements(root)) {
    if (inside.has(element)) continue
    if (!says(element, 'property', 'author') || !says(element, 'typeof', 'person')) continue
    const said: Marked[] = []
    let family = ''
    let given = ''
    for (const part of elements({ type: 'root', children: [element] })) {
      inside.add(part)
      for (const property of tokens(attribute(part, 'property'))) {
        const value = elementText(part).trim()
        const name = property.replace(/^.*[:/#]/, '').toLowerCase()
        if (name === 'familyname') family ||= value
        else if (name === 'givenname') given ||= value
        else if (name === 'affiliation' && value)
          said.push({
            name: 'author_institution',
            value: value.replace(/\s?[;,.](?:\s(?:and|&))?$/, ''),
            element: part
          })
        else if (name === 'email' && /^\S+@\S+$/.test(value))
          said.push({ name: 'author_email', value, element: part })
      }
    }
    if (!family) continue
    // The names stand in the byline, and again on the cards.
    const value = `${given} ${family}`.trim()
    const person = people.get(value) ?? { name: { name: 'author', value, element }, said: new Map() }
    people.set(value, person)
    for (const one of said) if (!person.said.has(one.value)) person.said.set(one.value, one)
  }
  return [...people.values()].flatMap(({ name, said }) => [name, ...said.values()])
}

const says = (element: Element, name: 'property' | 'typeof', wanted: string): boolean =>
  tokens(attribute(element, name) ?? (name === 'typeof' ? attribute(element, 'typeOf') : undefined)).some(
    token => token.replace(/^.*[:/#]/, '').toLowerCase() === wanted
  )

function inHead(root: Root): Marked[] {
  const subjects = new Map<string, Subject>()
  const html = root.children.find(child => child.type === 'element' && child.tagName === 'html')
  const head =
    html?.type === 'element'
      ? html.children.find((child): child is Element => child.type === 'element' && child.tagName === 'head')
      : undefined
  if (!head) return []
  for (const element of elements({ type: 'root', children: [head] })) {
    const about = attribute(element, 'about')?.trim()
    if (!about) continue
    const subject = subjects.get(about) ?? {
      types: [],
      names: [],
      emails: [],
      institutions: [],
      order: subjects.size
    }
    subjects.set(about, subject)
    subject.types.push(...tokens(attribute(element, 'typeOf') ?? attribute(element, 'typeof')))
    const value = attribute(element, 'content')?.replace(/\s+/g, ' ').trim()
    for (const property of tokens(attribute(element, 'property'))) {
      const name = property.replace(/^.*[:/#]/, '')
      if (name === 'name' && value) subject.names.push({ name: 'author', value, element })
      else if ((name === 'email' || name === 'mbox') && value)
        subject.emails.push({ name: 'author_email', value: value.replace(/^mailto:/i, ''), element })
      else if (name === 'affiliation' || name === 'worksFor') {
        const target = firstAttribute(element, 'href', 'resource')
        if (target) subject.institutions.push({ target, element })
        else if (value) subject.institutions.push({ target: value, element })
      }
    }
  }
  const found: Marked[] = []
  for (const subject of subjects.values()) {
    const [name] = subject.names
    if (!name) continue
    // Who is no person by type may be called the creator in the same breath (`name="dc.creator"`).
    const isPerson =
      subject.types.some(type => /[:/#]Person$/.test(type)) ||
      (!subject.types.length && /^dc(?:terms)?[.:]creator$/i.test(attribute(name.element, 'name') ?? ''))
    if (!isPerson) continue
    found.push(name, ...subject.emails)
    for (const { target, element } of subject.institutions) {
      const institution =
        subjects.get(target)?.names[0]?.value ?? (/^\w+:|\//.test(target) ? undefined : target)
      if (institution) found.push({ name: 'author_institution', value: institution, element })
    }
  }
  return found
}

const tokens = (value: string | undefined): string[] => value?.trim().split(/\s+/).filter(Boolean) ?? []
