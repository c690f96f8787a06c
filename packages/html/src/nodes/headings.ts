/** Headings: h1–h6, and whatever says role=heading (WAI-ARIA 1.2, with aria-level). */
import { node } from '@offprint/ast'
import { wholeNumber } from '../attributes.js'
import type { Handler } from '../handler.js'
import { baseOf } from '../hints.js'
import { contain } from './containers.js'

export const heading: Handler = {
  flow(element, state) {
    const depth = wholeNumber(element, 'ariaLevel') ?? Number(/^h([1-6])$/.exec(element.tagName)?.[1] ?? 2)
    const line = state.line(element.children)
    // A heading of nothing, or of an image alone, is no heading.
    if (line.length === 0) return []
    return [node('heading', { depth: Math.min(Math.max(depth, 1), 6), ...baseOf(element, state) }, line)]
  }
}

/** Several lines of one title. They stay what they are; recognition sees the group. */
export const headingGroup: Handler = { flow: contain }
