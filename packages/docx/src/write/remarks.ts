/**
 * What a person should look at, as comments in the margin: the warnings of the conversion at the words they are about, and
 * images that nobody has described. Each stands at the innermost thing that Word can hang a comment on.
 */
import type { Article, Node } from '@offprint/ast'
import { walk } from '@offprint/ast'
import { levelOf, type Messages } from '@offprint/core'

/** Who speaks only of files, not of the article. */
const writers = new Set(['docx', 'jats', 'pdf', 'cli'])

interface Remark {
  text: string
  placed: boolean
}

export class Remarks {
  private readonly byNode = new Map<Node, Remark[]>()
  private readonly all: Remark[] = []

  /** No remarks at all. */
  static readonly none = new Remarks()

  /**
   * Collects the remarks for an article.
   * @param forbidden words that may not stand in a comment either
   */
  static of(article: Article, messages: Messages, forbidden: readonly string[]): Remarks {
    const remarks = new Remarks()
    const chains: { node: Node; chain: Node[] }[] = []
    walk(article, (node, ancestors) => {
      chains.push({ node, chain: [node, ...[...ancestors].reverse()] })
    })
    for (const { node, chain } of chains)
      if ((node.type === 'graphic' || node.type === 'inlineGraphic') && !node.alt && !node.decorative)
        remarks.add(
          'This image has no alternative text: say what a reader who cannot see it has to know.',
          chain
        )
    const placed = chains.filter(({ node }) => node.position?.start.offset !== undefined)
    for (const message of messages.list) {
      if (levelOf(message) === 'info' || writers.has(message.source ?? '') || message.ruleId === 'survival')
        continue
      const text = message.note ? `${message.message}\n${message.note}` : message.message
      if (forbidden.some(word => text.includes(word))) continue
      const { place } = message
      const start = place === undefined ? undefined : 'start' in place ? place.start.offset : place.offset
      remarks.add(text, (start === undefined ? undefined : innermost(placed, start)) ?? [article])
    }
    return remarks
  }

  private add(text: string, chain: readonly Node[]): void {
    if (this.byNode.get(chain[0]!)?.some(each => each.text === text)) return
    const remark = { text, placed: false }
    this.all.push(remark)
    for (const node of chain) {
      const row = this.byNode.get(node)
      if (row) row.push(remark)
      else this.byNode.set(node, [remark])
    }
  }

  /** Texts of the remarks on a node and what is in it that have no place yet; each is given once. */
  take(node: Node): string[] {
    const open = this.byNode.get(node)?.filter(each => !each.placed) ?? []
    for (const each of open) each.placed = true
    return open.map(each => each.text)
  }
}

/** The chain of the smallest node that holds a place in the source. */
function innermost(placed: readonly { node: Node; chain: Node[] }[], at: number): Node[] | undefined {
  let best: { chain: Node[]; size: number } | undefined
  for (const { node, chain } of placed) {
    const from = node.position!.start.offset!
    const size = (node.position!.end.offset ?? from) - from
    if (from <= at && at <= from + size && (best === undefined || size <= best.size)) best = { chain, size }
  }
  return best?.chain
}
