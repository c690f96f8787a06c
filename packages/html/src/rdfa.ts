/**
 * Why: pages made from RDF (RASH among them) name the people of an article by statements about them: one element for the
 * name, one for the address, one for each affiliation, tied by the subject (RDFa 1.1, @about). Read are people and their
 * institutions; statements about the things that the article cites are not.
 */
import type { Element, Root } from 'hast'
import { attribute, firstAttribute } from './attributes.js'
import { elements } from './front.js'
import type { Marked } from './microdata.js'

interface Subject {
  types: string[]
  names: Marked[]
  emails: Marked[]
  institutions: { target: string; element: Element }[]
  order: number
}

/** Reads the people that the head of a page speaks of. */
export function readRdfa(root: Root): Marked[] {
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
    if (!name || !subject.types.some(type => /[:/#]Person$/.test(type))) continue
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
