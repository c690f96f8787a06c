/**
 * Why: a card about an author begins with the name, and on the same line stand its marks, an iD and addresses. What is the name
 * and what is behind it is told apart here.
 */
import type { Node } from '@offprint/ast'
import { marksIn } from './byline.js'
import { linesOf } from './front-parts.js'
import { lineOf } from './inline-text.js'
import { wordsOf } from './ledger-drop.js'
import { nameKey } from './name-parts.js'

/** The word that a page sets behind a name for the sign of a letter. */
const letterSign = /\s(?:e-?mail|mail|contact)[\s,]*$/

/** What pages print above the name on the card of the author to write to. */
export const aboveName = /^(?:corresponding|senior|first|co-?first) authors?:?$/i

/** The lines of a card that have words, from the name on. */
export function linesOnCard(card: Node): { line: Node[]; node: Node }[] {
  const lines = linesOf([card]).filter(({ line }) => wordsOf(line) !== '')
  return aboveName.test(wordsOf(lines[0]?.line ?? [])) ? lines.slice(1) : lines
}

/** A link to the ORCID record or to the mailbox of somebody, with its address for words. */
const isAddress = (node: Node): boolean =>
  node.type === 'email' || (node.type === 'link' && /^mailto:|\borcid\.org\//i.test(node.url))

/** Where the name ends and the addresses of its bearer begin, on the same line. */
function nameEnd(line: readonly Node[]): number {
  const last = line.findLastIndex(node => !isAddress(node) && lineOf([node]).trim() !== '')
  return last < 0 ? line.length : last + 1
}

/** A raised mark, in the link or part of a line that holds nothing else. */
const isRaised = (node: Node): boolean =>
  node.type === 'superscript' ||
  ((node.type === 'span' || node.type === 'link') &&
    node.children.some(child => child.type !== 'text') &&
    (node.children as Node[]).every(child => isRaised(child) || lineOf([child]).trim() === ''))

/** The name that a card begins with, and the marks behind it; nothing when it begins with none. */
export function nameOnCard(card: Node): { printed: string; marks: string[] } | undefined {
  const [first, ...more] = linesOnCard(card)
  if (!first) return undefined
  // Raised marks behind the name are told apart by the page: `1` and `2` are not `12`.
  const line = first.line.slice(0, nameEnd(first.line))
  const last = line.findLastIndex(node => !isRaised(node) && lineOf([node]).trim() !== '')
  const raised = line.slice(last + 1).filter(isRaised)
  const { printed, marks } = nameAndMarks(wordsOf(line.slice(0, last + 1)).slice(0, 200))
  // A name: at least two words, capitals at both ends.
  if (printed.length > 80 || !/^\p{Lu}.*\s\S*\p{Lu}\S*$/u.test(printed)) return undefined
  const found = [...marksIn(marks), ...raised.flatMap(node => marksIn(wordsOf([node]).replace(/\)/g, '')))]
  // A box of an author may hold the card too, with the name once more: the marks may stand there alone.
  const again = found.length ? [] : more.map(({ line }) => nameAndMarks(wordsOf(line)))
  const twin = again.find(one => one.marks !== '' && nameKey(one.printed) === nameKey(printed))
  return { printed, marks: twin ? marksIn(twin.marks) : found }
}

/** A line parted into a name and the signs behind it. */
function nameAndMarks(words: string): { printed: string; marks: string } {
  const [, printed = '', marks = ''] =
    /^(.*?)[\s,]*((?:\d{1,2}|[*†‡§¶#&✉⁎∗⋆★]|[\s,]){0,12})$/u.exec(words.replace(letterSign, '')) ?? []
  return { printed, marks }
}
