/**
 * Why: pages set the numbers of the references in a column of boxes beside the entries, or above them. Such a number is the
 * label of the entry that it stands before, and no entry.
 */
import type { Node } from '@offprint/ast'
import { childrenOf } from '@offprint/ast'
import { adopt } from './blocks.js'
import { lineOf } from './inline-text.js'
import type { Entry } from './reference-items.js'

const alone = /^[\s\u00A0]{0,4}[[(]?(\d{1,4})[\])]?\.?[\s\u00A0]{0,4}$/

/**
 * Gives entries their numbers where these stand as entries of their own.
 * @param entries what was found below the heading; not changed when numbers and entries do not take turns
 * @returns the entries, each with its number; the entry answers to the names of the number too
 */
export function withNumbers(entries: readonly Entry[]): Entry[] {
  const numbers = entries.map(entry =>
    entry.label === undefined ? alone.exec(lineOf(entry.words))?.[1] : undefined
  )
  const places = numbers.flatMap((number, i) => (number === undefined ? [] : [i]))
  // A year or a page that stands alone is one of few; numbers of a list rise by one, each before its entry.
  const rising = places.every(
    (place, nth) =>
      place + 1 < entries.length &&
      numbers[place + 1] === undefined &&
      entries[place + 1]!.label === undefined &&
      (nth === 0 || Number(numbers[place]) === Number(numbers[places[nth - 1]!]) + 1)
  )
  if (places.length < 2 || !rising || places.length * 2 < entries.length * 0.9) return [...entries]
  return entries.flatMap((entry, i) => {
    if (numbers[i] !== undefined) return []
    const label = numbers[i - 1]
    if (label === undefined) return [entry]
    adoptAll(entry.source, entries[i - 1]!.source)
    return [{ ...entry, label }]
  })
}

/** Places beside the number are places of the entry. */
function adoptAll(to: Node, from: Node): void {
  adopt(to, from)
  for (const child of childrenOf(from)) adoptAll(to, child)
}
