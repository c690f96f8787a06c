/**
 * Why: beside their references pages set buttons that look the work up, and the address of such a button says the parts of the
 * reference one by one (`scholar_lookup?title=…&journal=…&volume=16&pages=273-285`). What the page says there need not be guessed
 * from punctuation. A part counts only where the words of the entry have it, and is taken from those words, letter for letter.
 */
import type { CslItem } from '@offprint/ast'
import { squash } from '@offprint/ast'
import { expandPages } from '@offprint/references'
import type { Tagged } from './tagged-reference.js'

const lookup = /^https?:\/\/scholar\.google\.[a-z.]{2,8}\/scholar_lookup\?/

/** Beyond this many characters an entry is no reference. */
const longest = 20_000

/** Whether an address looks a work up by its parts. */
export const isLookup = (url: string): boolean => url.length < 4000 && lookup.test(sentOn(url))

/** Where an address leads: sites count who follows a link, and name its true address in `url`. */
function sentOn(url: string): string {
  const query = /^[^?#]{0,300}\?(?:[^#]{0,200}&)?url=https?%3A%2F%2F/i.test(url)
  return query ? (new URLSearchParams(url.slice(url.indexOf('?') + 1)).get('url') ?? url) : url
}

/** The parts that a button says of an entry with these words; nothing when they are not about it. */
export function readLookup(url: string, line: string): Tagged | undefined {
  if (line.length > longest) return undefined
  const said = parametersOf(sentOn(url))
  const letters = lettersOf(line)
  const own = (value: string | undefined): string | undefined => {
    const found = value === undefined ? undefined : wordsAs(letters, line, value)
    return found?.replace(/(?<=\p{L}{5})\.$/u, '')
  }
  const title = own(said.get('title'))
  // A title that stands in other words there may be of another work.
  if (!title || title.length < 4) return undefined
  const csl: Partial<CslItem> = { title }
  const container = own(said.get('journal') ?? said.get('citation_inbook_title'))
  if (container && !title.includes(container)) csl['container-title'] = container
  const volume = said.get('volume')
  if (volume && /^[A-Za-z]{0,2}\d{1,4}[A-Za-z]?$/.test(volume) && line.includes(volume)) csl.volume = volume
  const issue = said.get('issue')
  if (issue && /^\d{1,4}(?:[-–]\d{1,4})?$/.test(issue) && line.includes(issue)) csl.issue = issue
  const year = /^(?:1[5-9]|20)\d\d/.exec(said.get('publication_year') ?? '')?.[0]
  if (year && line.includes(year)) csl.issued = { 'date-parts': [[Number(year)]] }
  const pages =
    /^(?:pp?\.\s?)?([A-Za-z]{0,3}\d{1,9}[A-Za-z]?)(?:\s?[-–—‐]\s?([A-Za-z]{0,3}\d{1,9}[A-Za-z]?))?$/.exec(
      said.get('pages') ?? ''
    )
  if (pages && csl['container-title'] && line.includes(pages[1]!)) {
    const [, from, to] = pages
    csl['page-first'] = from!
    csl.page = to && line.includes(to) ? `${from}-${expandPages(from!, to)}` : from!
  }
  if (csl['container-title'] && (csl.volume || csl.page)) csl.type = 'article-journal'
  return csl['container-title'] || csl.issued ? { csl, addresses: new Set() } : undefined
}

/** First values of an address, white space folded. */
function parametersOf(url: string): Map<string, string> {
  const said = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(url.slice(url.indexOf('?') + 1)))
    if (!said.has(name) && value) said.set(name, squash(value).trim())
  return said
}

interface Letters {
  text: string
  /** Place of each letter in the line. */
  at: number[]
}

function lettersOf(line: string): Letters {
  const found: Letters = { text: '', at: [] }
  const parts: string[] = []
  for (let i = 0; i < line.length; i++)
    if (/[\p{L}\p{N}]/u.test(line[i]!)) {
      const small = line[i]!.toLowerCase()
      parts.push(small.length === 1 ? small : line[i]!)
      found.at.push(i)
    }
  found.text = parts.join('')
  return found
}

/** The words of the line that have the letters of a value, with the marks that close them as the value has them. */
function wordsAs({ text, at }: Letters, line: string, value: string): string | undefined {
  const wanted = lettersOf(value)
  const found = wanted.text === '' ? -1 : text.indexOf(wanted.text)
  if (found < 0) return undefined
  const from = at[found]!
  const end = found + wanted.text.length
  // Whole words only: `Brain` is not in `Brainstem`.
  if (/[\p{L}\p{N}]/u.test(line[from - 1] ?? '') || (at[end] === at[end - 1]! + 1 && end < at.length))
    return undefined
  let s = from
  let e = at[end - 1]! + 1
  // Brackets and quotation marks at either end, and the marks that the value itself ends with.
  const tail = /[^\p{L}\p{N}\s]{1,3}$/u.exec(value)?.[0] ?? ''
  if (tail && line.startsWith(tail, e)) e += tail.length
  const head = /^[^\p{L}\p{N}\s]{1,3}/u.exec(value)?.[0] ?? ''
  if (head && line.startsWith(head, s - head.length)) s -= head.length
  const words = squash(line.slice(s, e)).trim()
  return words || undefined
}
