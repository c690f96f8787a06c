/**
 * Why: the author's words of a reference are text to a machine until the parts in them are named (JATS4R Citations 1.0 asks for
 * groups of persons in <mixed-citation> too). Here the fields that stand in the words, letter for letter, get their
 * element around them; no word is changed, and what is not found for certain stays plain text.
 */
import type { CslItem, CslName } from '@offprint/ast'
import { element, isElement, type Out, textIn } from '../element.js'
import type { WriteState } from '../state.js'
import { titleElement } from './citation-element.js'

interface Span {
  from: number
  to: number
  name: string
  attributes?: Record<string, string>
}

/** The words of a reference, with the elements of its fields around the words of each. */
export function taggedWords(words: readonly Out[], csl: CslItem, state: WriteState): Out[] {
  const titled = words.map(out => entitled(out, csl))
  // What stands in an address is none of the words: a year in a DOI is not the year.
  const text = titled.map(out => (isLink(out) ? ' '.repeat(textIn(out).length) : textIn(out))).join('')
  const spans: Span[] = []
  const add = (span: Span | undefined): void => {
    // Words that touch stay in one piece: between two elements a reader would set a space.
    if (span && !spans.some(other => span.from <= other.to && span.to >= other.from)) spans.push(span)
  }
  const title = only(text, csl.title)
  const before = title?.from ?? only(text, yearOf(csl))?.from ?? text.length
  add(named(text, csl.author, 'author', 0, before))
  if (title) add({ ...title, name: titleElement(csl) })
  add(named(text, csl.editor, 'editor', title?.to ?? 0, text.length))
  const source = csl['container-title']
  if (source !== undefined) add(spanOf(only(text.slice(title?.to ?? 0), source), 'source', title?.to ?? 0))
  add(spanOf(only(text, yearOf(csl)), 'year'))
  return spans
    .sort((a, b) => b.from - a.from)
    .reduce<Out[]>((parts, span) => around(parts, span, state), titled)
}

const isLink = (out: Out): boolean => isElement(out) && /^(?:ext-link|uri)$/.test(out.name)

const yearOf = (csl: CslItem): string | undefined => {
  const year = csl.issued?.['date-parts']?.[0]?.[0]
  return year === undefined ? undefined : String(year)
}

const spanOf = (found: { from: number; to: number } | undefined, name: string, shift = 0): Span | undefined =>
  found && { from: found.from + shift, to: found.to + shift, name }

/** Where words stand, if they stand there once and as whole words. */
function only(text: string, words: string | undefined): { from: number; to: number } | undefined {
  if (words === undefined || words === '') return undefined
  const first = whole(text, words, 0)
  return first < 0 || whole(text, words, first + 1) >= 0
    ? undefined
    : { from: first, to: first + words.length }
}

const letter = /[\p{L}\p{N}]/u
/** The next place of words that no letter or digit touches. */
function whole(text: string, words: string, start: number): number {
  for (let at = text.indexOf(words, start); at >= 0; at = text.indexOf(words, at + 1))
    if (!letter.test(text[at - 1] ?? '') && !letter.test(text[at + words.length] ?? '')) return at
  return -1
}

/** Initials or given names behind a surname, as they are printed: `A`, `, A. B.`, ` JM`. */
const initials = /^,?[\s\u00a0]*(?:\p{Lu}[\p{Lu}.\s\u00a0-]{0,7})(?![\p{L}])/u

/** The names of persons that stand in the words in their order, one after another, between two places. */
function named(
  text: string,
  names: readonly CslName[] | undefined,
  type: string,
  start: number,
  end: number
): Span | undefined {
  let from = -1
  let to = start
  for (const name of names ?? []) {
    const family = name.literal ?? name.family
    if (family === undefined) return undefined
    const at = whole(text, family, to)
    // Lists are cut in print (“et al.”); what stands of them is named.
    if (at < 0 || at + family.length > end) break
    if (from < 0) from = beginning(text, at, name.given, start)
    to = ending(text, at + family.length, name.given, end)
  }
  if (from < 0) return undefined
  return { from, to, name: 'person-group', attributes: { 'person-group-type': type } }
}

/** A given name in front of the surname belongs to it. */
function beginning(text: string, at: number, given: string | undefined, least: number): number {
  const before = given === undefined ? -1 : text.lastIndexOf(given, at)
  return before >= least && text.slice(before + given!.length, at).trim() === '' ? before : at
}

function ending(text: string, at: number, given: string | undefined, most: number): number {
  const rest = text.slice(at, most)
  const printed = given === undefined ? -1 : rest.indexOf(given)
  if (printed >= 0 && /^[,\s\u00a0]*$/.test(rest.slice(0, printed))) return at + printed + given!.length
  const found = given === undefined ? undefined : initials.exec(rest)?.[0]
  return found === undefined ? at : at + found.replace(/[\s\u00a0]+$/, '').length
}

/** Puts an element around a span, if its ends fall between parts or in plain text, and it may hold what is there. */
function around(parts: readonly Out[], { from, to, name, attributes }: Span, state: WriteState): Out[] {
  const before: Out[] = []
  const inside: Out[] = []
  const after: Out[] = []
  let at = 0
  for (const part of parts) {
    const length = textIn(part).length
    const [start, end] = [at, at + length]
    at = end
    if (end <= from && (length > 0 || start < from)) before.push(part)
    else if (start >= to) after.push(part)
    else if (start >= from && end <= to) inside.push(part)
    else if (part.type !== 'text') return [...parts]
    else {
      const cut = (a: number, b: number): Out[] =>
        b > a ? [{ type: 'text', value: part.value.slice(a, b) }] : []
      before.push(...cut(0, from - start))
      inside.push(...cut(Math.max(0, from - start), Math.min(length, to - start)))
      after.push(...cut(to - start, length))
    }
  }
  const holds = inside.every(part => !isElement(part) || state.models.allows(name, part.name))
  return inside.length && holds ? [...before, element(name, attributes, inside), ...after] : [...parts]
}

/** Whether the text of a link is an address. */
export const isAddress = (words: string, href: string | undefined): boolean =>
  words === href || /^(?:https?|s?ftp):\/\//.test(words)

/** A link whose text is its address says what it leads to: the work itself (JATS4R Accessibility 1.0). */
function entitled(out: Out, csl: CslItem): Out {
  if (!isElement(out) || out.name !== 'ext-link' || csl.title === undefined) return out
  if (!isAddress(textIn(out), out.attributes['xlink:href']) || out.attributes['xlink:title'] !== undefined)
    return out
  return { ...out, attributes: { ...out.attributes, 'xlink:title': csl.title } }
}
