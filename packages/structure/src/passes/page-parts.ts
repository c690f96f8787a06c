/**
 * Parts of the page that look like parts of the article: tables of contents, tabs, rows of buttons, sections such as “Cited
 * by” and “Similar articles”. Each is known by what it is made of (nothing but links to places of this page, nothing but
 * words of buttons) or by its heading, never by its place alone; each is left out by name.
 */
import type { Heading, Node } from '@offprint/ast'
import { childrenOf, walk } from '@offprint/ast'
import type { DropReason, RecogniseContext } from '@offprint/core'
import { isAuthorSearch } from '../author-search.js'
import { adopt, bodyOf, type Holder, hinted, holder, holds } from '../blocks.js'
import { isControl } from '../data/navigation-words.js'
import {
  holdsElsewhere,
  isAction,
  isPageLine,
  isSharing,
  isTab,
  pagePart,
  wrapsText
} from '../data/page-parts.js'
import { sectionName } from '../data/section-names.js'
import { openFigureTables } from '../figure-tables.js'
import { kindByName } from '../front-kinds.js'
import { openHeadingTables } from '../heading-tables.js'
import { drop, wordsOf } from '../ledger-drop.js'
import { lettersAsWritten } from '../letters.js'
import { linkWords } from '../links-in.js'
import { openLists } from '../opened-lists.js'
import type { Pass } from '../pass.js'
import { readTopicBoxes } from '../topic-boxes.js'

/** Words of sentences under the heading of a page's part: more than this, and it is kept although its heading says so. */
const passage = 1500

export const pass: Pass = {
  name: 'page-parts',
  doc: 'Tables of contents, tabs, rows of buttons and sections that the site adds are left out by name.',
  run(article, context) {
    const body = bodyOf(article)
    if (!hinted(body, 'tag:body')) return
    openQuotation(body)
    openHeadingTables(body as unknown as Node, context)
    openFigureTables(body as unknown as Node, context)
    openLists(body as unknown as Node)
    readTopicBoxes(article, body, context)
    dropNamedParts(body, context, besidesIntroduction(body))
    const headings = new Set<string>()
    walk(body as unknown as Node, node => {
      if (node.type === 'heading') headings.add(lettersAsWritten(wordsOf([node])).toLowerCase())
    })
    dropLines(body, headings, context)
  }
}

/** A quotation that holds most of the page is a margin: old pages set their whole text into one. */
function openQuotation(body: Holder): void {
  const total = wordsOf(body.children).length
  const enter = (parent: Holder): void => {
    parent.children = parent.children.flatMap((node): Node[] => {
      const below = node.type === 'container' || node.type === 'blockQuote' ? holder(node) : undefined
      if (!below || wordsOf([node]).length * 2 < total) return [node]
      enter(below)
      if (node.type !== 'blockQuote') return [node]
      if (below.children[0]) adopt(below.children[0], node)
      return below.children
    })
  }
  enter(body)
}

/** Takes out what stands under the headings of page parts: up to the next heading that is as high. */
function dropNamedParts(
  parent: Holder,
  context: RecogniseContext,
  sections: ReadonlySet<Node>,
  inFiles = false
): void {
  const row = parent.children
  const kept: Node[] = []
  for (let i = 0; i < row.length; i++) {
    const node = row[i]!
    if (node.type !== 'heading') {
      const below = holder(node)
      const filled = below !== undefined && below.children.length > 0
      const head = node.type === 'container' ? headingOf(node) : undefined
      const own = head && !inFiles ? pagePart(wordsOf([head])) : undefined
      // What comes with an article may be called as the page calls its own: “Resources”.
      const files = inFiles || (head && sectionName(wordsOf([head])) === 'supplementary-material')
      // A box of the page's own goes as a whole, whatever headings are in it.
      if (own && own !== 'contents' && !holdsArticle(childrenOf(node))) {
        drop([node], reasons[own], context.ledger)
        continue
      }
      // A column beside the text that is links for the most part.
      if (hinted(node, 'tag:aside') && !holdsArticle([node]) && isLinks(node)) {
        drop([node], 'navigation', context.ledger)
        continue
      }
      if (below && node.type === 'container') dropNamedParts(below, context, sections, files)
      if (!(filled && below.children.length === 0 && node.type === 'container' && node.id === undefined))
        kept.push(node)
      continue
    }
    // “Main text” over all of the text says nothing of it.
    if (!sections.has(node) && wrapsText(wordsOf([node])) && row.slice(i + 1).some(namesSection)) {
      drop([node], 'container', context.ledger)
      continue
    }
    const part = inFiles ? undefined : pagePart(wordsOf([node]))
    if (!part) {
      kept.push(node)
      continue
    }
    let end = i + 1
    // Under “Jump to section” only the list of links belongs to it.
    if (part === 'contents') end = row[end] && isContents(row[end]!) ? end + 1 : end
    else while (end < row.length && !opens(row[end]!, node)) end++
    const gone = row.slice(i, end)
    const rest = gone.slice(1)
    if ((part === 'contents' && end === i + 1 && i + 1 < row.length) || holdsArticle(rest)) kept.push(node)
    else {
      drop(gone, reasons[part], context.ledger)
      i = end - 1
    }
  }
  parent.children = kept
}

/** “Main text” that follows an introduction of the same height: it is one section of several. */
function besidesIntroduction(body: Holder): Set<Node> {
  const found = new Set<Node>()
  const introduced = new Set<number>()
  walk(body as unknown as Node, node => {
    if (node.type !== 'heading') return
    const words = wordsOf([node])
    if (sectionName(words) === 'intro') introduced.add(node.depth ?? 6)
    else if (introduced.has(node.depth ?? 6) && wrapsText(words)) found.add(node)
  })
  return found
}

/** The heading with which a wrapper begins. */
function headingOf(wrapper: Node): Node | undefined {
  let first = childrenOf(wrapper)[0]
  while (first?.type === 'container') first = childrenOf(first)[0]
  // A box may print its name as a line.
  const box = first?.type === 'paragraph' && wrapper.hints?.some(hint => /^class:.*box/.test(hint))
  return first?.type === 'heading' || box ? first : undefined
}

/** Whether a section of an article begins somewhere in a block. */
const namesSection = (root: Node): boolean =>
  holds(root, node => node.type === 'heading' && sectionName(wordsOf([node])) !== undefined)

const reasons: Record<NonNullable<ReturnType<typeof pagePart>>, DropReason> = {
  part: 'furniture',
  citing: 'duplicate',
  contents: 'navigation'
}

/** Whether a block opens a part of its own: a heading as high as the one before, or a wrapper that begins with one. */
const opens = (node: Node, heading: Heading): boolean =>
  holds(node, inner => inner.type === 'heading' && (inner.depth ?? 6) <= (heading.depth ?? 6))

/** Whether blocks hold more than the site says of an article: a section of it, a caption's thing, or much prose. */
function holdsArticle(nodes: readonly Node[]): boolean {
  let prose = 0
  let found = false
  for (const root of nodes)
    walk(root, node => {
      if (isRecord(node)) return 'skip'
      if (node.type === 'heading') {
        const name = sectionName(wordsOf([node]))
        if (name !== undefined && name !== 'discussion' && name !== 'notes') found = true
      } else if (node.type === 'equation' || kindByName(node.hints) === 'affiliations') found = true
      else if (node.type === 'paragraph') {
        const words = wordsOf([node])
        if (words.length >= 160 && linkWords(node).join('').length < words.length / 3) prose += words.length
      }
      return found || prose > passage ? 'stop' : undefined
    })
  return found || prose > passage
}

/**
 * What is said of another work: an item or a box that begins with a heading which leads, as a whole, to another page. The
 * abstract below it is none of this article's.
 */
function isRecord(node: Node): boolean {
  if (node.type !== 'listItem' && node.type !== 'container') return false
  let first = childrenOf(node)[0]
  while (first?.type === 'container') first = childrenOf(first)[0]
  const [link, more] = first?.type === 'heading' ? first.children : []
  return link?.type === 'link' && more === undefined && !link.url.startsWith('#')
}

function dropLines(parent: Holder, headings: ReadonlySet<string>, context: RecogniseContext): void {
  const row = parent.children
  const kept: Node[] = []
  for (let i = 0; i < row.length; i++) {
    const node = row[i]!
    if (node.type === 'paragraph' || node.type === 'heading') {
      const words = wordsOf([node])
      if (words !== '' && isPageLine(words)) {
        const sorts = /^sort by/i.test(words) && row[i + 1]?.type === 'list'
        drop(sorts ? [node, row[++i]!] : [node], 'furniture', context.ledger)
        continue
      }
    }
    if (node.type === 'paragraph' && (isRowOfNames(node) || isAuthorSearch(node.children))) {
      drop([node], 'navigation', context.ledger)
      continue
    }
    if (
      (node.type === 'list' || node.type === 'paragraph') &&
      isContents(node) &&
      namesParts(node, headings)
    ) {
      drop([node], 'navigation', context.ledger)
      continue
    }
    if (node.type === 'list' && isButtons(node)) {
      drop([node], 'navigation', context.ledger)
      continue
    }
    if (node.type === 'container') {
      const below = holder(node)!
      const filled = below.children.length > 0
      dropLines(below, headings, context)
      if (filled && below.children.length === 0 && node.id === undefined) continue
    }
    kept.push(node)
  }
  parent.children = kept
}

/** A line of two names or more of parts of the page, each of them a button that has lost its look: “Authorship” “Metrics”. */
function isRowOfNames(line: Node): boolean {
  const words = wordsOf([line])
  if (words === '' || words.length > 200 || kindByName(line.hints) !== undefined) return false
  const names: string[] = []
  walk(line, node => {
    if (node.type === 'text' && node.value.trim() !== '') names.push(node.value.trim())
  })
  return names.length > 1 && names.every(name => holdsElsewhere(name) || isTab(name) || isPageLine(name))
}

const person = /^#(?:auth|aff|contrib|corresp|cor\d|fn|note|ref|bib|cit|b\d|r\d)/i

/** Nothing but links to places of this page, three at least, none of them to a person, a note or a reference. */
function isContents(root: Node): boolean {
  if (kindByName(root.hints) !== undefined) return false
  let own = true
  let places = 0
  let away = 0
  walk(root, node => {
    if (node.type !== 'link') return undefined
    const words = wordsOf([node])
    const named = sectionName(words) !== undefined || holdsElsewhere(words) || /^(?:fig|tab)/i.test(words)
    // An address with a place behind it is this page's when its words name a part of an article.
    const here = node.url.startsWith('#') ? named || !person.test(node.url) : named && node.url.includes('#')
    if (here) places++
    // Among many places one or two pages that go with every article: “Reader Comments (0)”, “Media Coverage”.
    else if (/^(?:reader )?comments?(?: \(\d+\))?$|^media coverage|^metrics$/i.test(words.trim())) away++
    else own = false
    return own ? 'skip' : 'stop'
  })
  const words = linkWords(root)
  if (!own || words.length < 3 || away * 3 > places) return false
  if (words.some(one => one.replace(/[^\p{L}]/gu, '').length < 3)) return false
  // An item of a list may be a button: “Figures”.
  const buttons = root.type === 'list' ? leavesOf(root).filter(line => sectionName(line) === 'figures') : []
  return lettersAsWritten([...words, ...buttons].join('')).length >= lettersAsWritten(wordsOf([root])).length
}

/** Whether half of the links say a heading of the page or a part of an article: a row of authors leads into the page too. */
function namesParts(root: Node, headings: ReadonlySet<string>): boolean {
  const words = linkWords(root)
  const named = words.filter(
    one =>
      headings.has(lettersAsWritten(one).toLowerCase()) ||
      sectionName(one) !== undefined ||
      holdsElsewhere(one) ||
      /^(?:fig|tab)/i.test(one)
  )
  return named.length * 2 >= words.length
}

/** A list of nothing but names of tabs, of buttons, or of what links do. */
function isButtons(list: Node): boolean {
  if (kindByName(list.hints) !== undefined || list.type !== 'list') return false
  const items = leavesOf(list).filter(Boolean)
  if (
    !items.length ||
    !items.every(words => isTab(words) || isControl(words) || isAction(words) || isPageLine(words))
  )
    return false
  // One item says little; what buttons do is also how sentences begin, but these are links.
  const linked = linkWords(list)
  if (items.some(isSharing) || items.every(isPageLine)) return true
  return items.every(isTab)
    ? items.length > 1
    : lettersAsWritten(linked.join('')).length * 2 >= lettersAsWritten(items.join('')).length
}

/** The lines of a list, also of lists in its items. */
const leavesOf = (node: Node): string[] =>
  node.type === 'list' || node.type === 'listItem' || node.type === 'container'
    ? childrenOf(node).flatMap(leavesOf)
    : [wordsOf([node])]

function isLinks(root: Node): boolean {
  const words = lettersAsWritten(wordsOf([root])).length
  return words > 0 && lettersAsWritten(linkWords(root).join('')).length * 2 >= words
}
