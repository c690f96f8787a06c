/**
 * Word's own citations: a CITATION field in a content control (ECMA-376-1, 17.5.2.7 citation, 17.16.5.10 CITATION) and
 * the list of sources it names, a part of bibliographic data (22.6.2.59 Sources). The printed words are the fields' values.
 */
import type { Article, Citation, CslItem, CslName } from '@offprint/ast'
import { select, squash, textOf } from '@offprint/ast'
import { sha256Hex } from '@offprint/core/digest'
import { serializeXml, type XmlOutputElement, xmlElement } from '@offprint/core/xml'
import { field } from './field.js'
import type { Format, WriteState } from './state.js'
import type { Inline } from './word.js'
import { citedReferences } from './zotero.js'

/** A citation as one of Word's own; as it is when a cited reference has no fields. */
export function wordCitation(
  node: Citation,
  result: readonly Inline[],
  format: Format,
  state: WriteState
): Inline[] {
  const references = citedReferences(node, state)
  if (references.length === 0) return [...result]
  const tags = references.map(({ id }) => state.bookmark(id))
  const { element } = state.word
  const code = { field: 'CITATION', tags, ...localeOf(state.lang) } as const
  return [
    element('w:sdt', {}, [
      element('w:sdtPr', {}, [element('w:id', { 'w:val': state.nextControl() }), element('w:citation')]),
      element('w:sdtContent', {}, field(code, result, format, state))
    ])
  ]
}

/** Locale ids of Windows ([MS-LCID]), which the switch \l wants. */
const localeIds: Readonly<Record<string, number>> = {
  en: 1033,
  'en-gb': 2057,
  fr: 1036,
  es: 3082,
  pt: 1046,
  'pt-pt': 2070,
  de: 1031,
  it: 1040
}

/** The locale id of a language, when it is one of the common ones. */
export function localeOf(lang: string): { locale?: number } {
  const tag = lang.toLowerCase()
  const locale = localeIds[tag] ?? localeIds[tag.split('-')[0]!]
  return locale === undefined ? {} : { locale }
}

const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/bibliography'
const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts that hold the sources; none when no reference has fields. */
export interface SourceParts {
  item: string
  properties: string
  /** Relationships of the item. */
  relationships: string
  /** Relationship types (ECMA-376-1, 15.2.5, 15.2.6). */
  relations: { item: string; properties: string }
}

export function sourceParts(article: Article, state: WriteState): SourceParts | undefined {
  const sources = select(article, 'reference').flatMap(reference =>
    reference.csl && reference.id !== undefined ? [source(state.bookmark(reference.id), reference.csl)] : []
  )
  if (sources.length === 0) return undefined
  const first = select(article, 'citation')[0]
  // Word has no Vancouver style: IEEE prints numbers in brackets, APA names and years.
  const named = first !== undefined && /\p{L}{2}/u.test(squash(textOf(first)))
  const style = named
    ? { SelectedStyle: '\\APASixthEditionOfficeOnline.xsl', StyleName: 'APA', Version: '6' }
    : { SelectedStyle: '\\IEEE2006OfficeOnline.xsl', StyleName: 'IEEE', Version: '2006' }
  const root = xmlElement('b:Sources', { 'xmlns:b': namespace, xmlns: namespace, ...style }, sources)
  const item = serializeXml(root, { declaration: 'standalone' })
  const properties = serializeXml(
    xmlElement(
      'ds:datastoreItem',
      {
        'xmlns:ds': 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
        'ds:itemID': guid(item)
      },
      [xmlElement('ds:schemaRefs', {}, [xmlElement('ds:schemaRef', { 'ds:uri': namespace })])]
    ),
    { declaration: 'standalone' }
  )
  const relations = {
    item: `${relationshipTypes}/customXml`,
    properties: `${relationshipTypes}/customXmlProps`
  }
  const relationships = serializeXml(
    xmlElement('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' }, [
      xmlElement('Relationship', { Id: 'rId1', Type: relations.properties, Target: 'itemProps1.xml' })
    ]),
    { declaration: 'standalone' }
  )
  return { item, properties, relationships, relations }
}

/** An identifier made from what it identifies, so that the same article makes the same bytes (RFC 9562, version 8). */
function guid(content: string): string {
  const hex = sha256Hex(new TextEncoder().encode(content)).toUpperCase()
  const variant = '89AB'[Number.parseInt(hex[16]!, 16) % 4]!
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}}`
}

/** Kinds of sources (22.6.3.2 ST_SourceType). */
const sourceTypes: Readonly<Record<string, string>> = {
  'article-journal': 'JournalArticle',
  'article-magazine': 'ArticleInAPeriodical',
  'article-newspaper': 'ArticleInAPeriodical',
  book: 'Book',
  chapter: 'BookSection',
  'entry-encyclopedia': 'BookSection',
  'paper-conference': 'ConferenceProceedings',
  report: 'Report',
  thesis: 'Report',
  webpage: 'InternetSite',
  post: 'InternetSite',
  'post-weblog': 'InternetSite',
  software: 'Misc',
  dataset: 'Misc',
  patent: 'Patent'
}

/** One source. Order of the elements: the schema allows any (22.6.2.58 Source is a choice). */
function source(tag: string, csl: CslItem): XmlOutputElement {
  const type = sourceTypes[csl.type] ?? 'Misc'
  const one = (name: string, value: string | number | undefined): XmlOutputElement | undefined =>
    value === undefined || value === '' ? undefined : xmlElement(name, {}, [squash(String(value))])
  const [year, month, day] = csl.issued?.['date-parts']?.[0] ?? []
  const [seenYear, seenMonth, seenDay] = csl.accessed?.['date-parts']?.[0] ?? []
  const container = csl['container-title']
  const people = [
    contributors('b:Author', csl.author),
    contributors('b:Editor', csl.editor),
    contributors('b:Translator', csl.translator)
  ].filter(each => each !== undefined)
  return xmlElement('b:Source', {}, [
    one('b:Tag', tag),
    one('b:SourceType', type),
    people.length ? xmlElement('b:Author', {}, people) : undefined,
    one('b:Title', csl.title),
    one(containerName(type), container),
    one('b:Year', year ?? csl.issued?.literal ?? csl.issued?.raw),
    one('b:Month', month),
    one('b:Day', day),
    one('b:YearAccessed', seenYear),
    one('b:MonthAccessed', seenMonth),
    one('b:DayAccessed', seenDay),
    one('b:Volume', csl.volume),
    one('b:Issue', csl.issue ?? (type === 'JournalArticle' ? undefined : csl.number)),
    one('b:Pages', csl.page),
    one('b:Edition', csl.edition),
    one('b:Publisher', csl.publisher),
    one('b:City', csl['publisher-place']),
    one('b:StandardNumber', csl.DOI ? `doi:${csl.DOI}` : (csl.ISBN ?? csl.ISSN)),
    one('b:URL', csl.URL)
  ])
}

/** What the thing lies in is called by what the thing is. */
const containerName = (type: string): string =>
  type === 'JournalArticle'
    ? 'b:JournalName'
    : type === 'BookSection'
      ? 'b:BookTitle'
      : type === 'ConferenceProceedings'
        ? 'b:ConferenceName'
        : type === 'InternetSite'
          ? 'b:InternetSiteTitle'
          : type === 'ArticleInAPeriodical'
            ? 'b:PeriodicalTitle'
            : 'b:PublicationTitle'

/** People in one role (22.6.2.3): a list of names, or a body as one name. */
function contributors(role: string, names: readonly CslName[] | undefined): XmlOutputElement | undefined {
  if (!names?.length) return undefined
  const part = (name: string, value: string | undefined): XmlOutputElement | undefined =>
    value ? xmlElement(name, {}, [squash(value)]) : undefined
  const bodies = names.filter(name => name.literal !== undefined)
  if (bodies.length === names.length) {
    const corporate = part('b:Corporate', bodies.map(name => name.literal).join('; '))
    return corporate && xmlElement(role, {}, [corporate])
  }
  const people = names.map(name => {
    const family = [name['non-dropping-particle'], name.family, name.suffix].filter(Boolean).join(' ')
    return xmlElement('b:Person', {}, [
      part('b:Last', name.literal ?? family),
      part('b:First', [name.given, name['dropping-particle']].filter(Boolean).join(' '))
    ])
  })
  return xmlElement(role, {}, [xmlElement('b:NameList', {}, people)])
}
