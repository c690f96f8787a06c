/**
 * The authors that the head of a page names, found again by any form of their name in one step: papers of large groups have
 * thousands of them.
 */
import type { Affiliation, Article, Fact, Front } from '@offprint/ast'
import { children, node as make, select, text, textOf } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { markAddress } from './address-parts.js'
import { orcidIn } from './byline.js'
import { freshId, frontOf } from './front-parts.js'
import { wordsOf } from './ledger-drop.js'
import { nameKey, wordKey } from './name-parts.js'
import { factsOf } from './title-facts.js'

/** An author as the metadata has it. */
export interface Known {
  printed: string
  orcid?: string
  email?: string
  institutions: string[]
  /** Roles that the metadata gives the author (`jats.role`). */
  roles: string[]
  /** What JATS says of a contributor in attributes: `corresp`, `equal-contrib`, `deceased`. */
  attributes: string[]
  /** Where each of these was said, when it was not in Highwire tags. */
  sources?: { orcid?: string; email?: string; institutions?: string }
}

/**
 * Authors in the metadata, with what stands behind each: highwire tags come in groups. What other vocabularies say of the
 * same people completes them.
 */
export function metadataAuthors(article: Article): Known[] {
  const tagged = highwireAuthors(article)
  const others = ['popup', 'jsonld', 'microdata', 'rdfa'].map(vocabulary => groupsOf(article, vocabulary))
  const base = tagged.length ? tagged : (others.find(list => list.length > 0) ?? listedAuthors(article))
  invertIndexed(base)
  const index = new KnownAuthors(base)
  for (const list of others) {
    if (list === base) continue
    // Of two lists of institutions the one that says more is taken, for all authors alike.
    const fuller = size(list) > size(base)
    for (const one of list) {
      const known = index.find(one.printed)
      if (!known) continue
      const sources = { ...known.sources }
      if (known.orcid === undefined && one.orcid) {
        known.orcid = one.orcid
        sources.orcid = one.sources!.orcid!
      }
      if (known.email === undefined && one.email) {
        known.email = one.email
        sources.email = one.sources!.email!
      }
      if (fuller && one.institutions.length) {
        known.institutions = one.institutions
        sources.institutions = one.sources!.institutions!
      }
      known.sources = sources
    }
  }
  return base
}

/**
 * “Brook AT”, “de Lind H”: indexes put bare initials behind the surname. Where all names of a list have that form they are
 * told as with a comma. “Wei XU” may be a surname in capitals, so one pair of initials at least must be no syllable.
 */
function invertIndexed(list: readonly Known[]): void {
  const forms = list.map(one => /^(.*\p{Ll}.*?) (\p{Lu}{1,3})$/u.exec(one.printed))
  if (!forms.every(form => form && !form[1]!.includes(','))) return
  if (!forms.some(form => /^(?:.|[^AEIOUY]+)$/.test(form![2]!))) return
  list.forEach((one, i) => {
    one.printed = `${forms[i]![1]}, ${forms[i]![2]}`
  })
}

/** How much a list says of places: marks and signs in it say nothing. */
const size = (list: readonly Known[]): number =>
  list
    .flatMap(one => one.institutions)
    .join('')
    .replace(/[^\p{L}]/gu, '').length

/** The letters of a place; the mark that tags have glued to its first word is none of them. */
export const placeKey = (place: string): string =>
  nameKey(place.replace(/^\s*(?:\d{1,2}\s?|[a-z*†‡§¶]\s?(?=\p{Lu}\p{Ll}))/u, ''))

function highwireAuthors(article: Article): Known[] {
  const known: Known[] = []
  for (const fact of children(frontOf(article), 'fact')) {
    const last = known.at(-1)
    switch (fact.name) {
      case 'citation_author':
        known.push({ printed: fact.value, institutions: [], roles: [], attributes: [] })
        break
      case 'citation_author_orcid':
        if (last) last.orcid ??= orcidIn.exec(fact.value)?.[1]?.toUpperCase() ?? last.orcid
        break
      case 'citation_author_email':
        if (last) last.email ??= fact.value
        break
      case 'citation_author_institution':
        last?.institutions.push(fact.value)
        break
      case 'jats.contrib':
        last?.attributes.push(fact.value)
        break
      case 'jats.role':
        last?.roles.push(fact.value)
        break
    }
  }
  return known
}

/** Authors of another vocabulary: each name is followed by what is said of its bearer. */
function groupsOf(article: Article, vocabulary: string): Known[] {
  const known: Known[] = []
  for (const { name, value, source } of children(frontOf(article), 'fact')) {
    if (!source.startsWith(`${vocabulary}:`)) continue
    const last = known.at(-1)
    if (name === 'author')
      known.push({ printed: value, institutions: [], roles: [], attributes: [], sources: {} })
    else if (!last) continue
    else if (name === 'author_orcid') {
      const orcid = orcidIn.exec(value)?.[1]?.toUpperCase()
      if (orcid) Object.assign(last, { orcid, sources: { ...last.sources, orcid: source } })
    } else if (name === 'author_email')
      Object.assign(last, { email: value, sources: { ...last.sources, email: source } })
    else if (name === 'author_institution') {
      last.institutions.push(value)
      last.sources = { ...last.sources, institutions: source }
    }
  }
  return known
}

/** Whether a tag lists names: converters put a whole byline into `author`, with its marks, places and addresses. */
const listsNames = ({ name, value }: Fact): boolean => name !== 'author' || !/[\d@]/.test(value)

/** The names in the simplest tags, as they stand there. */
export const taggedAuthors = (article: Article): string[] =>
  factsOf(article, ['citation_author', 'dc.creator', 'author'])
    .filter(listsNames)
    .map(fact => fact.value)

/** Names have a capital, or stand in a script without any; `webmaster` is the name of an account. */
const isNamed = (name: string): boolean => /[\p{Lu}\p{Lt}\p{Lo}]/u.test(name)

/** Authors in one tag, or in one tag each, and nothing behind them. */
function listedAuthors(article: Article): Known[] {
  for (const name of ['citation_authors', 'dc.creator', 'dcterms.creator', 'author']) {
    const facts = factsOf(article, [name])
    if (!facts.every(listsNames)) continue
    if (facts.length)
      return facts.flatMap(fact =>
        fact.value
          .split(/\s*;\s*/)
          .filter(isNamed)
          .map(printed => ({ printed, institutions: [], roles: [], attributes: [] }))
      )
  }
  return []
}

/**
 * Where the page does not print affiliations, or prints them shortened and for all authors together, those of the metadata
 * stand for it.
 * @param cards the places on the cards that will say where each author works; nothing when there are none
 */
export function affiliationsFromMetadata(
  front: Front,
  known: readonly Known[],
  cards: readonly string[] | undefined,
  context: RecogniseContext
): void {
  const told = cards !== undefined
  const printed = children(front, 'affiliation')
  const fuller = told && printed.length > 0 && shortened(printed, cards)
  const institutions = known.flatMap(one => one.institutions)
  if (printed.length > 0 && !fuller && !shortened(printed, institutions)) return
  for (const one of printed) {
    context.ledger.drop(wordsOf([one]), 'duplicate', one.position)
    front.children.splice(front.children.indexOf(one), 1)
  }
  if (fuller || (told && printed.length === 0)) return
  const seen = new Set<string>()
  for (const { institutions, sources } of known)
    for (const institution of institutions) {
      const key = nameKey(institution)
      if (seen.has(key)) continue
      seen.add(key)
      const source = sources?.institutions ?? 'meta:citation_author_institution'
      const words = { ...text(institution), sources: { value: source } }
      const line = markAddress([words])
      const affiliation = make('affiliation', { id: freshId(front, 'aff') }, line)
      // Pieces of the words are from the metadata as the whole is.
      for (const piece of select(affiliation, 'text')) piece.sources = { value: source }
      front.children.push(affiliation)
    }
}

/** Whether the page prints less than the metadata or its cards say, in the same words, and does not say whose each place is. */
function shortened(printed: readonly Affiliation[], said: readonly string[]): boolean {
  if (printed.some(one => one.label !== undefined)) return false
  const places = [...new Set(said)]
  const wordsIn = (line: string): string[] => line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const sets = places.map(place => new Set(wordsIn(place)))
  const all = printed.map(one => wordsIn(textOf(one)))
  return (
    places.length >= printed.length &&
    all.flat().length * 1.2 < sets.reduce((sum, set) => sum + set.size, 0) &&
    all.every(words => sets.some(set => words.every(word => set.has(word))))
  )
}

/** Authors of the metadata by the words of their names. */
export class KnownAuthors {
  private readonly byWords = new Map<string, Known[]>()
  private readonly bySurname = new Map<string, Known[]>()

  constructor(readonly list: readonly Known[]) {
    for (const one of list) {
      add(this.byWords, wordKey(one.printed), one)
      const { surname, given } = surnameFirst(one.printed)
      if (given !== undefined) add(this.bySurname, nameKey(surname.trim().split(/\s+/).at(-1) ?? ''), one)
    }
  }

  /** The author of this printed name: of the same words, or “Okoro, C. N.” for “Chiamaka Okoro”. */
  find(printed: string): Known | undefined {
    const same = this.byWords.get(wordKey(printed))?.[0]
    if (same) return same
    const last = nameKey(printed.trim().split(/\s+/).at(-1) ?? '')
    return this.bySurname.get(last)?.find(one => {
      const { surname, given = '' } = surnameFirst(one.printed)
      const key = nameKey(printed)
      return key.endsWith(nameKey(surname)) && nameKey(given).charAt(0) === key.charAt(0)
    })
  }

  /** The author whose name a longer line begins with. */
  beginning(line: string): Known | undefined {
    const words = line.split(/\s+/)
    for (let count = words.length - 1; count > 1 && count > words.length - 6; count--) {
      const found = this.byWords.get(wordKey(words.slice(0, count).join(' ')))?.[0]
      if (found && line.toLowerCase().startsWith(`${found.printed.toLowerCase()} `)) return found
    }
    return undefined
  }

  /** How many authors have a name of these words. */
  count(printed: string): number {
    return this.byWords.get(wordKey(printed))?.length ?? 0
  }
}

/** A name that has its surname first: “Okoro, Chiamaka N.”, and “Okoro CN” as bibliographies of medicine have it. */
function surnameFirst(printed: string): { surname: string; given?: string } {
  const [surname = '', given] = printed.split(',')
  if (given !== undefined) return { surname, given }
  const medical = /^(.*\p{Ll}.*)\s(\p{Lu}{1,3})$/u.exec(printed.trim())
  return medical ? { surname: medical[1]!, given: medical[2]! } : { surname: printed }
}

function add(map: Map<string, Known[]>, key: string, one: Known): void {
  const list = map.get(key)
  if (list) list.push(one)
  else map.set(key, [one])
}
