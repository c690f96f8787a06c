/** Why: dates of front matter as fields: ISO 8601, “15 December 2019”, “December 15, 2019”, a month or a year alone. */

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december'
]

export interface DateParts {
  year?: number
  month?: number
  day?: number
}

/** The parts of a date; nothing of words that are none. */
export function dateParts(words: string): DateParts | undefined {
  const iso = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?:[T ].*)?$/.exec(words.trim())
  if (iso)
    return lawful(Number(iso[1]), iso[2] ? Number(iso[2]) : undefined, iso[3] ? Number(iso[3]) : undefined)
  const named =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?\.?\s+)?(?:of\s+)?([A-Za-z]{3,9})\.?,?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})$/.exec(
      words.trim()
    )
  if (!named) return undefined
  const month = months.findIndex(name => name.startsWith(named[2]!.toLowerCase())) + 1
  const day = named[1] ?? named[3]
  return month ? lawful(Number(named[4]), month, day ? Number(day) : undefined) : undefined
}

function lawful(year: number, month?: number, day?: number): DateParts | undefined {
  if ((month !== undefined && (month < 1 || month > 12)) || (day !== undefined && (day < 1 || day > 31)))
    return undefined
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) }
}
