/** Reads the fields of a reference: JATS elements to CSL-JSON. */
import type { CslDate, CslItem, CslName } from '@offprint/ast'
import { squash } from '@offprint/ast'
import { type XmlElement, xmlTextContent } from '@offprint/core/xml'

const types: Readonly<Record<string, string>> = {
  journal: 'article-journal',
  magazine: 'article-magazine',
  newspaper: 'article-newspaper',
  preprint: 'article',
  book: 'book',
  chapter: 'chapter',
  'book-chapter': 'chapter',
  confproc: 'paper-conference',
  conference: 'paper-conference',
  thesis: 'thesis',
  report: 'report',
  gov: 'report',
  webpage: 'webpage',
  web: 'webpage',
  website: 'webpage',
  blog: 'post-weblog',
  data: 'dataset',
  software: 'software',
  patent: 'patent',
  'legal-doc': 'legislation',
  'legal-case': 'legal_case',
  standard: 'standard',
  lecture: 'speech',
  manuscript: 'manuscript',
  commun: 'personal_communication',
  other: 'document'
}

/** Elements whose words are a field of CSL. */
const fields: ReadonlyMap<string, keyof CslItem> = new Map<string, keyof CslItem>(
  Object.entries({
    series: 'collection-title',
    'conf-name': 'event-title',
    'conf-loc': 'event-place',
    edition: 'edition',
    version: 'version',
    'publisher-name': 'publisher',
    'publisher-loc': 'publisher-place',
    volume: 'volume',
    issue: 'issue',
    isbn: 'ISBN',
    issn: 'ISSN'
  } as const)
)

const groups: Readonly<Record<string, 'author' | 'editor' | 'translator' | 'collection-editor'>> = {
  author: 'author',
  editor: 'editor',
  translator: 'translator',
  'series-editor': 'collection-editor'
}

const wordsOf = (element: XmlElement): string => squash(xmlTextContent(element))

/** CSL-JSON of a citation element. Fields that JATS has and CSL has not stay in the form of the reference. */
export function cslOf(citation: XmlElement): CslItem {
  const { attributes } = citation
  const named = attributes['publication-type'] ?? attributes['citation-type'] ?? 'other'
  const csl: CslItem = { type: types[named] ?? (/^[a-z_-]+$/.test(named) ? named : 'document') }
  const dates: DateParts = {}
  const titles: Record<string, string> = {}
  const pages: Record<string, string> = {}
  const visit = (element: XmlElement, role: string): void => {
    for (const child of element.children) if (child.type === 'element') field(child, role)
  }
  const field = (element: XmlElement, role: string): void => {
    const { name } = element
    // What holds other fields has no words of its own.
    switch (name) {
      case 'person-group':
        visit(element, attributes_(element, 'person-group-type') ?? 'author')
        return
      case 'name':
      case 'string-name':
        addPerson(csl, role, personOf(element))
        return
    }
    const words = wordsOf(element)
    const plain = fields.get(name)
    if (plain !== undefined) {
      if (words && csl[plain] === undefined) (csl as Record<typeof plain, unknown>)[plain] = words
      return
    }
    switch (name) {
      case 'collab':
        if (words) addPerson(csl, role, { literal: words })
        return
      case 'etal':
        csl.custom = { ...csl.custom, 'et-al': true }
        return
      case 'name-alternatives':
      case 'collab-alternatives': {
        const first = element.children.find(child => child.type === 'element')
        if (first?.type === 'element') field(first, role)
        return
      }
      case 'article-title':
      case 'chapter-title':
      case 'data-title':
      case 'source':
        if (words) titles[name] ??= words
        return
      case 'year':
      case 'month':
      case 'day':
      case 'season':
      case 'string-date':
        readDate(dates, name, words, element)
        return
      case 'date':
        visit(element, role)
        return
      case 'conf-date':
        csl['event-date'] = dateOf(words, attributes_(element, 'iso-8601-date'))
        return
      case 'date-in-citation':
      case 'access-date':
        csl[attributes_(element, 'content-type') === 'submitted' ? 'submitted' : 'accessed'] = dateOf(
          words,
          attributes_(element, 'iso-8601-date')
        )
        return
      case 'size':
        if (attributes_(element, 'units') === 'page') csl['number-of-pages'] = words
        return
      case 'comment':
        readComment(csl, words, attributes_(element, 'content-type'))
        return
      case 'pub-id':
      case 'object-id':
        readId(csl, words, attributes_(element, 'pub-id-type'))
        return
      case 'ext-link':
      case 'uri':
        readLink(csl, element, words)
        return
      case 'fpage':
      case 'lpage':
      case 'page-range':
      case 'elocation-id':
        pages[name] = words
        return
      case 'publisher':
        visit(element, role)
        return
      default:
        // Marks around fields (italic around a source) do not hide them.
        if (/^(?:italic|bold|sup|sub|sc|named-content|styled-content)$/.test(name)) visit(element, role)
    }
  }
  visit(citation, 'author')
  setTitles(csl, titles)
  setPages(csl, pages)
  const issued = issuedOf(dates)
  if (issued) csl.issued = issued
  return csl
}

const attributes_ = (element: XmlElement, name: string): string | undefined => element.attributes[name]

function addPerson(csl: CslItem, role: string, person: CslName): void {
  const field = groups[role] ?? (/editor/.test(role) ? 'editor' : 'author')
  const known = csl[field]
  if (known) known.push(person)
  else csl[field] = [person]
}

function personOf(element: XmlElement): CslName {
  let surname: string | undefined
  let given: string | undefined
  let prefix: string | undefined
  let suffix: string | undefined
  // Of each part the first counts.
  for (let i = element.children.length - 1; i >= 0; i--) {
    const part = element.children[i]!
    if (part.type !== 'element') continue
    if (part.name === 'surname') surname = wordsOf(part) || undefined
    else if (part.name === 'given-names') given = wordsOf(part) || undefined
    else if (part.name === 'prefix') prefix = wordsOf(part) || undefined
    else if (part.name === 'suffix') suffix = wordsOf(part) || undefined
  }
  if (surname === undefined && given === undefined) return { literal: wordsOf(element) }
  const name: CslName = {}
  const family = prefix !== undefined && surname !== undefined ? `${prefix} ${surname}` : (prefix ?? surname)
  if (family !== undefined) name.family = family
  if (given !== undefined) name.given = given
  if (suffix !== undefined) name.suffix = suffix
  return name
}

/** Works that stand in another. */
const around = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'article',
  'chapter',
  'paper-conference',
  'dataset',
  'document'
])

/** Which title is the work's own: that of the part when there is one, else the source itself. */
function setTitles(csl: CslItem, titles: Record<string, string>): void {
  if (titles['chapter-title'] !== undefined && csl.type === 'book') csl.type = 'chapter'
  const own = titles['article-title'] ?? titles['chapter-title'] ?? titles['data-title']
  const { source } = titles
  if (own !== undefined) csl.title = own
  if (source === undefined) return
  if (own !== undefined || around.has(csl.type)) csl['container-title'] = source
  else csl.title = source
}

function setPages(csl: CslItem, pages: Record<string, string>): void {
  const { fpage, lpage, 'page-range': range, 'elocation-id': number } = pages
  if (fpage && lpage) csl.page = `${fpage}-${lpage}`
  else if (fpage && range) csl.page = range
  else if (fpage || number) csl.page = (fpage || number)!
  if (range && (lpage || !fpage)) csl.custom = { ...csl.custom, 'page-range': range }
  const first = fpage || number
  if (first) csl['page-first'] = first
}

interface DateParts {
  year?: string
  month?: string
  day?: string
  season?: string
  words?: string
  span?: string
  circa?: boolean
}

function readDate(dates: DateParts, name: string, words: string, element: XmlElement): void {
  if (name === 'string-date') {
    dates.words ??= words
    return
  }
  const key = name as 'year' | 'month' | 'day' | 'season'
  dates[key] ??= words
  if (key !== 'year') return
  const iso = element.attributes['iso-8601-date']
  if (iso?.includes('/')) dates.span = iso
  if (element.attributes['content-type'] === 'circa') dates.circa = true
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A month as a number: `6`, `06`, `June`, `Jun`; undefined for anything else. */
export function monthOf(words: string | undefined): number | undefined {
  if (words === undefined) return undefined
  if (/^\d{1,2}$/.test(words)) return Number(words) >= 1 && Number(words) <= 12 ? Number(words) : undefined
  if (!/^[a-z]{3,9}\.?$/i.test(words)) return undefined
  const at = months.indexOf(words.slice(0, 3).toLowerCase())
  return at < 0 ? undefined : at + 1
}

function issuedOf(dates: DateParts): CslDate | undefined {
  const date: CslDate = {}
  const year = /^\d{4}$/.test(dates.year ?? '') ? Number(dates.year) : undefined
  const month = monthOf(dates.month)
  const day = /^\d{1,2}$/.test(dates.day ?? '') ? Number(dates.day) : undefined
  if (dates.span) date['date-parts'] = dates.span.split('/').map(isoParts)
  else if (year !== undefined)
    date['date-parts'] = [
      [year, ...(month === undefined ? [] : [month, ...(day === undefined ? [] : [day])])]
    ]
  else if (dates.year) date.literal = dates.year
  if (dates.season) date.season = dates.season
  else if (dates.month && month === undefined) date.season = dates.month
  if (dates.words) date.literal = dates.words
  if (dates.circa) date.circa = true
  return Object.keys(date).length ? date : undefined
}

const isoParts = (part: string): number[] => part.split('-').map(Number)

function dateOf(words: string, iso: string | undefined): CslDate {
  const spans = iso?.split('/').filter(part => /^\d{4}(?:-\d\d){0,2}$/.test(part))
  if (spans?.length) return { 'date-parts': spans.map(isoParts) }
  return /^\d{4}(?:-\d\d){0,2}$/.test(words) ? { 'date-parts': [isoParts(words)] } : { literal: words }
}

const remarks = new Set<string>([
  'title-short',
  'collection-number',
  'number',
  'number-of-volumes',
  'chapter',
  'chapter-number',
  'event',
  'genre',
  'medium',
  'archive',
  'status',
  'language'
])

function readComment(csl: CslItem, words: string, type: string | undefined): void {
  if (type !== undefined && remarks.has(type)) Object.assign(csl, { [type]: words })
  else if (type?.startsWith('custom-')) csl.custom = { ...csl.custom, [type.slice('custom-'.length)]: words }
  else if (words && csl.note === undefined) csl.note = words
}

function readId(csl: CslItem, words: string, type: string | undefined): void {
  const id = words.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')
  if (type === 'doi') csl.DOI ??= id
  else if (type === 'pmid') csl.PMID ??= words
  else if (type === 'pmcid' || type === 'pmc') csl.PMCID ??= words
  else if (type === 'arxiv') csl.custom = { ...csl.custom, arXiv: words }
  else if (type === 'isbn') csl.ISBN ??= words
  else if (type === 'issn') csl.ISSN ??= words
}

function readLink(csl: CslItem, element: XmlElement, words: string): void {
  const href = element.attributes['xlink:href'] ?? words
  const type = element.attributes['ext-link-type']
  const doi = /^(?:https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,}\/\S+)$/.exec(href)?.[1]
  if ((type === 'doi' || type === 'pmid') && href) readId(csl, href, type)
  else if (doi !== undefined && csl.DOI === undefined && type !== 'uri') csl.DOI = doi
  else if (href && csl.URL === undefined) csl.URL = href
}
