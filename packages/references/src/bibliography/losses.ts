/** What a bibliography does not hold of the items that were written into it, found by reading it again. */
import type { CslDate, CslItem, CslName } from '@offprint/ast'

type Field = Exclude<keyof CslItem, 'id' | 'custom'>

/** Fields of `items` that the items read back lack or say otherwise, with how often. */
export function lostFields(items: readonly CslItem[], back: readonly CslItem[]): Map<string, number> {
  const lost = new Map<string, number>()
  items.forEach((item, i) => {
    const other = back[i]
    for (const field of Object.keys(item) as (keyof CslItem)[]) {
      // What kind a work is each format says in words of its own; first pages are in the pages.
      if (field === 'id' || field === 'type' || field === 'custom' || field === 'page-first') continue
      if (other && said(item, field) === said(other, field)) continue
      lost.set(field, (lost.get(field) ?? 0) + 1)
    }
  })
  return lost
}

/** A value as it is compared: letters and digits. */
function said(item: CslItem, field: Field): string {
  const value: unknown = item[field]
  if (value === undefined) return ''
  if (Array.isArray(value)) return letters((value as CslName[]).map(nameWords).join(' '))
  if (typeof value === 'object' && value !== null) return dateWords(value as CslDate)
  return letters(String(value))
}

const nameWords = (name: CslName): string =>
  [
    name.literal,
    name['non-dropping-particle'],
    name['dropping-particle'],
    name.family,
    name.suffix,
    name.given
  ]
    .filter(Boolean)
    .join('')

const dateWords = (date: CslDate): string =>
  `${(date['date-parts'] ?? []).flat().join('-') || letters(date.literal ?? '')} ${letters(String(date.season ?? ''))}`

const letters = (words: string): string =>
  [
    ...words
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '')
  ]
    .sort()
    .join('')
