/**
 * Why: sites show a part of an article a second time in a panel or a window (`core-collateral-r1` beside `r1`), and let the
 * call-outs in the text lead there. Where the copy is left out, or was never in the page, they lead to the original.
 */
import type { Article, Link } from '@offprint/ast'
import { walk } from '@offprint/ast'
import { namesOf } from './blocks.js'

/** Links to a part that the page lacks get the part whose name is the end of that name, behind a hyphen. */
export function leadToOriginals(article: Article): void {
  const names = new Set<string>()
  const links: Link[] = []
  walk(article, node => {
    for (const name of namesOf(node)) names.add(name)
    for (const hint of node.hints ?? []) if (hint.startsWith('id:')) names.add(hint.slice(3))
    if (node.type === 'link' && node.url.startsWith('#')) links.push(node)
  })
  for (const link of links) {
    const name = link.url.slice(1)
    if (names.has(name) || names.has(name.toLowerCase())) continue
    const original = endsOf(name).find(end => names.has(end))
    if (original !== undefined) link.url = `#${original}`
  }
}

/** `fv-F3` and `F3` of `core-fv-F3`: the ends that name one of several, the longest first. */
function endsOf(name: string): string[] {
  const parts = name.split('-')
  return parts.slice(1).flatMap((_, i) => {
    const end = parts.slice(i + 1).join('-')
    return /^\p{L}+\d/u.test(end) || /^\p{L}.*-.*\d/u.test(end) ? [end] : []
  })
}
