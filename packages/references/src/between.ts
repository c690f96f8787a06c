/** The words between the authors and the end, put into fields: title, source, imprint, numbers, type. */
import type { NameList } from './authors.js'
import { readWork } from './chapter.js'
import { isCity } from './cities.js'
import { COUNTRY } from './countries.js'
import { type Draft, ownWords, put, putIssued } from './draft.js'
import { type Head, readHead } from './head.js'
import type { Found } from './identifiers.js'
import { closedTitle } from './imprint.js'
import { kindOf } from './kind.js'
import type { Locator } from './locator.js'
import { note } from './notes.js'
import { placeFirst, soundsLikeHouse } from './publisher.js'
import { accessioned, putImprint } from './put-imprint.js'
import { putLocator } from './put-locator.js'
import { isShortened, journalLike, sentences } from './sentences.js'
import { splitSeries } from './series.js'
import { settle } from './settle.js'
import type { TypeMark } from './stops.js'
import type { Marks } from './style.js'
import { typedBook, typedIn, typedJournal, typedPaper } from './typed-source.js'
import { type Span, sourceRange, trimSpan, type View } from './view.js'

const COUNTS_REPORTS =
  /[.,] (?:Tech(?:nical|\.) ?(?:Rep(?:ort|\.)|Memo(?:randum)?\.?)|(?:Working|Discussion|White) Paper|Research Report)(?: [Nn]o\.?)? ?$/

/** A genre that makes a work a report, not a thesis. */
const REPORT = /report|rep\b|rpt|paper|memo|rapport|informe|relatório|bericht|document/i

export function readBetween(
  draft: Draft,
  view: View,
  at: number,
  locator: Locator,
  authors: NameList,
  marks: Marks,
  found: Found[],
  house: boolean,
  type?: readonly TypeMark[]
): void {
  const { text } = view
  const { csl } = draft
  putDate(draft, view, locator)
  putReportNumber(draft, view, at, locator)
  const journal = !house && isJournal(draft, text, at, locator)
  const head = headOf(view, at, locator, journal, found, type)
  if (!journal) {
    const afterAuthors = marks.year.startsWith('after-authors')
    takeHouse(text, head, locator, found, afterAuthors)
    if (locator.labelled.has('pages') && authors.names.length > 0) splitChapter(text, head, locator)
  }
  marks.quoted = /["«]/.test(text.slice(at, at + 3))
  putHead(draft, view, head, locator, journal, authors)
  if (head.doubtful && csl.title) draft.notes.push(note('title-doubtful'))
  const bookNumber = Boolean(house || head.imprint || head.edition) && !csl['container-title']
  putLocator(draft, view, locator, bookNumber)
  csl.type = kindOf({
    described: draft.described,
    online: draft.online === true,
    hasVolume: Boolean(csl.volume),
    hasIssue: Boolean(csl.issue),
    hasContainer: Boolean(csl['container-title']),
    hasPublisher: Boolean(csl.publisher),
    hasPlace: Boolean(csl['publisher-place']),
    hasEdition: Boolean(csl.edition),
    hasWork: Boolean(head.within || (head.container && head.imprint && csl.publisher && !journal)),
    hasPages: Boolean(csl.page),
    hasUrl: hasUrl(found),
    hasDoi: Boolean(csl.DOI),
    hasGenre: Boolean(csl.genre) && !head.number && !REPORT.test(csl.genre ?? ''),
    hasEditorsFirst: authors.editors,
    title: `${csl.title ?? ''}${REPORT.test(csl.genre ?? '') ? ' Report' : ''}`,
    container: csl['container-title'] ?? '',
    text: view.source
  })
  settle(draft)
}

const hasUrl = (found: readonly Found[]): boolean => found.some(item => item.field === 'URL')

/** The date among the numbers; it says more than the year behind the authors where it is of the same year. */
function putDate(draft: Draft, view: View, { date, dateSpan }: Locator): void {
  const { csl } = draft
  if (!date) return
  if (!csl.issued) putIssued(draft, view, dateSpan!, date, 0.95)
  else if (
    csl.issued['date-parts']?.[0]?.[0] === date['date-parts']?.[0]?.[0] &&
    (date.season || date['date-parts']?.[0]?.[1])
  )
    csl.issued = date
}

/** `House, Tech. Rep. 12, 1988`: counts reports, and no volumes. */
function putReportNumber(draft: Draft, view: View, at: number, locator: Locator): void {
  const { volume, issue, pages, s } = locator
  if (!volume || issue || pages || !COUNTS_REPORTS.test(view.text.slice(Math.max(at, s - 40), s))) return
  if (!draft.csl.number) put(draft, view, 'number', volume, 0.85)
  delete locator.volume
}

/** Whether the numbers are those by which journals are counted. */
function isJournal(draft: Draft, text: string, at: number, locator: Locator): boolean {
  const { volume, issue, pages, labelled, s } = locator
  return (
    // `Title, Geosci. Bread Discuss. [preprint]`: it stands in its repository as an article in its journal.
    (draft.described === 'article' && !labelled.has('volume')) ||
    (volume !== undefined && Boolean(pages || issue || !bookish(text, at, s, labelled.has('volume')))) ||
    (pages !== undefined &&
      !volume &&
      /: ?$/.test(text.slice(pages.s - 2, pages.s)) &&
      !placeAndHouse(text, at, s)) ||
    Boolean(issue && pages)
  )
}

/** Title and source: by what stands in another type, where that tells more, else by the words. */
function headOf(
  view: View,
  at: number,
  locator: Locator,
  journal: boolean,
  found: readonly Found[],
  type: readonly TypeMark[] | undefined
): Head {
  const { text } = view
  const daily = !locator.volume && !locator.pages && locator.date?.['date-parts']?.[0]?.length === 3
  const typed = type?.length ? typedIn(view, type, at, locator.s) : []
  const head =
    (journal ? typedJournal(view, typed, at, locator.s) : undefined) ??
    readHead(text, at, locator.s, journal, daily)
  if (!journal && typed.length > 0 && !head.within && !head.imprint && !head.genre && !head.edition) {
    // `How to sail. Harbour Bench. https://…`: of a page on line the sentence behind its title is whose site it is.
    const site = head.container !== undefined && hasUrl(found)
    const better =
      typedPaper(view, typed, at, locator.s) ?? (site ? undefined : typedBook(view, typed, at, locator.s))
    if (better) {
      delete head.container
      Object.assign(head, better)
    }
  }
  if (daily && head.title && head.container && !head.imprint?.publisher) imprintBefore(text, head)
  return head
}

/** What stands where the name of a journal would, and is the house of a book. */
function takeHouse(
  text: string,
  head: Head,
  locator: Locator,
  found: readonly Found[],
  afterAuthors: boolean
): void {
  // `Author. 1992. Title. Crown.`: nothing counts issues or pages, and no word of it is a journal's.
  const bare = afterAuthors && !locator.pages && !locator.volume && found.length === 0
  if (bare && head.container && isHouse(text, head.container)) containerIsHouse(head)
  // `Title. Taylor & Francis; 1999.`: without a volume a semicolon parts the year from the house (Citing Medicine, chapter 2).
  const semicolon = !locator.volume && /; ?$/.test(text.slice(Math.max(0, locator.s - 2), locator.s))
  if (
    semicolon &&
    head.container &&
    head.title &&
    !head.imprint &&
    locator.year &&
    !hasUrl(found) &&
    journalLike(text.slice(head.container.s, head.container.e)) < 0.6
  )
    containerIsHouse(head)
}

function containerIsHouse(head: Head): void {
  head.imprint = { publisher: head.container!, s: head.container!.s, confidence: 0.55 }
  delete head.container
}

/** Puts what was read of title and source into fields. */
function putHead(
  draft: Draft,
  view: View,
  head: Head,
  locator: Locator,
  journal: boolean,
  authors: NameList
): void {
  const { csl } = draft
  const nothing = !head.container && !head.imprint && !head.title
  if (!head.within && !journal && nothing && authors.names.length > 0) {
    draft.notes.push(note('no-title'))
    return
  }
  if (head.pages) locator.pages ??= head.pages
  if (head.within) {
    readChapter(draft, view, head.within, locator)
    put(draft, view, 'title', withoutPages(view.text, head.title, locator), 0.9)
    return
  }
  const sure = head.doubtful ? 0.6 : 0.93
  if (!journal && head.imprint) splitSeries(draft, view, head)
  put(draft, view, 'title', withoutVolume(view.text, head.title, locator, journal), sure)
  const kept = head.container && accessioned(draft, view, head.container)
  put(draft, view, 'container-title', kept && withoutStop(view.text, kept, locator), sure)
  put(draft, view, 'edition', head.edition, 0.9)
  if (!csl.genre) put(draft, view, 'genre', head.genre, 0.85)
  put(draft, view, 'volume', head.volume, 0.9)
  if (!csl.number) put(draft, view, 'number', head.number, 0.85)
  if (head.editors) putEditors(draft, view, head.editors)
  putImprint(draft, view, head.imprint)
}

/** `Title of a chapter. Title of the book. Place: House; 2006. p. 101-19.`: a range of pages is of a part, not of a book. */
function splitChapter(text: string, head: Head, locator: Locator): void {
  const { title, pages = locator.pages } = head
  if (!title || !pages || head.container || head.edition || !head.imprint || head.genre) return
  if (!text.slice(pages.s, pages.e).includes('-')) return
  const parts = sentences(text, title.s, title.e)
  const book = parts[parts.length - 1]
  if (!book || parts.length < 2) return
  const words = text.slice(book.s, book.e)
  if (
    !/^[A-ZÀ-ÖØ-Þ]/.test(words) ||
    words.split(' ').length < 2 ||
    /^(?:Vol|Part|Band|Book|Series|Tome)\b/.test(words)
  )
    return
  head.title = closedTitle(text, { s: title.s, e: book.s })
  head.container = trimSpan(text, book)
}

/** `Law. Brasília, DF: Presidency, 2015. Diário Oficial, 7 jul. 2015.`: a law has its house, and then where it was printed. */
function imprintBefore(text: string, head: Head): void {
  const { title } = head
  const parts = title ? sentences(text, title.s, title.e) : []
  const last = parts[parts.length - 1]
  if (!title || !last || parts.length < 2 || !/, (?:19|20)\d\d$/.test(text.slice(last.s, last.e))) return
  const imprint = placeFirst(text, last.s, last.e - 6)
  if (!imprint) return
  head.imprint = imprint
  head.title = closedTitle(text, { s: title.s, e: last.s })
}

const isHouse = (text: string, span: Span): boolean => {
  const words = trimSpan(text, span)
  const name = text.slice(words.s, words.e)
  return (
    /^[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ&'-]+(?: [A-ZÀ-ÖØ-Þ&][A-Za-zÀ-ÿ&'-]*){0,2}$/.test(name) && journalLike(name) < 0.46
  )
}

/** The full stop after a journal belongs to the name only when the name is written with stops: `J. Exp. Biol.` */
function withoutStop(text: string, span: Span, locator: Locator): Span {
  const words = text.slice(span.s, span.e)
  if (!words.endsWith('.') || /\.(?=.)/.test(words)) return span
  const lone = !words.includes(' ') && isShortened(words.slice(0, -1)) && locator.volume?.s === locator.s
  return lone ? span : trimSpan(text, span)
}

/** `Title of a chapter, p. 359-374. In …`: the pages stand before the book. */
function withoutPages(text: string, title: Span | undefined, locator: Locator): Span | undefined {
  const match =
    title &&
    /[,.] ?\(?pp?\.? ?([A-Za-z]?\d{1,6}(?:-[A-Za-z]?\d{1,6})?)\)?$/.exec(text.slice(title.s, title.e))
  if (!title || !match) return title
  const s = title.s + match.index + match[0].indexOf(match[1]!, 2)
  locator.pages ??= { s, e: s + match[1]!.length }
  return { s: title.s, e: title.s + match.index }
}

/** A book's title that ends in its volume: `Handbook of soils, Vol. 3`. */
function withoutVolume(
  text: string,
  title: Span | undefined,
  locator: Locator,
  journal: boolean
): Span | undefined {
  const match =
    title &&
    !journal &&
    /(?:[.,;:] ?\(?| \()(?:[Vv]ol(?:ume|\.)?|[Bb]and|[Bb]d\.|[Tt]ome) ?(\d{1,4}|[IVXL]{1,6})\)?$/.exec(
      text.slice(title.s, title.e)
    )
  if (!title || !match || match.index < 4) return title
  const s = title.s + match.index + match[0].lastIndexOf(match[1]!)
  locator.volume = { s, e: s + match[1]!.length }
  locator.labelled.add('volume')
  return { s: title.s, e: title.s + match.index }
}

/** Without pages or issue, a number after a publisher is an extent and not a volume. */
function bookish(text: string, s: number, e: number, labelled: boolean): boolean {
  const head = readHead(text, s, e, false)
  // `Place: House. 2018. v. 2`: a journal's place has no colon.
  if (labelled) return Boolean(head.imprint?.place && head.imprint.confidence >= 0.9)
  return Boolean(
    head.imprint && head.imprint.confidence >= 0.6 && (head.imprint.place || head.imprint.confidence >= 0.85)
  )
}

/** `Title. 2nd ed. Philadelphia: House; 2006:34-56`: pages behind a colon, but of a book. */
function placeAndHouse(text: string, s: number, e: number): boolean {
  const parts = sentences(text, s, e)
  const last = parts[parts.length - 1]
  const imprint = last && parts.length > 1 ? placeFirst(text, last.s, e) : undefined
  if (!imprint?.place || !imprint.publisher) return false
  const place = text.slice(imprint.place.s, imprint.place.e)
  return (
    isCity(place) ||
    COUNTRY.test(place) ||
    soundsLikeHouse(text.slice(imprint.publisher.s, imprint.publisher.e))
  )
}

function putEditors(draft: Draft, view: View, editors: NameList): void {
  draft.csl.editor = ownWords(view, editors)
  draft.ranges.editor = sourceRange(view, { s: editors.s, e: editors.e })
  draft.confidence.editor = 0.85
}

function readChapter(draft: Draft, view: View, within: Span, locator: Locator): void {
  const work = readWork(view.text, within.s, within.e)
  // `In: Book. House, 23-45 (1999)`: a range that nothing calls a volume is the pages of the chapter.
  const { volume } = locator
  if (volume && !locator.pages && !work.pages && !locator.labelled.has('volume')) {
    if (view.text.slice(volume.s, volume.e).includes('-')) {
      locator.pages = volume
      delete locator.volume
    }
  }
  if (work.editors) putEditors(draft, view, work.editors)
  put(draft, view, 'container-title', work.title, 0.85)
  put(draft, view, 'edition', work.edition, 0.9)
  put(draft, view, 'collection-title', work.series, 0.75)
  put(draft, view, 'volume', work.volume, 0.85)
  putImprint(draft, view, work.imprint)
  if (work.pages && !locator.pages) locator.pages = work.pages
}
