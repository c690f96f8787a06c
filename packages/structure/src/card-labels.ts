/**
 * Why: a card may print what a line is on a line of its own, “Present address:” above the address. Alone the words say
 * nothing, and the address below them would be one more place of work.
 */
import type { Node } from '@offprint/ast'
import { text } from '@offprint/ast'
import { wordsOf } from './ledger-drop.js'

const label =
  /^(?:present|current|permanent) (?:address|affiliation)\s?:?$|^(?:adresse actuelle|dirección actual|endereço atual)\s?:?$/i

/** The lines of a card, each such label in one line with what it introduces. */
export function joinLabels(lines: readonly (readonly Node[])[]): Node[][] {
  const joined: Node[][] = []
  let open = false
  for (const line of lines) {
    if (open) joined.at(-1)!.push(text(' '), ...line)
    else joined.push([...line])
    open = label.test(wordsOf(line))
  }
  return joined
}
