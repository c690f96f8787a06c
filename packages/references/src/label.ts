/** The printed number of an entry: `1.`, `[1]`, `(1)`, `12)`; never a year or the first word of a title. */

const LABELS = [
  /^\[(\d{1,4}[a-z]?)\]\.? ?/,
  /^\[(\p{L}[\p{L}\d+:_-]{1,30})\] (?=\p{Lu})/u,
  /^\((\d{1,4}[a-z]?)\)\.? ?(?=[^\d])/,
  /^(\d{1,4})(?:\.|\)) ?(?=["“‘'[(]?[\p{L}])/u,
  /^([a-e])\) (?=\p{Lu})/u
]

/** Length of the label with its punctuation, and the label without; undefined when there is none. */
export function readLabel(text: string): { label: string; length: number } | undefined {
  for (const pattern of LABELS) {
    const match = pattern.exec(text)
    if (match) return { label: match[1]!, length: match[0].length }
  }
  return undefined
}
