/**
 * One reference string to CSL-JSON. The order is fixed: exact things first (identifiers, addresses), then the two
 * ends (authors, locator), and the words between them last, when the least is left to guess.
 */
import { type NameList, readAuthors } from './authors.js'
import { readWork } from './chapter.js'
import type { CslDate, FieldName, ParsedReference, Style } from './csl.js'
import { readDate } from './dates.js'
import { readHead, THESIS } from './head.js'
import { type Found, findIdentifiers, idsFromUrl } from './identifiers.js'
import { kindOf } from './kind.js'
import { readLabel } from './label.js'
import { isServiceLink, serviceTail } from './links.js'
import { type Locator, pagesOf, readLocator } from './locator.js'
import { note } from './notes.js'
import { houseFirst, placeFirst } from './publisher.js'
import { isShortened } from './sentences.js'
import { type Marks, styleOf } from './style.js'
import { type Span, sourceRange, trimSpan, type View, viewOf, without, wordsOf } from './view.js'

export interface Hints {
  /** Links that stood inside the entry, with their words. */
  links?: { url: string; text: string }[]
  /** The style of the list the entry stands in. */
  style?: Style
  locale?: string
}

/** Beyond this many characters an entry is no reference; only identifiers are looked for. */
const LONGEST = 20_000

type Draft = Pick<ParsedReference, 'csl' | 'ranges' | 'confidence' | 'notes'>

function put(draft: Draft, view: View, field: FieldName, span: Span | undefined, confidence: number): void {
  if (!span || span.e <= span.s) return
  const words = wordsOf(view, span)
  if (!words) return
  Object.assign(draft.csl, { [field]: words })
  draft.ranges[field] = sourceRange(view, span)
  draft.confidence[field] = confidence
}

const MEDIUM =
  /\s?\[(?:Internet|internet|Online|online|serial online|on-?line|electronic resource|computer software|software|dataset|data set|J|M|D|C|R|N|EB\/OL|J\/OL|CD-ROM|DVD|PDF|Web page|website)\]/g
const ASIDES =
  /[[(]?\b(?:Epub ahead of print|E-?pub ahead of print|[Oo]nline ahead of print|Published online ahead of print|[Aa]dvance online publication|Epub \d{4}(?: \p{L}{3,9}(?: \d{1,2})?|\/\d{2}\/\d{2})?|eCollection \d{4}(?: \p{L}{3,9})?|Published (?:online )?\p{L}{3,9} (?:\d{1,2}, )?\d{4}|(?:Article )?[Ii]n (?:Chinese|Japanese|Spanish|French|German|Russian|Portuguese|Italian|Korean|Polish|Turkish|Czech|Persian)(?: with \p{L}+ (?:abstract|summary))?|(?<=; )eng(?=\.$)|(?<=\. )eng(?=\.$))(?: \[?[Ee]pub[^.)\]]{0,30})?[)\]]?/gu
const YEAR_AFTER =
  /^[ .,;:]{0,3}(?:([([]) ?((?:1[5-9]|20)\d\d[a-z]?)(?:[,:]? ([^()[\]]{3,30}?))? ?[)\]]|((?:1[5-9]|20)\d\d[a-z]?)(?=[., :])(?![-;]))[.,:;]?/u
/** `(CRC Press, Boca Raton, 2007).`: house, place and year in one bracket at the end. */
const IMPRINT_LAST = / ?\(((?=[^()]*\p{L}{3})\p{Lu}[^()]{2,120}), ?((?:1[5-9]|20)\d\d)\)[.,;]?$/u
const FORTHCOMING =
  /[([]?\b(?:in press|forthcoming|submitted|under review|in preparation|n\. ?d\.|s\. ?d\.|no date|unpublished)(?![\p{L}])[)\]]?\.?/iu

/** Read one entry; never throws. `hints.links` adds identifiers the words do not show. */
export function parseReference(text: string, hints: Hints = {}): ParsedReference {
  const draft: Draft = { csl: { type: 'document' }, ranges: {}, confidence: {}, notes: [] }
  const whole = viewOf(text.length > LONGEST ? text.slice(0, LONGEST) : text)
  const labelled = readLabel(whole.text)
  const tail = serviceTail(whole.text)
  const found = findIdentifiers(whole.text.slice(0, tail.s))
  putIdentifiers(draft, whole, found)
  putLinks(draft, hints)
  const cuts: Span[] = found.map(item => item.cut)
  cuts.push(tail)
  if (labelled) cuts.push({ s: 0, e: labelled.length })
  for (const pattern of [MEDIUM, ASIDES]) {
    for (const match of whole.text.matchAll(pattern))
      cuts.push({ s: match.index, e: match.index + match[0].length })
  }
  const view = trimmed(without(whole, cuts))
  let style: Style = 'unknown'
  if (text.length > LONGEST) draft.notes.push(note('too-long'))
  else style = readBody(draft, view, hints, found, Boolean(labelled))
  const parsed: ParsedReference = {
    ...draft,
    style: style === 'unknown' ? (hints.style ?? 'unknown') : style
  }
  if (labelled) parsed.label = labelled.label
  return parsed
}

function trimmed(view: View): View {
  const end = view.text.replace(/[\s,;:]+$/, '').length
  const start = view.text.length - view.text.trimStart().length
  return {
    text: view.text.slice(start, end),
    at: Array.prototype.slice.call(view.at, start, end) as number[],
    source: view.source
  }
}

function putIdentifiers(draft: Draft, view: View, found: Found[]): void {
  for (const item of found) {
    if (item.confidence === 0) continue
    if (item.field === 'arXiv') {
      draft.csl.custom = { ...draft.csl.custom, arXiv: item.value }
      continue
    }
    if (draft.ranges[item.field]) continue
    if (item.field === 'accessed') draft.csl.accessed = item.date!
    else draft.csl[item.field] = item.value
    draft.ranges[item.field] = sourceRange(view, item.span)
    draft.confidence[item.field] = item.confidence
    if (item.confidence === 0.7) draft.notes.push(note('ids-bare', item.value, item.field))
  }
}

function putLinks(draft: Draft, hints: Hints): void {
  for (const link of hints.links ?? []) {
    const ids = idsFromUrl(link.url)
    for (const field of ['DOI', 'PMID', 'PMCID'] as const) {
      const id = ids[field]
      if (id === undefined) continue
      const own = draft.csl[field]
      if (own === undefined) {
        draft.csl[field] = id
        draft.confidence[field] = 0.9
      } else if (own.toLowerCase() !== id.toLowerCase()) draft.notes.push(note('link-differs', own, id))
    }
    const empty = Object.keys(ids).length === 0
    if (
      empty &&
      draft.csl.URL === undefined &&
      /^https?:\/\//i.test(link.url) &&
      !isServiceLink(link.text, link.url)
    ) {
      draft.csl.URL = link.url
      draft.confidence.URL = 0.8
    }
  }
}

/** Authors, date, locator and the words between. */
function readBody(draft: Draft, view: View, hints: Hints, found: Found[], labelled: boolean): Style {
  const { text } = view
  const authors = readAuthors(text, 0)
  let at = authors.e
  const marks: Marks = { nameForm: authors.form, year: 'none', quoted: false, labelled }
  const early = YEAR_AFTER.exec(text.slice(at, at + 60))
  // `Family AB. 2003;12` is a locator already, and `Author. 1984: a novel` a title.
  const dated =
    early &&
    !/^[;:]/.test(text.slice(at + early[0].length - 1, at + early[0].length + 1).trim()) &&
    (early[2] !== undefined || authors.names.length > 0)
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
  putAuthors(draft, view, authors)
  let end = text.length
  const forthcoming = known ? null : FORTHCOMING.exec(text.slice(at))
  if (forthcoming && (forthcoming.index < 6 || at + forthcoming.index + forthcoming[0].length >= end - 3)) {
    const s = at + forthcoming.index
    draft.csl.issued = { literal: forthcoming[0].replace(/[()[\].]/g, '').trim() }
    draft.ranges.issued = sourceRange(view, { s, e: s + forthcoming[0].length })
    draft.confidence.issued = 0.8
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
    bracketed = { s: s + 1, e: s + 1 + closing[1]!.length }
    end = s
  }
  const body = end < text.length ? text.slice(0, end) : text
  const short = trailing(body)
  if (short.length < body.length)
    put(draft, view, 'note', trimSpan(text, { s: short.length, e: body.length }, /[\s.()[\]]/), 0.7)
  const locator = readLocator(short, at, known)
  readBetween(draft, view, at, locator, authors, marks, found, Boolean(bracketed))
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
  return styleOf(marks)
}

/** A closing bracketed remark (`(in Japanese)`, `[Abstract]`) hides the locator; it is blanked. */
function trailing(text: string): string {
  const match = /[ .]?[[(][\p{Ll}A-Z][^()[\]]{4,60}[)\]]\.?$/u.exec(text.slice(-80))
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

function putIssued(draft: Draft, view: View, span: Span, date: CslDate, confidence: number): void {
  draft.csl.issued = date
  draft.ranges.issued = sourceRange(view, span)
  draft.confidence.issued = confidence
}

function putAuthors(draft: Draft, view: View, authors: NameList): void {
  if (authors.names.length === 0) {
    draft.notes.push(note('no-authors'))
    return
  }
  const field = authors.editors ? 'editor' : 'author'
  draft.csl[field] = authors.names
  draft.ranges[field] = sourceRange(view, { s: authors.s, e: authors.e })
  draft.confidence[field] = authors.confidence
  if (authors.etAl) draft.csl.custom = { ...draft.csl.custom, 'et-al': true }
  for (const moved of authors.moved) draft.notes.push(note('suffix-moved', moved.from, moved.to))
}

function yearMark(text: string, locator: Locator): Marks['year'] {
  if (!locator.year) return 'none'
  if (locator.volume && locator.year.s < locator.volume.s && text[locator.year.s - 1] !== '(')
    return 'before-volume'
  return text[locator.year.s - 1] === '(' ? 'end-bracketed' : 'end'
}

function readBetween(
  draft: Draft,
  view: View,
  at: number,
  locator: Locator,
  authors: NameList,
  marks: Marks,
  found: Found[],
  house: boolean
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
        (locator.pages || locator.issue || locator.labelled.has('volume') || !bookish(text, at, locator.s))
    ) ||
      Boolean(locator.issue && locator.pages))
  const head = readHead(text, at, locator.s, journal)
  marks.quoted = /["“]/.test(text.slice(at, at + 3))
  if (head.within) {
    readChapter(draft, view, head.within, locator)
    put(draft, view, 'title', withoutPages(view.text, head.title, locator), 0.9)
  } else if (!journal && !head.container && !head.imprint && !head.title && authors.names.length > 0) {
    draft.notes.push(note('no-title'))
  } else {
    put(draft, view, 'title', head.title, head.doubtful ? 0.6 : 0.93)
    put(
      draft,
      view,
      'container-title',
      head.container && withoutStop(view.text, head.container, locator),
      head.doubtful ? 0.6 : 0.93
    )
    put(draft, view, 'edition', head.edition, 0.9)
    put(draft, view, 'genre', head.genre, 0.85)
    putImprint(draft, view, head.imprint)
  }
  if (head.doubtful && csl.title) draft.notes.push(note('title-doubtful'))
  const bookNumber = Boolean(house || head.imprint || head.edition) && !csl['container-title']
  putLocator(draft, view, locator, bookNumber)
  csl.type = kindOf({
    hasVolume: Boolean(csl.volume),
    hasIssue: Boolean(csl.issue),
    hasContainer: Boolean(csl['container-title']),
    hasPublisher: Boolean(csl.publisher),
    hasPlace: Boolean(csl['publisher-place']),
    hasEdition: Boolean(csl.edition),
    hasWork: Boolean(head.within),
    hasPages: Boolean(csl.page),
    hasUrl: found.some(item => item.field === 'URL'),
    hasDoi: Boolean(csl.DOI),
    hasGenre: Boolean(csl.genre),
    hasEditorsFirst: authors.editors,
    title: csl.title ?? '',
    container: csl['container-title'] ?? '',
    text: view.source
  })
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

/** Without pages or issue, a number after a publisher is an extent and not a volume. */
function bookish(text: string, s: number, e: number): boolean {
  const head = readHead(text, s, e, false)
  return Boolean(
    head.imprint && head.imprint.confidence >= 0.6 && (head.imprint.place || head.imprint.confidence >= 0.85)
  )
}

function readChapter(draft: Draft, view: View, within: Span, locator: Locator): void {
  const work = readWork(view.text, within.s, within.e)
  const { csl } = draft
  if (work.editors) {
    csl.editor = work.editors.names
    draft.ranges.editor = sourceRange(view, { s: work.editors.s, e: work.editors.e })
    draft.confidence.editor = 0.85
  }
  put(draft, view, 'container-title', work.title, 0.85)
  put(draft, view, 'edition', work.edition, 0.9)
  put(draft, view, 'volume', work.volume, 0.85)
  putImprint(draft, view, work.imprint)
  if (work.pages && !locator.pages) locator.pages = work.pages
}

function putImprint(draft: Draft, view: View, imprint: ReturnType<typeof readWork>['imprint']): void {
  if (!imprint) return
  put(
    draft,
    view,
    'publisher',
    imprint.publisher && publisherEnd(view.text, imprint.publisher),
    imprint.confidence
  )
  put(draft, view, 'publisher-place', imprint.place, imprint.confidence)
}

function publisherEnd(text: string, span: Span): Span {
  const words = text.slice(span.s, span.e)
  const year = /[;,] ?(?=(?:1[5-9]|20)\d\d\b)/.exec(words)
  if (year && year.index > 2) return publisherEnd(text, { s: span.s, e: span.s + year.index })
  if (words.includes('(') && /\)\.?$/.test(words)) return trimSpan(text, span)
  return /(?:Inc|Ltd|Co|Corp|B\.V|\p{Lu}\.\p{Lu}|GmbH|Pub)\.$/u.test(words)
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
  put(draft, view, 'number-of-pages', locator.extent, 0.85)
  if (locator.rest) draft.notes.push(note('locator-rest'))
  if (pages) putPages(draft, view, pages, locator.allPages)
  if (csl.page && csl['number-of-pages'] === csl.page) delete csl['number-of-pages']
}

function putPages(draft: Draft, view: View, pages: Span, all: Span | undefined): void {
  const read = pagesOf(view.text.slice(pages.s, pages.e))
  if (!read) return
  const { csl } = draft
  csl.page = read.last === undefined ? read.first : `${read.first}-${read.last}`
  csl['page-first'] = read.first
  draft.ranges.page = sourceRange(view, all ?? pages)
  draft.confidence.page = 0.95
  if (read.printedLast) draft.notes.push(note('page-expanded', `${read.first}-${read.printedLast}`, csl.page))
  if (all) csl.custom = { ...csl.custom, 'page-range': wordsOf(view, all) }
}

function finish(draft: Draft, view: View, from: number): void {
  const { csl, notes } = draft
  if (!csl.issued) lateYear(draft, view, from)
  if (!csl.issued) notes.push(note('no-year'))
  if (!csl.title && !notes.some(item => item.code === 'no-title')) notes.push(note('no-title'))
}
