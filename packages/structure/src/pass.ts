/**
 * The shape of a pass. Recognising an article is a row of small steps, each of which knows one thing about articles and
 * changes the tree it is given; what a step leaves out or carries elsewhere it says to the ledger.
 */
import type { Article } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'

/** One step from a draft to an article. */
export interface Pass {
  /** Name of the pass and of its file. */
  name: string
  /** What it recognises, in one sentence, for the documentation. */
  doc: string
  /** Changes the tree in place. */
  run(article: Article, context: RecogniseContext): void
}
