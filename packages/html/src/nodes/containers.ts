/**
 * Grouping elements: div, section, article, header, … A group of blocks is a container that remembers its names; a group
 * of nothing but a line of text is that paragraph.
 */
import type { Block } from '@offprint/ast'
import { node } from '@offprint/ast'
import type { Element } from 'hast'
import type { Handler } from '../handler.js'
import { baseOf, isHidden } from '../hints.js'
import type { State } from '../state.js'

/** Reads an element's inside and hangs the element's names on what comes out. */
export function contain(element: Element, state: State): Block[] {
  const base = baseOf(element, state)
  const blocks = state.flow(element.children)
  const [only] = blocks
  if (blocks.length === 0) {
    // An empty element is worth keeping only as a place that something points at.
    return base.id !== undefined && state.isTarget(element) && !isHidden(element)
      ? [node('container', base, [])]
      : []
  }
  const line = blocks.length === 1 && only?.type === 'paragraph' && only.hints === undefined
  return [line ? { ...only, ...base } : node('container', base, blocks)]
}

export const container: Handler = { flow: contain }
