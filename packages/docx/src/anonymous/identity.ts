/**
 * Who wrote the article, as it can be found in a text: names in the forms that articles print them, addresses, iDs, places
 * of work. Blinding looks for these, and the finished file is searched for them again, part by part.
 */
import type { Affiliation, Article, Contributor, CslItem } from '@offprint/ast'
import { child, children, childrenOf, select, squash, textOf } from '@offprint/ast'

/** One thing to look for in running text. */
export interface Trace {
  kind: 'name' | 'surname' | 'e-mail' | 'ORCID iD' | 'affiliation' | 'address'
  pattern: RegExp
  /** A cited author has the same name: in citations and references it is his. */
  shared?: true
}

export interface Identity {
  /** Forms to look for in text, the longest first. */
  traces: Trace[]
  /** Exact strings that no part of a blinded file may hold. */
  terms: string[]
  /** Surnames that are words of the article too (“Brown”), which only a person can tell apart. */
  doubtful: string[]
  /** Whether a reference is a work of one of the authors. */
  wrote(item: CslItem | undefined, words: string): boolean
}

/** A text as a pattern that finds it. */
export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
/** A text that may be broken by any white space, and is a word of its own. */
const phrase = (text: string): string => literal(squash(text)).replace(/ /g, '[\\s\\u00A0]+')
const asWord = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'gu')

interface Person {
  given: string
  surname: string
  printed: string
}

/** The people an article names as its own, whatever their part in it. */
function peopleOf(article: Article): { people: Person[]; groups: string[] } {
  const contributors = select(article, 'contributor')
  return {
    people: contributors.flatMap(({ name, printed }: Contributor) =>
      name?.surname || printed
        ? [{ given: name?.given ?? '', surname: name?.surname ?? '', printed: printed ?? '' }]
        : []
    ),
    groups: contributors.flatMap(each => each.collaboration ?? [])
  }
}

/** Everything that says who wrote an article. */
export function identityOf(article: Article): Identity {
  const front = child(article, 'front')
  const { people, groups } = peopleOf(article)
  const text = wordsOutsideFront(article)
  const doubtful = new Set<string>()
  const surnames = new Set<string>()
  const shared = new Set<string>()
  const cited = citedFamilies(article, people)
  for (const { surname } of people) {
    if (surname.length < 2) continue
    if (text.has(surname.toLowerCase()) && surname !== surname.toLowerCase()) doubtful.add(surname)
    else if (cited.has(surname.toLowerCase())) shared.add(surname)
    else surnames.add(surname)
  }
  const emails = [
    ...select(article, 'contributor').flatMap(each => each.emails ?? []),
    ...children(front, 'correspondence').flatMap(each => select(each, 'email').map(mail => mail.address))
  ]
  const orcids = select(article, 'contributor').flatMap(each => each.orcid ?? [])
  const places = children(front, 'affiliation').flatMap(institutionsOf)
  const ids = children(front, 'articleId').map(each => each.value)
  const traces: Trace[] = [
    ...emails.map(email => ({ kind: 'e-mail' as const, pattern: new RegExp(literal(email), 'giu') })),
    ...orcids.map(orcid => ({ kind: 'ORCID iD' as const, pattern: new RegExp(literal(orcid), 'giu') })),
    ...ids.map(id => ({ kind: 'address' as const, pattern: asWord(literal(id)) })),
    ...places.map(place => ({ kind: 'affiliation' as const, pattern: asWord(phrase(place)) })),
    ...groups.map(group => ({ kind: 'name' as const, pattern: asWord(phrase(group)) })),
    ...people.flatMap(nameForms).map(source => ({ kind: 'name' as const, pattern: asWord(source) })),
    // “Lind” in “Lind–Okoro test” is no longer the person.
    ...[...surnames, ...shared].map(surname => ({
      kind: 'surname' as const,
      ...(shared.has(surname) ? { shared: true as const } : {}),
      pattern: new RegExp(`(?<![\\p{L}\\p{N}][-–‑]?)${phrase(surname)}(?![\\p{L}\\p{N}]|[-–‑]\\p{L})`, 'gu')
    }))
  ]
  traces.sort((one, other) => other.pattern.source.length - one.pattern.source.length)
  const full = people.map(each => each.printed || [each.given, each.surname].filter(Boolean).join(' '))
  return {
    traces,
    terms: [...new Set([...emails, ...orcids, ...ids, ...places, ...groups, ...full, ...surnames])].filter(
      term => term.length > 1
    ),
    doubtful: [...doubtful],
    wrote: (item, words) => wrote(people, item, words)
  }
}

/** The institutions of an affiliation; all its words when nobody has parted them. */
function institutionsOf(place: Affiliation): string[] {
  const parts = select(place, 'affiliationPart')
  const named = parts.filter(part => part.kind === 'institution' || part.kind === 'department')
  const found = named.length
    ? named.map(textOf)
    : [
        childrenOf(place)
          .filter(part => part.type !== 'superscript')
          .map(textOf)
          .join('')
      ]
  return found.map(squash).filter(text => text.length > 3)
}

/** Lower-case words of the article beside its title block. */
function wordsOutsideFront(article: Article): Set<string> {
  const parts = [
    ...article.children.filter(part => part.type !== 'front'),
    ...children(child(article, 'front'), 'abstract', 'keywordGroup', 'articleTitle')
  ]
  return new Set(parts.flatMap(part => textOf(part).match(/(?<![\p{L}\p{N}])\p{Ll}+/gu) ?? []))
}

const initialsOf = (given: string): string[] => given.match(/\p{Lu}/gu) ?? []

/** The forms in which articles print a name: in full, with initials before or behind, the initials alone with stops. */
function nameForms({ given, surname, printed }: Person): string[] {
  const forms = printed ? [phrase(printed)] : []
  if (!surname || !given) return forms
  const family = phrase(surname)
  const gap = '[\\s\\u00A0]*'
  const letters = initialsOf(given)
  const some = letters.map((letter, nth) => (nth === 0 ? letter : `(?:\\.?-?${gap}${letter})?`)).join('')
  const first = phrase(given.split(/\s+/)[0]!)
  forms.push(`${phrase(given)}[\\s\\u00A0]+${family}`, `${family},?[\\s\\u00A0]+${phrase(given)}`)
  forms.push(`${first}[\\s\\u00A0]+(?:\\p{Lu}\\.?[\\s\\u00A0]*)*${family}`)
  if (letters.length === 0) return forms
  forms.push(`${some}\\.?${gap}${family}`, `${family},?[\\s\\u00A0]+${some}\\.?`)
  const whole = [...letters, ...initialsOf(surname)]
  if (whole.length > 1)
    forms.push(
      whole
        .map(letter => `${letter}\\.`)
        .join(gap)
        .replace(/\\\.$/, '(?:\\.|$)')
    )
  return forms
}

/** Family names, in lower case, of the authors of works that are not the people's own. */
function citedFamilies(article: Article, people: readonly Person[]): Set<string> {
  return new Set(
    select(article, 'reference')
      .filter(each => !wrote(people, each.csl, textOf(each)))
      .flatMap(({ csl }) => [...(csl?.author ?? []), ...(csl?.editor ?? [])])
      .map(name => [name['non-dropping-particle'], name.family].filter(Boolean).join(' ').toLowerCase())
  )
}

/** Whether one of the people stands among the authors or editors of a work. */
function wrote(people: readonly Person[], item: CslItem | undefined, words: string): boolean {
  const named = [...(item?.author ?? []), ...(item?.editor ?? [])]
  const text = squash(words)
  return people.some(person => {
    if (!person.surname) return false
    const letter = initialsOf(person.given)[0]
    const same = named.some(
      name =>
        name.family !== undefined &&
        [name['non-dropping-particle'], name.family].filter(Boolean).join(' ').toLowerCase() ===
          person.surname.toLowerCase() &&
        (!letter || !name.given || name.given.startsWith(letter))
    )
    return same || nameForms(person).some(source => asWord(source).test(text))
  })
}
