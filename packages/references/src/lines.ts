/**
 * Entries set in lines: the title, the names in full, the source with a date in brackets. Software that makes its lists from
 * looked-up records prints them so (Manubot). With the lines known nothing is left to guess from punctuation.
 */
import { readPersons } from './authors.js'
import { looksCorporate } from './corporate.js'
import type { CslName } from './csl.js'
import { readDate } from './dates.js'
import { type Draft, put, putIssued } from './draft.js'
import { kindOf } from './kind.js'
import { readName } from './names.js'
import { soundsLikeHouse } from './publisher.js'
import { type Span, sourceRange, trimSpan, type View, wordsOf } from './view.js'

/** `eLife (2018-06-11)`, `(2012)`: a source, and a date in figures. */
const SOURCE =
  /^([^()]{0,200}(?:\([^()]{1,60}\)[^()]{0,60})?)\(((?:1[5-9]|20)\d\d(?:-\d\d){0,2})\)(?=\.?$|\.? (?:https?:|www\.|doi|DOI|PM|ISBN|arXiv))/

/** `Journal of Tides, 30, 7538-7553, 2010`: a source and its counts in a line of their own, the year last (Lens). */
const COUNTED =
  /^([^,]{2,160}(?:, (?=[A-Za-z])[^,\d]{2,60}){0,2})(?:, ([A-Za-z]?\d{1,6}))?(?:, ([A-Za-z]?\d{1,9}(?:-[A-Za-z]?\d{1,9})?))?, ((?:1[6-9]|20)\d\d)$/

/** How journals and proceedings begin their names. */
const PERIODICAL =
  /^(?:The )?(?:\w+ )?(?:Journal|Annals|Proceedings|Transactions|Bulletin|Archives|Advances|Reviews?|Letters|Conference|Symposium|Revista|Revue|Zeitschrift)(?![A-Za-zÀ-ÿ])/

/** Fills the draft from the lines and says so; nothing is touched when the entry is not set in such lines. */
export function readLines(draft: Draft, view: View, ends: readonly number[], skip: number): boolean {
  if (ends.length === 0) return false
  const lines = spans(view, ends, skip)
  if (readCounted(draft, view, lines)) return true
  const at = lines.findIndex((line, i) => i > 0 && i < 3 && SOURCE.test(view.text.slice(line.s, line.e)))
  const [title, second] = lines
  const names = at === 2 ? namesOf(view, second!) : []
  const persons = title && readPersons(view.text, title.s)
  if (at < 1 || !names || title!.e - title!.s < 4 || (persons && persons.e >= title!.e - 1)) return false
  const last = lines[at]!
  const match = SOURCE.exec(view.text.slice(last.s, last.e))!
  put(draft, view, 'title', trimSpan(view.text, title!, /[\s.,;:]/), 0.95)
  if (names.length > 0) {
    draft.csl.author = names.filter(name => name !== CUT)
    draft.ranges.author = sourceRange(view, second!)
    draft.confidence.author = 0.93
    if (names.includes(CUT)) draft.csl.custom = { ...draft.csl.custom, 'et-al': true }
  }
  const dateAt = last.s + match[0].length - 1 - match[2]!.length
  const { date } = readDate(view.text, dateAt)!
  putIssued(draft, view, { s: dateAt, e: dateAt + match[2]!.length }, date, 0.97)
  const source = trimSpan(view.text, { s: last.s, e: last.s + match[1]!.length })
  const words = view.text.slice(source.s, source.e)
  // “Journal of the Association …” is named for its society, and no house.
  const house = draft.csl.ISBN !== undefined || (soundsLikeHouse(words) && !PERIODICAL.test(words))
  put(draft, view, house ? 'publisher' : 'container-title', source, 0.9)
  draft.csl.type = kind(draft, words, house)
  return true
}

/** Title, names, and a line of counts. */
function readCounted(draft: Draft, view: View, [title, second, third]: readonly Span[]): boolean {
  const match = third && COUNTED.exec(view.text.slice(third.s, third.e))
  const names = match && namesOf(view, second!)
  if (!match || !names?.length || (!match[2] && !match[3]) || title!.e - title!.s < 8) return false
  put(draft, view, 'title', trimSpan(view.text, title!, /[\s.,;:]/), 0.95)
  draft.csl.author = names.filter(name => name !== CUT)
  draft.ranges.author = sourceRange(view, second!)
  draft.confidence.author = 0.9
  if (names.includes(CUT)) draft.csl.custom = { ...draft.csl.custom, 'et-al': true }
  let at = third!.s + match[1]!.length
  const next = (words: string | undefined): Span | undefined => {
    if (!words) return undefined
    const s = view.text.indexOf(words, at)
    at = s + words.length
    return { s, e: at }
  }
  put(draft, view, 'container-title', { s: third!.s, e: at }, 0.95)
  put(draft, view, 'volume', next(match[2]), 0.95)
  const pages = next(match[3])
  put(draft, view, 'page', pages, 0.95)
  if (pages) {
    draft.csl.page = match[3]!
    draft.csl['page-first'] = match[3]!.split('-')[0]!
  }
  const year = third!.e - 4
  putIssued(draft, view, { s: year, e: third!.e }, { 'date-parts': [[Number(match[4])]] }, 0.95)
  draft.csl.type = 'article-journal'
  return true
}

function kind(draft: Draft, source: string, house: boolean): Draft['csl']['type'] {
  const { csl } = draft
  if (csl.ISBN) return 'book'
  const type = kindOf({
    described: draft.described,
    online: draft.online === true,
    hasVolume: false,
    hasIssue: false,
    hasContainer: csl['container-title'] !== undefined,
    hasPublisher: false,
    hasPlace: false,
    hasEdition: false,
    hasWork: false,
    hasPages: false,
    hasUrl: csl.URL !== undefined,
    hasDoi: csl.DOI !== undefined || csl.PMID !== undefined,
    hasGenre: false,
    hasEditorsFirst: false,
    title: csl.title ?? '',
    container: csl['container-title'] ?? '',
    text: source
  })
  // A house alone does not say what it has published.
  return house && type === 'article-journal' ? 'document' : type
}

function spans(view: View, ends: readonly number[], skip: number): Span[] {
  const found: Span[] = []
  let s = skip
  let i = skip
  for (const end of [...ends, view.source.length]) {
    while (i < view.text.length && view.at[i]! < end) i++
    const span = trimSpan(view.text, { s, e: i }, /\s/)
    if (span.e > span.s) found.push(span)
    s = i
  }
  return found
}

/** Stands for names left out of the list. */
const CUT: CslName = {}

/** Names between commas; undefined when the line is something else. */
function namesOf(view: View, line: Span): CslName[] | undefined {
  const whole = view.text.slice(line.s, line.e)
  if (whole.length > 20_000 || /[?!:]/.test(whole)) return undefined
  // A sentence is a title; names have small words only as particles.
  if (whole.split(' ').filter(word => /^[a-zß-ÿ]{4}/.test(word)).length > 1) return undefined
  if (looksCorporate(whole)) return [{ literal: wordsOf(view, line) }]
  const names: CslName[] = []
  let from = 0
  for (const part of whole.split(/,/)) {
    const lead = /^ ?(?:(?:and|&|…|\.{3}) ){0,2}/.exec(part)![0]
    if (/…|\.{3}/.test(lead)) names.push(CUT)
    const span = trimSpan(view.text, { s: line.s + from + lead.length, e: line.s + from + part.length }, /\s/)
    if (span.e > span.s) names.push(nameOf(view, span))
    from += part.length + 1
  }
  return names
}

/** One name in full, given name first; a body, or a name of one word, stays as it is. */
function nameOf(view: View, span: Span): CslName {
  const words = view.text.slice(span.s, span.e)
  const read = readName(view.text, span.s, 'given-first') ?? readName(view.text, span.s, 'initials-first')
  if (read?.e === span.e && !looksCorporate(words)) return own(view, span, read.name)
  // Several given names: the last word, with its particles, is the family's.
  const split =
    /^((?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ.'-]{0,30} ){1,4}?)((?:(?:van|von|de|der|den|del|da|das|do|dos|du|la|le|di|ter|ten|el|al) ){1,3}[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ'-]{1,30}(?: [A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ'-]{1,30})?|(?<= )[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ'-]{1,30})$/.exec(
      words
    )
  return split && !looksCorporate(words)
    ? own(view, span, { given: split[1]!.trim(), family: split[2]! })
    : { literal: wordsOf(view, span) }
}

/** The parts with the author's own letters. */
function own(view: View, span: Span, name: CslName): CslName {
  const words = view.text.slice(span.s, span.e)
  const part = (value: string, from: number): string => {
    const s = span.s + words.indexOf(value, from)
    return wordsOf(view, { s, e: s + value.length })
  }
  const given = part(name.given!, 0)
  const family = part(name.family!, name.given!.length)
  return { family, given, ...(name.suffix ? { suffix: name.suffix } : {}) }
}
