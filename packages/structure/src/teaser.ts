/**
 * Why: pages show the first words of a long text, “… Continue reading”, and keep the whole of it hidden beside them. Of the two
 * the hidden one is the text.
 */
import type { Node } from '@offprint/ast'
import { childrenOf } from '@offprint/ast'
import { wordsOf } from './ledger-drop.js'
import { lettersAsWritten } from './letters.js'

const goesOn =
  /(?:\.{3}|…)\s*(?:\(?(?:continue reading|read more|show more|see more|more|lire la suite|leer más|ler mais|mehr)\)?)?$/i

/** Whether what is shown is the beginning, cut short, of what is hidden. */
export function isTeaser(shown: readonly Node[], hidden: Node): boolean {
  if (!shown.length) return false
  const words = wordsOf(shown)
  const cut = goesOn.exec(words.slice(-60))
  if (!cut) return false
  const begin = lettersAsWritten(words.slice(0, words.length - cut[0].length))
  return begin.length > 15 && lettersAsWritten(wordsOf([hidden])).startsWith(begin)
}

/** Takes the sign of being hidden off a node, and off the marks below that the same element left on each of its lines. */
export function reveal(node: Node): void {
  const own = node.hints?.join(' ')
  const enter = (inner: Node): void => {
    for (const child of childrenOf(inner)) enter(child)
    if (inner === node || inner.hints?.join(' ') === own)
      inner.hints = (inner.hints ?? []).filter(hint => hint !== 'hidden')
  }
  enter(node)
}
