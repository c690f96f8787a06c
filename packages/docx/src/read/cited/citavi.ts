/** What Citavi keeps with a citation: its own JSON, in base64 in the code of the field. */
import type { CslItem, CslName } from '@offprint/ast'
import { says } from '../../known-work.js'
import { bareDoi, type CitedItem, record } from './csl-json.js'

/** The works cited, in order. */
export function itemsOfCitavi(data: unknown): CitedItem[] {
  const entries = record(data)?.['Entries']
  return (Array.isArray(entries) ? entries : []).flatMap(each => {
    const entry = record(each)
    const reference = record(entry?.['Reference'])
    if (!reference) return []
    const csl = itemOf(reference)
    const key = words(reference['Id'])
    return says(csl) ? [{ csl, ...(key === undefined ? {} : { key }) }] : []
  })
}

const types: Readonly<Record<string, string>> = {
  JournalArticle: 'article-journal',
  NewspaperArticle: 'article-newspaper',
  Book: 'book',
  BookEdited: 'book',
  Contribution: 'chapter',
  ContributionInLegalCommentary: 'chapter',
  ConferenceProceedings: 'paper-conference',
  Thesis: 'thesis',
  UnpublishedWork: 'manuscript',
  InternetDocument: 'webpage',
  ComputerProgram: 'software',
  Patent: 'patent',
  SpecialIssue: 'book'
}

function itemOf(reference: Record<string, unknown>): CslItem {
  const csl: CslItem = { type: types[words(reference['ReferenceType']) ?? ''] ?? 'document' }
  const put = (
    field:
      | 'title'
      | 'container-title'
      | 'volume'
      | 'issue'
      | 'edition'
      | 'publisher-place'
      | 'publisher'
      | 'ISBN'
      | 'URL',
    value: unknown
  ): void => {
    const said = words(value)
    if (said !== undefined) csl[field] = said
  }
  const parent = record(reference['ParentReference'])
  const subtitle = words(reference['Subtitle'])
  const title = words(reference['Title'])
  put('title', title && subtitle ? `${title}: ${subtitle}` : title)
  put('container-title', record(reference['Periodical'])?.['Name'] ?? parent?.['Title'])
  put('volume', reference['Volume'])
  put('issue', reference['Number'])
  put('edition', reference['Edition'])
  put('publisher-place', reference['PlaceOfPublication'] ?? parent?.['PlaceOfPublication'])
  put('ISBN', reference['Isbn'])
  put('URL', reference['OnlineAddress'])
  const publishers = reference['Publishers'] ?? parent?.['Publishers']
  put('publisher', record(Array.isArray(publishers) ? publishers[0] : undefined)?.['Name'])
  // Pages are XML in the JSON: the last part is what was typed.
  const pages = words(reference['PageRange'])
  const typed = pages === undefined ? undefined : (/<os>([^<>]{1,60})<\/os>\s*$/.exec(pages)?.[1] ?? pages)
  if (typed !== undefined && /^[\w.–—-]{1,40}$/.test(typed)) csl.page = typed
  const authors = people(reference['Authors'])
  if (authors.length) csl.author = authors
  const organisations = people(reference['Organizations'])
  if (!authors.length && organisations.length) csl.author = organisations
  const editors = people(reference['Editors'] ?? parent?.['Editors'])
  if (editors.length) csl.editor = editors
  const year = /\b(?:1[5-9]|20)\d\d\b/.exec(
    words(reference['YearResolved']) ?? words(reference['Year']) ?? words(parent?.['YearResolved']) ?? ''
  )?.[0]
  if (year) csl.issued = { 'date-parts': [[Number(year)]] }
  const doi = words(reference['Doi'])
  if (doi !== undefined) csl.DOI = bareDoi(doi)
  const pmid = words(reference['PubMedId'])
  if (pmid !== undefined && /^\d{1,9}$/.test(pmid)) csl.PMID = pmid
  return csl
}

function people(value: unknown): CslName[] {
  return (Array.isArray(value) ? value : []).flatMap((each): CslName[] => {
    const person = record(each)
    const family = words(person?.['LastName'])
    if (family === undefined) return []
    const given = [words(person?.['FirstName']), words(person?.['MiddleName'])].filter(Boolean).join(' ')
    const particle = words(person?.['Prefix'])
    return given
      ? [{ family, given, ...(particle === undefined ? {} : { 'non-dropping-particle': particle }) }]
      : [{ literal: family }]
  })
}

function words(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  const plain = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
  return plain === '' ? undefined : plain
}
