/** The printed number of an entry: `1.`, `[1]`, `(1)`, `12)`; never a year or the first word of a title. */
import type { Span } from './view.js'

const LABELS = [
  /^\[(\d{1,4}[a-z]?)\]\.? ?/,
  /^\[([A-Za-zÀ-ÿ][A-Za-zÀ-ÿ\d+:_-]{1,30})\] (?=[A-ZÀ-ÖØ-Þ])/,
  /^\((\d{1,4}[a-z]?)\)\.? ?(?=[^\d])/,
  /^(\d{1,4})(?:\.|\)) ?(?=["«‘'[(]?[A-Za-zÀ-ÿ])/,
  /^(\d{1,3}) (?=[A-ZÀ-ÖØ-Þ][a-zß-ÿ'-]{1,20},? (?:[A-ZÀ-ÖØ-Þ]\.|[A-ZÀ-ÖØ-Þ]{1,3}[ ,.]))/,
  /^([a-e])\) (?=[A-ZÀ-ÖØ-Þ])/
]

/** Length of the label with its punctuation, and where the label stands without; undefined when there is none. */
export function readLabel(text: string): (Span & { length: number }) | undefined {
  for (const pattern of LABELS) {
    const match = pattern.exec(text)
    if (!match) continue
    const s = match[0].indexOf(match[1]!)
    return { s, e: s + match[1]!.length, length: match[0].length }
  }
  return undefined
}
