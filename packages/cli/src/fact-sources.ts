/**
 * Where each fact of the front matter was found: the facts file, the words of the page, its metadata, the journal's profile.
 * A production editor asks this first when a value is wrong.
 */
import type { Article, Node } from '@offprint/ast'
import { child, squash, textOf } from '@offprint/ast'

/** One value and its source, as `volume` of `publication` from `meta:citation_volume`. */
export interface FactSource {
  /** Kind of node, and field where the node has several: `publication.volume`, `articleTitle`. */
  what: string
  value: string
  /** `facts`, `text…` (words of the page), `page:…`, `meta:…`, `jsonld:…`, `profile`. */
  source: string
}

/** The sources of the front matter, in its order. What an article says of itself in JATS has none. */
export function factSources(article: Article): FactSource[] {
  const found: FactSource[] = []
  const add = (what: string, value: unknown, source: string): void => {
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value ?? '')
    if (text && text !== '[]')
      found.push({ what, value: text.length > 300 ? `${text.slice(0, 299)}…` : text, source })
  }
  for (const part of child(article, 'front')?.children ?? []) {
    for (const [field, source] of Object.entries(part.sources ?? {}))
      add(`${part.type}.${field}`, (part as unknown as Record<string, unknown>)[field], source)
    // Words that came from elsewhere carry their source themselves.
    const from = sourceOf(part)
    if (from) add(part.type, squash(textOf(part)), from)
  }
  return found
}

/** The source of the words below a node, where they are not the page's own. */
function sourceOf(node: Node): string | undefined {
  if (node.type === 'text') return node.sources?.['value']
  if (!('children' in node)) return undefined
  for (const inner of node.children as Node[]) {
    const source = sourceOf(inner)
    if (source) return source
  }
  return undefined
}
