/** A reference list is written in one manner: the list votes, and the vote decides for the entries that do not tell. */
import { initialsStyle } from './authors.js'
import type { ParsedReference } from './csl.js'
import { isCounted } from './label.js'
import { type Hints, readEntry } from './parse.js'
import { vote } from './style.js'

/** Read every entry of one list; the result has the same length and order as `texts`. */
export function parseReferences(texts: readonly string[], hints: readonly Hints[] = []): ParsedReference[] {
  const counted = isCounted(texts)
  const hintsOf = (i: number): Hints | undefined => (counted ? { ...hints[i], counted } : hints[i])
  const first = texts.map((text, i) => readEntry(text, hintsOf(i)))
  const style = vote(first.map(({ parsed }) => parsed.style))
  const entries = first.map(({ parsed, styleDecides }, i) => {
    if (parsed.style === style || style === 'unknown') return parsed
    const own = { ...hintsOf(i), style: hints[i]?.style ?? style }
    // Only where a name has two readings is an entry read again.
    if (styleDecides && initialsStyle(own.style)) return readEntry(texts[i]!, own).parsed
    return parsed.style === 'unknown' ? { ...parsed, style: own.style } : parsed
  })
  repeatAuthors(entries)
  return entries
}

/** Gives an entry that begins with a dash the names of the entry before it; the list says no more of how sure that is. */
function repeatAuthors(entries: readonly ParsedReference[]): void {
  entries.forEach((entry, i) => {
    const before = entries[i - 1]
    if (!before || !entry.notes.some(({ code }) => code === 'authors-repeated')) return
    for (const field of ['author', 'editor'] as const) {
      if (!before.csl[field] || entry.csl[field]) continue
      entry.csl[field] = before.csl[field]
      entry.confidence[field] = 0.8
    }
    if (before.csl.custom?.['et-al']) entry.csl.custom = { ...entry.csl.custom, 'et-al': true }
  })
}
