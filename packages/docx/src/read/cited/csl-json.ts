/**
 * The data that Zotero and Mendeley keep with a citation: CSL-JSON in a citation cluster (citation-style-language/schema,
 * csl-citation.json). It is other people's data: what is no field of CSL, or has no value in it, is passed over.
 */
import { type CslDate, type CslItem, type CslName, cslDays, cslPeople, cslTexts } from '@offprint/ast'
import { says } from '../../known-work.js'

/** One work as a reference manager knows it. */
export interface CitedItem {
  /** What the manager calls the work, when that is the same all over the document. */
  key?: string
  csl: CslItem
}

/** The works of a citation cluster, in order. */
export function itemsOfCluster(data: unknown): CitedItem[] {
  const cluster = record(data)
  const items = cluster && Array.isArray(cluster['citationItems']) ? cluster['citationItems'] : []
  return items.flatMap(each => {
    const item = record(each)
    const csl = item && cslItem(item['itemData'])
    return item && csl ? [withKey(csl, keyOf(item))] : []
  })
}

const withKey = (csl: CslItem, key: string | undefined): CitedItem => ({
  csl,
  ...(key === undefined ? {} : { key })
})

/** Mendeley counts `ITEM-1`, `ITEM-2` anew in each citation: its address tells works apart. */
function keyOf(item: Record<string, unknown>): string | undefined {
  const uris = Array.isArray(item['uris']) ? item['uris'] : []
  const uri = uris.find(each => typeof each === 'string' && each !== '')
  if (typeof uri === 'string') return uri
  const id = text(item['id'])
  return id === undefined || /^ITEM-\d+$/.test(id) ? undefined : id
}

export const record = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined

/** An item of CSL-JSON, as far as it says something; undefined when it does not. */
function cslItem(data: unknown): CslItem | undefined {
  const given = record(data)
  if (!given) return undefined
  const item: CslItem = { type: text(given['type']) ?? 'document' }
  for (const field of cslTexts) {
    const value = text(given[field])
    if (value !== undefined) item[field] = value
  }
  for (const field of cslPeople) {
    const names = (Array.isArray(given[field]) ? given[field] : []).flatMap(each => name(each) ?? [])
    if (names.length) item[field] = names
  }
  for (const field of cslDays) {
    const date = day(given[field])
    if (date) item[field] = date
  }
  const custom = record(given['custom'])
  for (const [field, value] of Object.entries(custom ?? {}))
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      item.custom = { ...item.custom, [field]: value }
  // Zotero keeps the numbers of PubMed in the note, a line each.
  const note = typeof given['note'] === 'string' ? given['note'] : ''
  const pmid = /(?:^|\n)PMID:\s*(\d{1,9})\b/.exec(note)?.[1]
  const pmcid = /(?:^|\n)PMCID:\s*(PMC\d{1,9})\b/.exec(note)?.[1]
  if (pmid !== undefined) item.PMID ??= pmid
  if (pmcid !== undefined) item.PMCID ??= pmcid
  if (item.DOI !== undefined) item.DOI = bareDoi(item.DOI)
  return says(item) ? item : undefined
}

export const bareDoi = (doi: string): string =>
  doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')

/** A value as text: Mendeley writes numbers, Zotero their words. Mark-up for raised or slanted letters is not text. */
function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return undefined
  const plain = value
    .replace(/<\/?(?:i|b|em|strong|sup|sub|sc|span)(?:\s[^<>]{0,100})?>/gi, '')
    .replace(/\s+/g, ' ')
    .trim()
  return plain === '' ? undefined : plain
}

function name(value: unknown): CslName | undefined {
  const given = record(value)
  if (!given) return undefined
  const parts: CslName = {}
  for (const part of [
    'family',
    'given',
    'suffix',
    'dropping-particle',
    'non-dropping-particle',
    'literal'
  ] as const) {
    const words = text(given[part])
    if (words !== undefined) parts[part] = words
  }
  return parts.family !== undefined || parts.literal !== undefined || parts.given !== undefined
    ? parts
    : undefined
}

function day(value: unknown): CslDate | undefined {
  const given = record(value)
  if (!given) return undefined
  const date: CslDate = {}
  const lists = Array.isArray(given['date-parts']) ? given['date-parts'] : []
  const parts = lists
    .filter(each => Array.isArray(each))
    .map(each => each.map(Number).filter(part => Number.isInteger(part) && part !== 0))
    .filter(each => each.length > 0)
  if (parts.length) date['date-parts'] = parts
  const season = text(given['season'])
  const literal = text(given['literal'])
  const raw = text(given['raw'])
  if (season !== undefined) date.season = season
  if (literal !== undefined) date.literal = literal
  else if (raw !== undefined && !parts.length) {
    const year = /\b(?:1[5-9]|20)\d\d\b/.exec(raw)?.[0]
    if (year) date['date-parts'] = [[Number(year)]]
    date.raw = raw
  }
  return Object.keys(date).length ? date : undefined
}
