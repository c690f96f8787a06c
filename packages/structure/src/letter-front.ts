/**
 * Why: a letter below an article begins as the article does: who wrote it and where they work, the day, a DOI of its own.
 * They belong to the front matter of the letter; left in its text they would be sentences of the reviewer, and put with the
 * article they would make reviewers its authors.
 */
import type { Front, Inline, Node } from '@offprint/ast'
import { children, node as make, textOf } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { markAddress } from './address-parts.js'
import { draftId, holder } from './blocks.js'
import { nameOnCard } from './card-name.js'
import { countryIn } from './data/countries.js'
import { hasInstitutionWord } from './data/institution-words.js'
import { letterDay } from './data/review-names.js'
import { parseDate } from './dates.js'
import { cut, lineOf, trim } from './inline-text.js'
import { drop, placeOf, wordsOf } from './ledger-drop.js'
import { nameKey, splitName } from './name-parts.js'
import { officeOf, readCard } from './person-cards.js'
import { looksLikeName } from './person-names.js'

/** So many lines at the head of a letter are looked at. */
const head = 8
/** Between the names a page may print what the reviewer recommends: “Approved with reservations”. */
const status = 60

/**
 * Moves what a letter says of itself into its front matter.
 * @param front of the letter, with its title
 * @param blocks the text of the letter; wrappers at its beginning are opened
 * @returns the text that is left
 */
export function readLetterFront(front: Front, blocks: readonly Node[], context: RecogniseContext): Node[] {
  readDay(front)
  const rest = opened(blocks)
  const kept: Node[] = []
  let looked = 0
  let named = false
  while (rest.length) {
    const node = rest.shift()!
    const words = wordsOf([node])
    if (words === '') {
      kept.push(node)
      continue
    }
    if (node.type !== 'paragraph' || ++looked > head) return [...kept, node, ...tail(rest, front, context)]
    if (readDoi(node, words, front, context)) continue
    if (readPerson(node.children, front, context)) {
      named = true
      continue
    }
    kept.push(node)
    // A letter that begins with its text has no such lines.
    if (words.length > status || /[.!?:]$/.test(words)) return [...kept, ...tail(rest, front, context)]
    if (!named && looked > 2) return [...kept, ...tail(rest, front, context)]
  }
  return kept
}

/** A letter may print its DOI behind its text. */
function tail(blocks: readonly Node[], front: Front, context: RecogniseContext): Node[] {
  const last = blocks.at(-1)
  const found = last?.type === 'paragraph' && readDoi(last, wordsOf([last]), front, context)
  return found ? blocks.slice(0, -1) : [...blocks]
}

/** Wrappers before the first block of text are opened; one with an id that may be pointed at stays. */
function opened(blocks: readonly Node[]): Node[] {
  return blocks.flatMap(node =>
    node.type === 'container' && node.id === undefined ? opened(node.children) : [node]
  )
}

/** “Referee Report 29 Jan 2015”: the day is a date too; the title keeps its words. */
function readDay(front: Front): void {
  const [title] = children(front, 'articleTitle')
  const day = title && letterDay(wordsOf([title]))
  const parts = day === undefined ? undefined : parseDate(day)
  if (!title || !parts) return
  front.children.push(
    make('date', {
      event: 'pub',
      ...parts,
      sources: { year: 'text' },
      ...(title.position ? { position: title.position } : {})
    })
  )
}

function readDoi(node: Node, words: string, front: Front, context: RecogniseContext): boolean {
  const value = /^doi\s{0,2}:?\s{0,2}(?:https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S{1,100})$/i.exec(
    words
  )?.[1]
  if (!value || children(front, 'articleId').length) return false
  const position = placeOf([node])
  front.children.push(
    make('articleId', { kind: 'doi', value, sources: { value: 'text' }, ...(position ? { position } : {}) })
  )
  drop([node], 'label', context.ledger)
  return true
}

/** “Ada Lind, Reviewing editor, Harbour College, Kenya”: a name with where its bearer works behind it, and no sentence. */
function readPerson(nodes: readonly Node[], front: Front, context: RecogniseContext): boolean {
  const line = trim(nodes as Node[])
  const words = lineOf(line)
  if (words.length > 300 || /[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}+\s+\p{Ll}/u.test(words)) return false
  const parts = words.split(/[,;]/)
  const printed = parts[0]!.trim()
  if (parts.length < 2 || !printed.includes(' ') || !looksLikeName(printed)) return false
  const isOffice = officeOf(parts[1]!.trim()) !== undefined
  const place = parts.slice(isOffice ? 2 : 1)
  const last = place.at(-1)?.trim().replace(/\.$/, '') ?? ''
  if (place.length && !hasInstitutionWord(place.join(',')) && countryIn(last) === undefined) return false
  if (!place.length && !isOffice) return false
  const before = parts.slice(0, isOffice ? 2 : 1).join(',').length + 1
  const [said, behind] = cut(line, before)
  const position = placeOf(said)
  const affiliation = affiliate(trim(behind), front)
  // A role has a place of its own and is no word of the line any more.
  if (isOffice) context.ledger.drop(parts[1]!, 'label', position)
  front.children.push(
    make('contributor', {
      role: 'author',
      printed,
      name: splitName(printed).name,
      affiliations: affiliation ? [affiliation] : [],
      ...(isOffice ? { credit: [{ text: parts[1]!.trim() }] } : {}),
      sources: { printed: 'text', ...(isOffice ? { credit: 'text' } : {}) },
      ...(position ? { position } : {})
    })
  )
  return true
}

/** The id of an affiliation of the letter with these words. */
function affiliate(line: readonly Node[], front: Front): string | undefined {
  if (wordsOf(line) === '') return undefined
  const key = nameKey(wordsOf(line))
  const known = children(front, 'affiliation').find(one => nameKey(textOf(one)) === key)
  if (known?.id) return known.id
  const position = placeOf(line)
  const id = draftId('letter-aff', `${position?.start.offset ?? 0}`)
  front.children.push(
    make('affiliation', { id, ...(position ? { position } : {}) }, markAddress(line) as Inline[])
  )
  return id
}

/** Whoever has a card in a letter wrote it; what the card calls its bearer is the role. */
export function readLetterCards(box: Node, front: Front, context: RecogniseContext): void {
  for (const card of holder(box)?.children ?? []) {
    const name = nameOnCard(card)
    const known = children(front, 'contributor').some(
      one => nameKey(one.printed ?? one.collaboration ?? '') === nameKey(name?.printed ?? '')
    )
    if (!name || known) {
      drop([card], 'duplicate', context.ledger)
      continue
    }
    const before = new Set(children(front, 'affiliation').map(place => place.id))
    const person = readCard(card, name, front, context)
    const offices = person.children.filter(part => officeOf(wordsOf([part])) !== undefined)
    if (offices.length) {
      drop(offices, 'label', context.ledger)
      person.credit = [...offices.map(part => ({ text: wordsOf([part]) })), ...(person.credit ?? [])]
      person.sources = { ...person.sources, credit: 'text' }
      person.children = person.children.filter(part => !offices.includes(part))
    }
    // Ids of the letter's own: the article counts its affiliations from one as well.
    for (const place of children(front, 'affiliation')) {
      if (!place.id || before.has(place.id)) continue
      const id = draftId('letter-aff', `${place.position?.start.offset ?? 0}`)
      person.affiliations = person.affiliations.map(target => (target === place.id ? id : target))
      place.id = id
    }
    front.children.push(person)
  }
}
