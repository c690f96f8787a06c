/**
 * What EndNote keeps with a citation: its own XML, in the code of the field or (long ones) in its data in base64. Its
 * records have numbered types and names written “Family, Given”.
 */
import type { CslItem, CslName } from '@offprint/ast'
import { GuardError, type Limits } from '@offprint/core'
import { parseXml, type XmlElement, xmlTextContent } from '@offprint/core/xml'
import { says } from '../../known-work.js'
import { elements, kid, kids } from '../word-xml.js'
import { bareDoi, type CitedItem } from './csl-json.js'

/** The works cited, in order. What is not well-formed, or over the limits, holds none. */
export function itemsOfEndNote(xml: string, limits: Limits): CitedItem[] {
  const from = xml.indexOf('<EndNote>')
  const to = xml.lastIndexOf('</EndNote>')
  if (from < 0 || to < from) return []
  let root: XmlElement
  try {
    root = parseXml(xml.slice(from, to + '</EndNote>'.length), { limits, part: 'EndNote field' }).root
  } catch (error) {
    if (error instanceof GuardError) return []
    throw error
  }
  return kids(root, 'Cite').flatMap(cite => {
    const entry = kid(cite, 'record')
    const csl = entry && itemOf(entry)
    if (!csl || !says(csl)) return []
    const key = elements(kid(entry, 'foreign-keys'))[0]
    const database = key?.attributes['db-id']
    const number = words(kid(entry, 'rec-number'))
    return [{ csl, ...(database !== undefined && number ? { key: `${database} ${number}` } : {}) }]
  })
}

/** EndNote's types of works (the name it writes beside the number) → types of CSL. */
const types: Readonly<Record<string, string>> = {
  'journal article': 'article-journal',
  'electronic article': 'article-journal',
  'magazine article': 'article-magazine',
  'newspaper article': 'article-newspaper',
  book: 'book',
  'edited book': 'book',
  'electronic book': 'book',
  'book section': 'chapter',
  'electronic book section': 'chapter',
  'conference proceedings': 'paper-conference',
  'conference paper': 'paper-conference',
  thesis: 'thesis',
  report: 'report',
  'government document': 'report',
  'web page': 'webpage',
  dataset: 'dataset',
  'computer program': 'software',
  patent: 'patent',
  manuscript: 'manuscript',
  'unpublished work': 'manuscript'
}

function itemOf(entry: XmlElement): CslItem {
  const kind = kid(entry, 'ref-type')
  const type = types[kind?.attributes['name']?.toLowerCase() ?? ''] ?? 'document'
  const titles = kid(entry, 'titles')
  const container =
    words(kid(kid(entry, 'periodical'), 'full-title')) || words(kid(titles, 'secondary-title'))
  const csl: CslItem = { type }
  const put = (field: 'title' | 'container-title' | 'volume' | 'issue' | 'page', value: string): void => {
    if (value) csl[field] = value
  }
  put('title', words(kid(titles, 'title')))
  put('container-title', container)
  put('volume', words(kid(entry, 'volume')))
  put('issue', words(kid(entry, 'number')))
  put('page', words(kid(entry, 'pages')))
  const publisher = words(kid(entry, 'publisher'))
  if (publisher) csl.publisher = publisher
  const place = words(kid(entry, 'pub-location'))
  if (place) csl['publisher-place'] = place
  const contributors = kid(entry, 'contributors')
  const authors = people(kids(kid(contributors, 'authors'), 'author'))
  const editors = people(kids(kid(contributors, 'secondary-authors'), 'author'))
  if (authors.length) csl.author = authors
  if (editors.length && type !== 'article-journal') csl.editor = editors
  const year = /\b(?:1[5-9]|20)\d\d\b/.exec(words(kid(kid(entry, 'dates'), 'year')))?.[0]
  if (year) csl.issued = { 'date-parts': [[Number(year)]] }
  const doi = words(kid(entry, 'electronic-resource-num'))
  if (/10\.\d{4,9}\//.test(doi)) csl.DOI = bareDoi(doi)
  const accession = words(kid(entry, 'accession-num'))
  if (/^\d{4,9}$/.test(accession)) csl.PMID = accession
  const pmcid = /PMC\d{3,9}/.exec(words(kid(entry, 'custom2')))?.[0]
  if (pmcid) csl.PMCID = pmcid
  return csl
}

const words = (element: XmlElement | undefined): string =>
  element ? xmlTextContent(element).replace(/\s+/g, ' ').trim() : ''

/** “Family, Given”; a name with a comma at its end, or none, is that of a body. */
function people(authors: readonly XmlElement[]): CslName[] {
  return authors.flatMap((author): CslName[] => {
    const [family = '', given = '', suffix = ''] = words(author)
      .split(',')
      .map(part => part.trim())
    if (!family) return []
    return given
      ? [{ family, given: suffix || given, ...(suffix ? { suffix: given } : {}) }]
      : [{ literal: family }]
  })
}
