/**
 * Why: sites set a badge behind the title, in its line: “Open Access”, “Purchased”. It says how this reader may have the page,
 * and makes the line another one than the title that the head of the page gives.
 */
import type { Heading, Node } from '@offprint/ast'
import { walk } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import type { Holder } from './blocks.js'
import { cut, lineOf, trim } from './inline-text.js'
import { drop, wordsOf } from './ledger-drop.js'

const badge =
  /^(?:(?:open|free|full|restricted|public|licensed|subscriber)[- ]access|purchased|subscribed|available to purchase|unlocked|locked|get access|open|free)$/i
/** The names of icons, and of words for those who do not see them. */
const iconName =
  /^class:(?:.*[-_])?(?:icon|badge|availability|access|sr-only|screenreader-?text|visually-?hidden)(?:[-_].*)?$/

/** Takes the badge out of a heading that ends with one, in a piece of its own that is named so. */
export function dropBadges(body: Holder, context: RecogniseContext): void {
  walk(body as unknown as Node, node => {
    if (node.type !== 'heading') return undefined
    const line = node.children as Node[]
    const at = line.findLastIndex(part => lineOf([part]).trim() !== '')
    const last = line[at]
    if (at < 1 || !last || !badge.test(wordsOf([last])) || !isNamed(last)) return 'skip'
    const [words] = cut(line, lineOf(line.slice(0, at)).length)
    if (wordsOf(words) === '') return 'skip'
    drop([last], 'furniture', context.ledger)
    node.children = trim(words) as Heading['children']
    return 'skip'
  })
}

/** Whether a piece of a line is called an icon, or holds nothing but one. */
const isNamed = (piece: Node): boolean =>
  (piece.hints?.some(hint => iconName.test(hint)) ?? false) ||
  ('children' in piece &&
    (piece.children as Node[]).every(child => wordsOf([child]) === '' || isNamed(child)))
