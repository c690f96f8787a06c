/**
 * Why: a card about an author is known by where its person works, and some places have names that nothing tells from other
 * words (`UTSW Microarray Core`). Such a card is known by its company: it stands in a row of cards and begins as they do.
 */
import type { Node } from '@offprint/ast'

/**
 * Cards of a row that begin with a name as heading, when at least half of those that begin so are cards by what they say.
 * @param startsWithName whether a part of the page begins with a name and can be a card
 */
export function fellowsOf(
  row: readonly Node[],
  isCard: (node: Node) => boolean,
  startsWithName: (node: Node) => boolean
): ReadonlySet<Node> {
  const headed = row.filter(child => depthOf(child) !== undefined)
  const cards = headed.filter(isCard)
  if (cards.length < 2 || cards.length * 2 < headed.length) return new Set()
  return new Set(headed.filter(child => depthOf(child) === depthOf(cards[0]!) && startsWithName(child)))
}

/** The depth of the heading that a box begins with. */
function depthOf(node: Node): number | undefined {
  const head = node.type === 'container' ? node.children[0] : undefined
  return head?.type === 'heading' ? head.depth : undefined
}
