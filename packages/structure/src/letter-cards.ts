/**
 * Why: below the article some pages print its reviews, and behind a button in each one keep a card: who wrote this review.
 * The cards stand with those of the authors, far from the reviews; only the button tells whose they are. This notes
 * each with the place of its button, before hidden things are looked through.
 */
import type { Article, Node } from '@offprint/ast'
import { childrenOf, node as make, walk } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { type Holder, holder, namesOf } from './blocks.js'
import { letterBegins, letterKind } from './data/review-names.js'
import { headingKey } from './data/section-names.js'
import { frontOf, setAside } from './front-parts.js'
import { drop, placeOf, wordsOf } from './ledger-drop.js'
import { lettersAsWritten } from './letters.js'
import { takeCards } from './person-cards.js'

/**
 * Sets the cards aside that buttons in letters open, each box at the place of its button; a window that says no more than
 * the card is a copy.
 */
export function setLetterCardsAside(article: Article, body: Holder, context: RecogniseContext): void {
  const rows = buttonRows(body)
  if (!rows.length) return
  const windows = hiddenById(body)
  for (const { parent, row, targets } of rows) {
    const found = targets.map(target => windows.get(target))
    if (!found.length || found.some(window => window === undefined)) continue
    const cards: Node[] = []
    for (const window of found as Hidden[]) cards.push(...takeCards(window.node).map(shown(context)))
    if (!cards.length) continue
    const said = lettersAsWritten(wordsOf(cards))
    for (const window of found as Hidden[]) {
      const lines = linesOf(window.node)
      // The name of the window is that of the button, or the window has nothing more to say.
      if (
        !lines.every(
          line => said.includes(lettersAsWritten(line)) || wordsOf([row]).includes(line) || line.length < 12
        )
      )
        continue
      drop([window.node], 'hidden', context.ledger)
      window.parent.children = window.parent.children.filter(node => node !== window.node)
    }
    drop([row], 'navigation', context.ledger)
    parent.children = parent.children.filter(node => node !== row)
    const position = placeOf([row])
    setAside(frontOf(article), 'letter-card', make('container', position ? { position } : {}, cards as never))
  }
}

interface Hidden {
  node: Node
  parent: Holder
}

/** Lines of nothing but links to places of the page, between the heading of a letter and the next block of text. */
function buttonRows(body: Holder): { parent: Holder; row: Node; targets: string[] }[] {
  const rows: { parent: Holder; row: Node; targets: string[] }[] = []
  let inLetter = false
  walk(body as unknown as Node, (node, ancestors) => {
    if (node.hints?.includes('hidden')) return 'skip'
    if (node.type === 'heading') {
      const words = wordsOf([node])
      inLetter = (letterKind(headingKey(words)) ?? letterBegins(words)) !== undefined
      return 'skip'
    }
    if (node.type !== 'paragraph') return undefined
    const links = childrenOf(node).filter(child => child.type === 'link')
    const targets = links.flatMap(link => (link.url.startsWith('#') ? [link.url.slice(1)] : []))
    if (inLetter && links.length > 0 && wordsOf(links) === wordsOf([node]) && targets.length === links.length)
      rows.push({ parent: ancestors.at(-1) as unknown as Holder, row: node, targets })
    return 'skip'
  })
  return rows
}

function hiddenById(body: Holder): Map<string, Hidden> {
  const found = new Map<string, Hidden>()
  walk(body as unknown as Node, (node, ancestors) => {
    if (!node.hints?.includes('hidden')) return undefined
    for (const name of namesOf(node)) found.set(name, { node, parent: ancestors.at(-1) as unknown as Holder })
    return 'skip'
  })
  return found
}

function linesOf(root: Node): string[] {
  if (root.type === 'paragraph' || root.type === 'heading') return [wordsOf([root])].filter(Boolean)
  return childrenOf(root).flatMap(linesOf)
}

/** The card without what is hidden in it, and without names by which other passes would take it for an author's. */
const shown =
  (context: RecogniseContext) =>
  (card: Node): Node => {
    const strip = (node: Node): void => {
      node.hints = node.hints?.filter(hint => hint !== 'hidden' && !/^class:tutors/.test(hint))
      const below = holder(node)
      if (!below) return
      below.children = below.children.filter(child => {
        if (!child.hints?.includes('hidden')) return true
        drop([child], 'hidden', context.ledger)
        return false
      })
      for (const child of below.children) strip(child)
    }
    strip(card)
    return card
  }
