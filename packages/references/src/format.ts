/** CSL-JSON back to text, for references that have no words of their own, and the marks that cite them. */
import type { CslItem, CslName } from './csl.js'
import { authorYear } from './styles/author-year.js'
import { yearOf } from './styles/pieces.js'
import { vancouver } from './styles/vancouver.js'

/** The styles that references are written in: by numbers, or by names and years. */
export type WrittenStyle = 'vancouver' | 'author-year'

/** One reference as plain text. Only what `item` holds is printed; nothing is made up for what it lacks. */
export function formatReference(item: CslItem, style: WrittenStyle): string {
  return style === 'vancouver' ? vancouver(item) : authorYear(item)
}

const called = (name: CslName): string => name.literal ?? name.family ?? ''

/**
 * The mark in running text: `[1-3,7]` from the numbers of the references (from 1), or `(Diallo & Ito, 2019; …)`.
 * `numbers` is needed for `vancouver` and has the length of `items`.
 */
export function formatCitation(
  items: readonly CslItem[],
  style: WrittenStyle,
  numbers: readonly number[] = []
): string {
  if (style === 'vancouver') return `[${ranges(numbers)}]`
  const marks = items.map(item => {
    const names = (item.author ?? item.editor ?? []).map(called).filter(Boolean)
    const many = names.length > 2 || item.custom?.['et-al']
    const who = names.length === 0 ? (item.title ?? '') : many ? `${names[0]} et al.` : names.join(' & ')
    return [who, yearOf(item) || item.issued?.literal || 'n.d.'].filter(Boolean).join(', ')
  })
  return `(${marks.join('; ')})`
}

/** `1-3,7`: runs of three or more are closed up. */
function ranges(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b)
  const parts: string[] = []
  for (let i = 0; i < sorted.length; ) {
    let end = i
    while (sorted[end + 1] === sorted[end]! + 1) end++
    if (end - i >= 2) parts.push(`${sorted[i]}-${sorted[end]}`)
    else for (let k = i; k <= end; k++) parts.push(String(sorted[k]))
    i = end + 1
  }
  return parts.join(',')
}
