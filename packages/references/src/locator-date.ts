/** The date inside a locator: which number is the year, and the months, seasons and days beside it. */
import type { CslDate } from './csl.js'
import { monthOrSeason } from './dates.js'
import type { Locator } from './locator.js'
import type { Token } from './tokens.js'

/** Which token is the year: one before `;`, one in brackets, else the first that no volume needs. */
export function chooseYear(run: Token[], known: string | undefined): number {
  const years: number[] = []
  for (let i = 0; i < run.length; i++) if (run[i]!.kind === 'year') years.push(i)
  if (years.length === 0) return -1
  const strong = years.find(i => {
    const next = run[i + 1]
    const end = run[endOfDate(run, i) + 1]
    if (numericDate(run, i)) return true
    if (run[i - 1]?.kind === 'open' && next?.kind === 'close') return true
    if (run[i - 1]?.kind === 'month' && next?.kind !== 'open') return true
    return (
      next?.text === ';' ||
      (end?.text === ';' && next?.kind === 'month') ||
      (next?.kind === 'month' && run[i - 1]?.text !== ':')
    )
  })
  if (known !== undefined) {
    const same = years.find(i => run[i]!.text.slice(0, 4) === known.slice(0, 4) && run[i - 1]?.text !== ':')
    return same !== undefined && (strong === same || run[same + 1] === undefined) ? same : -1
  }
  if (strong !== undefined) return strong
  const last = years[years.length - 1]!
  // `2011, 353, 1613.`: year, volume and page, each behind a comma, as chemistry has them.
  const [one, , two, , three] = run
  const commas = run[1]?.text === ',' && run[3]?.text === ','
  if (
    commas &&
    one?.kind === 'year' &&
    two?.kind === 'number' &&
    three?.kind === 'year' &&
    years.length === 2
  )
    return 0
  const trailing = run.slice(last + 1).every(token => token.kind === 'mark' || token.kind === 'close')
  // `1982, 1987.`: a work issued again; the first year is its own.
  const first =
    years.length > 1 && last - years[years.length - 2]! === 2 && run[last - 1]?.text === ',' ? last - 2 : last
  if (trailing && first < last && run[first - 1]?.text !== ':' && years.length === 2 && years[0] === first)
    return first
  // `35: 757-777, 2005.` the year ends it; `28, 2010, 1-9` or `1990, 28, 346` it begins it.
  if (trailing && run[last - 1]?.text !== ':' && run[last - 1]?.kind !== 'label') return last
  const free = years.find(
    i => run[i - 1]?.text !== ':' && run[i - 1]?.kind !== 'label' && run[i + 1]?.text !== ':'
  )
  // `Breaking the Barrier. 1994:5-20.`: with no other year about, the number before the colon is one.
  return (
    free ??
    (years.length === 1 && run.slice(0, years[0]).every(token => token.kind === 'mark') ? years[0]! : -1)
  )
}

/** `2007 6 29;` and `2007 5;` */
function numericDate(run: Token[], at: number): boolean {
  const small = (token: Token | undefined): boolean => token !== undefined && /^\d{1,2}$/.test(token.text)
  return (
    small(run[at + 1]) && (run[at + 2]?.text === ';' || (small(run[at + 2]) && run[at + 3]?.text === ';'))
  )
}

function endOfDate(run: Token[], at: number): number {
  let end = at
  while (
    run[end + 1] &&
    (run[end + 1]!.kind === 'month' ||
      (run[end]!.kind === 'month' && run[end + 1]!.text === '.') ||
      (run[end + 1]!.kind === 'number' && end > at))
  )
    end++
  return end
}

export function nextYear(run: Token[], from: number): number {
  for (let i = from + 1; i < run.length && i < from + 5; i++) {
    if (run[i]!.kind === 'year') return i
    if (
      run[i]!.kind !== 'month' &&
      run[i]!.kind !== 'number' &&
      run[i]!.text !== '.' &&
      run[i]!.text !== ',' &&
      run[i]!.text !== '/' &&
      run[i]!.text !== '-'
    )
      return -1
  }
  return -1
}

export function firstMonth(run: Token[], open: number, year: number): number | undefined {
  for (let i = open + 1; i < year; i++) if (run[i]!.kind === 'month' || run[i]!.kind === 'number') return i
  return undefined
}

/** Reads year, month or season and day around `at`; returns the index of its last token. */
export function takeDate(run: Token[], at: number, locator: Locator, from?: number): number {
  const year = run[at]!
  locator.year = { s: year.s, e: year.e }
  const parts: number[] = [Number(year.text.slice(0, 4))]
  const date: CslDate = { 'date-parts': [parts] }
  let first = at
  let last = at
  if (from !== undefined) {
    const before = run.slice(from, at).filter(token => token.kind !== 'mark' || token.text === '-')
    first = from
    applyMonths(before, parts, date)
  } else {
    let i = at + 1
    if (run[i]?.text === ',' && run[i + 1]?.kind === 'month') i++
    const after: Token[] = []
    while (
      run[i]?.kind === 'month' ||
      (after.length > 0 &&
        (run[i]?.text === '.' || run[i]?.text === '-') &&
        run[i + 1] &&
        /month|number/.test(run[i + 1]!.kind)) ||
      (after.length > 0 &&
        after.length < 4 &&
        run[i]?.kind === 'number' &&
        run[i]!.text.length < 3 &&
        run[i + 1]?.text !== '(' &&
        run[i + 1]?.text !== ':')
    ) {
      if (run[i]!.text !== '.') after.push(run[i]!)
      last = i
      i++
    }
    applyMonths(after, parts, date)
    // `2007 5;78`: the month as a number.
    const [month, day] = [run[at + 1], run[at + 2]]
    if (after.length === 0 && month && /^\d{1,2}$/.test(month.text) && Number(month.text) <= 12) {
      const dayed = day !== undefined && /^\d{1,2}$/.test(day.text) && run[at + 3]?.text === ';'
      if (dayed || day?.text === ';') {
        parts[1] = Number(month.text)
        if (dayed) parts[2] = Number(day.text)
        last = dayed ? at + 2 : at + 1
      }
    }
  }
  locator.date = date
  locator.dateSpan = { s: run[first]!.s, e: run[Math.max(last, at)]!.e }
  return Math.max(last, at)
}

function applyMonths(tokens: Token[], parts: number[], date: CslDate): void {
  const months = tokens.filter(token => token.kind === 'month')
  if (months.length === 0) return
  const words = months.map(token => token.text)
  const only = months.length === 1 ? monthOrSeason(words[0]!) : undefined
  if (only?.month) {
    parts[1] = only.month
    const day = tokens.find(token => token.kind === 'number')
    if (day && Number(day.text) >= 1 && Number(day.text) <= 31) parts[2] = Number(day.text)
  } else date.season = only?.season ?? words.join('-')
}
