/**
 * What the page says for itself: hidden copies, navigation, headers and footers of the site, links to share and to jump.
 * All of it goes, each with its reason and place. The line above a title that names volume and article number is read
 * before it goes.
 */
import type { Article, Node } from '@offprint/ast'
import { childrenOf, walk } from '@offprint/ast'
import type { DropReason, RecogniseContext } from '@offprint/core'
import { bodyOf, type Holder, hinted, holder, holds } from '../blocks.js'
import { takeCardRows } from '../card-rows.js'
import { chromeRoles, isChromeHint, isConsentHint, isControl, isJump } from '../data/navigation-words.js'
import { sectionName } from '../data/section-names.js'
import { nameEquationBoxes } from '../equation-boxes.js'
import { findTitle } from '../find-title.js'
import { nameFloatBoxes } from '../float-boxes.js'
import { dropFloatControls } from '../float-controls.js'
import { openFloatLists } from '../float-lists.js'
import { kindByName } from '../front-kinds.js'
import { HeaderLines } from '../header-lines.js'
import { dropHidden } from '../hidden-copies.js'
import { cut, lineOf } from '../inline-text.js'
import { drop, wordsOf } from '../ledger-drop.js'
import { setLetterCardsAside } from '../letter-cards.js'
import { linkedLength, linkWords } from '../links-in.js'
import { lookOf } from '../look.js'
import { dropOutside } from '../outside.js'
import type { Pass } from '../pass.js'
import { dropPictures } from '../second-grids.js'
import { titleFacts } from '../title-facts.js'
import { tellLabels } from '../told-labels.js'
import { takeVariables } from '../variable-lines.js'

export const pass: Pass = {
  name: 'chrome',
  doc: 'Hidden copies, navigation, site headers and footers, and links to jump or share are left out by name.',
  run(article, context) {
    const body = bodyOf(article)
    const total = wordsOf(body.children).length
    setLetterCardsAside(article, body, context)
    dropHidden(article, body, context)
    takeCardRows(article, body)
    const lines = new HeaderLines(article, body, context)
    dropFurniture(article, body, total, lines, context)
    dropJumps(body, context)
    dropLinkLines(body, lines, context)
    openFloatLists(body as unknown as Node)
    nameFloatBoxes(body)
    dropPictures(body, context)
    nameEquationBoxes(body)
    dropFloatControls(body, context)
    tellLabels(body)
    takeVariables(article, body, context)
    if (hinted(body, 'tag:body')) dropOutside(article, body, findTitle(body, titleFacts(article)), context)
  }
}

function dropFurniture(
  article: Article,
  body: Holder,
  total: number,
  lines: HeaderLines,
  context: RecogniseContext
): void {
  const titles = titleFacts(article)
  const enter = (parent: Holder, inArticle: boolean): void => {
    parent.children = parent.children.filter(node => {
      // A header that is nothing but the heading of its section is that of no site.
      const heads = hinted(parent, 'tag:section') && isHeadOnly(node)
      const reason = heads ? undefined : furniture(node, { inArticle, total, titles })
      if (reason) {
        if (!lines.take(node)) drop([node], reason, context.ledger)
        return false
      }
      const below = holder(node)
      if (below && node.type !== 'paragraph')
        enter(
          below,
          inArticle || hinted(node, 'tag:article') || hinted(node, 'tag:main') || hinted(node, 'role:main')
        )
      return true
    })
  }
  enter(body, false)
}

function isHeadOnly(node: Node): boolean {
  const [only, ...more] = hinted(node, 'tag:header') ? childrenOf(node) : []
  return only?.type === 'heading' && only.depth > 1 && more.length === 0
}

interface Surroundings {
  inArticle: boolean
  /** Length of all words of the page. */
  total: number
  titles: ReadonlySet<string>
}

function furniture(node: Node, { inArticle, total, titles }: Surroundings): DropReason | undefined {
  const hints = node.hints ?? []
  // It may be longer than the article: it lists every cookie.
  if (hints.some(isConsentHint) && !holdsArticle(node, titles)) return 'furniture'
  const named = hints.some(hint => chromeRoles.has(hint) || isChromeHint(hint))
  const landmark =
    hints.includes('tag:nav') ||
    (!inArticle && (hints.includes('tag:footer') || hints.includes('tag:header'))) ||
    (hints.includes('tag:aside') && hints.some(isChromeHint))
  if (!named && !landmark) return undefined
  const words = wordsOf([node])
  if (words === '' && !hints.includes('tag:nav')) return undefined
  // Names may lie: what holds much of the page, or its title, or a part of the article by name, is no furniture.
  const linked = linkedLength(node)
  if (words.length > total * 0.3 && linked < words.length * 0.6 && isText(node, words.length, total))
    return undefined
  if (holdsArticle(node, titles)) return undefined
  if (inArticle && linked < words.length * 0.4 && holdsNames(node)) return undefined
  if (!landmark && inArticle && holdsByline(node)) return undefined
  if (named && !landmark && node.type === 'paragraph' && words.length > 300 && linked < words.length * 0.3)
    return undefined
  return hints.includes('tag:nav') ||
    linked > words.length * 0.4 ||
    hints.some(hint => /role:navigation|breadcrumb|toc|menu|nav/.test(hint))
    ? 'navigation'
    : 'furniture'
}

/**
 * Whether a large part of a page can be its text: most of the page, or long paragraphs of words in lower case. Lists of other
 * articles and their authors are neither. Scripts without such letters are text.
 */
function isText(root: Node, length: number, total: number): boolean {
  if (length > total * 0.6) return true
  let prose = 0
  walk(root, node => {
    if (node.type !== 'paragraph') return undefined
    const words = wordsOf([node])
    if (words.length > 250 && isProse(words)) prose += words.length
    return 'skip'
  })
  return prose > length * 0.25
}

function isProse(words: string): boolean {
  const small = words.match(/(?<![\p{L}\p{M}])\p{Ll}/gu)?.length ?? 0
  const large = words.match(/(?<![\p{L}\p{M}])\p{Lu}/gu)?.length ?? 0
  return small >= large
}

/** Whether the title, an abstract or the references stand in a part of the page. */
function holdsArticle(root: Node, titles: ReadonlySet<string>): boolean {
  let found = false
  walk(root, node => {
    // The name of the site heads a list of its links, and may be one of the titles that the page tells of itself.
    if (node !== root && hinted(node, 'tag:nav')) return 'skip'
    // A heading that is a link as a whole is a tab of the page: it leads to the part of that name.
    if (node.type !== 'heading' || linkedLength(node) === wordsOf([node]).length) return undefined
    const words = wordsOf([node])
    const name = sectionName(words)
    if (titles.has(words.toLowerCase()) || name === 'abstract' || name === 'references' || name === 'intro')
      found = true
    return found ? 'stop' : undefined
  })
  return found
}

const nameHint = /^(?:class|itemprop):(?:.*[-_])?(?:surname|family-?name)$/
const titleHint = /^(?:class|itemprop):(?:.*[-_])?(?:article-?title|headline)s?$/

/** Whether names stand in a part of the article's own page, told apart into their parts, and no titles of other articles. */
const holdsNames = (root: Node): boolean =>
  holds(root, node => hinted(node, nameHint)) && !holds(root, node => hinted(node, titleHint))

/** Whether a line that the page calls its authors stands there, each name told apart into its parts, a link or none. */
const holdsByline = (root: Node): boolean =>
  holdsNames(root) &&
  holds(root, node => node.type === 'paragraph' && kindByName(node.hints) === 'byline' && holdsNames(node))

/**
 * Words that jump, at the end of a heading: gone when they are links, or when headings repeat them. Pages set them also
 * behind the bold line that serves as a heading.
 */
function dropJumps(body: Holder, context: RecogniseContext): void {
  const lines: { holder: Holder; from: number; linked: boolean; real: boolean }[] = []
  walk(body as unknown as Node, node => {
    if (node.type !== 'heading' && node.type !== 'paragraph') return undefined
    const line = lineOf(node.children as Node[])
    // No heading is as long as this.
    if (line.length > (node.type === 'paragraph' ? 200 : 1000)) return 'skip'
    const from = jumpsFrom(line)
    if (from < line.length && line.slice(0, from).trim() !== '')
      lines.push({
        holder: node as unknown as Holder,
        from,
        linked: holdsJumpLink(cut(node.children as Node[], from)[1]),
        // “Perspectives Up Down”: no heading of an article ends with two of these words.
        real:
          node.type === 'heading' ||
          sectionName(line.slice(0, from).trim()) !== undefined ||
          (/\S[\s\u00A0|]+\S/.test(line.slice(from).trim()) && isSetOff(node))
      })
    return 'skip'
  })
  const repeated = lines.filter(line => line.real).length >= 2
  for (const { holder, from, linked, real } of lines) {
    if (!linked && !(repeated && real)) continue
    const [kept, gone] = cut(holder.children, from)
    drop(gone, 'navigation', context.ledger)
    holder.children = withoutEmpty(kept)
  }
}

/** Whether a line is bold or large as a whole, as headings are that are none in the source. */
function isSetOff(node: Node): boolean {
  const look = lookOf(childrenOf(node), node)
  return look !== undefined && (look.bold || (look.size ?? 0) > 12)
}

/** Where the jump words at the end of a line begin; its length when there are none. */
function jumpsFrom(line: string): number {
  let from = line.length
  for (let words = 0; words < 6; words++) {
    const before = line.slice(0, from).replace(/[\s\u00A0|·•[\]()/]+$/, '')
    const last = /(\S+)$/.exec(before)
    if (!last) break
    const start = before.length - last[1]!.length
    // One word, or the longest of the phrases: “Back to top”.
    const phrase = /(\S+[ \u00A0]+\S+[ \u00A0]+\S+)$/.exec(before)
    if (phrase && isJump(phrase[1]!)) from = before.length - phrase[1]!.length
    else if (isJump(last[1]!)) from = start
    else break
  }
  return line.slice(from).trim() === '' ? line.length : from
}

function holdsJumpLink(nodes: readonly Node[]): boolean {
  return nodes.some(node =>
    node.type === 'link' ? isJump(wordsOf([node])) : holdsJumpLink(childrenOf(node))
  )
}

/** Marks that held nothing but what was cut off. */
function withoutEmpty(nodes: readonly Node[]): Node[] {
  const kept: Node[] = []
  for (const node of nodes) {
    const below = holder(node)
    if (below && node.type !== 'anchor') {
      below.children = withoutEmpty(below.children)
      if (below.children.length === 0 && node.id === undefined && node.type !== 'inlineEquation') continue
    }
    if (node.type === 'text' && node.value === '') continue
    kept.push(node)
  }
  // No spaces are left at the end of a heading.
  const last = kept.at(-1)
  if (last?.type === 'text') {
    last.value = last.value.replace(/[\s\u00A0]+$/, '')
    if (last.value === '') kept.pop()
  }
  return kept
}

/** Lines of nothing but links and signs between them that belong to the page: “Home | Volume 40”, “Top”, “Share”. */
function dropLinkLines(body: Holder, lines: HeaderLines, context: RecogniseContext): void {
  const enter = (parent: Holder): void => {
    parent.children = parent.children.filter(node => {
      if (node.type === 'container' || node.type === 'section') {
        if (isJumpRow(node)) {
          drop([node], 'navigation', context.ledger)
          return false
        }
        const below = holder(node)!
        const filled = below.children.length > 0
        enter(below)
        return !(filled && below.children.length === 0 && node.id === undefined)
      }
      if (node.type !== 'paragraph' && node.type !== 'list') return true
      const words = wordsOf([node])
      if (words === '' || words.length > 200) return true
      if (lines.take(node)) return false
      const links = linkWords(node)
      if (copyrightOnly.test(words) || (links.length && links.every(isControl) && onlyLinks(node, words))) {
        drop([node], copyrightOnly.test(words) ? 'furniture' : 'navigation', context.ledger)
        return false
      }
      return true
    })
  }
  enter(body)
}

/**
 * A row of boxes that lead to the sections of the article and say nothing else: pages of some years ago set one beside each
 * section. The section itself may have no link in it.
 */
function isJumpRow(node: Node): boolean {
  const rows = childrenOf(node)
  if (node.type !== 'container' || rows.length < 4 || rows.length > 60) return false
  const names = rows.map(row => wordsOf([row]))
  if (names.some(name => name === '' || name.length > 120)) return false
  const plain = rows.filter((row, i) => jumpIn(row) !== names[i])
  return plain.length <= 1 && names.filter(name => sectionName(name) !== undefined).length >= 3
}

/** The words of a block that is a single line, and that a single link to a place on the page. */
function jumpIn(block: Node): string | undefined {
  let line: Node | undefined = block
  while (line?.type === 'container' && childrenOf(line).length === 1) line = childrenOf(line)[0]
  if (line?.type !== 'paragraph') return undefined
  const [link, ...more] = line.children.filter(child => wordsOf([child]) !== '')
  return link?.type === 'link' && link.url.startsWith('#') && more.length === 0 ? wordsOf([link]) : undefined
}

/** “© The Journal” without a year says nothing about the rights in this article. */
const copyrightOnly = /^(?:©|\(c\)|copyright)\s*[^\d]{0,80}$/i

const onlyLinks = (node: Node, words: string): boolean =>
  words.replace(/[^\p{L}\p{N}]/gu, '').length <=
  linkWords(node)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '').length
