/**
 * The order of the passes, and nothing else. A pass may count on everything that stands above it in this list.
 */
import type { Recognise } from '@offprint/core'
import type { Pass } from './pass.js'

/** The passes, in the order in which they run. */
export const passes: readonly Pass[] = [
  // chrome
  // headings
  // title-block
  // sections
  // abstract
  // people
  // run-in
  // boxes
  // figures
  // tables
  // equations
  // declarations
  // footnotes
  // reference-list
  // citations
  // cross-references
  // anchor-figures
  // section-types
  // facts
  // ids
  // finish
  // missing
]

/** Turns a draft into an article. The draft is changed and handed back. */
export const recognise: Recognise = (draft, context) => {
  for (const pass of passes) pass.run(draft, context)
  return draft
}
