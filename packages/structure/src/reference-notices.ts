/**
 * Why: lists of references have more in them than references: a line that introduces them, ways of sorting, notices behind them, the
 * licence of the article, how to cite it. This tells them from the entries.
 */
import type { Node, ReferenceList } from '@offprint/ast'
import { childrenOf, select, textOf } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { namesOf } from './blocks.js'
import { dropEntryButtons } from './entry-buttons.js'
import { lineOf } from './inline-text.js'
import { drop } from './ledger-drop.js'
import { areRecords, type Entry, entriesIn, holdsRecords, readsLikeReference } from './reference-items.js'
import { labelIn } from './reference-label.js'

/**
 * The blocks that hold entries. Where one list reads like references, lists and paragraphs that do not are something else:
 * ways of sorting, notices, links of the site.
 */
export function withoutNotices(blocks: readonly Node[], left: Node[], context: RecogniseContext): Node[] {
  const flat = blocks.flatMap(open)
  if (areRecords(blocks)) dropEntryButtons(blocks, context.ledger)
  for (const block of flat) if (holdsRecords(block)) dropEntryButtons(childrenOf(block), context.ledger)
  const good = new Set(flat.filter(block => (block.type === 'list' && isGood(block)) || holdsRecords(block)))
  if (!good.size) return [...blocks]
  return flat.filter(block => {
    if (block.type === 'title' || block.type === 'section' || good.has(block)) return true
    if (block.type === 'paragraph' && readsLikeReference(lineOf(block.children as Node[]))) return true
    if (block.type === 'list' && isLinks([block])) drop([block], 'navigation', context.ledger)
    else left.push(block)
    return false
  })
}

/**
 * Entries without the blocks behind them that read like none: how to cite the article, its licence, a box for comments. Only a
 * list that plainly is one says so, and only of blocks that no call-out names.
 */
export function withoutTail(
  entries: readonly Entry[],
  left: Node[],
  context: RecogniseContext
): readonly Entry[] {
  const lines = entries.map(entry => lineOf(entry.words))
  const numbered = entries.filter(entry => entry.label !== undefined).length * 2 > entries.length
  const dated = (line: string): boolean =>
    /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.test(line) && line.length < 900 && !citesItself.test(line)
  let end = entries.length
  // The licence of the article, which pages print below everything: nothing but links to it.
  while (end > 0 && isLicence(entries[end - 1]!.words)) {
    drop([entries[end - 1]!.source], 'navigation', context.ledger)
    entries = entries.slice(0, --end)
  }
  while (end > 5) {
    const { source, label } = entries[end - 1]!
    // An item without a number behind numbered ones is in another list.
    const wrapper =
      source.type === 'container' ||
      source.type === 'paragraph' ||
      (numbered && label === undefined && source.type === 'listItem')
    if (!wrapper || namesOf(source).length || dated(lines[end - 1]!)) break
    end--
  }
  if (lines.slice(0, end).filter(dated).length * 10 < end * 9) return entries
  for (const { source, words } of entries.slice(end))
    if (isLinks(words)) drop([source], 'navigation', context.ledger)
    else left.push(...(source.type === 'listItem' ? (source.children as Node[]) : [source]))
  return entries.slice(0, end)
}

/** Nothing but links, or nothing at all. */
function isLinks(words: readonly Node[]): boolean {
  const letters = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length
  return letters(textOf(words)) === letters(textOf(words.flatMap(word => select(word, 'link'))))
}

const isLicence = (words: readonly Node[]): boolean =>
  words.some(word =>
    select(word, 'link').some(link => /^https?:\/\/creativecommons\.org\//.test(link.url))
  ) && isLinks(words)

const citesItself =
  /^\s*(?:Citation|Cite this|Cite as|How to cite|To cite|Suggested citation|Cómo citar|Como citar|Citar|Pour citer|Zitierweise)\b[^:]{0,30}:/

/** What a wrapper around lists holds. */
function open(block: Node): Node[] {
  if (
    block.type !== 'container' ||
    holdsRecords(block) ||
    !block.children.some(child => child.type === 'list' || child.type === 'container')
  )
    return [block]
  return block.children.flatMap(open)
}

/** Whether most entries of a list read like references. */
function isGood(list: Node): boolean {
  const entries = entriesIn([list], () => {})
  return entries.filter(entry => readsLikeReference(lineOf(entry.words))).length * 2 > entries.length
}

/** A paragraph before the entries that says something about them. */
export function introduction(entries: readonly Entry[]): {
  intro: ReferenceList['children']
  rest: readonly Entry[]
} {
  const [first, ...rest] = entries
  if (!first || !rest.length || first.source.type !== 'paragraph') return { intro: [], rest: entries }
  const line = lineOf(first.words).trim()
  const entry = readsLikeReference(line) || /\d{4}/.test(line) || labelIn(first.words, 1) !== undefined
  return entry || !/[.:]$/.test(line)
    ? { intro: [], rest: entries }
    : { intro: [first.source as never], rest }
}
