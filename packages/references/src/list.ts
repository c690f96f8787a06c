/** A reference list is written in one manner: the list votes, and the vote decides for the entries that do not tell. */
import { initialsStyle } from './authors.js'
import type { ParsedReference } from './csl.js'
import { type Hints, readEntry } from './parse.js'
import { vote } from './style.js'

/** Read every entry of one list; the result has the same length and order as `texts`. */
export function parseReferences(texts: readonly string[], hints: readonly Hints[] = []): ParsedReference[] {
  const first = texts.map((text, i) => readEntry(text, hints[i]))
  const style = vote(first.map(({ parsed }) => parsed.style))
  return first.map(({ parsed, styleDecides }, i) => {
    if (parsed.style === style || style === 'unknown') return parsed
    const own = { ...hints[i], style: hints[i]?.style ?? style }
    // Only where a name has two readings is an entry read again.
    if (styleDecides && initialsStyle(own.style)) return readEntry(texts[i]!, own).parsed
    return parsed.style === 'unknown' ? { ...parsed, style: own.style } : parsed
  })
}
