/** What a person confirmed in the facts file: names, ORCID iDs, addresses, roles, alternative texts. */
import type { Article, Contributor, Front } from '@offprint/ast'
import { children, creditRole, select } from '@offprint/ast'
import type { Facts, RecogniseContext } from '@offprint/core'
import { orcidIn } from './byline.js'
import { unknownAuthor, unknownFigure } from './messages.js'
import { sameName } from './name-parts.js'

export type AuthorFacts = NonNullable<Facts['authors']>[number]

/** What the facts file says of an author. */
export function factsOfAuthor(
  printed: string | undefined,
  context: { facts?: Facts }
): AuthorFacts | undefined {
  return printed === undefined ? undefined : context.facts?.authors?.find(one => sameName(one.name, printed))
}

export function confirmAuthors(front: Front, context: RecogniseContext): void {
  const people = children(front, 'contributor')
  for (const author of context.facts?.authors ?? []) {
    const person = people.find(one => sameName(author.name, one.printed ?? one.collaboration ?? ''))
    if (person) confirm(person, author)
    else context.messages.report(unknownAuthor, { name: author.name })
  }
}

function confirm(person: Contributor, author: AuthorFacts): void {
  const sources: Record<string, string> = { ...person.sources }
  if ((author.surname || author.given) && person.collaboration === undefined) {
    const suffix = author.suffix ?? person.name?.suffix
    person.name = {
      ...(author.surname ? { surname: author.surname } : {}),
      ...(author.given ? { given: author.given } : {}),
      ...(suffix ? { suffix } : {}),
      // The page printed the surname first.
      ...(author.given && author.surname && author.name === `${author.surname} ${author.given}`
        ? { style: 'eastern' as const }
        : {})
    }
    sources['name'] = 'facts'
    const other = person.otherNames?.filter(name => name.style === 'eastern')
    if (other?.length) person.otherNames = other
    else delete person.otherNames
  }
  const orcid = author.orcid ? orcidIn.exec(author.orcid)?.[1]?.toUpperCase() : undefined
  if (orcid) {
    person.orcid = orcid
    sources['orcid'] = 'facts'
  }
  if (author.email && !person.emails?.includes(author.email)) {
    person.emails = [author.email, ...(person.emails ?? [])]
    sources['emails'] = 'facts'
  }
  if (author.roles?.length) {
    person.credit = author.roles.map(role => creditRole(role))
    sources['credit'] = 'facts'
  }
  if (Object.keys(sources).length) person.sources = sources
}

export function confirmFigures(article: Article, context: RecogniseContext): void {
  const wanted = Object.entries(context.facts?.figures ?? {})
  if (wanted.length === 0) return
  const things = select(article, 'figure', 'table')
  for (const [label, { alt, decorative }] of wanted) {
    const thing = things.find(
      one => one.label?.toLowerCase() === label.trim().toLowerCase().replace(/[.:]$/, '')
    )
    const graphics = thing ? select(thing, 'graphic') : []
    if (graphics.length === 0) {
      context.messages.report(unknownFigure, { label })
      continue
    }
    // One text for a figure of several images describes the first; the others say nothing more.
    const [first, ...rest] = graphics
    if (alt !== undefined) {
      first!.alt = alt
      first!.sources = { ...first!.sources, alt: 'facts' }
      delete first!.decorative
      for (const graphic of rest) if (graphic.alt === undefined) graphic.decorative = true
    }
    if (decorative) for (const graphic of graphics) if (graphic.alt === undefined) graphic.decorative = true
  }
}
