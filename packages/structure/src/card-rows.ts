/**
 * Why: a site that calls its cards nothing shows them all the same: boxes beside each other that each begin with a name on a
 * line of its own and say below it where that person works, or give an ORCID iD. Pages keep them in a window that a button
 * under the title opens, or in a part behind the text. This knows them by that shape, and by what stands over them.
 */
import type { Article, Node } from '@offprint/ast'
import { pairAuthors } from './author-pairs.js'
import { type Holder, hinted, holder, startOf } from './blocks.js'
import { nameOnCard } from './card-name.js'
import { sectionName } from './data/section-names.js'
import { openCardLists } from './definition-cards.js'
import { findTitle } from './find-title.js'
import { kindByName } from './front-kinds.js'
import { frontOf, linesOf, setAside } from './front-parts.js'
import { wordsOf } from './ledger-drop.js'
import { KnownAuthors, metadataAuthors } from './metadata-authors.js'
import { isCard } from './person-cards.js'
import { openPopUps } from './pop-up-cards.js'
import { titleFacts } from './title-facts.js'
import { peopleHeading } from './told-lines.js'

/** What is set on a box that held cards: what is left in it speaks of the authors. */
const aboutAuthors = 'class:about-authors'
/** A line of a card that is longer is text, and the box no card. */
const longestLine = 700

/** Sets aside the cards of authors that nothing names. */
export function takeCardRows(article: Article, body: Holder): void {
  const known = new KnownAuthors(metadataAuthors(article))
  pairAuthors(body)
  openCardLists(body, known)
  openPopUps(body, known)
  const plain = plainCards(body)
  if (plain.size === 0) return
  const title = findTitle(body, titleFacts(article))
  const after = title && startOf(title)
  let heading = ''
  // The front matter ends where the text begins.
  let begun = false
  const enter = (parent: Holder, boxes: readonly Holder[]): void => {
    const cards = parent.children.filter(child => plain.has(child))
    const [first] = cards
    for (const child of parent.children) {
      if (child === first && areAuthors(cards)) {
        parent.children = parent.children.filter(node => !cards.includes(node))
        for (const card of cards) setAside(frontOf(article), 'person-card', card)
        const box = boxes.findLast(one => one.type === 'container' && headed(one)) ?? parent
        if (box.type === 'container') box.hints = [...(box.hints ?? []), aboutAuthors]
      }
      if (child.type === 'heading') {
        heading = wordsOf([child])
        if (sectionName(heading) !== undefined) begun = true
        continue
      }
      const below = opened(child)
      if (below && parent.children.includes(child)) enter(below, [...boxes, parent])
    }
  }
  /** Whether cards are about the authors: by their names, by the heading, or by the place under the title. */
  const areAuthors = (cards: readonly Node[]): boolean => {
    if (known.list.length)
      return (
        cards.filter(card => known.find(nameOnCard(card)!.printed) !== undefined).length * 2 >= cards.length
      )
    if (peopleHeading.test(heading)) return true
    const place = startOf(cards[0]!)
    return (
      cards.length > 1 &&
      !begun &&
      after !== undefined &&
      place !== undefined &&
      place > after &&
      heading === wordsOf([title!])
    )
  }
  enter(body, [])
}

/** A part of the page that may hold cards. */
const opened = (node: Node): Holder | undefined =>
  node.type === 'paragraph' || node.type === 'table' || kindByName(node.hints) ? undefined : holder(node)

/** The innermost boxes that are cards. */
function plainCards(body: Holder): ReadonlySet<Node> {
  const found = new Set<Node>()
  /** Answers whether a card stands at a place or below it, or something that the site has a name for. */
  const enter = (node: Node): boolean => {
    if (kindByName(node.hints)) return true
    const below = opened(node)
    if (!below) return false
    let inner = false
    for (const child of below.children) if (enter(child)) inner = true
    if (inner || !isPlainCard(node)) return inner
    found.add(node)
    return true
  }
  for (const child of body.children) enter(child)
  return found
}

/** A box that begins with a name and nothing else on the line, and has no words that no card has. */
function isPlainCard(node: Node): boolean {
  if ((node.type !== 'container' && node.type !== 'listItem') || hinted(node, 'hidden')) return false
  if (kindByName(node.hints) || !isCard(node)) return false
  const [first, ...lines] = linesOf([node]).filter(({ line }) => wordsOf(line) !== '')
  const name = nameOnCard(node)!.printed
  const rest = wordsOf(first!.line).slice(name.length)
  return (
    !/\p{L}{2}/u.test(rest.replace(/\S*orcid\S*/gi, '')) &&
    lines.length > 0 &&
    lines.every(({ line, node: block }) => block.type !== 'heading' && wordsOf(line).length <= longestLine)
  )
}

/** Whether the first words of a box are a heading. */
function headed(box: Holder): boolean {
  const first = box.children.find(child => wordsOf([child]) !== '')
  const below = first?.type === 'container' ? holder(first) : undefined
  return first?.type === 'heading' || (below !== undefined && headed(below))
}
