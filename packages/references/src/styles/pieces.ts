/** The pieces both written styles share: sentence ends, the year, the imprint. */
import type { CslItem } from '../csl.js'

/** With a full stop, unless it ends in one or is empty. */
export function sentence(text: string): string {
  return text === '' || /\.$/.test(text) ? text : `${text}.`
}

/** A title keeps its own question or exclamation mark. */
export function ended(title: string | undefined): string {
  return !title || /[?!.]$/.test(title) ? (title ?? '') : `${title}.`
}

export function yearOf(item: CslItem): string {
  const year = item.issued?.['date-parts']?.[0]?.[0]
  return year === undefined ? '' : String(year)
}

/** `Place: Publisher`, or the one that is known. */
export function place(item: CslItem): string {
  return [item['publisher-place'], item.publisher].filter(Boolean).join(': ')
}

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
]
