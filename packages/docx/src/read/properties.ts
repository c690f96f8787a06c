/** What the properties of a file state, as facts for recognition. */
import type { Fact } from '@offprint/ast'
import { node } from '@offprint/ast'
import { xmlTextContent } from '@offprint/core/xml'
import { propertyFacts } from '../vocabulary.js'
import type { WordPackage } from './package.js'
import { attribute, elements } from './word-xml.js'

/** Custom properties of one article, by name. */
export type Values = ReadonlyMap<string, string>

export interface ReadProperties {
  /** Of the article itself. */
  own: Values
  /** Of the articles in it, by number. */
  inner: ReadonlyMap<number, Values>
  lang?: string
}

/**
 * Custom properties, sorted by the article that they are of. The core properties title and creator are left alone: in
 * manuscripts they are those of whatever file the author began with.
 */
export function readProperties(files: WordPackage): ReadProperties {
  const own = new Map<string, string>()
  const inner = new Map<number, Map<string, string>>()
  for (const property of elements(files.rootPart('custom-properties')?.root)) {
    const name = attribute(property, 'name') ?? ''
    const value = xmlTextContent(property).trim()
    if (!value) continue
    const within = /^Sub-article (\d{1,5}) (.*)$/.exec(name)
    if (!within) own.set(name, value)
    else {
      const nth = Number(within[1])
      const group = inner.get(nth) ?? new Map<string, string>()
      inner.set(nth, group.set(within[2]!, value))
    }
  }
  const language = elements(files.rootPart('core-properties')?.root).find(each => each.local === 'language')
  const lang = language && xmlTextContent(language).trim()
  return { own, inner, ...(isLanguage(lang) ? { lang: lang! } : {}) }
}

/** Whether a value is a language tag. */
export const isLanguage = (value: string | undefined): boolean =>
  value !== undefined && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/i.test(value)

/**
 * Properties with names we know, as facts.
 * @param told whether the title block says its people, dates and rights itself
 */
export function factsOf(values: Values, told: boolean): Fact[] {
  return [...values].flatMap(([name, value]) => {
    const fact = factName(name)
    if (
      fact === undefined ||
      (told && (/^(?:citation_author|jats\.article-id)/.test(fact) || isDate(name, values)))
    )
      return []
    return [node('fact', { name: fact, value, source: `property:${name}` })]
  })
}

/** The day of publication is said among the dates again. */
const isDate = (name: string, values: Values): boolean =>
  name === 'Published' && [...values.keys()].some(each => /^Date \d+ pub/.test(each))

function factName(name: string): string | undefined {
  if (Object.hasOwn(propertyFacts, name)) return propertyFacts[name]
  const id = /^Article ID \d{1,3} ([\w.-]{1,60})$/.exec(name)?.[1]
  if (id) return `jats.article-id.${id}`
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
