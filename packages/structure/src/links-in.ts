/** Why: what consists of links leads elsewhere, and is seldom the text of an article: many rules weigh the words of links. */
import type { Link, Node } from '@offprint/ast'
import { childrenOf, walk } from '@offprint/ast'
import { wordsOf } from './ledger-drop.js'

/** The links at a place and below it, in their order. */
export function linksIn(root: Node): Link[] {
  const found: Link[] = []
  walk(root, node => {
    if (node.type !== 'link') return undefined
    found.push(node)
    return 'skip'
  })
  return found
}

/** The words of each link. */
export const linkWords = (root: Node): string[] => linksIn(root).map(link => wordsOf([link]))

/** How long the words of all links are together. */
export const linkedLength = (root: Node): number =>
  linkWords(root).reduce((length, words) => length + words.length, 0)

/** The link that is all of an item of a list. */
export function onlyLink(item: Node): Link | undefined {
  const [only, ...more] = childrenOf(item).filter(part => part.type === 'link' || wordsOf([part]) !== '')
  if (!only || more.length) return undefined
  return only.type === 'link' ? only : only.type === 'paragraph' ? onlyLink(only) : undefined
}
