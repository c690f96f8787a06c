/**
 * Why: what a title block does not print, or not in its parts, stands in custom properties, which Word shows under File >
 * Info: identifiers, dates by their event, rights, grants, and of each person what belongs to the name.
 */
import type { Article, Contributor, Date as DateNode, Front, SubArticle } from '@offprint/ast'
import { child, children, placeName, printedName, squash, textOf } from '@offprint/ast'
import { namePieces } from './name-runs.js'

export interface Property {
  name: string
  value: string
}

/** The properties of one article, without those of the articles in it. */
export function valuesOf(article: Article | SubArticle, whole: Article): Property[] {
  const front: Front | undefined = child(article, 'front')
  const authors = children(front, 'contributor').filter(person => person.role === 'author')
  const others = children(front, 'contributor').filter(person => person.role !== 'author')
  return [
    ...issueProperties(article, front),
    ...children(front, 'date').flatMap(dateProperty),
    ...rightsProperties(front),
    ...fundingProperties(front),
    ...children(front, 'relatedArticle')
      .filter(part => part.url && squash(textOf(part)) === '')
      .flatMap((part, nth) => [
        { name: `Related article ${nth + 1}`, value: part.url! },
        { name: `Related article ${nth + 1} type`, value: part.kind ?? '' }
      ]),
    ...(article !== whole && article.lang ? [{ name: 'Language', value: article.lang }] : []),
    ...authors.flatMap((person, nth) => personProperties(person, `Author ${nth + 1}`, front)),
    ...others.flatMap((person, nth) => personProperties(person, `Contributor ${nth + 1}`, front))
  ].filter(each => each.value !== '')
}

function issueProperties(article: Article | SubArticle, front: Front | undefined): Property[] {
  const journal = child(front, 'journal')
  const issue = child(front, 'publication')
  const ids = children(front, 'articleId')
  const id = (kind: string): string | undefined => ids.find(part => part.kind === kind)?.value
  const issn = (kind: string): string | undefined => journal?.issns?.find(part => part.kind === kind)?.value
  const values: Record<string, string | undefined> = {
    DOI: id('doi'),
    PMID: id('pmid'),
    PMCID: id('pmcid'),
    Journal: journal?.title,
    'Journal abbreviation': journal?.abbreviation,
    'Journal in MEDLINE': journal?.nlmTa,
    'Journal ID of the publisher': journal?.publisherId,
    ISSN: issn('ppub'),
    eISSN: issn('epub'),
    'ISSN-L': issn('linking'),
    Publisher: journal?.publisher,
    'Publisher place': journal?.publisherPlace,
    Volume: issue?.volume,
    Issue: issue?.issue,
    'First page': issue?.firstPage,
    'Last page': issue?.lastPage,
    'Page range': issue?.pageRange,
    'Article number': issue?.elocationId,
    Published: publishedOn(front),
    'Article type': article.articleType
  }
  return [
    ...Object.entries(values).flatMap(([name, value]) => (value ? [{ name, value }] : [])),
    ...ids
      .filter((part, nth) => !known.has(part.kind) || ids.findIndex(each => each.kind === part.kind) !== nth)
      .map((part, nth) => ({ name: `Article ID ${nth + 1} ${part.kind}`, value: part.value }))
  ]
}

const known = new Set(['doi', 'pmid', 'pmcid'])

/** `Date received`: `2025-03-14`, or `2025 Spring`; of a printed and an online edition each. */
function dateProperty(date: DateNode, nth: number): Property[] {
  const value = [isoDate(date), date.season].filter(Boolean).join(' ')
  return [{ name: `Date ${nth + 1} ${date.event}${date.format ? `, ${date.format}` : ''}`, value }]
}

function rightsProperties(front: Front | undefined): Property[] {
  const rights = child(front, 'permissions')
  const licence = child(rights, 'license')
  return Object.entries({
    'Copyright statement': rights?.statement,
    'Copyright year': rights?.year === undefined ? undefined : String(rights.year),
    'Copyright holder': rights?.holder,
    License: licence?.url,
    'License type': licence?.kind
  }).flatMap(([name, value]) => (value ? [{ name, value }] : []))
}

function fundingProperties(front: Front | undefined): Property[] {
  const parts = children(front, 'funding').flatMap(funding => funding.children)
  const awards = parts.filter(part => part.type === 'award')
  const statements = parts.filter(part => part.type === 'fundingStatement')
  return [
    ...statements.map((part, nth) => ({
      name: `Funding statement ${nth + 1}`,
      value: squash(textOf(part))
    })),
    ...awards.flatMap((award, nth) => [
      { name: `Funder ${nth + 1}`, value: award.funder ?? '' },
      { name: `Funder ${nth + 1} ID`, value: award.funderId ?? '' },
      ...award.awardIds.map((value, n) => ({ name: `Funder ${nth + 1} award ${n + 1}`, value }))
    ])
  ]
}

/** A name with its parts told apart (`Okoro, Chiamaka N.`), which the title block cannot show, and what goes with it. */
function personProperties(person: Contributor, name: string, front: Front | undefined): Property[] {
  const { surname, given, suffix } = person.name ?? {}
  const parts = [surname, given, suffix].filter(Boolean).join(', ')
  const places = person.affiliations.flatMap(id => {
    const place = children(front, 'affiliation').find(part => part.id === id)
    return place ? [placeName(place)] : []
  })
  const said = [
    person.corresponding ? 'corresp' : '',
    person.equalContribution ? 'equal-contrib' : '',
    person.deceased ? 'deceased' : '',
    person.name?.style === 'eastern' ||
    person.name?.style === 'islensk' ||
    person.name?.style === 'given-only'
      ? person.name.style
      : ''
  ].filter(Boolean)
  return [
    { name, value: person.collaboration ?? (parts || printedName(person)) },
    // A printed name that does not show its parts: “J. Smith” of John Smith.
    ...(person.name && !namePieces(person)
      ? [
          { name: `${name} prefix`, value: person.name.prefix ?? '' },
          { name: `${name} given names`, value: person.name.given ?? '' },
          { name: `${name} surname`, value: person.name.surname ?? '' },
          { name: `${name} suffix`, value: person.name.suffix ?? '' }
        ]
      : []),
    ...(person.role === 'author' ? [] : [{ name: `${name} role`, value: person.role }]),
    ...places.map((value, nth) => ({ name: `${name} affiliation ${nth + 1}`, value })),
    ...(person.orcid ? [{ name: `${name} ORCID`, value: person.orcid }] : []),
    ...(person.emails ?? []).map((value, nth) => ({
      name: nth ? `${name} e-mail ${nth + 1}` : `${name} e-mail`,
      value
    })),
    ...(person.credit ?? []).map((role, nth) => ({
      name: `${name} contribution ${nth + 1}`,
      value: role.degree ? `${role.text} (${role.degree})` : role.text
    })),
    ...(said.length ? [{ name: `${name} attributes`, value: said.join(' ') }] : [])
  ]
}

/** The day of publication, as far as it is known. */
export function publishedOn(front: Front | undefined): string | undefined {
  const published = children(front, 'date').find(part => part.event === 'pub')
  return published && isoDate(published)
}

function isoDate(date: { year?: number; month?: number; day?: number }): string | undefined {
  const two = (part: number): string => String(part).padStart(2, '0')
  if (date.year === undefined) return undefined
  const parts = [String(date.year).padStart(4, '0')]
  if (date.month !== undefined) parts.push(two(date.month))
  if (date.month !== undefined && date.day !== undefined) parts.push(two(date.day))
  return parts.join('-')
}
