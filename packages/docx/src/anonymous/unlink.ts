/** References to what is no longer in an article become the words they are made of. */
import type { Article, Node } from '@offprint/ast'
import { childrenOf, index, walk } from '@offprint/ast'

/** Changes the article given. */
export function unlink(article: Article): void {
  const byId = index(article)
  const lost = (part: Node): boolean => {
    switch (part.type) {
      case 'crossReference':
      case 'citation':
      case 'citationMark':
        return part.targets.some(id => !byId.has(id))
      case 'footnoteReference':
        return !byId.has(part.target)
      default:
        return false
    }
  }
  walk(article, holder => {
    if (!('children' in holder)) return
    const children = holder.children as Node[]
    for (let nth = 0; nth < children.length; )
      if (lost(children[nth]!)) children.splice(nth, 1, ...childrenOf(children[nth]!))
      else nth++
  })
}
