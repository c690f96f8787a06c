/** Identifiers: from the facts file, the page and its metadata, or by the journal's pattern when all its parts are known. */
import type { Article, Front } from '@offprint/ast'
import { children, node as make } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { byTrust, choose, type Said, statements } from './fact-choice.js'

const doiIn = (value: string): string | undefined => {
  const found = /10\.\d{4,9}\/[^\s"<>]+/.exec(value)?.[0]
  return found?.replace(/[.,;)\]]+$/, '')
}

/** Pages print the DOIs of other articles too; the tag is made from that of the article, and only a person knows better. */
function ownFirst(said: readonly Said[]): Said[] {
  const ordered = byTrust(said)
  const tag =
    ordered[0]?.source === 'facts'
      ? undefined
      : ordered.find(one => /^meta:(?:citation|prism)/.test(one.source))
  return tag ? [tag, ...ordered.filter(one => one !== tag)] : ordered
}

export function placeIds(article: Article, front: Front, context: RecogniseContext): void {
  const { facts, profile } = context
  const put = (kind: string, value: string, source: string): void => {
    if (children(front, 'articleId').some(one => one.kind === kind)) return
    front.children.push(make('articleId', { kind, value, sources: { value: source } }))
  }
  const doi = choose(
    'DOI',
    statements(
      article,
      [
        'doi',
        'citation_doi',
        'prism.doi',
        'bepress_citation_doi',
        'dc.identifier.doi',
        'dc.identifier',
        'dcterms.identifier',
        'identifier',
        'sameAs',
        '@id'
      ],
      facts?.doi,
      fill(profile?.doi, article, front, context),
      doiIn
    ),
    context,
    // DOIs are compared without regard to case (DOI Handbook 2.4); a facts file may write the resolver in front.
    (a, b) => doiIn(a)?.toLowerCase() === doiIn(b)?.toLowerCase(),
    ownFirst
  )
  if (doi) put('doi', doiIn(doi.value) ?? doi.value, doi.source)
  for (const [kind, value] of Object.entries(facts?.ids ?? {})) put(kind, value, 'facts')
  const pmid = statements(
    article,
    ['citation_pmid'],
    undefined,
    undefined,
    value => /^\d{1,9}$/.exec(value.trim())?.[0]
  )[0]
  if (pmid) put('pmid', pmid.value, pmid.source)
  const pmcid = statements(
    article,
    [
      'citation_pmcid',
      'citation_pmc_id',
      'citation_abstract_html_url',
      'citation_fulltext_html_url',
      'citation_public_url'
    ],
    undefined,
    undefined,
    // An archive's own address of the article holds its number.
    value =>
      (/^[a-z\d]/i.test(value) && !value.includes('/')
        ? /^(?:PMC)?(\d{4,9})$/i
        : /\/articles\/PMC(\d{4,9})(?:[/?#]|$)/i
      ).exec(value.trim())?.[1]
  )[0]
  if (pmcid) put('pmcid', `PMC${pmcid.value}`, pmcid.source)
  const own = fill(profile?.articleId, article, front, context)
  if (own) put('publisher-id', own, 'profile')
  // Kinds that indexers have no name for, under the names of JATS: `jats.article-id.publisher-id`.
  for (const fact of children(front, 'fact')) {
    const kind = /^jats\.article-id\.([\w.-]{1,60})$/.exec(fact.name)?.[1]
    if (kind) put(kind, fact.value, fact.source)
  }
}

/** A pattern with its parts filled in; nothing when a part is not known. */
function fill(
  pattern: string | undefined,
  article: Article,
  front: Front,
  context: RecogniseContext
): string | undefined {
  if (!pattern) return undefined
  const publication = children(front, 'publication')[0]
  const date = children(front, 'date')
  const year =
    date.find(one => one.event === 'pub')?.year ?? date.find(one => one.event === 'collection')?.year
  const parts: Record<string, string | undefined> = {
    publisherId: context.profile?.publisherId,
    volume: publication?.volume,
    issue: publication?.issue,
    elocationId: publication?.elocationId,
    firstPage: publication?.firstPage,
    lastPage: publication?.lastPage,
    year: year === undefined ? undefined : String(year),
    lang: article.lang
  }
  let known = true
  const filled = pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(parts, name) ? parts[name] : context.facts?.ids?.[name]
    if (value === undefined) known = false
    return value ?? ''
  })
  return known ? filled : undefined
}
