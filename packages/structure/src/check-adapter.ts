/**
 * Why: who writes an adapter for a site wants to see what it does to its pages: whether it takes them for its own, and which
 * of its rules find something there. A rule that finds nothing on any page is a mistake or a leftover.
 */
import type { Article } from '@offprint/ast'
import type { Adapter, RecogniseContext } from '@offprint/core'
import { isFor } from './adapter-match.js'
import { applyAdapter } from './passes/adapters.js'

export interface AdapterTrial {
  /** Whether the page has what the adapter asks for under `match`. */
  fits: boolean
  /** The rules in their order, with the number of parts of the page that each found. */
  rules: { name: string; found: number }[]
}

/**
 * Tries an adapter on the draft of a page. The draft is changed as the rules say, also when the adapter does not fit.
 */
export function checkAdapter(adapter: Adapter, draft: Article, context: RecogniseContext): AdapterTrial {
  const fits = isFor(adapter, draft)
  const counts = applyAdapter(adapter, draft, context)
  return { fits, rules: adapter.rules.map(rule => ({ name: rule.name, found: counts.get(rule) ?? 0 })) }
}
