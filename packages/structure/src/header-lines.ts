/**
 * Why: a header or footer of the site may hold the only line that says in which volume and issue the article stands. But lists of
 * other works (those that cite the article, those of the same issue) hold such lines too: where they name several volumes, a
 * line is believed when the metadata says the same.
 */
import type { Article, Node } from '@offprint/ast'
import { node as make, walk } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import type { Holder } from './blocks.js'
import { volumeTags } from './facts-publication.js'
import { type IssueLine, readIssueLine } from './issue-line.js'
import { wordsOf } from './ledger-drop.js'
import { factsOf } from './title-facts.js'

/** No header line is longer. */
const longest = 200

export class HeaderLines {
  private readonly lines = new Map<Node, IssueLine>()

  constructor(
    private readonly article: Article,
    body: Holder,
    private readonly context: RecogniseContext
  ) {
    walk(body as unknown as Node, node => {
      if (node.type !== 'paragraph') return undefined
      const words = wordsOf([node])
      const read = words.length <= longest ? readIssueLine(words) : undefined
      if (read) this.lines.set(node, read)
      return 'skip'
    })
    const named = new Set([...this.lines.values()].flatMap(line => volumeOf(line) ?? []))
    if (named.size < 2) return
    const stated = new Set(factsOf(article, volumeTags).map(fact => fact.value.trim()))
    for (const [node, line] of this.lines) {
      const volume = volumeOf(line)
      if (volume !== undefined && !stated.has(volume)) this.lines.delete(node)
    }
  }

  /** Makes facts of such a line; the rest of it is navigation. False, and nothing done, where it is none. */
  take(node: Node): boolean {
    const read = this.lines.get(node)
    const front = this.article.children.find(part => part.type === 'front')
    if (!read || !front) return false
    const { ledger } = this.context
    for (const { name, value } of read.facts)
      front.children.push(
        make('fact', {
          name,
          value,
          source: 'text:header',
          ...(node.position ? { position: node.position } : {})
        })
      )
    for (const label of read.labels) ledger.drop(label, 'label', node.position)
    for (const rest of read.rest) ledger.drop(rest, 'navigation', node.position)
    ledger.drop(read.separators, 'separator', node.position)
    return true
  }
}

const volumeOf = (line: IssueLine): string | undefined =>
  line.facts.find(fact => fact.name === 'volume')?.value
