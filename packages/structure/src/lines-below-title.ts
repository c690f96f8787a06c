/** Why: below a title lines may have no name, or all of them the same: what they say tells the byline from what is beside it. */
import type { Node } from '@offprint/ast'
import { markOnly } from './author-notes.js'
import { holder } from './blocks.js'
import { type FrontKind, kindByWords } from './front-kinds.js'
import { wordsOf } from './ledger-drop.js'
import { fold } from './title-facts.js'

/** A style “Author” is often that of every line below the title: behind the names, the words tell which is which. */
export function besideNames(node: Node): FrontKind | undefined {
  const kind = node.type === 'paragraph' ? kindByWords(node) : undefined
  return kind === 'affiliations' || kind === 'correspondence' || kind === 'author-note' ? kind : undefined
}

/** Whether a line has the full names of all authors that the head of the page names, and little else: no title need tell. */
export function namesAll(node: Node, authors: readonly string[]): boolean {
  if (node.type !== 'paragraph' || authors.length === 0) return false
  const words = fold(wordsOf([node]))
  const names = authors.map(author => fold(author.replace(/^([^,]+),\s*(.+)$/, '$2 $1')))
  return names.every(name => words.includes(name)) && words.length < names.join(', ').length * 1.5 + 40
}

/** A box of two lines, a mark and what it stands for: where somebody works, or whom to write to. */
export function markedLine(box: Node, named: FrontKind | undefined): FrontKind | undefined {
  const [mark, line, ...more] = (holder(box)?.children ?? []).filter(part => wordsOf([part]) !== '')
  if (mark?.type !== 'paragraph' || line?.type !== 'paragraph' || more.length) return undefined
  if (!markOnly.test(wordsOf([mark])) || (named !== undefined && named !== 'author-note')) return undefined
  return besideNames(line) ?? named
}
