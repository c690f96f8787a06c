/**
 * Why: a manuscript that Offprint wrote says of every part what it is: `recognised: true` in its front matter. Read by those
 * names it is the article that was written; looked at anew, a heading “Summary” in the text might become its abstract. Where
 * a hand has added a heading without a name or a class, the manuscript is recognised like any other.
 */
import type { Article, Body, Node } from '@offprint/ast'
import { childrenOf } from '@offprint/ast'
import type { Metadata } from './metadata.js'

const told = new WeakSet<Article>()

/** Notes that nothing is left to recognise in this article. */
export const tell = (article: Article): void => {
  told.add(article)
}

/** Whether nothing is left to recognise. */
export const isTold = (article: Article): boolean => told.has(article)

/** Whether the front matter says that all is named, and every heading of the text bears it out. */
export const saysItsParts = (metadata: Metadata, body: Body): boolean =>
  metadata['recognised'] === true && childrenOf(body).every(isNamed)

const isNamed = (part: Node): boolean =>
  part.type !== 'section' || (part.hints?.includes('given') === true && part.children.every(isNamed))
