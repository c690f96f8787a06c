/**
 * The locator: year, volume, issue and pages, in the many orders journals print them. It is the longest run of
 * numbers, months and labels at the end of a reference, so it is found from the end and then read from its start.
 */
import type { CslDate } from './csl.js'
import { isYear, monthOrSeason } from './dates.js'
import { readPages } from './pages.js'
import { type Token, tokensOf } from './tokens.js'
import type { Span } from './view.js'

export interface Locator extends Span {
  year?: Span
  date?: CslDate
  /** Year with its month or season. */
  dateSpan?: Span
  volume?: Span
  issue?: Span
  /** First to last page, or the article number. */
  pages?: Span
  /** Pages with what follows them (`1-12; quiz 13-4`). */
  allPages?: Span
  /** Extent of a book (`310 p.`). */
  extent?: Span
  labelled: Set<'volume' | 'issue' | 'pages'>
  /** Something in it was not understood. */
  rest: boolean
}

const CLOSED = new Set<Token['kind']>([
  'year',
  'number',
  'code',
  'range',
  'roman',
  'month',
  'label',
  'supplement',
  'after-pages',
  'mark'
])
/** Longest run looked at: a locator of more tokens than this is none. */
const REACH = 60

/** Index of the first token of the locator. */
function locatorStart(tokens: Token[], text: string): number {
  let i = tokens.length
  let best = i
  while (i > 0 && tokens.length - i < REACH) {
    const token = tokens[i - 1]!
    if (token.kind === 'close') {
      const open = openingOf(tokens, i - 1)
      if (open < 0 || !groupFits(tokens, open, i - 1)) break
      i = open
      best = i
      continue
    }
    if (token.kind === 'open' || !CLOSED.has(token.kind)) break
    if (!fitsBefore(tokens, i - 1, text)) break
    i--
    if (token.kind !== 'mark') best = i
  }
  return best
}

function openingOf(tokens: Token[], close: number): number {
  for (let i = close - 1; i >= 0 && close - i < 14; i--) {
    if (tokens[i]!.kind === 'open') return i
    if (tokens[i]!.kind === 'close') return -1
  }
  return -1
}

/** `(3)`, `(Suppl 1)`, `(2010)`; any few words directly after a number (`(Web Server issue)`). */
function groupFits(tokens: Token[], open: number, close: number): boolean {
  const inside = tokens.slice(open + 1, close)
  if (inside.length === 0) return false
  if (inside.every(token => CLOSED.has(token.kind))) return true
  const before = tokens[open - 1]
  const numbered =
    before &&
    (before.kind === 'number' ||
      before.kind === 'year' ||
      (before.kind === 'code' && /^\d/.test(before.text)))
  return (
    Boolean(numbered) &&
    inside.length <= 6 &&
    tokens[open]!.text === '(' &&
    /^[:,;.]$/.test(tokens[close + 1]?.text ?? '')
  )
}

/** Words that could be the journal's own are taken only where a locator has them. */
function fitsBefore(tokens: Token[], index: number, text: string): boolean {
  const token = tokens[index]!
  const next = tokens[index + 1]
  const previous = tokens[index - 1]
  switch (token.kind) {
    case 'label':
      return next !== undefined &&
        (/^(?:number|code|range|roman|year|open|supplement)$/.test(next.kind) ||
          (next.text === '.' && tokens[index + 2] !== undefined))
        ? true
        : token.names === 'pages' &&
            (previous?.kind === 'number' || previous?.kind === 'range' || previous?.kind === 'roman')
    case 'roman':
      return (
        previous !== undefined &&
        (previous.kind === 'mark' || previous.kind === 'label' || previous.kind === 'number') &&
        token.text !== 'V'
      )
    case 'code':
      if (next?.text === ':' && /^(?:number|range|code)$/.test(tokens[index + 2]?.kind ?? '')) return true
      if (previous?.text === '.') return tokens[index - 2]?.kind === 'label'
      return previous !== undefined && /^(?:mark|label|number|close|year|supplement)$/.test(previous.kind)
    case 'supplement':
      return next !== undefined || previous?.kind === 'number'
    case 'after-pages':
      return (
        next !== undefined &&
        (next.kind === 'range' ||
          next.kind === 'number' ||
          next.kind === 'code' ||
          next.kind === 'after-pages' ||
          next.kind === 'mark')
      )
    case 'month':
      return (
        next === undefined || !/^\p{Ll}/u.test(text.slice(token.e + 1, token.e + 2)) || next.kind !== 'word'
      )
    case 'number':
    case 'year':
      // `COVID-19`-like tails and `H1N1` are words already; a decimal or percentage is not a volume.
      return !/[%/+]/.test(text[token.e] ?? '')
    case 'mark':
      return token.text !== '-' || previous?.kind !== 'word'
    default:
      return true
  }
}

/** Find and read the locator of `text` from `start` on. `known` is a year already read after the authors. */
export function readLocator(text: string, start: number, known: string | undefined): Locator {
  const tokens = tokensOf(text, start)
  const from = locatorStart(tokens, text)
  const run = tokens.slice(from)
  const locator: Locator = { s: run[0]?.s ?? text.length, e: text.length, labelled: new Set(), rest: false }
  read(run, locator, known)
  return locator
}

const span = (token: Token): Span => ({ s: token.s, e: token.e })

function read(run: Token[], locator: Locator, known: string | undefined): void {
  const yearAt = chooseYear(run, known)
  for (let i = 0; i < run.length; i++) {
    const token = run[i]!
    const next = run[i + 1]
    const previous = run[i - 1]
    if (i === yearAt) {
      i = takeDate(run, i, locator)
      continue
    }
    switch (token.kind) {
      case 'month':
        // A month before its year (`Mar-Apr 2012`) is taken with it.
        if (nextYear(run, i) === yearAt && yearAt >= 0) i = takeDate(run, yearAt, locator, i)
        break
      case 'label':
        i = takeLabelled(run, i, locator)
        break
      case 'open': {
        const close = closing(run, i)
        if (yearAt > i && yearAt < close) {
          takeDate(run, yearAt, locator, firstMonth(run, i, yearAt))
        } else if (!locator.issue && !locator.pages && (locator.volume || run[close + 1]?.text === ':')) {
          locator.issue = { s: run[i + 1]!.s, e: run[close - 1]!.e }
        } else if (locator.issue && /^supp?l/i.test(run[i + 1]!.text)) {
          break
        } else if (!locator.issue && !locator.pages && run[i + 1]!.kind === 'number') {
          locator.issue = { s: run[i + 1]!.s, e: run[close - 1]!.e }
        }
        i = close
        break
      }
      case 'supplement': {
        const end = supplementEnd(run, i)
        if (!locator.pages) locator.issue = { s: locator.issue ? locator.issue.s : token.s, e: run[end]!.e }
        i = end
        break
      }
      case 'after-pages':
        if (locator.pages) {
          while (
            i + 1 < run.length &&
            run[i + 1]!.kind !== 'open' &&
            !(run[i]!.kind === 'range' && run[i + 1]!.text === '.')
          )
            i++
          let last = i
          while (run[last]!.kind === 'mark') last--
          locator.allPages = { s: locator.pages.s, e: run[last]!.e }
        }
        break
      case 'number':
      case 'year':
      case 'code':
      case 'range':
      case 'roman':
        takeNumber(run, i, locator, previous, next)
        break
      default:
        break
    }
  }
}

/** Which token is the year: one before `;`, one in brackets, else the first that no volume needs. */
function chooseYear(run: Token[], known: string | undefined): number {
  const years = run.flatMap((token, i) => (token.kind === 'year' ? [i] : []))
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
  const trailing = run.slice(last + 1).every(token => token.kind === 'mark' || token.kind === 'close')
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

function nextYear(run: Token[], from: number): number {
  for (let i = from + 1; i < run.length && i < from + 5; i++) {
    if (run[i]!.kind === 'year') return i
    if (
      run[i]!.kind !== 'month' &&
      run[i]!.kind !== 'number' &&
      run[i]!.text !== '.' &&
      run[i]!.text !== ',' &&
      run[i]!.text !== '-'
    )
      return -1
  }
  return -1
}

function firstMonth(run: Token[], open: number, year: number): number | undefined {
  for (let i = open + 1; i < year; i++) if (run[i]!.kind === 'month' || run[i]!.kind === 'number') return i
  return undefined
}

/** Reads year, month or season and day around `at`; returns the index of its last token. */
function takeDate(run: Token[], at: number, locator: Locator, from?: number): number {
  const year = run[at]!
  locator.year = span(year)
  const parts: [number, number?, number?] = [Number(year.text.slice(0, 4))]
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

function applyMonths(tokens: Token[], parts: [number, number?, number?], date: CslDate): void {
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

function closing(run: Token[], open: number): number {
  let i = open + 1
  while (i < run.length - 1 && run[i]!.kind !== 'close') i++
  return i
}

function supplementEnd(run: Token[], at: number): number {
  let end = at
  const fits = (token: Token | undefined): boolean =>
    token !== undefined &&
    (token.kind === 'supplement' ||
      token.kind === 'number' ||
      token.kind === 'roman' ||
      token.kind === 'code' ||
      (token.kind === 'label' && token.names === 'issue') ||
      token.kind === 'month')
  while (end + 1 < run.length && end - at < 4) {
    if (run[end + 1]!.text === '.' && fits(run[end + 2])) end += 2
    else if (fits(run[end + 1])) end++
    else break
  }
  return end
}

function takeLabelled(run: Token[], at: number, locator: Locator): number {
  const label = run[at]!
  let i = at + 1
  while (run[i]?.kind === 'mark' && run[i]!.text !== '-') i++
  const value = run[i]
  if (!value || value.kind === 'label' || value.kind === 'open') {
    const before = run[at - 1]
    // `310 p.`: the label follows its number.
    if (label.names === 'pages' && before && before.kind === 'number' && !locator.labelled.has('pages')) {
      locator.extent = span(before)
      if (locator.volume?.s === before.s) delete locator.volume
      if (locator.pages?.s === before.s) delete locator.pages
    }
    return at
  }
  if (label.names === 'volume') {
    locator.volume = span(value)
    locator.labelled.add('volume')
  } else if (label.names === 'issue') {
    const end = value.kind === 'supplement' ? supplementEnd(run, i) : i
    locator.issue = {
      s: locator.issue && /supp?l/i.test(run[at - 1]?.text ?? '') ? locator.issue.s : value.s,
      e: run[end]!.e
    }
    locator.labelled.add('issue')
    return end
  } else {
    if (label.names === 'pages') locator.labelled.add('pages')
    locator.pages =
      value.kind === 'range' || run[i + 1]?.text !== '-' || !run[i + 2]
        ? span(value)
        : { s: value.s, e: run[i + 2]!.e }
    return locator.pages.e > value.e ? i + 2 : i
  }
  return i
}

function takeNumber(
  run: Token[],
  i: number,
  locator: Locator,
  previous: Token | undefined,
  next: Token | undefined
): void {
  const token = run[i]!
  const afterColon = previous?.text === ':'
  if (token.kind === 'range') {
    const volumeToo = !locator.volume && (next?.text === ':' || next?.kind === 'open')
    if (volumeToo) locator.volume = span(token)
    else if (!locator.pages) locator.pages = span(token)
    else if (!locator.allPages && previous?.text !== '.')
      locator.allPages = { s: locator.pages.s, e: token.e }
    return
  }
  if (token.kind === 'roman' && locator.volume) {
    if (!locator.pages && afterColon) locator.pages = span(token)
    return
  }
  const small = /^\d{1,5}$/.test(token.text)
  if (!locator.volume && !afterColon && !locator.pages) {
    locator.volume = span(token)
    return
  }
  if (locator.volume && !locator.issue && !locator.pages && !afterColon && small) {
    // Volume, issue: pages, as `78 5: 325-29` or `12, 3, 45-50`.
    const ahead = run[i + 2]
    const pagesFollow =
      (next?.text === ':' || next?.text === ',') &&
      ahead !== undefined &&
      /^(?:number|range|code|label|supplement)$/.test(ahead.kind) &&
      ahead.kind !== 'year'
    if (pagesFollow || next?.kind === 'supplement') {
      locator.issue = span(token)
      return
    }
  }
  if (!locator.pages) {
    const split = next?.text === '-' && run[i + 2] && /^(?:number|code)$/.test(run[i + 2]!.kind)
    locator.pages = { s: token.s, e: split ? run[i + 2]!.e : token.e }
  } else if (token.s > locator.pages.e) {
    if (!isYear(token.text) && previous?.text === ',' && /^\d+$/.test(token.text))
      locator.allPages = { s: locator.pages.s, e: token.e }
    else locator.rest = true
  }
}

/** First and last page of a locator's pages. */
export function pagesOf(text: string): ReturnType<typeof readPages> {
  return readPages(text.replace(/\s+/g, ''))
}
