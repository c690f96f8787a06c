/** Why: notes and works stand in parts of the file that all its articles share; each goes to the article that calls or cites it. */
import type { Article, Fact, Footnote, Node, SubArticle } from '@offprint/ast'
import { child, children, node, select } from '@offprint/ast'

/** Notes stand behind the article that calls them. */
export function placeNotes(article: Article | SubArticle, called: readonly Footnote[]): void {
  const inner = children(article, 'subArticle')
  const homes = new Map<string, SubArticle>()
  for (const one of inner)
    for (const call of select(one, 'footnoteReference'))
      if (!homes.has(call.target)) homes.set(call.target, one)
  const own = called.filter(note => !homes.has(note.id ?? ''))
  if (own.length) {
    const at = article.children.findIndex(part => part.type === 'subArticle')
    const back = node('back', {}, [node('footnoteGroup', {}, own)])
    ;(article.children as Node[]).splice(at < 0 ? article.children.length : at, 0, back)
  }
  for (const one of inner)
    placeNotes(
      one,
      called.filter(note => homes.get(note.id ?? '') === one)
    )
}

const hasList = (article: SubArticle): boolean =>
  select(article, 'container').some(part => part.hints?.includes('style:bibliography'))

/** A work is a fact of each article that cites it; one that none cites is the main article’s. */
export function placeWorks(article: Article | SubArticle, works: readonly Fact[]): void {
  const inner = children(article, 'subArticle')
  if (works.length === 0) return
  const nameOf = (work: Fact): string => (JSON.parse(work.value) as { id: string }).id
  // One without a list cites the list of the article around it.
  const within = inner.map(one =>
    hasList(one) ? new Set(select(one, 'citation').flatMap(citation => citation.targets)) : new Set<string>()
  )
  const own = new Set(
    article.children
      .filter(part => part.type !== 'subArticle' || !hasList(part))
      .flatMap(part => select(part, 'citation').flatMap(citation => citation.targets))
  )
  const mine = works.filter(work => {
    const name = nameOf(work)
    return own.has(name) || !within.some(names => names.has(name))
  })
  child(article, 'front')?.children.push(...mine)
  for (const [nth, one] of inner.entries())
    placeWorks(
      one,
      works.filter(work => within[nth]!.has(nameOf(work)))
    )
}
