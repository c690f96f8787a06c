/**
 * One reference string to CSL-JSON. The order is fixed: exact things first (identifiers, addresses), then the two
 * ends (authors, locator), and the words between them last, when the least is left to guess.
 */
import { asides } from './asides.js'
import { type NameList, readAuthors, readPersons } from './authors.js'
import { readBetween } from './between.js'
import { readSelfPublisher, readSiteOwner } from './bodies.js'
import { findCredits } from './credits.js'
import type { ParsedReference, Style } from './csl.js'
import { readDate } from './dates.js'
import { findDescriptions } from './descriptions.js'
import { type Draft, type Hints, put, putAuthors, putIdentifiers, putIssued, putLinks } from './draft.js'
import { isEastAsian, readEastAsian } from './east-asian.js'
import { isCyrillic, readGost } from './gost.js'
import { type Found, findIdentifiers } from './identifiers.js'
import { readLabel } from './label.js'
import { readLines } from './lines.js'
import { serviceTail } from './links.js'
import { type Locator, readLocator } from './locator.js'
import { note } from './notes.js'
import { houseFirst, placeFirst, soundsLikeHouse } from './publisher.js'
import { putImprint } from './put-imprint.js'
import { sentences } from './sentences.js'
import { lineEnds, withStops } from './stops.js'
import { type Marks, styleOf } from './style.js'
import { endTitle } from './title-end.js'
import { THESIS } from './title-marks.js'
import { lettersOf, type Span, sourceRange, trimSpan, type View, viewOf, without } from './view.js'
import { yearSentence } from './year-sentence.js'

export type { Hints } from './draft.js'

/** Beyond this many characters an entry is no reference; only identifiers are looked for. */
const LONGEST = 200_000

const YEAR_AFTER =
  /^[ .,;:]{0,3}(?:([([]) ?((?:1[5-9]|20)\d\d[a-z]?)(?:[,:]? ([^()[\]]{3,30}?))? ?[)\]]|((?:1[5-9]|20)\d\d[a-z]?)(?=[., :])(?![-;]))[.,:;]?/
/** `(CRC Press, Boca Raton, 2007).`: house, place and year in one bracket at the end. */
const IMPRINT_LAST =
  / ?\(((?=[^()]*[A-Za-zÀ-ÿ]{3})[A-ZÀ-ÖØ-Þ][^()]{2,120}), ?((?:1[5-9]|20)\d\d)\)[.,;]?(?: (\d{1,2} ?(?:st|nd|rd|th|a|ª|\.)? ?[Ee]d(?:ition|ição|ición)?)\.?)?(?:,? ?pp?\. ?(\d{1,5}(?:-\d{1,5})?)\.?)?(?:,? [Vv]ol\. ?(\d{1,3}|[IVXL]{1,5})\.?)?$/
/** Beginnings of the words of FORTHCOMING: most entries have none of them. */
const PENDING = /press|in rev|prelo|prensa|forthc|submit|under rev|in prep|unpub|[ns]\. ?d\.|no date/i
const FORTHCOMING =
  /[([]?\b((?:in press|in review|no prelo|en prensa|sous presse|forthcoming|submitted|under review|in preparation|unpublished)(?![A-Za-zÀ-ÿ])|n\. ?d\.|s\. ?d\.|no date)[)\]]?[.,;:]?(?: \(?((?:19|20)\d\d)\)?\.?$)?/i

/** Read one entry; never throws. `hints.links` adds identifiers the words do not show. */
export function parseReference(text: string, hints: Hints = {}): ParsedReference {
  return readEntry(text, hints).parsed
}

/** As `parseReference`; `styleDecides` tells that the style of the list could change the reading. */
export function readEntry(
  text: string,
  hints: Hints = {}
): { parsed: ParsedReference; styleDecides: boolean } {
  const draft: Draft = { csl: { type: 'document' }, ranges: {}, confidence: {}, notes: [] }
  const short = text.length > LONGEST ? text.slice(0, LONGEST) : text
  const plain = viewOf(short)
  const lines = hints.lines ?? lineEnds(short)
  const whole = withStops(plain, hints.marks, hints.lines)
  const labelled = readLabel(whole.text, hints.counted)
  const tail = serviceTail(whole.text)
  const found = findIdentifiers(whole.text.slice(0, tail.s))
  putIdentifiers(draft, whole, found)
  putLinks(draft, hints)
  const cuts: Span[] = found.map(item => item.cut)
  cuts.push(tail)
  const after = remarkAfter(whole.text, found, tail.s)
  if (after) {
    cuts.push(after)
    put(draft, whole, 'note', trimSpan(whole.text, after), 0.6)
  }
  const addresses = found.filter(item => /^(?:URL|DOI|accessed)$/.test(item.field) && item.cut.s > 60)
  const said = whole.text.slice(0, Math.min(tail.s, ...addresses.map(item => item.cut.s)))
  const other = otherEdition(said) ?? afterwards(said)
  if (other && !after) {
    cuts.push(other)
    put(draft, whole, 'note', trimSpan(whole.text, other, /[\s.()[\]]/), 0.7)
  }
  if (labelled) cuts.push({ s: 0, e: labelled.length })
  const descriptions = findDescriptions(whole.text).filter(
    ({ cut }) => !cuts.some(other => other.s < cut.e && cut.s < other.e)
  )
  for (const { cut, fields, type, online } of descriptions) {
    cuts.push(cut)
    for (const { field, span } of fields) if (!draft.ranges[field]) put(draft, whole, field, span, 0.9)
    if (type) draft.described ??= type
    if (online) draft.online = true
  }
  cuts.push(...asides(whole.text))
  const view = trimmed(without(whole, cuts))
  let body: { style: Style; styleDecides: boolean } = { style: 'unknown', styleDecides: false }
  if (text.length > LONGEST) draft.notes.push(note('too-long'))
  else if (readLines(draft, plain, lines, labelled?.length ?? 0)) finish(draft, view, 0)
  else if (isEastAsian(view)) {
    readEastAsian(draft, view)
    finish(draft, view, 0)
  } else if (isCyrillic(view) && readGost(draft, view)) finish(draft, view, 0)
  else body = readBody(draft, view, found, Boolean(labelled), hints)
  endTitle(draft, whole, descriptions)
  const { csl, ranges, confidence, notes } = draft
  const parsed: ParsedReference = {
    csl,
    ranges,
    confidence,
    notes,
    style: body.style === 'unknown' ? (hints.style ?? 'unknown') : body.style
  }
  if (labelled) parsed.label = lettersOf(whole, labelled)
  return { parsed, styleDecides: body.styleDecides }
}

/** `(Trad. cast. La Hermenéutica del Sujeto. Buenos Aires: …, 2002)`: another edition of the work, in brackets at the end. */
const OTHER_EDITION =
  / ?[[(](?:(?:[Tt]rad|[Tt]rans|[Tt]ransl)\. |[Tt]raduc|[Tt]radu[çz]|[Tt]ranslat|[Oo]riginal|[Oo]rig\. |[Rr]eimpres|[Rr]eprint|[Ff]irst (?:published|edition)|[Pp]ublicad[ao] originalmente|[Üü]bers)/g

function otherEdition(text: string): Span | undefined {
  if (!/[)\]]/.test(text.slice(-3))) return undefined
  const close = text.replace(/[.\s]+$/, '').length
  OTHER_EDITION.lastIndex = Math.max(4, text.length - 400)
  for (let m = OTHER_EDITION.exec(text); m; m = OTHER_EDITION.exec(text)) {
    let open = 0
    let at = m.index
    for (; at < close; at++) {
      if (text[at] === '(' || text[at] === '[') open++
      else if ((text[at] === ')' || text[at] === ']') && --open === 0) break
    }
    if (at === close - 1) return { s: m.index, e: text.length }
  }
  return undefined
}

/** `1984. Published as Xerox PARC Technical Report CSL-84-5.`: what became of the work, said behind it. */
const AFTERWARDS =
  /(?<=[\d)]\. |[A-Za-zÀ-ÿ]\. )(?:Published as|Also (?:published|available|in|as)|To (?:appear|be published)|Submitted (?:to|for)|Repr(?:inted|\.) (?:in|from|by)|Reprint(?=,)|Reimpreso|Reimpresso|Nachdruck|Published by the|Uncorrected|Available as|Revised and)\b[^[\]]{0,200}$/

function afterwards(text: string): Span | undefined {
  const from = Math.max(0, text.length - 260)
  const match = /ublish|Also|To |ubmitt|Repr|Reimp|Nachdr|Uncorr|Avail|Revised/.test(text.slice(from))
    ? AFTERWARDS.exec(text.slice(from))
    : null
  // A reference has its date before.
  return match && /(?:1[5-9]|20)\d\d/.test(text.slice(0, from + match.index))
    ? { s: from + match.index, e: text.length }
    : undefined
}

/** Words after the address at the end (`Subscription required to view.`): a remark, not the reference. */
function remarkAfter(text: string, found: Found[], end: number): Span | undefined {
  const last = found.filter(item => item.field === 'URL' && item.confidence > 0).pop()
  if (!last) return undefined
  const s = Math.max(...found.map(item => item.cut.e))
  const words = text.slice(s, end)
  return s >= last.cut.e &&
    words.length < 80 &&
    /^[ .]{1,2}[A-ZÀ-ÖØ-Þ][a-zß-ÿ]+ [a-zß-ÿ]/.test(words) &&
    !/\d|:/.test(words)
    ? { s, e: end }
    : undefined
}

function trimmed(view: View): View {
  const end = view.text.replace(/(?<![\s,;:])[\s,;:]+$/, '').length
  const start = view.text.length - view.text.trimStart().length
  return {
    text: view.text.slice(start, end),
    at: Array.prototype.slice.call(view.at, start, end) as number[],
    source: view.source
  }
}

/** `———. Title`: a dash for the authors of the entry before. */
const REPEATED = /^(?:-{2,12}|_{3,20})[.,:]?(?:,? \(?[Ee]ds?\.?\)?[.,]?)? ?(?=\S)/

const nobody = (e: number, editors: boolean): NameList => ({
  names: [],
  s: 0,
  e,
  etAl: false,
  form: 'none',
  editors,
  moved: [],
  confidence: 0
})

/** Authors, date, locator and the words between. */
function readBody(
  draft: Draft,
  whole: View,
  found: Found[],
  labelled: boolean,
  hints: Hints
): { style: Style; styleDecides: boolean } {
  let view = whole
  let { text } = view
  const dash = REPEATED.exec(text)
  if (dash) draft.repeated = { s: 0, e: dash[0].length }
  const persons = dash ? nobody(dash[0].length, /[Ee]d/.test(dash[0])) : readAuthors(text, 0, hints.style)
  const web = found.some(item => item.field === 'URL') && !found.some(item => item.field === 'DOI')
  const owner =
    persons.form === 'none' && !dash
      ? (readSelfPublisher(text) ?? (web ? readSiteOwner(text) : undefined))
      : undefined
  const second = persons.form === 'none' && !owner && !dash ? titleBeforeAuthors(text) : undefined
  const authors = owner ?? second?.authors ?? persons
  let at = authors.e
  const marks: Marks = { nameForm: authors.form, year: 'none', quoted: false, labelled }
  const early = YEAR_AFTER.exec(text.slice(at, at + 60))
  // `Family AB. 2003;12` is a locator already, and `Author. 1984: a novel` a title.
  const dated =
    early &&
    (early[2] !== undefined ||
      !/^[;:]/.test(text.slice(at + early[0].length - 1, at + early[0].length + 1).trim())) &&
    (early[2] !== undefined || authors.names.length > 0 || dash !== null) &&
    // `Bureau of Tides. 2011 census of boats. Oslo: BT; 2012`: the year begins the title.
    !(authors.form === 'corporate' && early[4] !== undefined && titleBegins(text, at + early[0].length))
  let known: string | undefined
  if (early && dated) {
    known = early[2] ?? early[4]!
    const s = at + early[0].indexOf(known)
    const spanned = { s, e: s + known.length }
    putIssued(draft, view, spanned, { 'date-parts': [[Number(known.slice(0, 4))]] }, 0.97)
    if (early[3]) applyMonth(draft, known, early[3])
    marks.year = early[1] ? 'after-authors-bracketed' : 'after-authors'
    at += early[0].length
  }
  if (!dash) putAuthors(draft, view, authors)
  const credits = findCredits(text, at)
  if (credits.length > 0) {
    view = without(view, credits)
    text = view.text
  }
  const alone = known ? undefined : yearSentence(text, at)
  if (alone) {
    known = text.slice(alone.year.s, alone.year.e)
    putIssued(draft, view, alone.year, { 'date-parts': [[Number(known)]] }, 0.85)
    view = without(view, [alone.cut])
    text = view.text
  }
  let end = text.length
  const forthcoming = known || !PENDING.test(text) ? null : FORTHCOMING.exec(text.slice(at))
  if (forthcoming && (forthcoming.index < 6 || at + forthcoming.index + forthcoming[0].length >= end - 3)) {
    const s = at + forthcoming.index
    const words = { s: s + forthcoming[0].indexOf(forthcoming[1]!), e: 0 }
    words.e = words.s + forthcoming[1]!.length
    const year = forthcoming[2]
    const yearAt = s + forthcoming[0].lastIndexOf(year ?? '')
    if (year) putIssued(draft, view, { s: yearAt, e: yearAt + 4 }, { 'date-parts': [[Number(year)]] }, 0.8)
    else putIssued(draft, view, words, { literal: text.slice(words.s, words.e) }, 0.8)
    if (!/^(?:n|s)\. ?d|^no date/i.test(forthcoming[1]!)) put(draft, view, 'status', words, 0.8)
    if (forthcoming.index < 6) at = s + forthcoming[0].length
    else end = s
  }
  const closing = known ? null : IMPRINT_LAST.exec(text.slice(Math.max(at, end - 160), end))
  let bracketed: Span | undefined
  if (closing) {
    const s = Math.max(at, end - 160) + closing.index
    const year = { s: s + closing[0].indexOf(closing[2]!, closing[1]!.length), e: 0 }
    year.e = year.s + 4
    putIssued(draft, view, year, { 'date-parts': [[Number(closing[2])]] }, 0.95)
    known = closing[2]
    marks.year = 'end-bracketed'
    const inner = s + closing[0].indexOf('(') + 1
    bracketed = { s: inner, e: inner + closing[1]!.length }
    end = s
    const put1 = (field: 'edition' | 'page' | 'volume', words: string | undefined): void => {
      if (words === undefined) return
      const at = s + closing[0].lastIndexOf(words)
      put(draft, view, field, { s: at, e: at + words.length }, 0.85)
    }
    put1('edition', closing[3])
    put1('page', closing[4])
    put1('volume', closing[5])
  }
  const body = end < text.length ? text.slice(0, end) : text
  const short = trailing(body)
  if (short.length < body.length)
    put(draft, view, 'note', trimSpan(text, { s: short.length, e: body.length }, /[\s.()[\]]/), 0.7)
  const locator = readLocator(short, at, known)
  readBetween(draft, view, at, locator, authors, marks, found, Boolean(bracketed), hints.marks)
  if (second) putFirstTitle(draft, view, second.title)
  if (bracketed) {
    putImprint(
      draft,
      view,
      placeFirst(text, bracketed.s, bracketed.e) ??
        houseFirst(text, bracketed.s, bracketed.e) ?? {
          publisher: bracketed,
          s: bracketed.s,
          confidence: 0.7
        }
    )
    if (draft.csl.type === 'document' || draft.csl.type === 'article-journal') draft.csl.type = 'book'
  }
  if (marks.year === 'none') marks.year = yearMark(text, locator)
  finish(draft, view, at)
  return { style: styleOf(marks), styleDecides: persons.styleDecides === true }
}

/** `Bureau of Tides. 2011 census of boats. Oslo: BT; 2012`: a small letter behind the year, and one more year. */
const titleBegins = (text: string, e: number): boolean =>
  /^ [a-zß-ÿ]/.test(text.slice(e - 1, e + 2).replace(/^\d/, '')) &&
  /[;,.(] ?(?:19|20)\d\d/.test(text.slice(e))

/** `Title. Okoro TB, Pryce T. Journal 2014;…`: several names in a clear order make up the second sentence. */
function titleBeforeAuthors(text: string): { title: Span; authors: NameList } | undefined {
  const [title, next] = sentences(text, 0, Math.min(text.length, 600))
  if (!title || !next || title.e - title.s < 12) return undefined
  const authors = readPersons(text, next.s)
  const sure = authors && authors.names.length > 1 && authors.confidence >= 0.95 && !authors.editors
  const clear = sure && /^(?:initials-last|comma-initials|initials-first)$/.test(authors.form)
  return clear ? { title: trimSpan(text, title), authors } : undefined
}

/** The title stood first: what was taken for one behind the authors is the source. */
function putFirstTitle(draft: Draft, view: View, title: Span): void {
  const { csl, ranges, confidence } = draft
  if (csl.title && !csl['container-title']) {
    const field = !csl.volume && soundsLikeHouse(csl.title) ? 'publisher' : 'container-title'
    csl[field] = csl.title
    ranges[field] = ranges.title!
    confidence[field] = 0.6
    if (field === 'publisher') csl.type = 'book'
  }
  put(draft, view, 'title', title, 0.85)
  draft.notes = draft.notes.filter(({ code }) => code !== 'no-title' && code !== 'title-doubtful')
}

/** A closing bracketed remark (`(in Japanese)`, `[Abstract]`) hides the locator; it is blanked. */
function trailing(text: string): string {
  if (!/[)\]]\.?$/.test(text)) return text
  const match =
    /[ .]?[[(](?:in|with|abstract|article|letter|review|editorial|comment|erratum|translated|translation|reprint|originally|unpublished|published|english|subscription|online)\b[^()[\]]{0,60}[)\]]\.?$/i.exec(
      text.slice(-80)
    )
  if (!match || /\d/.test(match[0]) || THESIS.test(match[0])) return text
  return text.slice(0, text.length - match[0].length)
}

/** The last year anywhere after the authors, for entries whose end is no locator. */
function lateYear(draft: Draft, view: View, from: number): void {
  let last: Span | undefined
  for (const match of view.text
    .slice(from)
    .matchAll(/(?<=[(,;.] ?|[a-z] )(?:1[5-9]|20)\d\d(?=[).,; ]|$)(?![-;] ?\d)/g)) {
    last = { s: from + match.index, e: from + match.index + 4 }
  }
  if (!last) return
  const title = draft.ranges.title
  const at = sourceRange(view, last)[0]
  const bracketed = view.text[last.s - 1] === '('
  if (title && at >= title[0] && at < title[1] && !bracketed) return
  putIssued(draft, view, last, { 'date-parts': [[Number(view.text.slice(last.s, last.e))]] }, 0.6)
}

function applyMonth(draft: Draft, year: string, words: string): void {
  const read = readDate(`${words} ${year.slice(0, 4)}`, 0)
  if (read && draft.csl.issued) draft.csl.issued = read.date
}

function yearMark(text: string, locator: Locator): Marks['year'] {
  if (!locator.year) return 'none'
  if (locator.volume && locator.year.s < locator.volume.s && text[locator.year.s - 1] !== '(')
    return 'before-volume'
  return text[locator.year.s - 1] === '(' ? 'end-bracketed' : 'end'
}

/** `Korean Guidelines for Tuberculosis. (2020). 4th ed.`: the year that was read is no part of the title. */
function yearBehindTitle(draft: Draft, view: View): void {
  const { csl, ranges } = draft
  if (!csl.title || !/\d\)?$/.test(csl.title)) return
  // `Title. 2015. In: Book … 2015.`
  const match =
    /[.,] ?\(((?:1[5-9]|20)\d\d)\)$/.exec(csl.title) ??
    (csl['container-title'] ? /[.?!] ((?:1[5-9]|20)\d\d)$/.exec(csl.title) : null)
  if (!match || match.index < 4 || csl.issued?.['date-parts']?.[0]?.[0] !== Number(match[1])) return
  csl.title = csl.title.slice(0, /^[?!]/.test(match[0]) ? match.index + 1 : match.index)
  const [s] = ranges.title!
  const at = view.source.indexOf(match[0].includes('(') ? '(' : match[1]!, s + match.index)
  if (at > s) ranges.title = [s, s + view.source.slice(s, at).replace(/[\s.,]+$/, '').length]
}

function finish(draft: Draft, view: View, from: number): void {
  const { csl, notes } = draft
  if (!csl.issued) lateYear(draft, view, from)
  if (!csl.issued) notes.push(note('no-year'))
  yearBehindTitle(draft, view)
  if (draft.repeated) notes.push(note('authors-repeated'))
  if (!csl.title && !notes.some(item => item.code === 'no-title')) notes.push(note('no-title'))
}
