/**
 * Why: pages have a card for each author, behind the name or in a list of its own: the name, what the author did, where the
 * author works, the ORCID iD, an address. A card says whose affiliation it is without any mark. Where a byline is printed
 * too, the card completes it; else the cards are the byline.
 */
import type { Contributor, CreditRole, Front, Inline, Node, Paragraph } from '@offprint/ast'
import { children, creditRole, node as make, text, textOf } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { withoutLabel } from './affiliation-label.js'
import { isAuthorLookup } from './author-search.js'
import { type Holder, hinted, holder, holds } from './blocks.js'
import { orcidIn } from './byline.js'
import { fellowsOf } from './card-company.js'
import { withoutFunders } from './card-funders.js'
import { joinLabels } from './card-labels.js'
import { aboveName, linesOnCard, nameOnCard } from './card-name.js'
import { takeNote } from './card-notes.js'
import { affiliationOf, partsOf } from './card-places.js'
import { countryIn } from './data/countries.js'
import { editorLabel } from './data/editor-labels.js'
import { hasInstitutionWord } from './data/institution-words.js'
import { isPageLine } from './data/page-parts.js'
import { ownAddresses, withEmails } from './emails.js'
import { kindByName } from './front-kinds.js'
import { freshId, linesOf } from './front-parts.js'
import { drop, placeOf, wordsOf } from './ledger-drop.js'
import { nameKey, splitName } from './name-parts.js'
import { isGroup, looksLikeName } from './person-names.js'

/** No card is longer; a biography may be on it. */
const longest = 4000

/** The button that closes a card. */
const closing = /^(?:[x×✕✖✗⨯⨉]|close)$/i
/** A mark before an address, or the words for it, say that the address is the one to write to. */
const writeTo = /^\s*[*⁎∗✉]|corresp/iu
/** Nothing but the word for an address that follows or is hidden. */
const whom =
  /^(?:corresponding author|correspondence|(?:authors? )?to whom (?:any |all )?correspondence (?:should|may) be addressed)\b.{0,3}(?:\[email protected\](?: or |[,;. ]{0,3})?)*$/iu

/** What cards print over one of their lines. */
const cardLabel =
  /^(?:(?:author )?affiliations?|institutions?|e-?mail(?: address)?|author notes?|notes|orcid(?: ids?)?|addresses|contact|afiliaci(?:ón|ones)|afiliaç(?:ão|ões))\s?:?$/i

/** A line that says of its person, and of those it names, that they did as much: no sentence, nothing behind the names. */
const together =
  /^\W{0,3}(?:these authors )?contributed equally(?: to this (?:work|article|paper|study))?(?: (?:with|as)\b[^.]{0,300})?[:.]?$/iu

/**
 * Takes the cards about people out of a part of a page.
 * @returns the cards in their order, each with at least one line that says something of its person
 */
export function takeCards(root: Node): Node[] {
  const below = holder(root)
  if (!below || root.type === 'paragraph') return []
  const cards: Node[] = []
  const fellows = fellowsOf(below.children, isCard, startsWithName)
  below.children = below.children.filter(child => {
    if (child.type !== 'container' && child.type !== 'listItem' && child.type !== 'list') return true
    const inner = takeCards(child)
    cards.push(...inner)
    if (inner.length) return (child as unknown as Holder).children.length > 0
    if (child.type === 'list' || !(fellows.has(child) || isCard(child))) return true
    cards.push(child)
    return false
  })
  return cards
}

/** What RDFa and microdata call a box about an author: no line of names, where below the name stands what a card says. */
const saysAuthor = /^(?:property|itemprop):(?:author|creator|contributor)$/

/** Whether a box that the page calls an author, or a card, is a card. */
export const isNamedCard = (node: Node): boolean =>
  (kindByName(node.hints) === 'person-card' || hinted(node, saysAuthor)) && isCard(node)

function startsWithName(node: Node): boolean {
  if (holdsTable(node) || wordsOf([node]).length > longest) return false
  const name = nameOnCard(node)
  return name !== undefined && looksLikeName(name.printed)
}

/** Whether a part of a page is a card. */
export function isCard(node: Node): boolean {
  const words = wordsOf([node])
  // A table in a window of its own begins with words in capitals too.
  if (words.length > longest || holdsTable(node)) return false
  const name = nameOnCard(node)
  if (!name || !looksLikeName(name.printed) || editorLabel(`${name.printed}:`)) return false
  if (kindByName(node.hints) === 'person-card') return true
  const [, ...lines] = linesOnCard(node)
  return lines.some(({ line }) => isAffiliation(wordsOf(line)) || orcidOf(line) || creditOf(wordsOf(line)))
}

const holdsTable = (root: Node): boolean => holds(root, node => node.type === 'table')

/**
 * What a card says its person did for the article, when that was not to write it: a line of its own, “Reviewer”.
 * @returns the type of contributor (JATS @contrib-type)
 */
export function roleOnCard(card: Node): string | undefined {
  const [, ...lines] = linesOnCard(card).map(({ line }) => wordsOf(line))
  for (const line of lines) {
    const role = officeOf(line)
    if (role) return role
  }
  return undefined
}

/** The type of contributor that a line names, when it is nothing but the name of an office: “Reviewing editor”. */
export const officeOf = (line: string): string | undefined =>
  roles.find(([, pattern]) => pattern.test(line))?.[0]

const roles: [string, RegExp][] = [
  [
    'reviewer',
    /^(?:(?:peer|invited|external|anonymous)[- ])?(?:reviewers?|referees?|pareceristas?|avaliador(?:a|es|as)?|revisor(?:a|es|as)?(?: de pares| por pares)?|évaluat(?:eur|rice)s?|rapporteurs?|gutachter(?:in)?)(?: \d{1,2})?$/i
  ],
  [
    'translator',
    /^(?:translators?|tradutor(?:a|es|as)?|traductor(?:a|es|as)?|traduct(?:eur|rice)s?|übersetzer(?:in)?)$/i
  ],
  [
    'editor',
    /^(?:(?:academic|associate|handling|guest|section|scientific|reviewing|senior|deputy|managing|chief)[- ])?editor(?:a|es|as)?(?:[- ]in[- ]chief)?(?: (?:associad|asociad|científic)[oa]s?)?$/i
  ]
]

/** Words in lower case begin what somebody did. */
const beginsLow = /^\p{Ll}{3,}\s\p{Ll}/u
/** A row of short sentences: “Professor. Member of the council of the society. Editor of …”. */
const sentences = /\p{Ll}{3,}\.\s+\p{Lu}/gu

/** What the page calls an affiliation: “Harbour Research” may be one. */
const isCalledPlace = (part: Node): boolean => kindByName(part.hints) === 'affiliations'

/** A line of a card that says where somebody works: an institution or a country at the end, and no sentence. */
function isAffiliation(words: string): boolean {
  if (words.length > 500 || /[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}+\s+\p{Ll}/u.test(words)) return false
  if (beginsLow.test(words) || (words.match(sentences)?.length ?? 0) > 2) return false
  if (/^(?:funded|supported) by\b|^(?:find|search|view|show)\b/i.test(words)) return false
  // The names of institutions stand in addresses too: “* E-mail: editors_medicine@sea.example”.
  if (/^\W{0,3}e-?mails?\s?:/i.test(words)) return false
  const last = words.split(',').at(-1)!.trim().replace(/\.$/, '')
  return hasInstitutionWord(words) || (words.includes(',') && countryIn(last) !== undefined)
}

/** What parts of a line name as roles: between semicolons, or between commas before a capital. */
export const rolesIn = (words: string): CreditRole[] =>
  words
    .split(/\s*[,;]\s+(?:and\s+)?(?=\p{Lu})|\s*;\s*/u)
    .map(part => part.replace(/[.,]$/, '').trim())
    .filter(Boolean)
    .map(part => creditRole(part))

/** Roles, when a line is nothing but terms of the CRediT taxonomy. */
export function creditOf(words: string): CreditRole[] | undefined {
  const roles = rolesIn(
    words.replace(/^(?:(?:roles?|contributions?|contributed to)\s?:|roles?(?=\s))\s?/i, '')
  )
  return roles.length && roles.every(role => role.term !== undefined) ? roles : undefined
}

/** Makes the person of a card. Where others than the authors work stays among their own words: it is no affiliation of the article. */
export function readCard(
  card: Node,
  { printed }: { printed: string },
  front: Front,
  context: RecogniseContext,
  role = 'author'
): Contributor {
  const [first] = linesOnCard(card)
  const position = placeOf(first!.line)
  const person = make('contributor', {
    role,
    ...(isGroup(printed) ? { collaboration: printed } : { printed, name: splitName(printed).name }),
    affiliations: [],
    sources: { printed: 'text' },
    ...(position ? { position } : {})
  })
  sayAbove(person, card, context)
  const rest = wordsOf(first!.line).slice(printed.length).trim()
  if (rest) context.ledger.drop(rest, 'label', position)
  readNameLine(first!.line, person)
  addLines(person, belowName(card), front, context, line => {
    person.children.push(make('paragraph', {}, [...line] as Paragraph['children']))
  })
  return person
}

/** What stands behind the name on its line: the ORCID iD and the addresses that links lead to. */
function readNameLine(line: readonly Node[], person: Contributor): void {
  const orcid = orcidOf(line)
  if (orcid && person.orcid === undefined) {
    person.orcid = orcid
    person.sources = { ...person.sources, orcid: 'text' }
  }
  if (person.role === 'author') addEmails(person, emailsOf(withEmails(line)))
}

/** Completes an author of the byline from the card of that name; what the byline said already goes. */
export function completeFrom(card: Node, person: Contributor, front: Front, context: RecogniseContext): void {
  const [first] = linesOnCard(card)
  sayAbove(person, card, context)
  readNameLine(first!.line, person)
  drop(first!.line, 'hidden', context.ledger)
  const joined = person.affiliations.length > 0
  addLines(person, belowName(card), front, context, line => drop(line, 'hidden', context.ledger), joined)
}

/** The lines of a card below the name. */
const belowName = (card: Node): Node[][] =>
  linesOnCard(card)
    .map(({ line }) => line)
    .slice(1)

/** The lines of a card that say where its person works. */
export function placesOnCard(card: Node): string[] {
  const [, ...lines] = linesOnCard(card).map(({ line }) => wordsOf(line))
  return lines.filter(line => line !== '' && isAffiliation(line))
}

/** Whether a line says where somebody works. */
export const isPlace = (line: readonly Node[]): boolean => isAffiliation(wordsOf(line))

/** Whether a line says where somebody works or how to reach them, and nothing else. */
export const tellsPerson = (line: readonly Node[]): boolean =>
  isPlace(line) ||
  orcidOf(line) !== undefined ||
  (emailsOf(withEmails(line)).length > 0 && wordsOf(line).length < 200)

/**
 * Gives a person what lines about them say.
 * @param other gets the lines that say something else
 * @param joined the person has affiliations already: those of the lines are copies
 */
export function addLines(
  person: Contributor,
  lines: readonly Node[][],
  front: Front,
  context: RecogniseContext,
  other: (line: readonly Node[]) => void,
  joined = false
): void {
  const from = (field: string): void => void (person.sources = { ...person.sources, [field]: 'text' })
  const author = person.role === 'author'
  // The lines below “Correspondence”, which say once more who it is, and where to write to.
  let letter: Node[] | undefined
  for (const line of joinLabels(lines).flatMap(one =>
    author ? withoutFunders(one, front, context) : [one]
  )) {
    const words = wordsOf(line)
    // The name once more, as on the card in the box of an author; its marks are read with the first.
    if (isNameAgain(words, person)) {
      drop(line, 'duplicate', context.ledger)
      continue
    }
    const orcid = orcidOf(line)
    if (letter && !orcid && !isAuthorLookup(line, words)) {
      if (letter.length) letter.push(text(' '))
      letter.push(...withEmails(line))
      continue
    }
    const credit = creditOf(words)
    const emails = emailsOf(withEmails(line))
    if (orcid) {
      if (person.orcid === undefined) from('orcid')
      person.orcid ??= orcid
      drop(line, 'label', context.ledger)
    } else if (credit && !person.credit) {
      person.credit = credit
      from('credit')
      // Roles have a place of their own and are no words of the line any more.
      drop(line, 'label', context.ledger)
    } else if (author && takeNote(line, person, front, context)) {
    } else if (author && (isAffiliation(words) || line.some(isCalledPlace)) && !isBiography(words, person)) {
      addEmails(person, emails)
      if (joined) drop(line, 'duplicate', context.ledger)
      else
        for (const part of partsOf(withoutLabel(line, context), front, isAffiliation)) {
          const id = affiliationOf(part, front, context)
          if (!person.affiliations.includes(id)) person.affiliations.push(id)
        }
    } else if (author && emails.length && words.length < 200) {
      addEmails(person, ownAddresses(words, emails, person.printed ?? ''))
      if (writeTo.test(words)) {
        person.corresponding = true
        from('corresponding')
      }
      drop(line, 'label', context.ledger)
    } else if (author && together.test(words)) {
      // The names behind it are those of the byline.
      if (!person.equalContribution) from('equalContribution')
      person.equalContribution = true
      drop(line, 'label', context.ledger)
    } else if (cardLabel.test(words)) drop(line, 'label', context.ledger)
    else if (closing.test(words) || isPageLine(words) || isAuthorLookup(line, words))
      drop(line, 'navigation', context.ledger)
    else if (author && whom.test(words)) {
      person.corresponding = true
      from('corresponding')
      drop(line, 'label', context.ledger)
      // “Corresponding author” says who it is; what follows may be where that author works.
      if (!/^corresponding/i.test(words)) letter ??= []
    } else other(line)
  }
  if (letter?.length) writeToIn(person, letter, front, context)
}

/** Whether a line is nothing but the name of a person, with marks or none. */
const isNameAgain = (words: string, { printed }: Contributor): boolean =>
  printed !== undefined && nameKey(words.replace(/[\s\d,*†‡§¶#&✉]{1,20}$/u, '')) === nameKey(printed)

/** Makes the address to write to of the lines that say it. */
function writeToIn(person: Contributor, letter: Node[], front: Front, context: RecogniseContext): void {
  addEmails(person, emailsOf(letter))
  const words = nameKey(wordsOf(letter))
  const known = children(front, 'correspondence').find(one => nameKey(textOf(one)) === words)
  if (known) drop(letter, 'duplicate', context.ledger)
  const id = known?.id ?? freshId(front, 'cor')
  if (!known) front.children.push(make('correspondence', { id }, letter as Inline[]))
  person.correspondence = [...(person.correspondence ?? []), id]
}

/** Reads what stands above the name. */
function sayAbove(person: Contributor, card: Node, context: RecogniseContext): void {
  const above = linesOf([card]).find(({ line }) => wordsOf(line) !== '')?.line ?? []
  if (!aboveName.test(wordsOf(above))) return
  if (writeTo.test(wordsOf(above))) {
    person.corresponding = true
    person.sources = { ...person.sources, corresponding: 'text' }
  }
  drop(above, 'label', context.ledger)
}

/** “Ada Lind is a lecturer at …”. */
const isBiography = (words: string, person: Contributor): boolean =>
  nameKey(words).startsWith(nameKey(person.printed ?? person.collaboration ?? '-'))

function addEmails(person: Contributor, emails: readonly string[]): void {
  for (const email of emails)
    if (!person.emails?.includes(email)) {
      person.emails = [...(person.emails ?? []), email]
      person.sources = { ...person.sources, emails: 'text' }
    }
}

function emailsOf(line: readonly Node[]): string[] {
  return line.flatMap(node =>
    node.type === 'email' ? [node.address] : 'children' in node ? emailsOf(node.children as Node[]) : []
  )
}

function orcidOf(line: readonly Node[]): string | undefined {
  for (const node of line) {
    if (node.type === 'link' && /orcid/i.test(node.url)) return orcidIn.exec(node.url)?.[1]?.toUpperCase()
    const inside = 'children' in node ? orcidOf(node.children as Node[]) : undefined
    if (inside) return inside
  }
  return undefined
}
