/**
 * Why: manuscripts list their authors with all that is said of each in one line: the name in bold, the ORCID iD and accounts as
 * links, then where the author works. Opened into lines such an item is a card as any page has it.
 */
import type { ListItem, Node, Paragraph } from '@offprint/ast'
import { node as make } from '@offprint/ast'
import type { Ledger } from '@offprint/core'
import { orcidIn } from './byline.js'
import { trim } from './inline-text.js'
import { drop, wordsOf } from './ledger-drop.js'
import { isCard } from './person-cards.js'
import { looksLikeName } from './person-names.js'

/** Accounts, which say nothing of an author that an article holds. */
const account =
  /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|twitter\.com|x\.com|linkedin\.com|mastodon\.\w+|bsky\.app)\//i

/** The items of a list as cards, those of one line opened; nothing unless all of them are cards then. */
export function cardsOf(list: readonly Node[], ledger: Ledger): Node[] | undefined {
  const items = list.filter(item => wordsOf([item]) !== '')
  if (items.length === 0) return undefined
  const cards = items.map(item => (isCard(item) ? item : opened(item)))
  if (!cards.every(card => card !== undefined && isCard(card))) return undefined
  items.forEach((item, i) => {
    if (cards[i] !== item) for (const link of accountsIn(item)) drop([link], 'service-link', ledger)
  })
  return cards as Node[]
}

const lineOfItem = (item: Node): Paragraph | undefined => {
  const [only, ...more] = item.type === 'listItem' ? item.children : []
  return only?.type === 'paragraph' && more.length === 0 ? only : undefined
}

const accountsIn = (item: Node): Node[] =>
  (lineOfItem(item)?.children ?? []).filter(part => part.type === 'link' && account.test(part.url))

/** An item of one line as a card of three: the name, the ORCID iD, the places. */
function opened(item: Node): Node | undefined {
  const paragraph = lineOfItem(item)
  const line = paragraph && trim(paragraph.children as Node[])
  const [name, ...rest] = line ?? []
  if (!paragraph || name?.type !== 'strong' || !looksLikeName(wordsOf([name]))) return undefined
  const last = rest.findLastIndex(part => part.type === 'link')
  const orcid = rest.find(part => part.type === 'link' && orcidIn.test(part.url))
  if (!orcid || last < 0) return undefined
  const { position } = paragraph
  const lineFrom = (parts: readonly Node[]): Paragraph =>
    make('paragraph', position ? { position } : {}, trim([...parts]) as Paragraph['children'])
  const between = rest.slice(0, last + 1).filter(part => part !== orcid)
  // The sign of whom to write to.
  const signs = between.filter(part => part.type !== 'link' && /[^\s\u00a0·|,;]/u.test(wordsOf([part])))
  const links = between.filter(part => part.type === 'link' && !account.test(part.url))
  const lines = [[name, ...signs], [orcid], ...links.map(link => [link]), rest.slice(last + 1)]
  return {
    ...item,
    children: lines.filter(parts => wordsOf(parts) !== '').map(lineFrom)
  } as ListItem
}
