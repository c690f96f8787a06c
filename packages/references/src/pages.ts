/** Page fields: abbreviated last pages (`805-12`), letters (`S1-5`, `347S-9S`), and what follows the pages. */

const PAGE = /^([A-Za-z.]*)(\d+)([A-Za-z]*)$/

/**
 * The last page in full. `805`, `12` gives `812`; `S50`, `7` gives `S57`; `1320S`, `9S` gives `1329S`. A last page
 * that is already whole, or cannot be one (it would lie before the first), is returned as it is.
 */
export function expandPages(first: string, last: string): string {
  const a = PAGE.exec(first)
  const b = PAGE.exec(last)
  if (!a || !b) return last
  const [, prefix, head, suffix] = a as unknown as [string, string, string, string]
  const [, ownPrefix, tail, ownSuffix] = b as unknown as [string, string, string, string]
  if (ownPrefix && ownPrefix !== prefix) return last
  if (tail.length > head.length || (tail.length === head.length && ownPrefix === prefix)) {
    return last
  }
  const whole = tail.length === head.length ? tail : head.slice(0, head.length - tail.length) + tail
  if (Number(whole) < Number(head)) return last
  return prefix + whole + (ownSuffix || (suffix && /\d$/.test(last) ? suffix : ''))
}

export interface PageField {
  first: string
  last?: string
  /** The last page as printed, when `last` is longer. */
  printedLast?: string
  /** More pages follow that are numbered apart. */
  apart?: true
}

/** First and last page of one printed range such as `195-206`, `e0213456`, `C131-145`. */
export function readPages(text: string): PageField | undefined {
  const parts = text.split('-')
  const first = parts[0]!.trim()
  if (!first || !/[\divxlcIVXLC]/.test(first)) return undefined
  // `P25-1140` is one article number, but `C131-145` a range: a range has two ends, no more.
  if (parts.length === 1) return { first }
  if (parts.length > 2) return { first: text }
  // `2275-83.e7`: pages with letters, numbered apart, behind the last.
  const apart = /^([A-Za-z]?\d+)\.[eE]\d{1,4}$/.exec(parts[1]!.trim())
  if (apart) return { first, last: expandPages(first, apart[1]!), printedLast: parts[1]!.trim(), apart: true }
  const printed = parts[1]!.trim()
  const last = expandPages(first, printed)
  return last === printed ? { first, last } : { first, last, printedLast: printed }
}
