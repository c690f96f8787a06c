/**
 * Why: the number before an entry of a reference list comes in brackets, with a full stop, raised, bold, in a box of its own, or
 * as a link back to where the entry is cited. It is the label of the entry, and no word of it.
 */
import type { Inline, Node } from '@offprint/ast'
import { childrenOf, textOf } from '@offprint/ast'
import { cut, lineOf, trim } from './inline-text.js'

const labelForms =
  /^[\s\u00A0]{0,4}(?:\[([A-Za-z0-9+*-]{1,12})\]|\((\d{1,4}[a-z]?)\)|(\d{1,4}[a-z]?)[.)](?=[\s\u00A0]|\p{L}))[.:]?[\s\u00A0]{0,8}/u
const bareLabel = /^[\s\u00A0]{0,4}(\d{1,4})[\s\u00A0]{1,8}(?=\p{L})/u

/** What an entry begins with, out of the span that is laid round all of it. */
function firstPart(words: readonly Node[]): Node | undefined {
  const [first, more] = words.filter(node => lineOf([node]).trim() !== '')
  return first?.type === 'span' && !more && first.children.length > 1 ? firstPart(first.children) : first
}

/** Takes a printed label from the front of an entry. */
export function labelIn(
  words: readonly Inline[],
  expected: number
): { label: string; words: Inline[]; head: Node[] } | undefined {
  const line = lineOf(words)
  const first = firstPart(words)
  let label: string | undefined
  let length = 0
  const match = labelForms.exec(line)
  const back = first && backLink(first)
  if (back && line.trim().length > back.length + 20) {
    label = back.replace(/^[[(]|[\])]$/g, '')
    length = line.length - line.trimStart().length + back.length
  } else if (match) {
    label = match[1] ?? match[2] ?? match[3]
    length = match[0].length
  } else if (first && boxedNumber(first)) {
    const inside = boxedNumber(first)!
    label = inside.number
    const start = line.length - line.trimStart().length
    length = start + inside.length
  } else if (first?.type !== 'superscript' && first?.type !== 'strong') {
    const bare = bareLabel.exec(line)
    if (bare && Number(bare[1]) === expected) {
      label = bare[1]
      length = bare[0].length
    }
  }
  if (label === undefined) return undefined
  const [head, rest] = cut(words, length)
  return { label, words: trim(rest) as Inline[], head }
}

/** A number in a piece of its own, at the start of an entry; the pieces of the page may stand in each other. */
function boxedNumber(first: Node): { number: string; length: number } | undefined {
  if (first.type !== 'superscript' && first.type !== 'strong' && first.type !== 'span') return undefined
  const inside = lineOf([first])
  const found = /^[\s\u00A0]{0,4}\[?(\d{1,4})[\].)]?[\s\u00A0]{0,4}$/.exec(inside)
  if (found) return { number: found[1]!, length: inside.trimStart().length }
  const below = first.type === 'span' && first.children.find(node => lineOf([node]).trim() !== '')
  return below ? boxedNumber(below) : undefined
}

/** The words of a link back to where the entry is cited, which pages set before it: its label. */
function backLink(node: Node): string | undefined {
  if (node.type === 'link') {
    const words = textOf(node).trim()
    return node.url.startsWith('#') && words.length <= 60 && /[\p{L}\p{N}]/u.test(words) ? words : undefined
  }
  const inside = childrenOf(node)
  return inside.length === 1 ? backLink(inside[0]!) : undefined
}
