/** Why: many parts of an article are several paragraphs in a row that belong together by their styles. */
import type { Item } from './items.js'
import type { ReadParagraph } from './paragraph.js'

/** Index of the first item from `at` that is no such paragraph. */
export function runOf(
  items: readonly Item[],
  at: number,
  belongs: (paragraph: ReadParagraph) => boolean
): number {
  let end = at
  while (end < items.length) {
    const item = items[end]!
    if (item.kind !== 'paragraph' || !belongs(item.paragraph)) break
    end++
  }
  return end
}

/** The paragraphs among some items. */
export const paragraphsOf = (items: readonly Item[], from: number, to: number): ReadParagraph[] =>
  items.slice(from, to).flatMap(item => (item.kind === 'paragraph' ? [item.paragraph] : []))
