/**
 * Call-outs. Where the words are those of a label (“Figure 1”) or hold its number (“Figs 1 and 2”), that part is a REF
 * field with the words as its value: updating the fields leaves the text as it is. All else is a link to the bookmark.
 */
import type { CrossReference, Node } from '@offprint/ast'
import { lostTarget } from '../messages.js'
import { inlinesOf } from './content.js'
import { field } from './field.js'
import type { Handler } from './handler.js'
import { numberOf, numberPart } from './label.js'
import { inside } from './link.js'
import type { Format, WriteState } from './state.js'
import { runs } from './text.js'
import type { Inline } from './word.js'

export const crossReference: Handler<CrossReference> = {
  inline(node, format, state) {
    const found = node.targets.filter(target => state.target(target) && state.hasBookmark(target))
    for (const target of node.targets)
      if (!found.includes(target)) state.messages.report(lostTarget, { target }, node)
    const [first] = found
    if (first === undefined) return inlinesOf(node.children, format, state)
    const text = plainText(node)
    const whole = state.target(first)
    if (text !== undefined && found.length === 1 && whole && labelOf(whole) === text && isLive(whole))
      return field(
        { field: 'REF', bookmark: state.bookmark(first) },
        runs(text, format, state),
        format,
        state
      )
    return text === undefined
      ? inside(state.bookmark(first), format, state, inner => inlinesOf(node.children, inner, state))
      : withNumbers(text, found, format, state)
  }
}

/** The words, when they are words alone. */
function plainText(node: CrossReference): string | undefined {
  return node.children.every(part => part.type === 'text')
    ? node.children.map(part => (part.type === 'text' ? part.value : '')).join('')
    : undefined
}

const labelOf = (node: Node): string | undefined => ('label' in node ? node.label : undefined)
const isLive = (node: Node): boolean =>
  (node.type === 'figure' || node.type === 'table' || node.type === 'equation') &&
  numberOf(node.label) !== undefined

/**
 * Text in which the labels or numbers of the targets, in their order, are fields; the words around them are links to the
 * same places. Fields stand beside links and not inside: LibreOffice 7 loses what follows a field in a link.
 */
function withNumbers(text: string, targets: readonly string[], format: Format, state: WriteState): Inline[] {
  const out: Inline[] = []
  let rest = text
  let last = targets[0]!
  const linked = (words: string): Inline[] =>
    words === '' ? [] : inside(state.bookmark(last), format, state, inner => runs(words, inner, state))
  for (const target of targets) {
    const node = state.target(target)
    if (!node || !isLive(node)) continue
    const label = labelOf(node)!
    const number = numberOf(label)!
    const whole = rest.indexOf(label)
    const isWhole = whole >= 0 && !/^\d/.test(rest.slice(whole + label.length))
    const shown = isWhole ? label : number
    const at = isWhole ? whole : rest.search(new RegExp(`(?<!\\d)${number}(?!\\d)`))
    if (at < 0) {
      // “11 to 14” names no 12: a link round nothing says that it is meant, and where.
      if (last !== target) out.push(...inside(state.bookmark(target), format, state, () => []))
      continue
    }
    const bookmark = state.bookmark(target, isWhole ? '' : numberPart)
    out.push(
      ...linked(rest.slice(0, at)),
      ...field({ field: 'REF', bookmark }, runs(shown, format, state), format, state)
    )
    rest = rest.slice(at + shown.length)
    last = target
  }
  return [...out, ...linked(rest)]
}
