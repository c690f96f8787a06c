/**
 * Why: some sites set the cards of the authors as a list of terms: each term a name, and below it where that person works,
 * with small headings between (“Affiliations”, “Email”, “Author notes”). Opened, its entries are boxes like other cards.
 */
import type { Node } from '@offprint/ast'
import { childrenOf, node as make } from '@offprint/ast'
import { type Holder, hinted, holder } from './blocks.js'
import { linesOf } from './front-parts.js'
import { wordsOf } from './ledger-drop.js'
import type { KnownAuthors } from './metadata-authors.js'
import { isCard } from './person-cards.js'
import { looksLikeName } from './person-names.js'

/** Opens the lists of terms that are cards of authors. */
export function openCardLists(parent: Holder, known: KnownAuthors): void {
  gatherParts(parent)
  parent.children = parent.children.map(child => {
    const cards = child.type === 'definitionList' ? cardsOf(child, known) : undefined
    if (cards)
      return make(
        'container',
        {
          ...(child.hints ? { hints: child.hints } : {}),
          ...(child.position ? { position: child.position } : {})
        },
        cards as never
      )
    const below = child.type === 'paragraph' || child.type === 'table' ? undefined : holder(child)
    if (below) openCardLists(below, known)
    return child
  })
}

/** Terms and definitions that stand in no list (HTML 4.4.9 wants one) are shown as one all the same. */
function gatherParts(parent: Holder): void {
  if (!parent.children.some(child => child.type !== 'definitionTerm' && hinted(child, 'tag:dt'))) return
  const out: Node[] = []
  let items: Node[] = []
  for (const child of [...parent.children, undefined]) {
    const last = items.at(-1)
    if (child && hinted(child, 'tag:dt') && (child.type === 'paragraph' || child.type === 'container'))
      items.push(make('definitionItem', {}, [partOf('definitionTerm', child)] as never))
    else if (child && last && hinted(child, 'tag:dd'))
      (last as unknown as Holder).children.push(partOf('definition', child))
    else {
      if (items.length) out.push(make('definitionList', {}, items as never))
      items = []
      if (child) out.push(child)
    }
  }
  parent.children = out
}

function partOf(type: 'definitionTerm' | 'definition', node: Node): Node {
  const line =
    type === 'definitionTerm' && node.type === 'container'
      ? linesOf([node]).flatMap(one => one.line)
      : undefined
  const below = line ?? (type === 'definition' && node.type === 'paragraph' ? [node] : childrenOf(node))
  return make(type, { ...(node.position ? { position: node.position } : {}) }, [...below] as never)
}

/** The entries as boxes, when the terms are names of authors and most entries say where they work. */
function cardsOf(list: Node, known: KnownAuthors): Node[] | undefined {
  const items = childrenOf(list)
  const named = items.filter(item => wordsOf(termsOf(item)) !== '')
  if (!named.length) return undefined
  for (const item of named) {
    const terms = termsOf(item)
    if (terms.length !== 1 || !looksLikeName(wordsOf(terms))) return undefined
  }
  const met = named.filter(item => known.find(wordsOf(termsOf(item))) !== undefined).length
  if (known.list.length ? met * 2 < named.length : named.length < 2) return undefined
  const boxes = items.map(boxOf)
  const cards = boxes.filter(isCard).length
  return cards > 0 && cards * 2 >= named.length && (known.list.length || cards === named.length)
    ? boxes
    : undefined
}

const termsOf = (item: Node): Node[] => childrenOf(item).filter(part => part.type === 'definitionTerm')

const boxOf = (item: Node): Node =>
  make(
    'container',
    { ...(item.position ? { position: item.position } : {}) },
    childrenOf(item).flatMap((part): Node[] =>
      part.type === 'definitionTerm'
        ? [
            make(
              'paragraph',
              { ...(part.position ? { position: part.position } : {}) },
              childrenOf(part) as never
            )
          ]
        : childrenOf(part).map(withoutHeadings)
    ) as never
  )

/** A heading on a card is a line of it, and begins no section of the article. */
function withoutHeadings(node: Node): Node {
  if (node.type === 'heading')
    return make(
      'paragraph',
      {
        ...(node.hints ? { hints: node.hints } : {}),
        ...(node.position ? { position: node.position } : {})
      },
      childrenOf(node) as never
    )
  if (node.type === 'container') node.children = node.children.map(withoutHeadings) as never
  return node
}
