/** Document properties: what the title block says, for machines. Custom properties are those of `vocabulary.ts`. */
import type { Article, Front } from '@offprint/ast'
import { child, children, printedName, select, squash, textOf } from '@offprint/ast'
import { serializeXml, xmlElement } from '@offprint/core/xml'
import { subArticlePrefix } from '../vocabulary.js'
import { publishedOn, valuesOf } from './property-values.js'

export interface Properties {
  title?: string
  creator?: string
  keywords?: string
  language?: string
  subject?: string
  /** ISO date, from the article; never from a clock. */
  date?: string
  custom: { name: string; value: string }[]
}

/** The properties of an article. Those of the articles in it follow, each with the number of its article before the name. */
export function propertiesOf(article: Article): Properties {
  const front: Front | undefined = child(article, 'front')
  const words = (nodes: Parameters<typeof textOf>[0][]): string =>
    nodes.map(node => squash(textOf(node))).join('; ')
  const authors = children(front, 'contributor').filter(person => person.role === 'author')
  const title = child(front, 'articleTitle')
  const found: Properties = {
    custom: [
      ...valuesOf(article, article),
      ...select(article, 'subArticle').flatMap((inner, nth) =>
        valuesOf(inner, article).map(({ name, value }) => ({ name: subArticlePrefix(nth + 1) + name, value }))
      )
    ]
  }
  if (title) found.title = words([title])
  if (authors.length) found.creator = authors.map(printedName).join('; ')
  const keywords = children(front, 'keywordGroup').filter(group => !group.lang || group.lang === article.lang)
  const listed = keywords.flatMap(group => select(group, 'keyword'))
  if (listed.length) found.keywords = words(listed)
  if (article.lang) found.language = article.lang
  const subject = child(front, 'subject')
  if (subject) found.subject = words([subject])
  const date = publishedOn(front)
  if (date) found.date = date
  return found
}

/**
 * The part `docProps/core.xml` (ECMA-376-2, 8.3). `docx` would put the time of writing and “Un-named” there.
 * @param clean takes out what XML cannot hold
 */
export function coreProperties(found: Properties, clean: (text: string) => string): string {
  const text = (name: string, value: string | undefined) =>
    value === undefined ? undefined : xmlElement(name, {}, [clean(value)])
  const full = found.date && /^\d{4}-\d\d-\d\d$/.test(found.date) ? `${found.date}T00:00:00Z` : undefined
  const stamp = (name: string) =>
    full === undefined ? undefined : xmlElement(name, { 'xsi:type': 'dcterms:W3CDTF' }, [full])
  const root = xmlElement(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance'
    },
    [
      text('dc:title', found.title),
      text('dc:subject', found.subject),
      text('dc:creator', found.creator),
      text('cp:keywords', found.keywords),
      text('dc:language', found.language),
      stamp('dcterms:created'),
      stamp('dcterms:modified')
    ]
  )
  return serializeXml(root, { declaration: 'standalone' })
}
