/** Dates of references: months in the languages journals use, seasons, and the orders they are printed in. */
import type { CslDate } from './csl.js'

const MONTH_NAMES = [
  'january januar janvier enero janeiro gennaio jan janv ene',
  'february februar février fevrier febrero fevereiro feb fév févr fev',
  'march märz maerz mars marzo março marco mar mär mrz',
  'april avril abril apr avr abr',
  'may mai mayo maio',
  'june juni juin junio junho jun',
  'july juli juillet julio julho jul juil',
  'august août aout agosto aug ago',
  'september septembre septiembre setembro sep sept set',
  'october oktober octobre octubre outubro oct okt out',
  'november novembre noviembre novembro nov',
  'december dezember décembre decembre diciembre dezembro dec dez déc dic'
]
const MONTHS = new Map(
  MONTH_NAMES.flatMap((names, i) => names.split(' ').map(name => [name, i + 1] as const))
)
const SEASONS = new Set([
  'spring',
  'summer',
  'autumn',
  'fall',
  'winter',
  'printemps',
  'été',
  'automne',
  'hiver'
])

/** 1–12, or undefined when `word` is no month name or abbreviation in en, fr, es, pt, de. */
export function monthOf(word: string): number | undefined {
  return MONTHS.get(word.toLowerCase().replace(/\.$/, ''))
}

export function isSeason(word: string): boolean {
  return SEASONS.has(word.toLowerCase())
}

/** A year a reference can bear: 1500 to 2099, perhaps with a letter (`2001a`). */
export function isYear(text: string): boolean {
  return /^(?:1[5-9]|20)\d\d[a-z]?$/.test(text)
}

/** Month, month range or season of a word such as `Jun`, `Mar-Apr`, `Spring`; undefined when it is none. */
export function monthOrSeason(word: string): { month?: number; season?: string } | undefined {
  const bare = word.replace(/\.$/, '')
  const month = monthOf(bare)
  if (month) return { month }
  if (isSeason(bare)) return { season: bare }
  const parts = bare.split(/[-/]/)
  if (parts.length === 2 && parts.every(part => monthOf(part) || isSeason(part))) return { season: bare }
  return undefined
}

const WORD = String.raw`([A-Za-zÀ-ÿ]{3,10}\.?(?:[-/][A-Za-zÀ-ÿ]{3,10}\.?)?)`
const ORDERS: [RegExp, (m: RegExpExecArray) => CslDate | undefined][] = [
  [/(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?!\d)/y, m => numeric(m[1]!, m[2]!, m[3])],
  [/(\d{1,2})[-./]([IVX]{1,4})[-./](\d{4})(?!\d)/y, m => roman(m[3]!, m[2]!, m[1]!)],
  [/(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)/y, m => numeric(m[3]!, m[2]!, m[1])],
  [
    new RegExp(
      String.raw`(\d{1,2})(?:st|nd|rd|th|\.)?(?: de)? ${WORD}(?:(?: de)?,? |(?<=\.))(\d{4})(?!\d)`,
      'y'
    ),
    m => named(m[3]!, m[2]!, m[1])
  ],
  [
    new RegExp(String.raw`${WORD} (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)`, 'y'),
    m => named(m[3]!, m[1]!, m[2])
  ],
  [
    new RegExp(String.raw`(\d{4}),? ${WORD}(?: (\d{1,2})(?:st|nd|rd|th)?)?(?!\d)`, 'y'),
    m => named(m[1]!, m[2]!, m[3])
  ],
  [new RegExp(String.raw`${WORD},? (\d{4})(?!\d)`, 'y'), m => named(m[2]!, m[1]!)],
  [/(\d{4})(?!\d)/y, m => (isYear(m[1]!) ? { 'date-parts': [[Number(m[1])]] } : undefined)]
]

function numeric(year: string, month: string, day?: string): CslDate | undefined {
  const m = Number(month)
  const d = day === undefined ? undefined : Number(day)
  if (!isYear(year) || m < 1 || m > 12 || (d !== undefined && (d < 1 || d > 31))) return undefined
  return { 'date-parts': [d === undefined ? [Number(year), m] : [Number(year), m, d]] }
}

const ROMAN_MONTHS = 'I II III IV V VI VII VIII IX X XI XII'.split(' ')

/** `18-I-2020`, as naturalists write days. */
function roman(year: string, month: string, day: string): CslDate | undefined {
  const at = ROMAN_MONTHS.indexOf(month)
  return at < 0 ? undefined : numeric(year, String(at + 1), day)
}

function named(year: string, word: string, day?: string): CslDate | undefined {
  const found = monthOrSeason(word)
  if (!found || !isYear(year)) return undefined
  if (found.season) return { 'date-parts': [[Number(year)]], season: found.season }
  const d = day === undefined ? undefined : Number(day)
  if (d !== undefined && (d < 1 || d > 31)) return undefined
  return { 'date-parts': [d === undefined ? [Number(year), found.month!] : [Number(year), found.month!, d]] }
}

/** The date that begins at `pos`, and where it ends; undefined when none does. */
export function readDate(text: string, pos: number): { date: CslDate; end: number } | undefined {
  for (const [pattern, build] of ORDERS) {
    pattern.lastIndex = pos
    const match = pattern.exec(text)
    const date = match && build(match)
    if (match && date) return { date, end: pattern.lastIndex }
  }
  return undefined
}
