/**
 * Why: what a page keeps behind a button is a copy, as a rule, and is left out; but dates, rights, places and addresses may
 * stand there and nowhere else. This takes them out of a hidden box for the passes that read such lines.
 */
import type { Article, Front, Inline, Node, Section } from '@offprint/ast'
import { childrenOf, node as make, walk } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { bodyOf, holds } from './blocks.js'
import { countryIn } from './data/countries.js'
import { declaredItem } from './declared-notes.js'
import { frontItems, isFactTerm } from './front-definitions.js'
import { type FrontKind, kindByName, kindByWords } from './front-kinds.js'
import { frontOf, setAside, takeAside } from './front-parts.js'
import { readHistory } from './history.js'
import { readIdentity } from './identity-lines.js'
import { lineOf, parted } from './inline-text.js'
import { drop, wordsOf } from './ledger-drop.js'
import { lettersOf } from './letters.js'
import { readPermissions } from './permissions.js'
import { creditOf } from './person-cards.js'
import { looksLikeName } from './person-names.js'

/** Keeps of a hidden box what belongs to the front matter, for the passes that read it; drops the rest. */
export function harvest(article: Article, root: Node, context: RecogniseContext): void {
  // Below the cards a window has its notes as a list: whom to write to, and more that other parts of the page say.
  if (root.type === 'list') {
    if (listsPlaces(root)) {
      root.hints = (root.hints ?? []).filter(hint => hint !== 'hidden')
      setAside(frontOf(article), 'affiliations', root)
      return
    }
    for (const item of root.children) {
      const section = declaredItem(item)
      if (section) {
        setAside(frontOf(article), 'declaration', section)
        continue
      }
      for (const line of linesIn(item))
        if (line.type === 'paragraph' && hiddenKind(line) === 'correspondence')
          harvest(article, line, context)
        else drop([line], 'hidden', context.ledger)
    }
    return
  }
  const terms = frontItems(root)
  if (terms) {
    for (const { kind, blocks, label } of terms.known) {
      if (label) drop([label], 'label', context.ledger)
      for (const block of blocks)
        if (kind === 'categories' || isFactTerm(kind)) drop([block], 'hidden', context.ledger)
        else if (kind !== 'doi') setAside(frontOf(article), kind, block)
        else if (!readIdentity(kind, block, frontOf(article), context.ledger))
          drop([block], 'hidden', context.ledger)
    }
    for (const item of terms.left) drop([item], 'hidden', context.ledger)
    return
  }
  if (root.type === 'paragraph' || root.type === 'heading' || !('children' in root)) {
    const own = root.type === 'paragraph' ? saidOnlyHere(root, article) : undefined
    if (own) {
      setAside(frontOf(article), ...own)
      return
    }
    const kind = root.type === 'paragraph' ? hiddenKind(root) : undefined
    if (kind) {
      root.hints = (root.hints ?? []).filter(hint => hint !== 'hidden')
      setAside(frontOf(article), kind, root)
    } else drop([root], 'hidden', context.ledger)
    return
  }
  for (const child of root.children as Node[]) harvest(article, child, context)
}

/** A declaration, and what one of the authors did: what the page shows nowhere else. */
function saidOnlyHere(
  line: Node & { type: 'paragraph' },
  article: Article
): ['declaration' | 'person-card', Node] | undefined {
  const declared = declaredLine(line)
  if (declared)
    return shownLetters(article).includes(lettersOf(wordsOf([line]))) ? undefined : ['declaration', declared]
  const words = lineOf(line.children)
  const colon = words.slice(0, 120).indexOf(':')
  if (colon < 4 || words.length > 1000) return undefined
  const [name, roles] = [words.slice(0, colon).trim(), words.slice(colon + 1).trim()]
  if (!name.includes(' ') || !looksLikeName(name) || !creditOf(roles)) return undefined
  const { position } = line
  const parts = parted(line.children, ':').map(part => make('paragraph', { position }, part as Inline[]))
  return parts.length === 2 ? ['person-card', make('container', { position }, parts)] : undefined
}

/** “**Competing interests:** none”, as the section that it would be for all to see. */
const declaredLine = (line: Node & { type: 'paragraph' }): Section | undefined =>
  declaredItem(make('listItem', { position: line.position }, [line]))

/** Letters of what a page shows. */
function shownLetters(article: Article): string {
  const known = shown.get(article)
  if (known !== undefined) return known
  const parts: string[] = []
  walk(bodyOf(article) as unknown as Node, node => {
    if (node.hints?.includes('hidden')) return 'skip'
    if (node.type === 'text') parts.push(lettersOf(node.value))
    return undefined
  })
  const all = parts.join('')
  shown.set(article, all)
  return all
}
const shown = new WeakMap<Article, string>()

/** A list that the page calls affiliations, each with its mark, that a link opens (`Author affiliations`). */
const listsPlaces = (list: Node & { type: 'list' }): boolean =>
  kindByName(list.hints) === 'affiliations' &&
  list.children.length > 0 &&
  list.children.every(item => /^\s*(?:\d{1,3}|\p{Ll})[\s.)]*\p{Lu}/u.test(wordsOf([item])))

/** Lines that the page keeps behind a button count where nothing says the same for all to see. */
export function readHidden(front: Front, context: RecogniseContext): void {
  for (const block of takeAside(front, 'history'))
    if (!readHistory(front, block, context)) drop([block], 'hidden', context.ledger)
  const printed = front.children.some(part => part.type === 'permissions')
  for (const block of takeAside(front, 'licence'))
    if (printed || !readPermissions(front, block)) drop([block], 'hidden', context.ledger)
}

/** The blocks of a list item that hold no blocks themselves; loose inline nodes before and behind a box are one line. */
function linesIn(item: Node): Node[] {
  return childrenOf(item).flatMap(block =>
    block.type === 'container' || block.type === 'list' || block.type === 'listItem'
      ? linesIn(block)
      : [block]
  )
}

/** What a hidden line says of the article: where people work, when it came in, whose it is, whom to write to. */
function hiddenKind(line: Node & { type: 'paragraph' }): FrontKind | undefined {
  const kind = kindByWords(line)
  if (kind === 'affiliations' || isMarkedAddress(line)) return 'affiliations'
  if (kind === 'correspondence' || writesTo(line)) return holdsAddress(line) ? 'correspondence' : undefined
  return kind && toldHidden.has(kind) ? kind : undefined
}

/** What a page says behind a button as often as for all to see. */
const toldHidden = new Set<FrontKind>(['history', 'licence', 'author-note', 'editor'])

/** An address, also one that is written so that no machine should read it: `lind/at/sea.example`. */
const holdsAddress = (line: Node): boolean =>
  holds(line, isAddress) || /\S(?:@|\s?(?:\/at\/|[[({]at[\])}])\s?)\S+\.\S/.test(wordsOf([line]))

/** “Ada Lind ada@sea.example”, “Ada Lind: ada@sea.example”: a name and an address. */
function writesTo(line: Node): boolean {
  const [name = '', address] = wordsOf([line])
    .replace(/^[*†‡✉\s]{1,4}/u, '')
    .split(/[:,]?\s\(?(?=\S+@\S+\.\S)/)
  return address !== undefined && address.length < 80 && name.includes(' ') && looksLikeName(name)
}

const isAddress = (node: Node): boolean =>
  node.type === 'email' || (node.type === 'link' && /^mailto:/i.test(node.url))

/** “² Health Data Research, London, United Kingdom”: a raised mark, and a country at the end. */
function isMarkedAddress(line: Node & { type: 'paragraph' }): boolean {
  const words = wordsOf([line])
  return (
    line.children[0]?.type === 'superscript' &&
    words.length < 300 &&
    words.includes(',') &&
    countryIn(words.split(',').at(-1)!.trim().replace(/\.$/, '')) !== undefined
  )
}

/** A line of the front matter that a page may keep behind a button. */
export const tellsOfArticle = (node: Node): boolean =>
  node.type === 'paragraph' &&
  ((node.children[0]?.type === 'superscript' && kindByWords(node) === 'affiliations') ||
    (kindByWords(node) === 'history' &&
      /^(?:received|recibido|recebido|reçu|eingegangen)/i.test(wordsOf([node]))) ||
    declaredLine(node) !== undefined ||
    (kindByWords(node) === 'licence' && openLicence.test(wordsOf([node]))))

const openLicence = /\bcreative commons\b|\bopen[- ]access article\b/i
