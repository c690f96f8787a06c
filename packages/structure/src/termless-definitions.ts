/**
 * Why: makers of pages use `<dl>` for rows that define nothing (“Received …”, “Accepted …”, each a `<dd>`). A meaning without a
 * term is no definition: behind one it is a further meaning of that (HTML, `dl`), elsewhere it is what stands in it.
 */
import type { DefinitionItem, DefinitionList, Node } from '@offprint/ast'
import { children } from '@offprint/ast'
import { hasContent } from './inline-text.js'

/** The list without items that have no term, and what stood in these. */
export function withTerms(list: DefinitionList): Node[] {
  const before: Node[] = []
  const title = children(list, 'title')
  const items: DefinitionItem[] = []
  for (const item of children(list, 'definitionItem')) {
    const terms = children(item, 'definitionTerm')
    const named = item.id !== undefined || terms.some(term => term.id !== undefined)
    const last = items.at(-1)
    if (named || terms.some(term => hasContent(term.children as Node[]))) items.push({ ...item })
    else if (last) last.children = [...last.children, ...children(item, 'definition')]
    else before.push(...children(item, 'definition').flatMap(meaning => meaning.children as Node[]))
  }
  if (title.length + items.length === list.children.length) return [list]
  // A heading, or a name that something leads to, needs the list.
  if (!items.length && (title.length || list.id !== undefined)) return [list]
  return [...before, ...(items.length ? [{ ...list, children: [...title, ...items] }] : [])]
}
