/**
 * Metadata for those who index: the `citation_…` elements that Google Scholar reads (Inclusion Guidelines, “Configuring
 * the meta-tags”), and `jats.…`, named after the elements of JATS, for what they have no name for.
 */
import type { Article, CslItem, CslName, Front } from '@offprint/ast'
import { child, children, placeName, printedName, select, squash, textOf } from '@offprint/ast'
import { grantLine } from '../grant-line.js'
import { dateValues } from './front.js'
import { type Markup, tag } from './markup.js'

/** All meta elements about the article. */
export function metadata(article: Article, front: Front | undefined): Markup[] {
  const out: Markup[] = []
  const meta = (name: string, value: string | number | undefined): void => {
    const content = value === undefined ? '' : squash(String(value))
    if (content) out.push(tag('meta', { name, content }))
  }
  const journal = child(front, 'journal')
  const issue = child(front, 'publication')
  const permissions = child(front, 'permissions')
  meta('citation_title', titleText(front))
  people(front, meta)
  meta('citation_language', article.lang)
  meta('citation_article_type', article.articleType)
  meta('citation_journal_title', journal?.title)
  meta('citation_journal_abbrev', journal?.abbreviation)
  meta('citation_publisher', journal?.publisher)
  for (const issn of journal?.issns ?? [])
    meta(
      issn.kind === 'epub' ? 'citation_eissn' : issn.kind === 'ppub' ? 'citation_pissn' : 'prism.issnl',
      issn.value
    )
  meta('jats.journal-id.nlm-ta', journal?.nlmTa)
  meta('jats.journal-id.publisher-id', journal?.publisherId)
  meta('jats.publisher-loc', journal?.publisherPlace)
  dates(front, out)
  meta('citation_volume', issue?.volume)
  meta('citation_issue', issue?.issue)
  meta('citation_firstpage', issue?.firstPage)
  meta('citation_lastpage', issue?.lastPage)
  meta('jats.page-range', issue?.pageRange)
  meta('citation_article_number', issue?.elocationId)
  for (const id of children(front, 'articleId'))
    meta(
      ['doi', 'pmid', 'pmcid'].includes(id.kind) ? `citation_${id.kind}` : `jats.article-id.${id.kind}`,
      id.value
    )
  for (const group of children(front, 'keywordGroup'))
    meta(
      'citation_keywords',
      children(group, 'keyword')
        .map(word => squash(textOf(word)))
        .join('; ')
    )
  // One element for each grant, as publishers write them for indexers: its payer, and the numbers of the grant.
  for (const award of children(front, 'funding').flatMap(group => children(group, 'award')))
    meta('citation_funding_source', grantLine(award))
  meta('citation_copyright_holder', permissions?.holder)
  meta('citation_copyright_year', permissions?.year)
  for (const reference of select(article, 'reference'))
    meta('citation_reference', reference.csl ? cited(reference.csl) : textOf(reference))
  return out
}

export const titleText = (front: Front | undefined): string =>
  squash(textOf(child(front, 'articleTitle') ?? []))

type Meta = (name: string, value: string | number | undefined) => void

/** Each author, and what belongs to the author directly behind. */
function people(front: Front | undefined, meta: Meta): void {
  const affiliations = new Map(children(front, 'affiliation').map(one => [one.id, one]))
  for (const person of children(front, 'contributor')) {
    if (person.role !== 'author') continue
    const { surname, given, suffix } = person.name ?? {}
    meta(
      'citation_author',
      surname && given ? `${surname}${suffix ? ` ${suffix}` : ''}, ${given}` : printedName(person)
    )
    for (const id of person.affiliations) {
      const one = affiliations.get(id)
      if (one) meta('citation_author_institution', placeName(one))
    }
    meta('citation_author_orcid', person.orcid && `https://orcid.org/${person.orcid}`)
    for (const email of person.emails ?? []) meta('citation_author_email', email)
    for (const role of person.credit ?? []) meta('jats.role', role.term ?? role.text)
    if (person.corresponding) meta('jats.contrib', 'corresp')
    if (person.equalContribution) meta('jats.contrib', 'equal-contrib')
    if (person.deceased) meta('jats.contrib', 'deceased')
  }
}

const metaOf: Readonly<Record<string, string>> = {
  pub: 'citation_publication_date',
  received: 'jats.date.received',
  accepted: 'jats.date.accepted'
}

function dates(front: Front | undefined, out: Markup[]): void {
  for (const date of children(front, 'date')) {
    const parts = [date.year, date.month, date.day].filter(part => part !== undefined)
    const content = parts.map(part => String(part).padStart(2, '0')).join('/') || date.printed || date.season
    const name = metaOf[date.event] ?? `jats.date.${date.event}`
    if (content) out.push(tag('meta', { name, content, ...dateValues(date) }))
  }
}

/** A reference as Google Scholar reads it: fields with their names, parted by semicolons. */
function cited(item: CslItem): string {
  const field = (name: string, value: string | number | undefined): string[] =>
    value === undefined || value === '' ? [] : [`citation_${name}=${String(value).replace(/;/g, ',')}`]
  const name = (one: CslName): string =>
    one.literal ?? [one['non-dropping-particle'], one.family, one.given].filter(Boolean).join(' ')
  return [
    ...field('title', item.title),
    ...(item.author ?? []).flatMap(one => field('author', name(one))),
    ...field(item.type === 'article-journal' ? 'journal_title' : 'inbook_title', item['container-title']),
    ...field('publisher', item.publisher),
    ...field('volume', item.volume),
    ...field('issue', item.issue),
    ...field('pages', item.page),
    ...field('publication_date', item.issued?.['date-parts']?.[0]?.[0]),
    ...field('doi', item.DOI),
    ...field('pmid', item.PMID)
  ].join('; ')
}
