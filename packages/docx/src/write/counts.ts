/** The numbers that journals want on a title page, counted as authors count: words are what spaces part. */
import type { Article, Node } from '@offprint/ast'
import { child, children, childrenOf, select, textOf } from '@offprint/ast'
import { wordsFor } from './words.js'

/** Parts that no journal counts as text. */
const uncounted = new Set<Node['type']>([
  'figure',
  'table',
  'footnote',
  'referenceList',
  'supplement',
  'codeBlock'
])

/** The line of counts, in the language of the article. */
export function countsLine(article: Article): string {
  const abstracts = children(child(article, 'front'), 'abstract')
  const body = child(article, 'body')
  const all = (type: 'figure' | 'table' | 'reference'): number => select(article, type).length
  return wordsFor(article.lang ?? 'en').counts({
    abstract: abstracts[0] ? wordsIn(abstracts[0].children.filter(part => part.type !== 'title')) : 0,
    text: body ? wordsIn(body.children) : 0,
    figures: all('figure'),
    tables: all('table'),
    references: all('reference')
  })
}

/** Words of the paragraphs and headings among nodes. */
function wordsIn(nodes: readonly Node[]): number {
  let count = 0
  for (const node of nodes) {
    if (uncounted.has(node.type)) continue
    count +=
      node.type === 'paragraph' || node.type === 'title'
        ? (textOf(node).match(/\S+/g)?.length ?? 0)
        : wordsIn(childrenOf(node))
  }
  return count
}
