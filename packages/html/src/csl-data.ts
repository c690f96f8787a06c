/**
 * References as data: pages may hold the fields of their references in CSL-JSON, in a script that does not run, each under the
 * id of the entry that prints it. It is other people's data: what is no field of CSL, or has no value in it, is passed over.
 */
import { type CslDate, type CslItem, type CslName, cslDays, cslPeople, cslTexts } from '@offprint/ast'

/** The media type of CSL-JSON, registered by the Citation Style Language project. */
export const cslType = 'application/vnd.citationstyles.csl+json'
const most = 20_000

/**
 * The items of a script that have an id and say something more.
 * @returns nothing when it is no CSL-JSON
 */
export function readCslData(script: string): CslItem[] {
  let data: unknown
  try {
    data = JSON.parse(script)
  } catch {
    return []
  }
  return (Array.isArray(data) ? data : [data]).slice(0, most).flatMap(each => itemIn(each) ?? [])
}

function itemIn(data: unknown): CslItem | undefined {
  const given = record(data)
  const id = given && text(given['id'])
  const type = given && text(given['type'])
  if (!given || id === undefined || type === undefined) return undefined
  const item: CslItem = { type, id }
  for (const field of [...cslTexts, 'chapter', 'note'] as const) {
    const value = text(given[field])
    if (value !== undefined) item[field] = value
  }
  for (const field of cslPeople) {
    const names = (Array.isArray(given[field]) ? given[field] : []).flatMap(each => nameIn(each) ?? [])
    if (names.length) item[field] = names
  }
  for (const field of cslDays) {
    const date = dateIn(given[field])
    if (date) item[field] = date
  }
  const custom = Object.entries(record(given['custom']) ?? {}).filter(
    (pair): pair is [string, string | number | boolean] =>
      ['string', 'number', 'boolean'].includes(typeof pair[1])
  )
  if (custom.length) item.custom = Object.fromEntries(custom)
  return item
}

function nameIn(data: unknown): CslName | undefined {
  const given = record(data)
  const name: CslName = {}
  for (const part of [
    'family',
    'given',
    'suffix',
    'dropping-particle',
    'non-dropping-particle',
    'literal'
  ] as const) {
    const value = text(given?.[part])
    if (value !== undefined) name[part] = value
  }
  return Object.keys(name).length ? name : undefined
}

function dateIn(data: unknown): CslDate | undefined {
  const given = record(data)
  const date: CslDate = {}
  const parts = (Array.isArray(given?.['date-parts']) ? given['date-parts'] : [])
    .slice(0, 2)
    .flatMap(row => (Array.isArray(row) ? [row.filter(part => Number.isInteger(part)).slice(0, 3)] : []))
    .filter(row => row.length > 0)
  if (parts.length) date['date-parts'] = parts as number[][]
  const season = given?.['season']
  if (typeof season === 'string' || typeof season === 'number') date.season = season
  for (const part of ['literal', 'raw'] as const) {
    const value = text(given?.[part])
    if (value !== undefined) date[part] = value
  }
  if (given?.['circa'] === true) date.circa = true
  return Object.keys(date).length ? date : undefined
}

const record = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined
