/** Whether a part of a page is what a selector of an adapter names, and whether a page is of an adapter's site. */
import type { Article, Node } from '@offprint/ast'
import { walk } from '@offprint/ast'
import type { Adapter, Compound, Selector } from '@offprint/core'
import { factsOf, fold } from './title-facts.js'

/** Whether a node is meant, given the nodes around it from the outermost in. */
export function matches(selector: Selector, node: Node, ancestors: readonly Node[]): boolean {
  const last = selector.length - 1
  if (!isOf(selector[last]!, node)) return false
  // From the inside out, the nearest that fits: what is further out stays for the parts before.
  let at = ancestors.length - 1
  for (let part = last - 1; part >= 0; part--) {
    while (at >= 0 && !isOf(selector[part]!, ancestors[at]!)) at--
    if (at-- < 0) return false
  }
  return true
}

function isOf({ tag, hints }: Compound, node: Node): boolean {
  const own = node.hints
  if (tag !== undefined && !isTag(tag, node)) return false
  return hints.every(hint =>
    hint.endsWith('*')
      ? own?.some(one => one.startsWith(hint.slice(0, -1)))
      : own?.includes(hint) || hint === `id:${node.id}`
  )
}

/** A plain element leaves no hint where its node says the same. */
function isTag(tag: string, node: Node): boolean {
  if (node.hints?.some(hint => hint.startsWith('tag:'))) return node.hints.includes(`tag:${tag}`)
  if (node.type === 'heading') return tag === `h${node.depth}`
  return tags[tag] === node.type
}

const tags: Record<string, Node['type']> = {
  p: 'paragraph',
  table: 'table',
  figure: 'figure',
  img: 'inlineGraphic',
  a: 'link',
  ul: 'list',
  ol: 'list',
  li: 'listItem',
  blockquote: 'blockQuote'
}

const addresses = [
  'citation_public_url',
  'citation_abstract_html_url',
  'og:url',
  'link:canonical',
  'canonical',
  'citation_fulltext_html_url',
  'dc.identifier'
]

/** Whether an adapter is for a page: everything that it asks for is there. One that asks for nothing fits any page. */
export function isFor(adapter: Adapter, article: Article): boolean {
  const { site, meta, marks } = adapter.match
  if (site) {
    const hosts = factsOf(article, addresses).flatMap(
      fact => /^https?:\/\/([^/:?#]+)/i.exec(fact.value)?.[1]?.toLowerCase() ?? []
    )
    if (!hosts.some(host => site.some(own => host === own || host.endsWith(`.${own}`)))) return false
  }
  for (const [name, value] of Object.entries(meta ?? {}))
    if (!factsOf(article, [name]).some(fact => fold(fact.value).includes(fold(value)))) return false
  if (!marks) return true
  let found = false
  walk(article, (node, ancestors) => {
    if (marks.some(selector => matches(selector, node, ancestors))) found = true
    return found ? 'stop' : undefined
  })
  return found
}
