/** Why: journal, numbers, dates and type of the article stand in the head of a page of ours, in the names of `write/highwire.ts`. */
import type { ArticleId, Award, Issn, Journal, Node, Publication } from '@offprint/ast'
import { node } from '@offprint/ast'
import type { Root } from 'hast'
import { attribute } from '../attributes.js'
import { elements } from '../front.js'
import { awardFrom } from '../grant-line.js'
import { jatsName } from '../jats-names.js'
import { dateOf } from './front.js'

/** What the head says: parts of the front matter in the order of JATS, and the type of the article. */
export function factsOf(root: Root): { front: Node[]; articleType?: string } {
  const said = new Map<string, string>()
  const ids: ArticleId[] = []
  const issns: Issn[] = []
  const dates: Node[] = []
  const awards: Award[] = []
  for (const element of elements(root)) {
    if (element.tagName === 'body') break
    if (element.tagName !== 'meta') continue
    const name = attribute(element, 'name')
    const value = attribute(element, 'content')?.trim()
    if (!name || !value) continue
    const id = /^(?:citation_(doi|pmid|pmcid)|jats\.article-id\.(.+))$/.exec(name)
    const kind = issnKinds[name]
    if (id) ids.push(node('articleId', { kind: (id[1] ?? id[2])!, value }))
    else if (kind && /^\d{4}-\d{3}[\dX]$/.test(value)) issns.push({ value, kind })
    else if (jatsName(element) === 'date') dates.push(dateOf(element))
    else if (name === 'citation_funding_source') awards.push(awardFrom(value))
    else if (!said.has(name)) said.set(name, value)
  }
  const sources = 'html:meta'
  const field = <T extends string>(map: Readonly<Record<T, string>>): Partial<Record<T, string>> => {
    const out: Partial<Record<T, string>> = {}
    for (const [key, name] of Object.entries(map) as [T, string][]) {
      const value = said.get(name)
      if (value !== undefined) out[key] = value
    }
    return out
  }
  const withSources = <T extends object>(fields: T): T & { sources: Record<string, string> } => ({
    ...fields,
    sources: Object.fromEntries(Object.keys(fields).map(key => [key, sources]))
  })
  const journal: Partial<Journal> = {
    ...field({
      title: 'citation_journal_title',
      abbreviation: 'citation_journal_abbrev',
      nlmTa: 'jats.journal-id.nlm-ta',
      publisherId: 'jats.journal-id.publisher-id',
      publisher: 'citation_publisher',
      publisherPlace: 'jats.publisher-loc'
    }),
    ...(issns.length ? { issns } : {})
  }
  const place: Partial<Publication> = field({
    volume: 'citation_volume',
    issue: 'citation_issue',
    firstPage: 'citation_firstpage',
    lastPage: 'citation_lastpage',
    pageRange: 'jats.page-range',
    elocationId: 'citation_article_number'
  })
  const articleType = said.get('citation_article_type')
  return {
    front: [
      ...(Object.keys(journal).length ? [node('journal', withSources(journal), [])] : []),
      ...ids,
      ...(Object.keys(place).length ? [node('publication', withSources(place))] : []),
      ...dates,
      ...(awards.length ? [node('funding', {}, awards)] : [])
    ],
    ...(articleType ? { articleType } : {})
  }
}

const issnKinds: Readonly<Record<string, Issn['kind']>> = {
  citation_eissn: 'epub',
  citation_pissn: 'ppub',
  'prism.issnl': 'linking'
}
