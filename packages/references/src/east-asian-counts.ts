/** Volume, issue, pages and year of entries in Chinese, Japanese and Korean: by the counters behind the numbers, then by place. */
import type { Span } from './view.js'

export interface Counts {
  volume?: Span
  issue?: Span
  pages?: Span
  year?: Span
  /** Where the first of them begins: title and source stand before. */
  s: number
}

/** Each with the number as its first group. */
const VOLUME = [
  /\d{4} ?[;；] ?(\d{1,4})(?=[(（:：])/,
  /(?<!\d)(\d{1,3})-\d{1,2}(?= ?[호号號期])/,
  /(?:제|第)? ?(\d{1,4}) ?(?:권|巻|卷)/,
  /\b[Vv]ol[.,]? ?(\d{1,4})/,
  /(?:제|第) ?(\d{1,4}) ?(?:집|輯|辑|冊|册)/,
  /(?:^|[ ,，.．。]|[^\d\s\-~])(\d{1,4}) ?[(（]\d{1,4}[^()（）\d]{0,6}[)）]/,
  /[(（](\d{1,4}):\d{1,4}[)）]/,
  /[,，.．。] ?(?!(?:1[89]|20)\d\d)(\d{1,4})(?=[,，:：] ?(?:pp?\. ?)?\d{1,5} ?[-~〜～])/,
  /(?<=[^\d] ?)[(（](\d{1,3})[)）](?=[,，:：])/,
  /(?<=[^\d\-~])(\d{1,3})(?=[,，] ?(?:1[89]|20)\d\d)/
]
const ISSUE = [
  /(?<!\d)\d{1,3}-(\d{1,2}) ?[호号號期]/,
  /(?:제|第)? ?(\d{1,5}) ?(?:호|号|號|期)/,
  /\b[Nn]o[.,]? ?(\d{1,5})/,
  /\d ?[(（](\d{1,4})[^()（）\d]{0,6}[)）]/,
  /[(（]\d{1,4}:(\d{1,4})[)）]/
]
const PAGES =
  /(?:pp?\. ?|第 ?|[,，:：] ?|^)((?:[A-Za-z]?\d{1,6}) ?[-~〜～] ?(?:[A-Za-z]?\d{1,6}))(?!\d)(?: ?(?:쪽|면|頁|页|ページ|p\b))?/
const ONE_PAGE = /(?:[:：] ?|pp?\. ?)(\d{1,6})[.．。]?$|(\d{1,6}) ?(?:쪽|면|頁|页|ページ)/
const YEAR =
  /(?:[,，(（.．。 ]|^)((?:1[6-9]|20)\d\d)(?=[)）,，.．。;；:：\s]|[年년](?![대代])|$)(?! ?[-~〜～(（])/
/** A number with nothing to say what it is, between the source and the end: `考古學 43, 雄山閣`. */
const LAST_NUMBER = /(?<=[^\d\s,，.．。:：] ?)(\d{1,4})(?=[,，.．。]|$)/

/** The counts in `text` from `from` on. `dated` tells that the year is known. */
export function findCounts(text: string, from: number, dated: boolean): Counts {
  // Titles are long and have numbers of their own; counts stand in the last stretch.
  const start = Math.max(from, text.length - 300)
  const rest = text.slice(start)
  const found: Counts = { s: text.length }
  const take = (pattern: RegExp): Span | undefined => {
    const match = pattern.exec(rest)
    const value = match && (match[1] ?? match[2])
    if (!match || !value) return undefined
    const s = start + match.index + match[0].indexOf(value)
    const head = /^[,，.．。:： ]/.test(match[0]) || /^[(（]/.test(match[0]) ? 0 : leading(match[0], value)
    found.s = Math.min(found.s, start + match.index + head)
    return { s, e: s + value.length }
  }
  const first = (patterns: readonly RegExp[]): Span | undefined => {
    for (const pattern of patterns) {
      const span = take(pattern)
      if (span) return span
    }
    return undefined
  }
  const volume = first(VOLUME)
  const issue = first(ISSUE)
  const pages = take(PAGES) ?? take(ONE_PAGE)
  const year = dated ? undefined : take(YEAR)
  const lone = volume || issue || !dated ? undefined : take(LAST_NUMBER)
  return {
    ...(volume ? { volume } : lone ? { volume: lone } : {}),
    ...(issue && { issue }),
    ...(pages && { pages }),
    ...(year && { year }),
    s: found.s
  }
}

/** A letter that only told where the number begins is not a part of the counts. */
const leading = (whole: string, value: string): number =>
  /^[^\d\s제第VvNnp]/.test(whole) && whole.indexOf(value) === 1 ? 1 : 0
