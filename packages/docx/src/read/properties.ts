/** What the properties of a file state, as facts for recognition. */
import type { Fact } from '@offprint/ast'
import { node } from '@offprint/ast'
import { xmlTextContent } from '@offprint/core/xml'
import { propertyFacts } from '../vocabulary.js'
import type { WordPackage } from './package.js'
import { attribute, elements } from './word-xml.js'

export interface ReadProperties {
  facts: Fact[]
  lang?: string
}

/**
 * Custom properties with names we know. The core properties title and creator are left alone: in manuscripts they are
 * those of whatever file the author began with.
 */
export function readProperties(files: WordPackage): ReadProperties {
  const facts: Fact[] = []
  for (const property of elements(files.rootPart('custom-properties')?.root)) {
    const name = attribute(property, 'name') ?? ''
    const fact = factName(name)
    const value = xmlTextContent(property).trim()
    if (fact !== undefined && value)
      facts.push(node('fact', { name: fact, value, source: `property:${name}` }))
  }
  const language = elements(files.rootPart('core-properties')?.root).find(each => each.local === 'language')
  const lang = language && xmlTextContent(language).trim()
  return { facts, ...(lang && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/i.test(lang) ? { lang } : {}) }
}

function factName(name: string): string | undefined {
  if (Object.hasOwn(propertyFacts, name)) return propertyFacts[name]
  const author = /^Author \d{1,4}( affiliation| ORCID| e-mail)?(?: \d{1,3})?$/.exec(name)
  if (!author) return undefined
  const part = author[1]?.trim()
  return part === 'affiliation'
    ? 'citation_author_institution'
    : part === 'ORCID'
      ? 'citation_author_orcid'
      : part === 'e-mail'
        ? 'citation_author_email'
        : 'citation_author'
}
