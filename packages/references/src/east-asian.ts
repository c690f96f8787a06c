/**
 * Entries in Chinese, Japanese and Korean. Their names have no case and their words no spaces, so what other entries show by
 * capitals these show by marks: names between commas, 「」『』《》, and counters behind numbers (巻, 号, 期, 권, 호, 頁, 쪽). The
 * orders are those of GB/T 7714, SIST 02 and the Korean journals.
 */
import type { CslName } from './csl.js'
import { type Draft, put, putIssued } from './draft.js'
import { findCounts } from './east-asian-counts.js'
import { note } from './notes.js'
import { lettersOf, type Span, sourceRange, trimSpan, type View, wordsOf } from './view.js'

const LETTER = '[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF々ー]'
const EDGE = /[\s.,;:．。，、；：·]/
const YEAR = String.raw`((?:1[6-9]|20)\d\d)[a-z]?(?: ?[年년](?![대代]))?(?![年년])`

const NAME = new RegExp(
  `(${LETTER}{1,4})(?: (${LETTER}{1,3}))?(?=[,，、;；・·․&.．。「『《]| ?['"‘“«]| ?[(（](?:1[6-9]|20)\\d\\d| ?[等他外외]+(?: ?\\d|[\\s,，.．。(（]|$)| ?&| and |$| ?(?:1[6-9]|20)\\d\\d)`,
  'y'
)
const BETWEEN = /(?: ?[,，、;；・·․]|\.(?=\S)| (?=&)) ?(?:& ?|and |및 ?)?/y
const ET_AL = /[,，、]? ?(?:等|他|ほか|외|外)(?: ?\d{1,3} ?[名人명인])?(?=[.．。,，(（\s]|$)/y
/** What bodies are named with, at their end. */
const BODY =
  /(?:[部局省庁院会會所署社組室館司處处厅廳科]|协会|協会|学会|學會|委员会|委員会|研究所|研究院|大学|大學|中心|组织|机构|公司|集団|편집부|위원회|연구소|연구원|협회|학회|대학교?|재단|부|처|청|원|회)$/
const BODY_FIRST = new RegExp(
  `(${LETTER}[^.．。,，(（「『《\\d]{1,40})(?=[.．。,，]? ?[(（]?${YEAR}|[.．。,，])`,
  'y'
)
const DATED = new RegExp(`[,，.．。]? ?[(（[]?${YEAR}[)）\\]]?[,，.．。:：]? ?`, 'y')
const PLACE_HOUSE = new RegExp(`(${LETTER}{2,8})[:：] ?(${LETTER}[^,，.．。:：\\d]{1,40})[,，.．。 ]*$`)
const PLACE_COMMA = new RegExp(`^(${LETTER}{2,4})[,，、] ?(?=${LETTER})`)
const HOUSE =
  /(?:出版社|出版会|出版局|出版部|書店|书店|書房|書院|書林|文庫|新書|印书馆|書局|书局|출판사|출판부|문화사|서원|서점)$/
/** `… の概要について ジュリスト`: with nothing but a space between them, the last words are the journal when a volume follows. */
const JOURNAL_LAST = / [^\s]{2,20}(?:: [^\s]{2,16})?$/
const OPENING = '\'"‘“«「『〈《'
const CLOSING = '\'"’”»」』〉》'

/** Whether most letters of the entry are Han, Kana or Hangul. */
export function isEastAsian(view: View): boolean {
  // Most entries have no letter without case at all.
  if (!view.text.includes('\u00D7')) return false
  let own = 0
  let other = 0
  for (let i = 0; i < view.text.length && i < 400; i++) {
    const char = view.text[i]!
    if (char === '\u00D7') {
      const code = view.source.charCodeAt(view.at[i]!)
      if (code >= 0x3040 && (code < 0xa000 || (code >= 0xac00 && code < 0xd7b0))) own++
    } else if (/[A-Za-zÀ-ÿ]/.test(char)) other++
  }
  return own > 5 && own * 2 > other
}

/** Reads the entry, whose identifiers are cut out already. */
export function readEastAsian(draft: Draft, view: View): void {
  const text = lettersOf(view, { s: 0, e: view.text.length })
  let at = authors(draft, view, text)
  DATED.lastIndex = at
  const early = DATED.exec(text)
  if (early && early.index === at && (at > 0 || /[(（]/.test(early[0]))) {
    year(draft, view, at + early[0].indexOf(early[1]!), early[1]!)
    at += early[0].length
  }
  const counts = findCounts(text, at, draft.csl.issued !== undefined)
  if (counts.year) year(draft, view, counts.year.s, text.slice(counts.year.s, counts.year.e))
  put(draft, view, 'volume', counts.volume, 0.85)
  put(draft, view, 'issue', counts.issue, 0.85)
  if (counts.pages) {
    const [first, last] = text.slice(counts.pages.s, counts.pages.e).split(/\s*[-~〜～]\s*/)
    put(draft, view, 'page', counts.pages, 0.9)
    draft.csl.page = last ? `${first}-${last}` : first!
    draft.csl['page-first'] = first!
  }
  titles(draft, view, text, trimSpan(text, { s: at, e: counts.s }, EDGE))
  const { csl } = draft
  csl.type =
    draft.described ??
    (csl['container-title'] && (csl.volume || csl.issue || csl.page)
      ? 'article-journal'
      : csl.publisher
        ? 'book'
        : csl.URL
          ? 'webpage'
          : csl['container-title']
            ? 'article-journal'
            : 'document')
  if (!csl.author) draft.notes.push(note('no-authors'))
}

function year(draft: Draft, view: View, s: number, words: string): void {
  putIssued(draft, view, { s, e: s + 4 }, { 'date-parts': [[Number(words.slice(0, 4))]] }, 0.93)
}

/** Names at the front; a body where the words end as bodies do, or stand before the year. */
function authors(draft: Draft, view: View, text: string): number {
  const names: CslName[] = []
  let at = 0
  let end = 0
  let separator: string | undefined
  for (let n = 0; n < 200; n++) {
    NAME.lastIndex = at
    const match = NAME.exec(text)
    if (!match || match[0].length < 2) break
    names.push(nameOf(view, at, match))
    end = at + match[0].length
    ET_AL.lastIndex = end
    const cut = ET_AL.exec(text)
    if (cut) {
      end += cut[0].length
      draft.csl.custom = { ...draft.csl.custom, 'et-al': true }
      break
    }
    BETWEEN.lastIndex = end
    const between = BETWEEN.exec(text)
    const mark = between?.[0].trim()[0]
    // One list has one mark between its names: `김윤정, 고려말.조선초 …` has one name.
    if (!between || (separator && mark !== separator && mark !== '&')) break
    separator ??= mark
    at = end + between[0].length
  }
  // What stands before the source is the title: `木村雄, 題, 雑誌, 33` has one name.
  if (names.length > 0) {
    const rest = text.slice(end)
    if (names.length > 1 && !/[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/.test(rest)) return 0
  } else {
    BODY_FIRST.lastIndex = 0
    const body = BODY_FIRST.exec(text)
    if (!body) return 0
    const dated = /^[.．。,，]? ?[(（]?(?:1[6-9]|20)\d\d/.test(text.slice(body[0].length))
    if (!dated && !BODY.test(body[0].trim())) return 0
    end = body[0].trimEnd().length
    names.push({ literal: wordsOf(view, { s: 0, e: end }) })
  }
  draft.csl.author = names
  draft.ranges.author = sourceRange(view, { s: 0, e: end })
  draft.confidence.author = 0.85
  return end
}

/** Family and given name are told apart by a space alone; nothing else says where one ends. */
function nameOf(view: View, s: number, match: RegExpExecArray): CslName {
  const [whole, first, second] = match
  if (!second || BODY.test(second)) return { literal: wordsOf(view, { s, e: s + whole.length }) }
  return { family: first!, given: second }
}

/** Title and source in [s, e): by their brackets, else by the marks between them. */
function titles(draft: Draft, view: View, text: string, span: Span): void {
  const opening = OPENING.indexOf(text[span.s] ?? ' ')
  const close = opening < 0 ? -1 : text.indexOf(CLOSING[opening]!, span.s + 2)
  if (close > 0 && close < span.e) {
    const quoted = trimSpan(text, { s: span.s + 1, e: close }, EDGE)
    const rest = trimSpan(text, { s: close + 1, e: span.e }, EDGE)
    if (rest.e - rest.s < 2 && '『《'.includes(text[span.s]!)) put(draft, view, 'title', quoted, 0.8)
    else {
      put(draft, view, 'title', quoted, 0.9)
      source(draft, view, text, rest)
    }
    return
  }
  const house = PLACE_HOUSE.exec(text.slice(span.s, span.e))
  if (house && house.index > 2) {
    const s = span.s + house.index
    const from = s + house[0].indexOf(house[2]!, house[1]!.length)
    put(draft, view, 'publisher-place', { s, e: s + house[1]!.length }, 0.85)
    put(draft, view, 'publisher', { s: from, e: from + house[2]!.length }, 0.85)
    put(draft, view, 'title', trimSpan(text, { s: span.s, e: s }, EDGE), 0.85)
    return
  }
  const stop = breaks(text, span, /[.．。](?=\s|[^\d\s])/g)
  const ends = stop.length > 0 ? stop : breaks(text, span, /[,，、](?=\s|[^\d\s])/g)
  const last = ends[ends.length - 1]
  const journal =
    last === undefined && draft.csl.volume ? JOURNAL_LAST.exec(text.slice(span.s, span.e)) : null
  if (journal && journal.index > 3) {
    put(draft, view, 'title', trimSpan(text, { s: span.s, e: span.s + journal.index }, EDGE), 0.6)
    source(draft, view, text, { s: span.s + journal.index + 1, e: span.e })
    return
  }
  if (last === undefined) {
    put(draft, view, 'title', span, 0.6)
    return
  }
  put(draft, view, 'title', trimSpan(text, { s: span.s, e: last }, EDGE), 0.8)
  source(draft, view, text, trimSpan(text, { s: last + 1, e: span.e }, EDGE))
}

function breaks(text: string, span: Span, mark: RegExp): number[] {
  return [...text.slice(span.s, span.e).matchAll(mark)]
    .map(({ index }) => span.s + index)
    .filter(at => at > span.s + 2 && at < span.e - 1)
}

/** A journal or book, in its brackets or bare; a house by what houses end in. */
function source(draft: Draft, view: View, text: string, span: Span): void {
  if (span.e <= span.s) return
  const opening = '「『〈《'.indexOf(text[span.s]!)
  const close = opening < 0 ? -1 : text.indexOf('」』〉》'[opening]!, span.s + 1)
  if (close > 0) {
    put(draft, view, 'container-title', { s: span.s + 1, e: Math.min(close, span.e) }, 0.9)
    return
  }
  const words = text.slice(span.s, span.e)
  // `東京, 山川書房`
  const placed = PLACE_COMMA.exec(words)
  if (placed && HOUSE.test(words)) {
    put(draft, view, 'publisher-place', { s: span.s, e: span.s + placed[1]!.length }, 0.8)
    put(draft, view, 'publisher', { s: span.s + placed[0].length, e: span.e }, 0.8)
    return
  }
  put(draft, view, HOUSE.test(words) ? 'publisher' : 'container-title', span, 0.75)
}
