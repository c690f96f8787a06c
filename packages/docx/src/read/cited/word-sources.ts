/**
 * Word's own citations: a field names a source by its tag (`CITATION Smi20`), and the sources lie in a part of their own
 * (ECMA-376-1, 22.6, Bibliography).
 */
import type { CslItem, CslName } from '@offprint/ast'
import { type XmlElement, xmlTextContent } from '@offprint/core/xml'
import { says } from '../../known-work.js'
import { elements } from '../word-xml.js'
import { bareDoi } from './csl-json.js'

const bibliography =
  /^http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/officeDocument\/(?:2006\/)?bibliography$/

/** Whether a part is a list of sources. */
export const isSources = (root: XmlElement): boolean =>
  root.local === 'Sources' && bibliography.test(root.uri)

/** The sources of a part by tag. */
export function sourcesOf(root: XmlElement): Map<string, CslItem> {
  const found = new Map<string, CslItem>()
  for (const source of elements(root)) {
    if (source.local !== 'Source') continue
    const tag = said(source, 'Tag')
    const csl = itemOf(source)
    if (tag && says(csl)) found.set(tag, csl)
  }
  return found
}

/** ST_SourceType (22.6.3.10) → type of CSL. */
const types: Readonly<Record<string, string>> = {
  JournalArticle: 'article-journal',
  ArticleInAPeriodical: 'article-magazine',
  Book: 'book',
  BookSection: 'chapter',
  ConferenceProceedings: 'paper-conference',
  Report: 'report',
  InternetSite: 'webpage',
  DocumentFromInternetSite: 'webpage',
  ElectronicSource: 'webpage',
  Patent: 'patent',
  Case: 'legal_case',
  Film: 'motion_picture',
  Interview: 'interview'
}

function itemOf(source: XmlElement): CslItem {
  const csl: CslItem = { type: types[said(source, 'SourceType')] ?? 'document' }
  const put = (
    field:
      | 'title'
      | 'container-title'
      | 'volume'
      | 'issue'
      | 'page'
      | 'publisher'
      | 'publisher-place'
      | 'edition'
      | 'URL',
    ...names: string[]
  ): void => {
    const value = names.map(name => said(source, name)).find(Boolean)
    if (value) csl[field] = value
  }
  put('title', 'Title')
  put('container-title', 'JournalName', 'PeriodicalTitle', 'BookTitle', 'ConferenceName', 'InternetSiteTitle')
  put('volume', 'Volume')
  put('issue', 'Issue')
  put('page', 'Pages')
  put('publisher', 'Publisher', 'Institution')
  put('publisher-place', 'City')
  put('edition', 'Edition')
  put('URL', 'URL')
  const roles = part(source, 'Author')
  const authors = people(roles && part(roles, 'Author'))
  const editors = people(roles && part(roles, 'Editor'))
  if (authors.length) csl.author = authors
  if (editors.length) csl.editor = editors
  const year = Number(/^\d{4}$/.exec(said(source, 'Year'))?.[0])
  if (year) csl.issued = { 'date-parts': [[year]] }
  const doi = [said(source, 'DOI'), said(source, 'StandardNumber')].find(each => /10\.\d{4,9}\//.test(each))
  if (doi) csl.DOI = bareDoi(doi)
  return csl
}

const part = (parent: XmlElement, name: string): XmlElement | undefined =>
  elements(parent).find(each => each.local === name)

const said = (parent: XmlElement, name: string): string => {
  const found = part(parent, name)
  return found ? xmlTextContent(found).replace(/\s+/g, ' ').trim() : ''
}

function people(role: XmlElement | undefined): CslName[] {
  if (!role) return []
  const body = said(role, 'Corporate')
  if (body) return [{ literal: body }]
  const list = part(role, 'NameList')
  return elements(list).flatMap(person => {
    const family = said(person, 'Last')
    const given = [said(person, 'First'), said(person, 'Middle')].filter(Boolean).join(' ')
    return family ? [given ? { family, given } : { literal: family }] : []
  })
}
