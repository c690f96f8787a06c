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
  if (locator.date && !csl.issued) putIssued(draft, view, locator.dateSpan!, locator.date, 0.95)
  else if (
    locator.date &&
    csl.issued &&
    locator.date['date-parts']?.[0]?.[0] === csl.issued['date-parts']?.[0]?.[0] &&
    (locator.date.season || locator.date['date-parts']?.[0]?.[1])
  ) {
    csl.issued = locator.date
  }
  // `House, Tech. Rep. 12, 1988`: counts reports, and no volumes.
  const { volume, issue, pages } = locator
  if (
    volume &&
    !issue &&
    !pages &&
    COUNTS_REPORTS.test(text.slice(Math.max(at, locator.s - 40), locator.s))
  ) {
    if (!csl.number) put(draft, view, 'number', volume, 0.85)
    delete locator.volume
  }
  const journal =
    !house &&
    // `Title, Geosci. Bread Discuss. [preprint]`: it stands in its repository as an article in its journal.
    ((draft.described === 'article' && !locator.labelled.has('volume')) ||
      Boolean(
        locator.volume &&
          (locator.pages || locator.issue || !bookish(text, at, locator.s, locator.labelled.has('volume')))
      ) ||
      Boolean(
        locator.pages &&
          !locator.volume &&
          /: ?$/.test(text.slice(locator.pages.s - 2, locator.pages.s)) &&
          !placeAndHouse(text, at, locator.s)
      ) ||
      Boolean(locator.issue && locator.pages))
  const daily = !locator.volume && !locator.pages && locator.date?.['date-parts']?.[0]?.length === 3
  const typed = type?.length ? typedIn(view, type, at, locator.s) : []
  const head =
    (journal ? typedJournal(view, typed, at, locator.s) : undefined) ??
    readHead(text, at, locator.s, journal, daily)
  if (!journal && typed.length > 0 && !head.within && !head.imprint && !head.genre && !head.edition) {
    // `How to sail. Harbour Bench. https://…`: of a page on line the sentence behind its title is whose site it is.
    const site = head.container !== undefined && found.some(item => item.field === 'URL')
    const better =
      typedPaper(view, typed, at, locator.s) ?? (site ? undefined : typedBook(view, typed, at, locator.s))
    if (better) {
      delete head.container
      Object.assign(head, better)
    }
  }
  if (daily && head.title && head.container && !head.imprint?.publisher) imprintBefore(text, head)
  const bare = !journal && !locator.pages && !locator.volume && marks.year.startsWith('after-authors')
  if (bare && head.container && found.length === 0 && isHouse(text, head.container)) {
    // `Author. 1992. Title. Crown.`: nothing counts issues or pages, and no word of it is a journal's.
    head.imprint = { publisher: head.container, s: head.container.s, confidence: 0.55 }
    delete head.container
  }
  const semicolon = /; ?$/.test(text.slice(Math.max(0, locator.s - 2), locator.s)) && !locator.volume
  if (!journal && semicolon && head.container && head.title && !head.imprint && locator.year) {
    // `Title. Taylor & Francis; 1999.`: without a volume a semicolon parts the year from the house (Citing Medicine, chapter 2).
    if (
      !found.some(item => item.field === 'URL') &&
      journalLike(text.slice(head.container.s, head.container.e)) < 0.6
    ) {
      head.imprint = { publisher: head.container, s: head.container.s, confidence: 0.55 }
      delete head.container
    }
  }
  if (!journal && locator.labelled.has('pages') && authors.names.length > 0) splitChapter(text, head, locator)
  marks.quoted = /["«]/.test(text.slice(at, at + 3))
  if (head.within) {
    if (head.pages) locator.pages ??= head.pages
    readChapter(draft, view, head.within, locator)
    put(draft, view, 'title', withoutPages(view.text, head.title, locator), 0.9)
  } else if (!journal && !head.container && !head.imprint && !head.title && authors.names.length > 0) {
    draft.notes.push(note('no-title'))
  } else {
    if (head.pages) locator.pages ??= head.pages
    if (!journal && head.imprint) splitSeries(draft, view, head)
    put(
      draft,
      view,
      'title',
      withoutVolume(view.text, head.title, locator, journal),
      head.doubtful ? 0.6 : 0.93
    )
    const kept = head.container && accessioned(draft, view, head.container)
    put(
      draft,
      view,
      'container-title',
      kept && withoutStop(view.text, kept, locator),
      head.doubtful ? 0.6 : 0.93
    )
    put(draft, view, 'edition', head.edition, 0.9)
    if (!csl.genre) put(draft, view, 'genre', head.genre, 0.85)
    put(draft, view, 'volume', head.volume, 0.9)
    if (!csl.number) put(draft, view, 'number', head.number, 0.85)
    if (head.editors) putEditors(draft, view, head.editors)
    putImprint(draft, view, head.imprint)
  }
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
    hasUrl: found.some(item => item.field === 'URL'),
    hasDoi: Boolean(csl.DOI),
    hasGenre: Boolean(csl.genre) && !head.number && !REPORT.test(csl.genre ?? ''),
    hasEditorsFirst: authors.editors,
    title: `${csl.title ?? ''}${REPORT.test(csl.genre ?? '') ? ' Report' : ''}`,
    container: csl['container-title'] ?? '',
    text: view.source
  })
  if (csl.type === 'dataset' || csl.type === 'article') holdInRepository(draft)
  // `[Doctoral dissertation, University of X]. Y Digital Theses.`: who keeps it; `[Computer software]. Meadow Labs.`: who issued it.
  else if (csl.type === 'thesis' && draft.described && csl.publisher)
    moveField(draft, 'container-title', 'archive')
  else if (
    (csl.type === 'software' || csl.type === 'standard') &&
    draft.described &&
    !csl.publisher &&
    !csl.volume
  )
    moveField(draft, 'container-title', 'publisher')
  // `[Paper presentation]. 12th Meeting of the Society, Tartu, Estonia.` (APA 7, 10.5)
  else if (draft.described === 'paper-conference' && csl.publisher && MEETING.test(csl.publisher)) {
    moveField(draft, 'publisher', 'event-title')
    moveField(draft, 'publisher-place', 'event-place')
  }
}

const MEETING =
  /(?<![A-Za-zÀ-ÿ])(?:Meeting|Conference|Congress|Symposium|Workshop|Convention|Colloquium|Congreso|Congresso|Congrès)(?![A-Za-zÀ-ÿ])/

/** What was read into one field is another one's, by what the entry says it is. */
function moveField({ csl, ranges, confidence }: Draft, from: TextField, to: TextField): void {
  if (csl[from] === undefined) return
  csl[to] = csl[from]
  ranges[to] = ranges[from]!
  confidence[to] = confidence[from]!
  delete csl[from]
  delete ranges[from]
  delete confidence[from]
}

type TextField =
  | 'container-title'
  | 'publisher'
  | 'publisher-place'
  | 'archive'
  | 'event-title'
  | 'event-place'

/**
 * A data set or preprint stands in its repository as an article in its journal, so the repository is the container-title:
 * CSL 1.0.2 calls that “the title of the container holding the item”, and JATS4R (Data citations 2, Preprints) asks for it
 * in `<source>`. CSL has publisher for who issues a work; with a place beside it that is what is meant.
 */
function holdInRepository(draft: Draft): void {
  const { csl } = draft
  if (!csl['publisher-place'] && !csl['container-title']) moveField(draft, 'publisher', 'container-title')
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
