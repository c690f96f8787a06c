/**
 * Who wrote the article: the names of the byline, told apart into surname and given names, each joined to its affiliations,
 * its correspondence and its notes by the marks on it.
 */
import type { Article, Contributor, Front, Node } from '@offprint/ast'
import { children, creditRole, node as make, select, text } from '@offprint/ast'
import type { DropReason, RecogniseContext } from '@offprint/core'
import { findDetails } from '../author-details.js'
import { addBiographyAddresses } from '../biography-addresses.js'
import { bodyOf, startOf } from '../blocks.js'
import { type Printed, readByline } from '../byline.js'
import { nameOnCard } from '../card-name.js'
import { iberian, lusophone } from '../data/countries.js'
import { readEditors } from '../editors.js'
import { factsOfAuthor } from '../facts-confirmed.js'
import { frontOf, takeAside } from '../front-parts.js'
import { joinCorrespondence } from '../join-correspondence.js'
import { affiliationsOf, joinMarks } from '../join-marks.js'
import { drop, placeOf, wordsOf } from '../ledger-drop.js'
import { nameSplit, noAuthors } from '../messages.js'
import { affiliationsFromMetadata, type Known, KnownAuthors, metadataAuthors } from '../metadata-authors.js'
import { type NameCustom, nameKey, splitName } from '../name-parts.js'
import type { Pass } from '../pass.js'
import { completeFrom, placesOnCard, readCard, roleOnCard } from '../person-cards.js'
import { isGroup, looksLikeName } from '../person-names.js'
import { joinPlacesByInitials } from '../places-by-initials.js'
import { joinNamedPlaces } from '../places-by-name.js'
import { addRoles, takeSharedRoles } from '../shared-roles.js'
import { factsOf } from '../title-facts.js'

/** An author of whom the page prints nothing. */
const nobody: Printed = { name: '', marks: [], targets: [], emails: [], degrees: [] }

export const pass: Pass = {
  name: 'people',
  doc: 'The byline becomes contributors with split names, joined to affiliations, correspondence and notes by their marks.',
  run(article, context) {
    const front = frontOf(article)
    const known = new KnownAuthors(metadataAuthors(article))
    const blocks = takeAside(front, 'byline')
    const byline = readByline(blocks)
    for (const { text, why } of byline.left) context.ledger.drop(text, why, placeOf(blocks))
    // Cards come from boxes of several kinds; people stand in the order of the page.
    const cards = realCards(
      takeAside(front, 'person-card').sort((a, b) => (startOf(a) ?? 0) - (startOf(b) ?? 0)),
      known,
      article,
      context
    )
    const named = new Set(cards.map(card => nameKey(nameOnCard(card)?.printed ?? '')))
    const people = dedupe(
      realPeople(byline.people, known, article, context).filter(person => {
        // Where each person has a card, a byline of other words is the button that opens them.
        const keep =
          named.size < byline.people.length ||
          known.find(person.name) !== undefined ||
          named.has(nameKey(person.name))
        if (!keep) dropPerson(person, 'navigation', context)
        return keep
      }),
      known,
      context
    )
    const bylined = new Set(people.map(person => nameKey(person.name)))
    const details = findDetails(
      article,
      name => known.find(name) !== undefined || bylined.has(nameKey(name)),
      people.length || known.list.length
    )
    const places = [...cards.flatMap(placesOnCard), ...details.places]
    affiliationsFromMetadata(front, known.list, cards.length || places.length ? places : undefined, context)
    const made = people.map(person => contributorOf(person, known, article, front, context))
    readCards(cards, made, known, article, front, context)
    if (made.length === 0)
      for (const one of known.list)
        made.push(
          make('contributor', {
            role: 'author',
            ...nameFields(
              one.printed,
              one,
              one.printed.includes(',') ? one.printed.split(',').reverse().join(' ').trim() : one.printed
            ),
            affiliations: affiliationsOf(nobody, one, front).map(affiliation => affiliation.id!),
            ...(one.orcid ? { orcid: one.orcid } : {}),
            ...(one.email ? { emails: [one.email] } : {}),
            sources: {
              printed: 'meta:citation_author',
              name: 'meta:citation_author',
              collaboration: 'meta:citation_author'
            }
          })
        )
    // A source that says its people (front matter of a manuscript) has them in the front already.
    if (made.length === 0 && !children(frontOf(article), 'contributor').length)
      context.messages.report(noAuthors, {})
    joinNamedPlaces(made, front)
    joinPlacesByInitials(made, front)
    details.tell(made, front, context)
    joinCorrespondence(made, front)
    addBiographyAddresses(made, bodyOf(article) as unknown as Node)
    made.push(...readEditors(article, front, context))
    const at = front.children.findIndex(part => part.type === 'affiliation')
    front.children.splice(at < 0 ? front.children.length : at, 0, ...made)
  }
}

/**
 * Cards that are about authors. Where the head of the page names the authors, boxes that name none of them are boxes of the
 * site; where they name most of them, one that names somebody else is about an editor, a reader, a colleague.
 */
function realCards(
  cards: readonly Node[],
  known: KnownAuthors,
  article: Article,
  context: RecogniseContext
): Node[] {
  if (!known.list.length) return citedCards(cards, article, context)
  const isKnown = (card: Node): boolean => {
    const name = nameOnCard(card)
    return name !== undefined && known.find(name.printed) !== undefined
  }
  const hits = cards.filter(isKnown).length
  if (hits > 0 && hits < known.list.length * 0.6) return [...cards]
  return cards.filter(card => {
    const keep = isKnown(card)
    if (!keep) drop([card], 'furniture', context.ledger)
    return keep
  })
}

/**
 * Where the head of the page names nobody, its own “How to cite” does: an article with a reply below it has cards of those who
 * wrote the reply as well. Cards that say what else their people did (reviewers, editors) stay.
 */
function citedCards(cards: readonly Node[], article: Article, context: RecogniseContext): Node[] {
  const words = new Set(
    factsOf(article, ['citation_text'])
      .filter(fact => !/\bet\.? al\b/i.test(fact.value))
      .flatMap(fact => fact.value.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [])
  )
  const isCited = (card: Node): boolean =>
    nameOnCard(card)
      ?.printed.toLowerCase()
      .match(/[\p{L}\p{M}]{2,}/gu)
      ?.every(word => words.has(word)) ?? false
  const [first] = cards
  // The citation names all authors in full, or it is no measure: the first card is the first author's.
  if (!first || !isCited(first)) return [...cards]
  return cards.filter(card => {
    const keep = isCited(card) || roleOnCard(card) !== undefined
    if (!keep) drop([card], 'hidden', context.ledger)
    return keep
  })
}

/** Cards complete the people of a byline; where there is none, they are the byline. */
function readCards(
  cards: readonly Node[],
  made: Contributor[],
  known: KnownAuthors,
  article: Article,
  front: Front,
  context: RecogniseContext
): void {
  const bylined = made.length > 0
  let last = made.length
  const words = new Set<string>()
  const roles = takeSharedRoles(cards, context.ledger)
  for (const card of cards) {
    const name = nameOnCard(card)
    const key = name && nameKey(name.printed)
    const same = made.filter(one => key && nameKey(one.printed ?? one.collaboration ?? '') === key)
    // A card more than the head of the page has people of the name is about one of them; of others nobody says so.
    const told = name ? known.count(name.printed) : 0
    const person = bylined || (told > 0 && told <= same.length) ? same[0] : undefined
    // Pages have a card twice, for small and for large screens: equal words are one card.
    const all = wordsOf([card])
    const role = name && !person ? roleOnCard(card) : undefined
    // One whom the head of the page names is an author, also where the byline was not read to its end.
    const author = name !== undefined && known.find(name.printed) !== undefined
    if (words.has(all) || !name || (bylined && !person && !role && !author))
      drop([card], 'duplicate', context.ledger)
    else if (person) {
      completeFrom(card, person, front, context)
      addRoles(person, roles.get(card))
      if (name?.marks.length)
        joinMarks(person, { ...nobody, name: name.printed, marks: name.marks }, front, context)
      last = made.indexOf(person) + 1
    } else if (role) {
      const twin = made.some(one => key && nameKey(one.printed ?? one.collaboration ?? '') === key)
      if (twin) drop([card], 'duplicate', context.ledger)
      else made.push(readCard(card, name, front, context, role))
    } else {
      const one = readCard(card, name, front, context)
      addRoles(one, roles.get(card))
      const custom = customOf(one.affiliations, article, front)
      if (one.name) one.name = splitName(name.printed, { custom }).name
      joinMarks(one, { ...nobody, name: name.printed, marks: name.marks }, front, context)
      made.splice(last, 0, one)
      last = made.indexOf(one) + 1
    }
    words.add(all)
  }
}

/**
 * What stands among names and is none: “Find articles by”, addresses, the editor. Names that the metadata has too are names;
 * others must look like one.
 */
function realPeople(
  people: readonly Printed[],
  known: KnownAuthors,
  article: Article,
  context: RecogniseContext
): Printed[] {
  const isKnown = (person: Printed): boolean => known.find(person.name) !== undefined
  // A word of the page's own may hang on to a name: “Ada Example mail”.
  for (const person of people) {
    const begun = isKnown(person) ? undefined : known.beginning(person.name)
    if (!begun) continue
    context.ledger.drop(person.name.slice(begun.printed.length), 'furniture', person.position)
    person.name = person.name.slice(0, begun.printed.length)
  }
  const hits = people.filter(isKnown)
  // Where the page names the authors to machines, and its line names none of them, the line is about something else.
  if (known.list.length > 1 && hits.length === 0) {
    for (const person of people) dropPerson(person, 'furniture', context)
    return []
  }
  const trusted = known.list.length > 0 && hits.length >= known.list.length * 0.6
  const journals = new Set(
    factsOf(article, ['citation_journal_title', 'citation_journal_abbrev', 'og:site_name']).map(fact =>
      nameKey(fact.value)
    )
  )
  // “BS”, “NY”: a degree or a state behind a comma. Names of one word are longer, or in other scripts.
  const isShort = (name: string): boolean => /^[A-Z]{2,3}$/.test(name)
  const marked = hits.filter(person => person.marks.length > 0).length > hits.length / 2
  return people.filter(person => {
    // Metadata may know fewer people than the page: one more is a person when it has marks as the others have.
    const keep =
      (trusted && isKnown(person)) ||
      (!journals.has(nameKey(person.name)) &&
        !isShort(person.name) &&
        looksLikeName(person.name) &&
        (!trusted || (person.marks.length > 0 && marked)))
    if (!keep) dropPerson(person, 'furniture', context)
    return keep
  })
}

/** Leaves a name out with the degrees behind it. */
function dropPerson(person: Printed, why: DropReason, context: RecogniseContext): void {
  context.ledger.drop([person.name, ...person.degrees].join(' '), why, person.position)
}

/** Pages print the same names for small and for large screens; the second row goes. */
function dedupe(people: readonly Printed[], known: KnownAuthors, context: RecogniseContext): Printed[] {
  const kept: Printed[] = []
  const byName = new Map<string, Printed[]>()
  for (const person of people) {
    const key = nameKey(person.name)
    const twins = byName.get(key) ?? []
    const [twin] = twins
    // Two people of one name are two where the metadata has two.
    if (!twin || known.count(person.name) > twins.length) {
      kept.push(person)
      byName.set(key, [...twins, person])
      continue
    }
    twin.marks = [...new Set([...twin.marks, ...person.marks])]
    twin.targets = [...new Set([...twin.targets, ...person.targets])]
    twin.emails = [...new Set([...twin.emails, ...person.emails])]
    twin.orcid ??= person.orcid ?? twin.orcid
    dropPerson(person, 'duplicate', context)
  }
  return kept
}

/** Words before the name of a group for which the authors speak. */
const behalf = /^(?:on behalf of|pour|for|en nombre de|em nome de)\s+(?=the\s|\p{Lu})/iu

function nameFields(
  printed: string,
  known: Known | undefined,
  shown: string,
  options: { surname?: string; given?: string; custom?: NameCustom } = {}
): Partial<Contributor> & { others?: ReturnType<typeof splitName> } {
  if (isGroup(shown)) return { collaboration: shown.replace(behalf, '') }
  const split = splitName(shown, { ...options, ...(known ? { inverted: known.printed } : {}) })
  return {
    name: split.name,
    printed: shown === printed ? printed : shown,
    ...(split.others.length ? { otherNames: split.others } : {})
  }
}

function contributorOf(
  person: Printed,
  known: KnownAuthors,
  article: Article,
  front: Front,
  context: RecogniseContext
): Contributor {
  const meta = known.find(person.name)
  const affiliations = affiliationsOf(person, meta, front)
  const custom = customOf(
    affiliations.map(one => one.id!),
    article,
    front
  )
  const { others: _, ...names } = nameFields(person.name, meta, person.name, {
    ...(person.surname ? { surname: person.surname } : {}),
    ...(person.given ? { given: person.given } : {}),
    ...(custom ? { custom } : {})
  })
  const contributor = make(
    'contributor',
    {
      role: 'author',
      ...names,
      affiliations: affiliations.map(one => one.id!),
      ...(person.corresponding || meta?.attributes.includes('corresp') ? { corresponding: true } : {}),
      ...(meta?.attributes.includes('equal-contrib') ? { equalContribution: true } : {}),
      ...(meta?.attributes.includes('deceased') ? { deceased: true } : {}),
      ...((person.orcid ?? meta?.orcid) ? { orcid: (person.orcid ?? meta?.orcid)! } : {}),
      ...(person.emails.length ? { emails: person.emails } : meta?.email ? { emails: [meta.email] } : {}),
      ...(meta?.roles.length ? { credit: meta.roles.map(role => creditRole(role)) } : {}),
      ...(person.position ? { position: person.position } : {}),
      sources: {
        printed: 'text',
        ...(person.orcid
          ? { orcid: 'text' }
          : meta?.orcid
            ? { orcid: meta.sources?.orcid ?? 'meta:citation_author_orcid' }
            : {}),
        ...(person.emails.length
          ? { emails: 'text' }
          : meta?.email
            ? { emails: meta.sources?.email ?? 'meta:citation_author_email' }
            : {})
      }
    },
    person.degrees.length
      ? [
          make('foreign', { format: 'jats', name: 'degrees', attributes: {} }, [
            text(person.degrees.join(', '))
          ])
        ]
      : []
  )
  const confirmed = factsOfAuthor(person.name, context)
  const [other] = contributor.otherNames ?? []
  if (other && !confirmed?.surname && contributor.name && custom && other.style === undefined)
    context.messages.report(
      nameSplit,
      {
        printed: person.name,
        surname: contributor.name.surname ?? '',
        given: contributor.name.given ?? '',
        other: `surname “${other.surname}”, given name “${other.given}”`
      },
      contributor
    )
  const [lead] = contributor.collaboration === undefined ? [] : (behalf.exec(person.name) ?? [])
  if (lead) context.ledger.drop(lead, 'label', person.position)
  joinMarks(contributor, person, front, context)
  return contributor
}

/** How names are made where somebody works, or where the article's language is spoken. */
function customOf(ids: readonly string[], article: Article, front: Front): NameCustom | undefined {
  const home = new Set(
    children(front, 'affiliation')
      .filter(one => ids.includes(one.id!))
      .flatMap(one => select(one, 'affiliationPart').map(part => part.country))
      .filter(code => code !== undefined)
  )
  const lang = article.lang?.slice(0, 2)
  if ([...home].some(code => lusophone.has(code)) || (home.size === 0 && lang === 'pt')) return 'portuguese'
  if ([...home].some(code => iberian.has(code)) || (home.size === 0 && lang === 'es')) return 'spanish'
  return undefined
}
