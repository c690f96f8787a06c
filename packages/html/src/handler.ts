/** The shape of a handler: how one family of elements is read, as a block, in a line, or as a mark on a line. */
import type { Block, Inline } from '@offprint/ast'
import type { Element } from 'hast'
import type { State } from './state.js'

export interface Handler {
  /** Reads the element where blocks stand. */
  flow?(element: Element, state: State): Block[]
  /** Reads the element in a line of text. A handler without it is a block: it breaks the line. */
  line?(element: Element, state: State): Inline[]
  /** Puts the element's mark on a line that was read already. */
  mark?(element: Element, line: Inline[], state: State): Inline[]
  /** What stands inside is the handler's own business: no blocks are looked for there. */
  leaf?: true
  /** For a leaf that may stand in a line or between lines: whether it breaks the line here. */
  breaks?(element: Element, state: State): boolean
}

/** A handler for an inline element: reads its inside and puts the mark on it. */
export function marking(mark: NonNullable<Handler['mark']>): Handler {
  return { mark, line: (element, state) => mark(element, state.inlines(element.children), state) }
}
