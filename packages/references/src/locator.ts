/**
 * The locator: year, volume, issue and pages, in the many orders journals print them. It is the longest run of
 * numbers, months and labels at the end of a reference, so it is found from the end and then read from its start.
 */
import type { CslDate } from './csl.js'
import { readRun } from './locator-run.js'
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
  /** Version of a program or a guideline (`v4.03`). */
  version?: Span
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

/** `São Paulo: Editora 34, 2015`: a house with a number for its name. */
const HOUSE_NUMBER = /: (?:Editor(?:a|ia|ial)|Ed\.|Edições|Ediciones|Éditions|Edizioni) $/

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
      if (/Rio (?:de )?$/.test(text.slice(Math.max(0, token.s - 7), token.s))) return false
      // `Petrópolis, Editora Mar.`: with no year behind it, a word that follows a name.
      if (previous?.kind === 'word' && tokens.slice(index + 1).every(one => one.kind === 'mark')) return false
      // `Paris: Du May, 1992`: a name, where a comma parts it from the year.
      if (
        previous?.kind === 'word' &&
        /^[A-ZÀ-ÖØ-Þ]/.test(previous.text) &&
        next?.text === ',' &&
        tokens[index - 2]?.text === ':'
      )
        return false
      return (
        next === undefined || !/^[a-zß-ÿ]/.test(text.slice(token.e + 1, token.e + 2)) || next.kind !== 'word'
      )
    case 'number':
      // `PAST version 3.0. 2013`
      if (previous?.kind === 'word' && /^(?:[Vv]ersion|[Rr]elease)$/.test(previous.text)) return false
      if (next?.text === ',' && HOUSE_NUMBER.test(text.slice(Math.max(0, token.s - 14), token.s)))
        return false
      return !/[%/+]/.test(text[token.e] ?? '')
    case 'year':
      // `COVID-19`-like tails and `H1N1` are words already; a decimal or percentage is not a volume.
      return !/[%/+]/.test(text[token.e] ?? '')
    case 'mark':
      return token.text !== '-' || previous?.kind !== 'word'
    default:
      return true
  }
}

/** `Bulletin de l'année 2022. 2023.`: of two years and nothing else, one before a full stop ends the title. */
function yearOfTitle(tokens: Token[], from: number): boolean {
  const [first, stop, second, ...rest] = tokens.slice(from)
  const alone = rest.every(token => token.kind === 'mark')
  return first?.kind === 'year' && stop?.text === '.' && second?.kind === 'year' && alone
}

/** `(2018). State of the reedbeds 2017`: another year than the known one, and nothing between it and the title. */
function titleEndsInYear(tokens: Token[], from: number, known: string): boolean {
  const [year, ...rest] = tokens.slice(from)
  return (
    year?.kind === 'year' &&
    year.text.slice(0, 4) !== known.slice(0, 4) &&
    tokens[from - 1]?.kind === 'word' &&
    rest.every(token => token.text === '.')
  )
}

const LEADS_DAY = /^(?:de|del|em|en|el|on|of|du|le|vom|am)$/
const DATE_WORD = /^(?:de|del|of|do)$/

/** `22 de outubro de 2021`: without the small words between its parts, a date is a run of numbers and months. */
function withoutDateWords(tokens: Token[]): Token[] {
  const fits = (i: number): boolean => {
    const { text } = tokens[i]!
    if (text.length > 3 || !DATE_WORD.test(text)) return false
    const before = tokens[i - 1]
    const after = tokens[i + 1]?.kind
    return (
      (after === 'month' && before?.kind === 'number' && /^\d{1,2}$/.test(before.text)) ||
      (after === 'year' && before?.kind === 'month')
    )
  }
  return tokens.some((_, i) => fits(i)) ? tokens.filter((_, i) => !fits(i)) : tokens
}

/** A day, a month and a year, and nothing else. */
function isDay(run: readonly Token[]): boolean {
  const [day, month, ...rest] = run.filter(token => token.kind !== 'mark')
  return day?.kind === 'number' && month?.kind === 'month' && rest.length === 1 && rest[0]!.kind === 'year'
}

/** Find and read the locator of `text` from `start` on. `known` is a year already read after the authors. */
export function readLocator(text: string, start: number, known: string | undefined): Locator {
  const tokens = withoutDateWords(tokensOf(text, start))
  let from = locatorStart(tokens, text)
  // `2006 … J. Appl. Physiol. (1985) 100:1460`: with the year known, a bracketed one is part of the journal's name.
  const [open, year, close] = tokens.slice(from, from + 3)
  if (
    known &&
    open?.kind === 'open' &&
    year?.kind === 'year' &&
    close?.kind === 'close' &&
    year.text.slice(0, 4) !== known.slice(0, 4)
  ) {
    if (tokens[from + 3]) from += 3
  }
  // `J Am Harb Assoc (2003). 2021;61(1):12`: so it is where the date stands behind it.
  else if (
    open?.kind === 'open' &&
    close?.kind === 'close' &&
    tokens[from + 3]?.text === '.' &&
    tokens[from + 4]?.kind === 'year' &&
    /^[^:;()]{0,12};/.test(text.slice(tokens[from + 4]!.e, tokens[from + 4]!.e + 14))
  )
    from += 4
  if (yearOfTitle(tokens, from)) from += 2
  if (known && titleEndsInYear(tokens, from, known)) from = tokens.length
  const run = tokens.slice(from)
  const locator: Locator = { s: run[0]?.s ?? text.length, e: text.length, labelled: new Set(), rest: false }
  readRun(run, locator, known)
  // `; c2022`: the sign of the copyright goes with its year.
  if (run[0]?.kind === 'year' && /(?:^|[\s;,.])[cC]$/.test(text.slice(Math.max(0, locator.s - 2), locator.s)))
    locator.s--
  // `Decreto nº 2848, de 7 de dezembro de 1940`: a day that a sentence leads in is a part of it.
  const before = tokens[from - 1]
  if (before?.kind === 'word' && LEADS_DAY.test(before.text) && isDay(run)) locator.s = text.length
  return locator
}
