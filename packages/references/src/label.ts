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

/** The bare number of an entry in a list that numbers all of its entries so. */
const COUNTED = /^(\d{1,4}) (?=[^\d])/
/** Entries that a list must have before their first numbers are taken for a count. */
const FEW = 3

/** Whether nearly all entries begin with a number and a space, one more each time. */
export function isCounted(texts: readonly string[]): boolean {
  if (texts.length < FEW) return false
  const numbers = texts.map(text => Number(/^\s*(\d{1,4})\s\D/.exec(text.slice(0, 12))?.[1] ?? Number.NaN))
  const steps = numbers.filter((number, i) => i > 0 && number === numbers[i - 1]! + 1).length
  return steps >= (texts.length - 1) * 0.8
}

/**
 * Length of the label with its punctuation, and where the label stands without; undefined when there is none.
 * `counted` says that the list numbers its entries without a point.
 */
export function readLabel(text: string, counted = false): (Span & { length: number }) | undefined {
  const bare = counted ? COUNTED.exec(text) : null
  if (bare) return { s: 0, e: bare[1]!.length, length: bare[0].length }
  for (const pattern of LABELS) {
    const match = pattern.exec(text)
    if (!match) continue
    const s = match[0].indexOf(match[1]!)
    return { s, e: s + match[1]!.length, length: match[0].length }
  }
  return undefined
}
