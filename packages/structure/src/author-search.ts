/**
 * Why: behind each name sites set links that search for more works of its bearer, in their own pages and in indexes. The words
 * of such a link are the name of an index, which may stand in an article too; its address says what it does.
 */
import type { Node } from '@offprint/ast'
import { wordsOf } from './ledger-drop.js'

/** What is asked is put behind `?`; no name of an index is longer. */
const asks =
  /^(?:https?:)?\/[^?#]{0,300}\?(?:[^#]{0,300}&)?(?:f_authors|cmd=search|authors?\d?|field1=contrib|q=author|text1)(?:[=:]|&|%3a)/i
const longest = 60

/** Whether a line is one link that searches for works by an author, and nothing else; wrappers round it say nothing. */
export function isAuthorSearch(line: readonly Node[]): boolean {
  const [only, ...more] = line.filter(node => wordsOf([node]) !== '')
  if (!only || more.length) return false
  if (only.type === 'span') return isAuthorSearch(only.children)
  return only.type === 'link' && asks.test(only.url) && wordsOf([only]).length <= longest
}

const lookFor =
  /^(?:search|find|view|see|browse) (?:for )?(?:more|other|all)?\s?(?:papers|works|articles|content|publications) (?:by|from|of) (?:this|the same) author\b/i

/** Whether a line on a card is such a link, or the words before them. */
export const isAuthorLookup = (line: readonly Node[], words: string): boolean =>
  lookFor.test(words) || isAuthorSearch(line) || (words !== '' && words.length < 40 && line.every(isSearch))

/** A link to a search; white space beside it is none of it. */
const isSearch = (node: Node): boolean =>
  node.type === 'link'
    ? /search|[?&](?:q|term|query|as_sauthors)=/i.test(node.url)
    : 'children' in node
      ? (node.children as Node[]).every(isSearch)
      : node.type === 'text' && node.value.trim() === ''
