/** Why: what libraries and files call CSL-JSON holds keys, types and markup of all kinds; the tree keeps what the standard names. */
import { type CslDate, type CslItem, type CslName, cslDays, cslPeople, cslTexts } from '@offprint/ast'
import { decodeHTML } from 'entities'

const words = new Set<string>([...cslTexts, 'chapter', 'note'])
const names = new Set<string>(cslPeople)
const dates = new Set<string>(cslDays)
const nameParts = [
  'family',
  'given',
  'suffix',
  'dropping-particle',
  'non-dropping-particle',
  'literal'
] as const

/** CSL-JSON of unknown make as the tree's; nothing when it is no item. */
export function toCsl(source: unknown): CslItem | undefined {
  if (typeof source !== 'object' || source === null) return undefined
  const given = source as Record<string, unknown>
  const item: Record<string, unknown> = {
    type: typeof given['type'] === 'string' ? given['type'] : 'document'
  }
  if (typeof given['id'] === 'string' || typeof given['id'] === 'number') item['id'] = String(given['id'])
  for (const [key, value] of Object.entries(given)) {
    if (words.has(key)) {
      const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? plain(value) : ''
      // Notes of reference managers are for their owners.
      if (text && key !== 'note') item[key] = text
    } else if (names.has(key)) {
      const people = (Array.isArray(value) ? value : [value]).map(nameIn).filter(name => name !== undefined)
      // “and others” of BibTeX says that the list is cut.
      const last = people[people.length - 1]
      if (
        people.length > 1 &&
        Object.keys(last!).length === 1 &&
        /^others$/i.test(last!.family ?? last!.literal ?? '')
      ) {
        people.pop()
        item['custom'] = { 'et-al': true }
      }
      if (people.length) item[key] = people
    } else if (dates.has(key)) {
      const date = dateIn(value)
      if (date) item[key] = date
    }
  }
  if (typeof item['DOI'] === 'string')
    item['DOI'] = item['DOI'].replace(/^https?:\/\/(?:dx\.)?doi\.org\/|^doi:\s*/i, '')
  return item as unknown as CslItem
}

/** Words without the markup that CSL allows in them (CSL-JSON, “HTML-like formatting”). */
function plain(value: string): string {
  const bare = value.replace(/<\/?(?:i|b|em|strong|sup|sub|sc|span|nc|p|jats:[a-z]+)(?:\s[^<>]*)?\/?>/gi, '')
  return decodeHTML(bare).replace(/\s+/g, ' ').trim()
}

function nameIn(value: unknown): CslName | undefined {
  if (typeof value === 'string') return value.trim() ? { literal: plain(value) } : undefined
  if (typeof value !== 'object' || value === null) return undefined
  const name: CslName = {}
  for (const part of nameParts) {
    const text = (value as Record<string, unknown>)[part]
    if (typeof text === 'string' && text.trim()) name[part] = plain(text)
  }
  return Object.keys(name).length ? name : undefined
}

function dateIn(value: unknown): CslDate | undefined {
  if (typeof value === 'number') return { 'date-parts': [[value]] }
  if (typeof value === 'string') return isoDate(value)
  if (typeof value !== 'object' || value === null) return undefined
  const group = value as Record<string, unknown>
  const parts = group['date-parts']
  if (Array.isArray(parts)) {
    const rows = parts.slice(0, 2).map(row =>
      Array.isArray(row)
        ? row
            .map(Number)
            .filter(part => Number.isInteger(part) && part > 0)
            .slice(0, 3)
        : []
    )
    const kept = rows.filter(row => row.length)
    if (kept.length)
      return {
        'date-parts': kept,
        ...(typeof group['season'] === 'string' ? { season: group['season'] } : {})
      }
  }
  // YAML of pandoc: `issued: {year: 2019, month: 2}`.
  const year = Number(group['year'])
  if (Number.isInteger(year) && year > 0) {
    const row = [year, Number(group['month']), Number(group['day'])]
    const end = row.findIndex(part => !(Number.isInteger(part) && part > 0))
    return { 'date-parts': [row.slice(0, end < 0 ? 3 : end)] }
  }
  for (const key of ['raw', 'literal'] as const)
    if (typeof group[key] === 'string') return isoDate(group[key])
  return undefined
}

function isoDate(words: string): CslDate | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(words.trim())
  if (match)
    return {
      'date-parts': [
        match
          .slice(1)
          .filter(part => part !== undefined)
          .map(Number)
      ]
    }
  return words.trim() ? { literal: plain(words) } : undefined
}
