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
import { readPages } from './pages.js'
import { type Imprint, placeFirst, soundsLikeHouse } from './publisher.js'
import { isShortened, journalLike, sentences } from './sentences.js'
import { splitSeries } from './series.js'
import type { TypeMark } from './stops.js'
import type { Marks } from './style.js'
import { typedBook, typedIn, typedJournal, typedPaper } from './typed-source.js'
import { type Span, sourceRange, trimSpan, type View, wordsOf } from './view.js'

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
  const journal =
    !house &&
    (Boolean(
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
}

/**
 * A data set or preprint stands in its repository as an article in its journal, so the repository is the container-title:
 * CSL 1.0.2 calls that “the title of the container holding the item”, and JATS4R (Data citations 2, Preprints) asks for it
 * in `<source>`. CSL has publisher for who issues a work; with a place beside it that is what is meant.
 */
function holdInRepository(draft: Draft): void {
  const { csl, ranges, confidence } = draft
  if (!csl.publisher || csl['publisher-place'] || csl['container-title']) return
  csl['container-title'] = csl.publisher
  ranges['container-title'] = ranges.publisher!
  confidence['container-title'] = confidence.publisher!
  delete csl.publisher
  delete ranges.publisher
  delete confidence.publisher
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

/** `Gene Expression Omnibus. GSE265874`: the number of a record stands behind its repository, or alone. */
function accessioned(draft: Draft, view: View, span: Span): Span | undefined {
  const match = /(?:^|[.,;:] )([A-Z]{2,8}[_-]?\d{5,12}(?:\.\d{1,3})?)\.?$/.exec(
    view.text.slice(span.s, span.e)
  )
  if (!match) return span
  const s = span.s + match.index + match[0].indexOf(match[1]!)
  if (!draft.csl.number) put(draft, view, 'number', { s, e: s + match[1]!.length }, 0.8)
  return match.index === 0 ? undefined : { s: span.s, e: span.s + match.index }
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
  put(draft, view, 'volume', work.volume, 0.85)
  putImprint(draft, view, work.imprint)
  if (work.pages && !locator.pages) locator.pages = work.pages
}

export function putImprint(draft: Draft, view: View, imprint: Imprint | undefined): void {
  if (!imprint) return
  if (draft.csl.publisher) {
    // `[Doctoral dissertation, University of X]. Y Repository`: who keeps it is not who issued it.
    put(
      draft,
      view,
      'archive',
      imprint.publisher && publisherEnd(view.text, imprint.publisher),
      imprint.confidence
    )
    return
  }
  const house = imprint.publisher && accessioned(draft, view, imprint.publisher)
  put(
    draft,
    view,
    'publisher',
    house && publisherEnd(view.text, volumeBefore(draft, view, house)),
    imprint.confidence
  )
  put(draft, view, 'publisher-place', imprint.place, imprint.confidence)
}

/** `Title. Vol. 23 House`: no stop between the volume and the house. */
function volumeBefore(draft: Draft, view: View, span: Span): Span {
  const match = /^[Vv]ol(?:ume|\.)? ?(\d{1,4}|[IVXL]{1,6})[.,;:]? /.exec(view.text.slice(span.s, span.e))
  if (!match) return span
  const s = span.s + match[0].indexOf(match[1]!)
  if (!draft.csl.volume) put(draft, view, 'volume', { s, e: s + match[1]!.length }, 0.85)
  return { s: span.s + match[0].length, e: span.e }
}

function publisherEnd(text: string, span: Span): Span {
  const words = text.slice(span.s, span.e)
  const year = /[;,] ?(?=(?:1[5-9]|20)\d\d\b)/.exec(words)
  if (year && year.index > 2) return publisherEnd(text, { s: span.s, e: span.s + year.index })
  // `House. (Boletim Técnico, 100.)`: a series in brackets; `Lima: House; Lisboa: Other`: a second house.
  const more =
    /\.? ?\((?=[A-ZÀ-ÖØ-Þ][^()]{2,60},? (?:n\. ?|[Nn]o\. ?|v\. ?|vol\. ?)?\d{1,4}\.?\)?$)|; (?=([A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ .]{2,24}): )/.exec(
      words
    )
  if (more && more.index > 1 && (more[1] === undefined || isCity(more[1])))
    return publisherEnd(text, { s: span.s, e: span.s + more.index })
  if (words.includes('(') && /\)\.?$/.test(words)) return trimSpan(text, span)
  if (/\([^()]{1,20}$/.test(words) && text[span.e] === ')') return { s: span.s, e: span.e + 1 }
  return /(?:Inc|Ltd|Co|Corp|B\.V|[A-ZÀ-ÖØ-Þ]\.[A-ZÀ-ÖØ-Þ]|GmbH|Pub)\.$/.test(words)
    ? span
    : trimSpan(text, span, /[\s.,;:()]/)
}

function putLocator(draft: Draft, view: View, locator: Locator, book: boolean): void {
  const { csl } = draft
  let { volume, pages } = locator
  if (book && volume && !locator.labelled.has('volume') && !locator.issue) {
    if (!pages && !locator.extent) pages = volume
    volume = undefined
  }
  if (!csl.volume) put(draft, view, 'volume', volume, locator.labelled.has('volume') ? 0.98 : 0.93)
  put(draft, view, 'issue', locator.issue, 0.92)
  if (!csl.version) put(draft, view, 'version', locator.version, 0.85)
  put(draft, view, 'number-of-pages', locator.extent, 0.85)
  if (locator.rest) draft.notes.push(note('locator-rest'))
  if (pages) putPages(draft, view, pages, locator.allPages)
  if (csl.page && csl['number-of-pages'] === csl.page) delete csl['number-of-pages']
}

function putPages(draft: Draft, view: View, pages: Span, all: Span | undefined): void {
  const read = readPages(view.text.slice(pages.s, pages.e).replace(/\s+/g, ''))
  if (!read) return
  const { csl } = draft
  draft.ranges.page = sourceRange(view, all ?? pages)
  draft.confidence.page = 0.95
  // One number and more behind it that is no range of it: the words are all that can be said.
  if (all && read.last === undefined) {
    csl.page = wordsOf(view, all)
    csl['page-first'] = read.first
    return
  }
  csl.page = read.last === undefined ? read.first : `${read.first}-${read.last}`
  csl['page-first'] = read.first
  if (read.printedLast) draft.notes.push(note('page-expanded', `${read.first}-${read.printedLast}`, csl.page))
  if (all || read.apart) csl.custom = { ...csl.custom, 'page-range': wordsOf(view, all ?? pages) }
}
