/**
 * Why: call-outs name references by number, by author and year, or by a link. This finds them by each.
 */
import type { Article, CslName, Reference } from '@offprint/ast'
import { select, textOf } from '@offprint/ast'
import { namesOf } from './blocks.js'

export interface ReferenceIndex {
  /** Ids in the order of the list. */
  order: string[]
  /** Place in `order`, by id. */
  place: Map<string, number>
  /** Some entry has a number or a sign of its own, printed or counted by the page. */
  labelled: boolean
  /** Id by printed number, or by place where no numbers are printed. */
  byNumber: Map<string, string>
  /** Id by the name that links use. */
  byName: Map<string, string>
  /** References by first author and year: `smith 2010a`; the year with and without its letter. */
  byAuthorYear: Map<string, Entry[]>
  /** Id by the first words; ids of several that begin alike are left out. */
  byWords: Map<string, string>
  /** Names of first authors, as `fold` spells them. */
  authors: Set<string>
}

/** What author–year call-outs are compared with. */
export interface Entry {
  id: string
  label: string
  /** Family names of all authors, folded. */
  families: string[]
  year: string
}

export function indexReferences(article: Article): ReferenceIndex {
  const index: ReferenceIndex = {
    order: [],
    place: new Map(),
    labelled: false,
    byNumber: new Map(),
    byName: new Map(),
    byAuthorYear: new Map(),
    byWords: new Map(),
    authors: new Set()
  }
  const references = select(article, 'reference')
  const printed = references.every(reference => /^\d+$/.test(reference.label ?? ''))
  references.forEach((reference, i) => {
    const id = reference.id
    if (id === undefined) return
    index.place.set(id, index.order.length)
    index.labelled ||= reference.label !== undefined
    index.order.push(id)
    const number = printed ? reference.label! : String(i + 1)
    if (!index.byNumber.has(number)) index.byNumber.set(number, id)
    if (reference.label && !/^\d+$/.test(reference.label)) index.byNumber.set(reference.label, id)
    for (const name of namesOf(reference)) if (!index.byName.has(name)) index.byName.set(name, id)
    const words = firstWords(textOf(reference))
    if (words) index.byWords.set(words, index.byWords.has(words) ? '' : id)
    addAuthor(index, reference, id, i)
  })
  for (const [words, id] of index.byWords) if (id === '') index.byWords.delete(words)
  return index
}

/** The words by which a copy of a reference is known again: its first letters, without the number before them. */
export function firstWords(text: string): string | undefined {
  const letters = fold(text.slice(0, 200).replace(/^[\s[(]{0,4}\d{1,4}[\s\]).]{1,4}/, '')).replace(/ /g, '')
  return letters.length < 20 ? undefined : letters.slice(0, 60)
}

/** How a call-out says which reference the page keeps a hidden copy of beside it. */
export const copyHint = 'copy-of:'

/** An entry or a note of which a copy lies behind a mark: it belongs to the article wherever it stands. */
export const calledHint = 'place:called'

function addAuthor(index: ReferenceIndex, reference: Reference, id: string, i: number): void {
  const text = textOf(reference)
  const families = (reference.csl?.author ?? reference.csl?.editor ?? []).map(family).filter(Boolean)
  if (!families.length) {
    // Corporate authors that the parser left in the words: what stands before the year or the first full stop.
    const head = /^[^.(\d]{2,80}/.exec(text)?.[0]
    if (head) families.push(fold(head.replace(/,.{0,80}$/, '')))
  }
  const first = families[0]
  if (!first) return
  const year = yearOf(reference, text)
  if (!year) return
  const entry: Entry = { id, label: reference.label ?? String(i + 1), families, year }
  index.authors.add(first)
  const put = (key: string): void => {
    const known = index.byAuthorYear.get(key)
    if (known) known.push(entry)
    else index.byAuthorYear.set(key, [entry])
  }
  const plain = /\d[a-z]$/.test(year) ? year.slice(0, -1) : undefined
  for (const name of shortNames(reference)) {
    index.authors.add(name)
    put(`${name} ${year}`)
    if (plain) put(`${name} ${plain}`)
  }
  put(`${first} ${year}`)
  if (plain) put(`${first} ${plain}`)
}

/** Short names of a body: `WHO` of `World Health Organization`, and what it prints in brackets. */
function shortNames(reference: Reference): string[] {
  const literal = reference.csl?.author?.[0]?.literal
  if (!literal) return []
  const printed = /[([](\p{Lu}[\p{L}\d&-]{1,14})[)\]]$/u.exec(literal)?.[1]
  const capitals = literal.replace(/[([].*$/, '').match(/(?<![\p{L}\d])\p{Lu}/gu) ?? []
  const names = new Set<string>()
  if (printed) {
    names.add(fold(printed))
    names.add(fold(literal.slice(0, literal.length - printed.length - 2)))
  }
  if (capitals.length > 2) names.add(fold(capitals.join('')))
  names.delete(fold(literal))
  return [...names]
}

/** Kinship words of Portuguese names, which call-outs print with the family name: `(Leite Filho, 2010)`. */
const kinship = /^(?:filho|j[uú]nior|nett?o|sobrinho)$/i

function family(name: CslName): string {
  const particle = name['non-dropping-particle'] ?? name['dropping-particle']
  const kin = kinship.test(name.suffix ?? '') ? name.suffix : undefined
  return fold(name.literal ?? [particle, name.family, kin].filter(Boolean).join(' '))
}

function yearOf(reference: Reference, text: string): string | undefined {
  const parts = reference.csl?.issued?.['date-parts']?.[0]?.[0]
  const head = text.slice(0, 4000)
  if (parts !== undefined) {
    // The letter that tells two works of a year apart stands in the words only.
    const letter = new RegExp(`\\b${parts}([a-z])\\b`).exec(head)?.[1] ?? ''
    return `${parts}${letter}`
  }
  const printed = /\b((?:1[5-9]|20)\d\d[a-z]?)\b/.exec(head)?.[1]
  if (printed) return printed
  if (/\bn\.\s?d\b|\bs\.\s?d\b|\bno date\b/i.test(head)) return 'n.d.'
  return /\bin press\b|\bforthcoming\b/i.test(head) ? 'in press' : undefined
}

/** A name as names are compared: no accents, no case, letters and single spaces only. */
export function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
