/**
 * Why: an article stands somewhere in its page, and what stands round it is the page's own: columns of links, counts,
 * notices. Lists of names (`data/navigation-words.ts`) know much of that, but every site has names of its own. This tells
 * it by where it stands: outside the part of the page that holds the title and the text, or before the title.
 */
import type { Article, Node } from '@offprint/ast'
import { childrenOf, node as make, text, walk } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { type Holder, holder, holds, startOf } from './blocks.js'
import { labelOf } from './caption.js'
import { sectionName } from './data/section-names.js'
import { takeDeclaredItems } from './declared-notes.js'
import { kindByName, kindByWords } from './front-kinds.js'
import { frontOf, setAside } from './front-parts.js'
import { drop, wordsOf } from './ledger-drop.js'
import { linkedLength } from './links-in.js'
import { calledHint } from './reference-index.js'

/** Lines shorter than this are labels and links as often as sentences. */
const sentence = 120
/** Text as long as this is no notice of the site; it stays, wherever it stands. */
const passage = 400

/**
 * Drops what stands outside the part of the page that holds the article: the innermost part with the title in it (where no
 * line is the title, with the longest paragraph) and at
 * least four fifths of the sentences of the page. Parts with people, keywords, tables, figures, sections of an article by
 * their headings, or much text stay.
 */
export function dropOutside(
  article: Article,
  body: Holder,
  title: Node | undefined,
  context: RecogniseContext
): void {
  const prose = new Map<Node, number>()
  const total = measure(body as unknown as Node, prose)
  const anchor = title ?? longest(prose)
  if (!anchor) return
  const path = pathTo(body, anchor)
  const inner = path.findLastIndex(part => (prose.get(part as unknown as Node) ?? 0) >= total * 0.8)
  for (let level = 0; level < inner; level++) {
    const parent = path[level]!
    const kept = path[level + 1] as unknown as Node
    parent.children = parent.children.filter(
      node => node === kept || keepParts(article, node, prose, context)
    )
  }
}

/** Drops what does not belong to the article, or the parts that do not; false when nothing is left. */
function keepParts(
  article: Article,
  node: Node,
  prose: ReadonlyMap<Node, number>,
  context: RecogniseContext
): boolean {
  const own = prose.get(node) ?? 0
  if (!belongs(node, own)) {
    // A window about the authors may be the only place that says what they declare.
    const below = holder(node)
    for (const section of below ? takeDeclaredItems(below) : [])
      setAside(frontOf(article), 'declaration', section)
    drop([node], 'furniture', context.ledger)
    return false
  }
  const below = holder(node)
  if (
    below &&
    node.type === 'container' &&
    own < passage &&
    kindByName(node.hints) === undefined &&
    !holds(node, isFloat)
  )
    below.children = below.children.filter(part => keepParts(article, part, prose, context))
  return true
}

/**
 * Drops what stands before the title and is none of the lines that are known to stand there. Called when those have been
 * read and taken out.
 */
export function dropBefore(body: Holder, start: number, context: RecogniseContext): void {
  const enter = (parent: Holder): void => {
    parent.children = parent.children.filter(node => {
      const from = startOf(node)
      if (from === undefined || from >= start) return true
      const end = node.position?.end.offset
      if (end !== undefined && end > start) {
        const below = holder(node)
        if (below && (node.type === 'container' || node.type === 'section')) enter(below)
        return true
      }
      const words = wordsOf([node])
      if (belongs(node, words.length >= sentence ? words.length : 0)) return true
      drop([node], 'furniture', context.ledger)
      return false
    })
  }
  enter(body)
}

/** Length of the sentences of a node, for it and every node below it. */
function measure(node: Node, into: Map<Node, number>): number {
  let length = 0
  if (node.type === 'paragraph') {
    const words = wordsOf([node])
    // Entries of a reference list count too; lines of links do not.
    if (words.length >= sentence && linkedLength(node) < words.length / 2) length = words.length
  } else for (const child of childrenOf(node)) length += measure(child, into)
  into.set(node, length)
  return length
}

function longest(prose: ReadonlyMap<Node, number>): Node | undefined {
  let best: Node | undefined
  for (const [node, length] of prose)
    if (node.type === 'paragraph' && length > (best ? prose.get(best)! : 0)) best = node
  return best
}

/** The parts of the page that hold the title, from the body inwards. */
function pathTo(body: Holder, title: Node): Holder[] {
  let path: Holder[] = []
  walk(body as unknown as Node, (node, ancestors) => {
    if (node !== title) return undefined
    path = ancestors as unknown as Holder[]
    return 'stop'
  })
  return path
}

const ofArticle = new Set([
  'byline',
  'person-card',
  'affiliations',
  'correspondence',
  'author-note',
  'history',
  'keywords'
])

/** Whether a part of the page has the marks of a part of the article, wherever it stands. */
function belongs(root: Node, prose: number): boolean {
  if (prose >= passage) return true
  let found = false
  walk(root, node => {
    if (isFloat(node) || node.hints?.includes(calledHint)) found = true
    else if (node.type === 'heading') {
      const name = sectionName(wordsOf([node]))
      if (name === 'abstract' || name === 'references' || name === 'intro') found = true
    } else if (ofArticle.has(kindByName(node.hints) ?? '')) found = true
    else if (node.type === 'paragraph' && ofArticle.has(kindByWords(node) ?? '')) found = true
    else if (node.type === 'listItem' && ofArticle.has(kindOfItem(node) ?? '')) found = true
    return found ? 'stop' : undefined
  })
  return found
}

/** An item whose label is a heading of its own, “Correspondence:”, and whose words stand below it. */
function kindOfItem(item: Node): string | undefined {
  const words = wordsOf([item])
  return words.length > 0 && words.length < 300
    ? kindByWords(make('paragraph', {}, [text(words)]))
    : undefined
}

/** A figure or table, a caption or a formula: kept with all that is round it, as the label may stand apart. */
const isFloat = (node: Node): boolean =>
  node.type === 'table' ||
  node.type === 'figure' ||
  node.type === 'equation' ||
  (node.type === 'paragraph' && labelOf(node, false) !== undefined)
