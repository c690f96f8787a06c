/**
 * Tables that are a caption and pictures, or a caption alone: the source showed an image, or opened the table on a page
 * of its own. Word has no object for them; the small paragraph that closes each of our tables says where one ends.
 */
import type { Graphic } from '@offprint/ast'
import type { Item } from './items.js'
import type { ReadParagraph } from './paragraph.js'
import { isEmpty } from './paragraph-node.js'
import { graphicsOf, picturesIn } from './shown.js'

export interface ShownTable {
  graphics: Graphic[]
  notes: ReadParagraph[]
  /** Index of the first item behind it. */
  next: number
}

export const isTableNote = ({ style }: ReadParagraph): boolean => /^table note(?:s| continued)?$/.test(style)

/** Pictures and notes from `at` to the end of a table; undefined when something else comes first. */
export function shownTable(items: readonly Item[], at: number): ShownTable | undefined {
  const graphics: Graphic[] = []
  const notes: ReadParagraph[] = []
  for (let next = at; next < items.length; next++) {
    const item = items[next]!
    if (item.kind !== 'paragraph') return undefined
    const { paragraph } = item
    if (paragraph.style === 'table end' && isEmpty(paragraph)) return { graphics, notes, next: next + 1 }
    if (paragraph.style === 'figure' && picturesIn(paragraph)) graphics.push(...graphicsOf(paragraph))
    else if (isTableNote(paragraph)) notes.push(paragraph)
    else return undefined
  }
  return undefined
}
