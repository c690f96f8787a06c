/** Why: authors stand first in an entry and numbers last; what is between them is read when both ends are known. */
import { type NameList, readAuthors, readPersons } from './authors.js'
import { readBetween } from './between.js'
import { readSelfPublisher, readSiteOwner } from './bodies.js'
import { findCredits } from './credits.js'
import type { Style } from './csl.js'
import { readDate } from './dates.js'
import { type Draft, type Hints, put, putAuthors, putIssued } from './draft.js'
import { finish } from './finish.js'
import type { Found } from './identifiers.js'
import { type Locator, readLocator } from './locator.js'
import { houseFirst, placeFirst, soundsLikeHouse } from './publisher.js'
import { putImprint } from './put-imprint.js'
import { sentences } from './sentences.js'
import { type Marks, styleOf } from './style.js'
import { THESIS } from './title-marks.js'
import { type Span, trimSpan, type View, without } from './view.js'
import { yearSentence } from './year-sentence.js'

// `(1924/2017)`: a work that is published again bears both years, and is dated by the second (APA 7, 9.41).
const YEAR_AFTER =
  /^[ .,;:]{0,3}(?:([([]) ?(?:1\d{3} ?\/ ?)?((?:1[5-9]|20)\d\d[a-z]?)(?:[,:]? ([^()[\]]{3,30}?))? ?[)\]]|((?:1[5-9]|20)\d\d[a-z]?)(?=[., :])(?![-;]))[.,:;]?/
/** `(CRC Press, Boca Raton, 2007).`: house, place and year in one bracket at the end. */
const IMPRINT_LAST =
  / ?\(((?=[^()]*[A-Za-zÀ-ÿ]{3})[A-ZÀ-ÖØ-Þ][^()]{2,120}), ?((?:1[5-9]|20)\d\d)\)[.,;]?(?: (\d{1,2} ?(?:st|nd|rd|th|a|ª|\.)? ?[Ee]d(?:ition|ição|ición)?)\.?)?(?:,? ?pp?\. ?(\d{1,5}(?:-\d{1,5})?)\.?)?(?:,? [Vv]ol\. ?(\d{1,3}|[IVXL]{1,5})\.?)?$/
/** Beginnings of the words of FORTHCOMING: most entries have none of them. */
const PENDING = /press|in rev|prelo|prensa|forthc|submit|under rev|in prep|unpub|[ns]\. ?d\.|no date/i
const FORTHCOMING =
  /[([]?\b((?:in press|in review|no prelo|en prensa|sous presse|forthcoming|submitted|under review|in preparation|unpublished)(?![A-Za-zÀ-ÿ])|n\. ?d\.|s\. ?d\.|no date)[)\]]?[.,;:]?(?: \(?((?:19|20)\d\d)\)?\.?$)?/i

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

/** Who is named at the head of an entry. */
interface Named {
  authors: NameList
  /** Authors as they are read without a look at what follows. */
  persons: NameList
  dash: boolean
  /** A title that stands before its authors. */
  title?: Span
}

/** Authors, date, locator and the words between. */
export function readBody(
  draft: Draft,
  view: View,
  found: Found[],
  labelled: boolean,
  hints: Hints
): { style: Style; styleDecides: boolean } {
  const named = namedFirst(draft, view, found, hints)
  const { authors, persons, dash } = named
  const marks: Marks = { nameForm: authors.form, year: 'none', quoted: false, labelled }
  const rest = new Rest(draft, view, authors.e, marks)
  rest.takeYear(authors, dash)
  if (!dash) putAuthors(draft, view, authors)
  rest.cutCredits()
  rest.takeYearSentence()
  rest.takeForthcoming()
  const house = rest.takeHouse()
  const { at } = rest
  const locator = rest.readLocator()
  readBetween(draft, rest.view, at, locator, authors, marks, found, house !== undefined, hints.marks)
  if (named.title) putFirstTitle(draft, rest.view, named.title)
  if (house) putHouse(draft, rest.view, house)
  if (marks.year === 'none') marks.year = yearMark(rest.view.text, locator)
  finish(draft, rest.view, at)
  return { style: styleOf(marks), styleDecides: persons.styleDecides === true }
}

function namedFirst(draft: Draft, { text }: View, found: readonly Found[], hints: Hints): Named {
  const dash = REPEATED.exec(text)
  if (dash) {
    draft.repeated = { s: 0, e: dash[0].length }
    const persons = nobody(dash[0].length, /[Ee]d/.test(dash[0]))
    return { authors: persons, persons, dash: true }
  }
  const persons = readAuthors(text, 0, hints.style)
  if (persons.form !== 'none') return { authors: persons, persons, dash: false }
  const web = found.some(item => item.field === 'URL') && !found.some(item => item.field === 'DOI')
  const owner = readSelfPublisher(text) ?? (web ? readSiteOwner(text) : undefined)
  if (owner) return { authors: owner, persons, dash: false }
  const second = titleBeforeAuthors(text)
  return second
    ? { authors: second.authors, persons, dash: false, title: second.title }
    : { authors: persons, persons, dash: false }
}

/** What stands behind the authors; each step takes the date where it finds one, and what it takes is gone for the next. */
class Rest {
  private end: number
  /** The year, once it is known. */
  private known: string | undefined

  constructor(
    private readonly draft: Draft,
    public view: View,
    public at: number,
    private readonly marks: Marks
  ) {
    this.end = view.text.length
  }

  /** `Family AB (2003).`: the year behind the authors. */
  takeYear(authors: NameList, dash: boolean): void {
    const { draft, at, marks } = this
    const { text } = this.view
    const early = YEAR_AFTER.exec(text.slice(at, at + 60))
    if (!early) return
    const behind = at + early[0].length
    // `Family AB. 2003;12` is a locator already, and `Author. 1984: a novel` a title.
    const dated =
      early[2] !== undefined ||
      (!/^[;:]/.test(text.slice(behind - 1, behind + 1).trim()) && (authors.names.length > 0 || dash))
    // `Bureau of Tides. 2011 census of boats. Oslo: BT; 2012`: the year begins the title.
    const titled = authors.form === 'corporate' && early[4] !== undefined && titleBegins(text, behind)
    if (!dated || titled) return
    const year = early[2] ?? early[4]!
    this.known = year
    const s = at + early[0].indexOf(year)
    putIssued(
      draft,
      this.view,
      { s, e: s + year.length },
      { 'date-parts': [[Number(year.slice(0, 4))]] },
      0.97
    )
    if (early[3]) applyMonth(draft, year, early[3])
    marks.year = early[1] ? 'after-authors-bracketed' : 'after-authors'
    this.at = behind
  }

  private cut(spans: Span[]): void {
    this.view = without(this.view, spans)
    this.end = this.view.text.length
  }

  cutCredits(): void {
    const credits = findCredits(this.view.text, this.at)
    if (credits.length > 0) this.cut(credits)
  }

  /** `Title. 2003. House.`: a sentence that is a year. */
  takeYearSentence(): void {
    const alone = this.known ? undefined : yearSentence(this.view.text, this.at)
    if (!alone) return
    const year = this.view.text.slice(alone.year.s, alone.year.e)
    this.known = year
    putIssued(this.draft, this.view, alone.year, { 'date-parts': [[Number(year)]] }, 0.85)
    this.cut([alone.cut])
  }

  /** `in press`, `n.d.`, behind the authors or at the end. */
  takeForthcoming(): void {
    const { draft, view, at } = this
    const { text } = view
    const said = this.known || !PENDING.test(text) ? null : FORTHCOMING.exec(text.slice(at))
    const first = said !== null && said.index < 6
    if (!said || !(first || at + said.index + said[0].length >= this.end - 3)) return
    const s = at + said.index
    const from = s + said[0].indexOf(said[1]!)
    const words = { s: from, e: from + said[1]!.length }
    const year = said[2]
    const yearAt = s + said[0].lastIndexOf(year ?? '')
    if (year) putIssued(draft, view, { s: yearAt, e: yearAt + 4 }, { 'date-parts': [[Number(year)]] }, 0.8)
    else putIssued(draft, view, words, { literal: text.slice(words.s, words.e) }, 0.8)
    if (!/^(?:n|s)\. ?d|^no date/i.test(said[1]!)) put(draft, view, 'status', words, 0.8)
    if (first) this.at = s + said[0].length
    else this.end = s
  }

  /**
   * House and year in brackets at the end.
   * @returns the house with its place
   */
  takeHouse(): Span | undefined {
    const { draft, view } = this
    const start = Math.max(this.at, this.end - 160)
    const closing = this.known ? null : IMPRINT_LAST.exec(view.text.slice(start, this.end))
    if (!closing) return undefined
    const s = start + closing.index
    const yearAt = s + closing[0].indexOf(closing[2]!, closing[1]!.length)
    putIssued(draft, view, { s: yearAt, e: yearAt + 4 }, { 'date-parts': [[Number(closing[2])]] }, 0.95)
    this.known = closing[2]
    this.marks.year = 'end-bracketed'
    this.end = s
    for (const [field, words] of [
      ['edition', closing[3]],
      ['page', closing[4]],
      ['volume', closing[5]]
    ] as const) {
      if (words === undefined) continue
      const at = s + closing[0].lastIndexOf(words)
      put(draft, view, field, { s: at, e: at + words.length }, 0.85)
    }
    const inner = s + closing[0].indexOf('(') + 1
    return { s: inner, e: inner + closing[1]!.length }
  }

  readLocator(): Locator {
    const { text } = this.view
    const body = this.end < text.length ? text.slice(0, this.end) : text
    const short = trailing(body)
    if (short.length < body.length) {
      const remark = trimSpan(text, { s: short.length, e: body.length }, /[\s.()[\]]/)
      put(this.draft, this.view, 'note', remark, 0.7)
    }
    return readLocator(short, this.at, this.known)
  }
}

/** The house that was said in brackets with the year. */
function putHouse(draft: Draft, view: View, house: Span): void {
  const { text } = view
  putImprint(
    draft,
    view,
    placeFirst(text, house.s, house.e) ??
      houseFirst(text, house.s, house.e) ?? { publisher: house, s: house.s, confidence: 0.7 }
  )
  if (draft.csl.type === 'document' || draft.csl.type === 'article-journal') draft.csl.type = 'book'
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
