/** Reading dates as journals print them, in five languages. Numbers alone are read only where their order is certain. */

export interface DateParts {
  year: number
  month?: number
  day?: number
}

const monthNames: readonly string[] = [
  'january|jan|janvier|janv|enero|ene|janeiro|januar|jänner|gennaio',
  'february|feb|febr|février|fév|févr|febrero|fevereiro|fev|februar|febbraio',
  'march|mar|mars|marzo|março|märz|mrz',
  'april|apr|avril|avr|abril|abr|aprile',
  'may|mai|mayo|maio|maggio',
  'june|jun|juin|junio|junho|juni|giugno',
  'july|jul|juillet|juil|julio|julho|juli|luglio',
  'august|aug|août|aout|agosto|ago',
  'september|sep|sept|septembre|septiembre|set|setembro|settembre',
  'october|oct|octobre|octubre|outubro|out|oktober|okt|ottobre',
  'november|nov|novembre|noviembre|novembro',
  'december|dec|décembre|déc|diciembre|dic|dezembro|dez|dezember|dicembre'
]
const months = new Map<string, number>()
monthNames.forEach((names, i) => {
  for (const name of names.split('|')) months.set(name, i + 1)
})

const valid = ({ year, month, day }: DateParts): boolean =>
  year >= 1600 &&
  year <= 2199 &&
  (month === undefined || (month >= 1 && month <= 12)) &&
  (day === undefined || (day >= 1 && day <= 31))

const checked = (parts: DateParts): DateParts | undefined => (valid(parts) ? parts : undefined)

/** Whether dates in figures have the day or the month first. */
export type DateOrder = 'day' | 'month'

/** The order of dates that are set alike, where a number above twelve tells it and none tells another. */
export function orderOfDates(dates: readonly string[]): DateOrder | undefined {
  const orders = dates.flatMap((date): DateOrder[] => {
    const [, first, second] = /^(\d{1,2})\D\s?(\d{1,2})\D\s?\d{4}$/.exec(date.trim()) ?? []
    if (Number(first) > 12) return ['day']
    return Number(second) > 12 ? ['month'] : []
  })
  return orders.every(order => order === orders[0]) ? orders[0] : undefined
}

/**
 * Reads one date; nothing when it is not certain what it says.
 * @param order how the dates beside it are written, where that is known
 */
export function parseDate(text: string, order?: DateOrder): DateParts | undefined {
  const value = text
    .trim()
    .toLowerCase()
    .replace(/T\d.*$/i, '')
    .replace(/(\d)(?:st|nd|rd|th|er|º|°|ª|\.)(?=[\s,])/g, '$1')
    .replace(/[,.]/g, ' ')
    .replace(/\b(?:de|of|del|le|el|the|o|den|am)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  // ISO 8601 and its cousins with slashes; the year first makes the order certain.
  let match = /^(\d{4})(?:[-/ ](\d{1,2})(?:[-/ ](\d{1,2}))?)?$/.exec(value)
  if (match)
    return checked({
      year: Number(match[1]),
      ...(match[2] && Number(match[2]) > 0 ? { month: Number(match[2]) } : {}),
      ...(match[3] && Number(match[3]) > 0 ? { day: Number(match[3]) } : {})
    })
  // Day first or month first is told apart only by a number above twelve.
  match = /^(\d{1,2})[-/ ](\d{1,2})[-/ ](\d{4})$/.exec(value)
  if (match) {
    const [a, b, year] = [Number(match[1]), Number(match[2]), Number(match[3])]
    if (a > 12) return checked({ year, month: b, day: a })
    if (b > 12) return checked({ year, month: a, day: b })
    if (a === b || order === 'day') return checked({ year, month: b, day: a })
    return order === 'month' ? checked({ year, month: a, day: b }) : undefined
  }
  match =
    /^(?:\p{L}+day |lundi |mardi |mercredi |jeudi |vendredi |samedi |dimanche )?(\d{1,2})[ -](\p{L}+)[ -](\d{4})$/u.exec(
      value
    )
  if (match && months.has(match[2]!))
    return checked({ year: Number(match[3]), month: months.get(match[2]!)!, day: Number(match[1]) })
  match = /^(\p{L}+) (\d{1,2}) (\d{4})$/u.exec(value)
  if (match && months.has(match[1]!))
    return checked({ year: Number(match[3]), month: months.get(match[1]!)!, day: Number(match[2]) })
  match = /^(\p{L}+) (\d{4})$/u.exec(value)
  if (match && months.has(match[1]!))
    return checked({ year: Number(match[2]), month: months.get(match[1]!)! })
  match = /^(\d{4}) (\p{L}+)(?: (\d{1,2}))?$/u.exec(value)
  if (match && months.has(match[2]!))
    return checked({
      year: Number(match[1]),
      month: months.get(match[2]!)!,
      ...(match[3] ? { day: Number(match[3]) } : {})
    })
  return undefined
}

/** `2024-03-07`, `2024-03`, `2024`. */
export function isoDate({ year, month, day }: DateParts): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return [String(year), ...(month ? [two(month), ...(day ? [two(day)] : [])] : [])].join('-')
}
