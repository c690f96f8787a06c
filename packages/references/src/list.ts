/** A reference list is written in one manner: the list votes, and the vote decides for the entries that do not tell. */
import type { ParsedReference } from './csl.js'
import { type Hints, parseReference } from './parse.js'
import { vote } from './style.js'

/** Read every entry of one list; the result has the same length and order as `texts`. */
export function parseReferences(texts: readonly string[], hints: readonly Hints[] = []): ParsedReference[] {
  const first = texts.map((text, i) => parseReference(text, hints[i]))
  const style = vote(first.map(parsed => parsed.style))
  if (style === 'unknown') return first
  return first.map((parsed, i) => {
    return parsed.style === style
      ? parsed
      : parseReference(texts[i]!, { ...hints[i], style: hints[i]?.style ?? style })
  })
}
