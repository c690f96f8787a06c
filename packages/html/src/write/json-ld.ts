/** The article for search engines and linked data: schema.org `ScholarlyArticle` as JSON-LD. Data, nothing that runs. */
import type { Article, Contributor, Front } from '@offprint/ast'
import { child, children, placeName, printedName, select, squash, textOf } from '@offprint/ast'
import { titleText } from './highwire.js'
import { type Markup, tag } from './markup.js'

type Json = string | number | boolean | undefined | readonly Json[] | { readonly [key: string]: Json }

/** The element with the data. */
export function jsonLd(article: Article, front: Front | undefined): Markup {
  const doi = children(front, 'articleId').find(id => id.kind === 'doi')?.value
  const issue = child(front, 'publication')
  const permissions = child(front, 'permissions')
  const date = (event: string): string | undefined => {
    const found = children(front, 'date').find(one => one.event === event)
    return found?.year === undefined
      ? undefined
      : [found.year, found.month, found.day]
          .filter(part => part !== undefined)
          .map(part => String(part).padStart(2, '0'))
          .join('-')
  }
  const data: Json = {
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    '@id': doi && `https://doi.org/${doi}`,
    headline: titleText(front),
    inLanguage: article.lang,
    author: people(front, children(front, 'contributor')),
    datePublished: date('pub') ?? date('collection'),
    identifier: doi && { '@type': 'PropertyValue', propertyID: 'doi', value: doi },
    keywords: children(front, 'keywordGroup')
      .filter(group => group.lang === undefined)
      .flatMap(group => children(group, 'keyword').map(word => squash(textOf(word)))),
    license: child(permissions, 'license')?.url,
    copyrightHolder: permissions?.holder && { '@type': 'Organization', name: permissions.holder },
    copyrightYear: permissions?.year,
    pageStart: issue?.elocationId === undefined ? issue?.firstPage : undefined,
    pageEnd: issue?.elocationId === undefined ? issue?.lastPage : undefined,
    isPartOf: partOf(front),
    citation: select(article, 'reference').flatMap(one =>
      one.csl?.DOI ? [{ '@type': 'CreativeWork', '@id': `https://doi.org/${one.csl.DOI}` }] : []
    )
  }
  // `</script` inside the data would end it (HTML 4.12.1.3).
  const text = JSON.stringify(withoutEmpty(data), null, 1).replace(/</g, '\\u003c')
  return tag('script', { type: 'application/ld+json' }, [text])
}

function people(front: Front | undefined, list: readonly Contributor[]): Json[] {
  const places = new Map(children(front, 'affiliation').map(one => [one.id, placeName(one)]))
  return list
    .filter(person => person.role === 'author')
    .map(person => ({
      '@type': person.collaboration ? 'Organization' : 'Person',
      '@id': person.orcid && `https://orcid.org/${person.orcid}`,
      name: printedName(person),
      givenName: person.name?.given,
      familyName: person.name?.surname,
      affiliation: person.affiliations.flatMap(id => {
        const name = places.get(id)
        return name ? [{ '@type': 'Organization', name }] : []
      })
    }))
}

/** Issue in volume in journal, as far as they are known. */
function partOf(front: Front | undefined): Json {
  const journal = child(front, 'journal')
  const issue = child(front, 'publication')
  const periodical: Json = journal?.title && {
    '@type': 'Periodical',
    name: journal.title,
    alternateName: journal.abbreviation,
    issn: journal.issns?.map(issn => issn.value),
    publisher: journal.publisher && { '@type': 'Organization', name: journal.publisher }
  }
  const volume: Json = issue?.volume
    ? { '@type': 'PublicationVolume', volumeNumber: issue.volume, isPartOf: periodical }
    : periodical
  return issue?.issue ? { '@type': 'PublicationIssue', issueNumber: issue.issue, isPartOf: volume } : volume
}

/** Without fields that say nothing. */
function withoutEmpty(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => {
      const kept = withoutEmpty(part)
      const empty = kept === undefined || kept === '' || (Array.isArray(kept) && kept.length === 0)
      return empty ? [] : [[key, kept]]
    })
  )
}
