/**
 * Why: pages hide copies of what they show (menus, boxes that open, large images in windows of their own), and now and then
 * the only copy. What says nothing new goes; a table, an image, an author or a reference that stands nowhere else stays.
 */
import type { Article, Node } from '@offprint/ast'
import { walk } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { type Holder, hinted, holder, holds, namesOf } from './blocks.js'
import { sectionName } from './data/section-names.js'
import { frontOf, setAside } from './front-parts.js'
import { harvest, tellsOfArticle } from './hidden-front.js'
import { isInline } from './inline-text.js'
import { drop, wordsOf } from './ledger-drop.js'
import { peopled } from './listed-notes.js'
import { isCard, takeCards } from './person-cards.js'
import { copyHint, firstWords } from './reference-index.js'
import { readsLikeReference } from './reference-items.js'
import { isTeaser, reveal } from './teaser.js'
import { factsOf } from './title-facts.js'
import { type CaptionBoxes, captionBoxes, nameWindows, takeFromWindow } from './windows.js'

/**
 * Hidden things are copies, as a rule. A table may be there and nowhere else; so may the people of the article, on pages
 * whose metadata does not name them, and their affiliations, which pages keep in a box behind each name.
 */
export function dropHidden(article: Article, body: Holder, context: RecogniseContext): void {
  const named = factsOf(article, ['citation_author', 'dc.creator']).length > 0
  const windows = nameWindows(body)
  let captions: CaptionBoxes | undefined
  let targets: ReadonlySet<string> | undefined
  let shown: ReadonlySet<string> | undefined
  const enter = (parent: Holder): void => {
    const cuts = new Set<Node>()
    const short = new Set<Node>()
    let before: Node | undefined
    let told: Node[] = []
    let cut = false
    parent.children = parent.children.filter(node => {
      const below = holder(node)
      if (!node.hints?.includes('hidden')) {
        if (below) enter(below)
        if (cut && before && isLoose(before) && isLoose(node)) cuts.add(node)
        before = node
        cut = false
        told = isInline(node) ? [...told.slice(-11), node] : wordsOf([node]) === '' ? told : [node]
        return true
      }
      const teaser = [told, told.slice(-1)].find(run => isTeaser(run, node))
      if (teaser) {
        // What is hidden is the whole of what is shown.
        drop(teaser, 'duplicate', context.ledger)
        for (const part of teaser) short.add(part)
        reveal(node)
        if (below) enter(below)
        told = []
        return true
      }
      // Cards about the authors say what nothing else says: where each of them works.
      const cards = takeCards(node)
      const alone = cards.length === 0 && isCard(node)
      for (const card of alone ? [node] : cards)
        setAside(frontOf(article), 'person-card', withoutHidden(card, context))
      if (alone) {
        cut = true
        return false
      }
      if (
        holds(node, inner => isGrid(inner) && !(shown ??= shownGrids(body)).has(gridKey(inner))) ||
        (!named && holdsPeople(node)) ||
        isCited(node, (targets ??= linked(body))) ||
        isFoldedList(before, node)
      ) {
        node.hints = node.hints.filter(hint => hint !== 'hidden')
        if (below) enter(below)
        return true
      }
      if (cards.length > 0 || holdsPeople(node) || hinted(parent, peopled) || holds(node, tellsOfArticle))
        harvest(article, node, context)
      else {
        takeFromWindow(node, windows, () => (captions ??= captionBoxes(body)))
        tellCopy(before, node)
        drop([node], 'hidden', context.ledger)
      }
      cut = true
      return false
    })
    if (short.size) parent.children = parent.children.filter(node => !short.has(node))
    if (cuts.size) parent.children = rejoined(parent.children, cuts)
  }
  enter(body)
}

/** Tables and equations: what pages show in a window of its own, be it a copy or the only one. */
const isGrid = (node: Node): boolean => node.type === 'table' || node.type === 'equation'

const gridKey = (node: Node): string =>
  `${node.type} ${node.type === 'equation' ? (node.mathml ?? node.tex ?? '') : ''} ${wordsOf([node])}`

/** What tables and equations a page shows. */
function shownGrids(body: Holder): ReadonlySet<string> {
  const keys = new Set<string>()
  walk(body as unknown as Node, node => {
    if (node.hints?.includes('hidden')) return 'skip'
    if (isGrid(node)) keys.add(gridKey(node))
    return undefined
  })
  return keys
}

/** The places to which the links that a page shows lead. */
function linked(body: Holder): ReadonlySet<string> {
  const places = new Set<string>()
  walk(body as unknown as Node, node => {
    if (node.hints?.includes('hidden')) return 'skip'
    if (node.type === 'link' && node.url.startsWith('#')) places.add(node.url.slice(1))
    return undefined
  })
  return places
}

/** References that a page keeps folded: the marks of the text that is shown lead to them. */
function isCited(root: Node, targets: ReadonlySet<string>): boolean {
  let cited = 0
  walk(root, node => {
    if (node === root || isInline(node) || !namesOf(node).some(name => targets.has(name))) return undefined
    if (readsLikeReference(wordsOf([node]))) cited++
    return cited >= 3 ? 'stop' : 'skip'
  })
  return cited >= 3
}

/** References folded away right behind the line that heads them: what is shown of the list is its heading alone. */
function isFoldedList(heading: Node | undefined, box: Node): boolean {
  if (heading?.type !== 'heading' && heading?.type !== 'paragraph') return false
  if (sectionName(wordsOf([heading])) !== 'references') return false
  let entries = 0
  walk(box, node => {
    if (node.type !== 'listItem' && node.type !== 'paragraph') return undefined
    if (readsLikeReference(wordsOf([node]))) entries++
    return entries >= 3 ? 'stop' : 'skip'
  })
  return entries >= 3
}

/** A card without what the page would hide in it were the card shown. */
function withoutHidden(card: Node, context: RecogniseContext): Node {
  const below = holder(card)
  if (below)
    below.children = below.children.filter(child => {
      if (child.hints?.includes('hidden')) {
        drop([child], 'hidden', context.ledger)
        return false
      }
      withoutHidden(child, context)
      return true
    })
  return card
}

/** A mark with a hidden copy of what it cites behind it: the copy goes, and the mark remembers its first words. */
function tellCopy(mark: Node | undefined, copy: Node): void {
  if (!mark || mark.type === 'text' || !isInline(mark) || !isInline(copy)) return
  const words = firstWords(wordsOf([copy]))
  if (words) mark.hints = [...(mark.hints ?? []), copyHint + words]
}

/** A run of text that stands between blocks, in no paragraph of its own. */
const isLoose = (node: Node): boolean =>
  node.type === 'paragraph' && node.hints === undefined && node.id === undefined

/** Lines that a hidden box had cut in two are whole again. */
function rejoined(row: readonly Node[], cuts: ReadonlySet<Node>): Node[] {
  const out: Node[] = []
  for (const node of row) {
    const last = out.at(-1)
    if (cuts.has(node) && last?.type === 'paragraph' && node.type === 'paragraph')
      out[out.length - 1] = { ...last, children: [...last.children, ...node.children] }
    else out.push(node)
  }
  return out
}

const holdsPeople = (node: Node): boolean =>
  holds(node, inner => inner.hints?.some(hint => peopled.test(hint)) ?? false)
