/**
 * Entries in Cyrillic letters, as GOST R 7.0.5-2008 and GOST 7.1-2003 print them: two strokes part a work from what it appeared in, `Т.`,
 * `№` and `С.` count volume, issue and pages, and dashes may stand between the areas. Other lists have none of these marks.
 */
import { readPersons } from './authors.js'
import { type Draft, put, putAuthors, putIssued } from './draft.js'
import { lettersOf, type Span, trimSpan, type View } from './view.js'

const YEAR = /(?<=^|[\s.,(–-])((?:1[6-9]|20)\d\d)(?=$|[\s.,;)])/
const VOLUME = /(?<=^|[\s.,–-])(?:Т|Том|Vol)\. ?(\d{1,4}|[IVXLС]{1,6})(?=[\s.,;(]|$)/
const ISSUE = /(?:№|(?<=^|[\s.,–-])(?:Вып|Выпуск|Випуск|Вип|Бр)\.) ?(\d[\d/–-]{0,12})/
const PAGES = /(?<=^|[\s.,–-])[СсCcP]{1,2}\. ?(\d{1,6}(?: ?[–-] ?\d{1,6})?)(?=[\s.,;]|$)/
const EXTENT = /(?<=[\s.,–-])(\d{2,4}) ?[сc]\.?(?=[\s.]*$)/
/** `М.: Наука, 2005`, `СПб. ; М. : Наука, 2005` */
const IMPRINT =
  /(?:^|[.–-] )\[?([A-ZА-ЯЁІЇЄҐ][A-Za-zА-Яа-яЁёІіЇїЄєҐґ.-]{0,24}(?: ?; ?[А-ЯЁІЇЄҐ][А-Яа-яЁёІіЇїЄєҐґ.-]{0,24}| [А-ЯЁ][а-яё]{2,16})?)\]? ?: ?([^:]{2,90}?), ?(?=(?:1[6-9]|20)\d\d)/
const ONLY_PLACE = /(?:\.|-|–) ([А-ЯЁІЇЄҐ][А-Яа-яёіїєґ-]{1,24}\.?), ?(?=(?:1[6-9]|20)\d\d)/
/** `: дис. ... канд. геогр. наук : 25.00.23` */
const THESIS =
  / ?: ?((?:автореф(?:ерат|\.)? ?)?(?:дис(?:с|серт)?\.|диссертация|дис(?=\s))[^:–]{0,60}?(?:наук|д-ра|канд)(?:[^:–]{0,24}наук)?)/i
/** ` / Н. С. Орлова`: who made the work, said again. */
const RESPONSIBILITY = / \/ [^/]{2,120}$/

/** Whether most letters of the entry are Cyrillic. */
export function isCyrillic(view: View): boolean {
  // Most entries have no letter beyond Latin-1.
  if (!view.text.includes('\u00FE')) return false
  let own = 0
  let other = 0
  for (let i = 0; i < view.text.length && i < 400; i++) {
    const code = view.source.charCodeAt(view.at[i]!)
    if (code > 0x3ff && code < 0x530) own++
    else if (/[A-Za-zÀ-ÿ]/.test(view.text[i]!)) other++
  }
  return own > 8 && own > other
}

/** Reads the entry, whose identifiers are cut out already; nothing is touched when it has none of the marks of the standard. */
export function readGost(draft: Draft, view: View): boolean {
  const text = lettersOf(view, { s: 0, e: view.text.length })
  const persons = readPersons(view.text, 0)
  const at = trimSpan(text, { s: persons?.e ?? 0, e: text.length }).s
  const stroke = text.indexOf(' // ', at)
  const host = stroke > 0 ? stroke + 4 : -1
  const imprint = match(IMPRINT, text, Math.max(at, host))
  const lone = imprint || host > 0 ? undefined : match(ONLY_PLACE, text, at)
  if (host < 0 && !imprint && !lone) return false
  if (persons) putAuthors(draft, view, persons)
  const field = (name: Parameters<typeof put>[2], span: Span | undefined): void =>
    put(draft, view, name, span, 0.85)
  const one = (pattern: RegExp, from: number): Span | undefined => match(pattern, text, from)?.inner[0]
  const place = imprint?.inner[0] ?? lone?.inner[0]
  field('publisher-place', place && trimSpan(text, place, /[\s,;:]/))
  field('publisher', imprint && trimSpan(text, imprint.inner[1]!))
  const marks = imprint ?? lone
  const year = one(YEAR, marks ? marks.e : Math.max(at, host))
  if (year) putIssued(draft, view, year, { 'date-parts': [[Number(text.slice(year.s, year.e))]] }, 0.93)
  const end = host > 0 ? stroke : marks!.s
  const kind = match(THESIS, text.slice(0, end), at)
  const titleEnd = kind ? kind.s : end - (RESPONSIBILITY.exec(text.slice(at, end))?.[0].length ?? 0)
  field('title', trimSpan(text, { s: at, e: titleEnd }, /[\s.,;:–-]/))
  if (kind) field('genre', kind.inner[0])
  if (host > 0) {
    const counts = [
      year?.s,
      imprint?.s,
      ...[VOLUME, ISSUE, PAGES].map(pattern => match(pattern, text, host)?.s)
    ]
    const stop = Math.min(text.length, ...counts.filter(place => place !== undefined))
    field('container-title', trimSpan(text, { s: host, e: stop }, /[\s.,;:–-]/))
    field('volume', one(VOLUME, host))
    field('issue', one(ISSUE, host))
    const pages = one(PAGES, host)
    field('page', pages)
    if (pages) draft.csl.page = text.slice(pages.s, pages.e).replace(/ ?[–-] ?/, '-')
    if (draft.csl.page) draft.csl['page-first'] = draft.csl.page.split('-')[0]!
  } else field('number-of-pages', one(EXTENT, at))
  const { csl } = draft
  csl.type =
    draft.described ?? (kind ? 'thesis' : host < 0 ? 'book' : csl.publisher ? 'chapter' : 'article-journal')
  return true
}

/** The first match behind `from`, with the spans of its groups. */
function match(pattern: RegExp, text: string, from: number): (Span & { inner: Span[] }) | undefined {
  const found = pattern.exec(text.slice(from))
  if (!found) return undefined
  const s = from + found.index
  let cursor = s
  const inner = found.slice(1).map(words => {
    const at = text.indexOf(words ?? '', cursor)
    cursor = at + (words ?? '').length
    return { s: at, e: cursor }
  })
  return { s, e: s + found[0].length, inner }
}
