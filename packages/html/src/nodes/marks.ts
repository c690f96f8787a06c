/**
 * Marks on words: bold, italic, raised, lowered, … by element or, on elements without a meaning of their own, by inline
 * style. Names on them are kept: `span.surname` may be all that tells a surname.
 */
import type { Inline } from '@offprint/ast'
import { node } from '@offprint/ast'
import type { Element } from 'hast'
import { attribute, inlineStyle } from '../attributes.js'
import { type Handler, marking } from '../handler.js'
import { baseOf } from '../hints.js'
import { behindMark } from '../shapes.js'
import type { State } from '../state.js'
import { renderedFormula } from './math.js'

type Mark =
  | 'emphasis'
  | 'strong'
  | 'superscript'
  | 'subscript'
  | 'underline'
  | 'delete'
  | 'monospace'
  | 'smallCaps'

const put = (type: Mark): Handler =>
  marking((element, line, state) => {
    if (isEmpty(line)) return place(element, line, state)
    return [node(type, named(element, state), styled(element, line))]
  })

export const emphasis = put('emphasis')
export const superscript = put('superscript')
export const subscript = put('subscript')
export const underline = put('underline')
export const deleted = put('delete')
export const monospace = put('monospace')

/** Bold, unless the element says it is not: some editors wrap whole pages in `<b style="font-weight:normal">`. */
export const strong: Handler = marking((element, line, state) => {
  if (isEmpty(line)) return place(element, line, state)
  const weight = inlineStyle(element).get('font-weight')
  if (weight === 'normal' || weight === '400') return span(element, line, state)
  return [node('strong', named(element, state), styled(element, line, 'strong'))]
})

/** span, font and others that say nothing by themselves. */
export const plain: Handler = {
  mark: span,
  line(element, state) {
    const formula = renderedFormula(element, state)
    if (formula) return formula
    const behind = behindMark(element)
    if (behind) state.behind.add(behind)
    return span(element, state.inlines(element.children), state)
  }
}

/** An abbreviation and what it stands for. */
export const abbreviation: Handler = marking((element, line, state) => {
  if (isEmpty(line)) return line
  const expansion = attribute(element, 'title')?.trim()
  return [node('abbreviation', { ...(expansion ? { expansion } : {}), ...named(element, state) }, line)]
})

function span(element: Element, line: Inline[], state: State): Inline[] {
  if (isEmpty(line)) return place(element, line, state)
  const base = baseOf(element, state)
  const inside = styled(element, line)
  // A span that says nothing is nothing.
  const says =
    (base.hints ?? []).length > 1 ||
    base.id !== undefined ||
    base.lang !== undefined ||
    base.dir !== undefined
  return says ? [node('span', base, inside)] : inside
}

/** What the inline style puts on words, from the inside out. */
function styled(element: Element, line: Inline[], but?: Mark): Inline[] {
  const style = inlineStyle(element)
  const weight = style.get('font-weight') ?? ''
  const decoration = style.get('text-decoration') ?? style.get('text-decoration-line') ?? ''
  const wanted: (Mark | false)[] = [
    (weight.startsWith('bold') || Number(weight) >= 600) && 'strong',
    /^(italic|oblique)/.test(style.get('font-style') ?? '') && 'emphasis',
    style.get('vertical-align') === 'super' && 'superscript',
    style.get('vertical-align') === 'sub' && 'subscript',
    decoration.includes('underline') && 'underline',
    decoration.includes('line-through') && 'delete',
    (style.get('font-variant') ?? '').includes('small-caps') && 'smallCaps'
  ]
  return wanted.reduce<Inline[]>(
    (inside, mark) => (mark && mark !== but ? [node(mark, {}, inside)] : inside),
    line
  )
}

/** Names are kept where there are any beyond the tag's own. */
function named(element: Element, state: State): ReturnType<typeof baseOf> {
  const { hints, ...base } = baseOf(element, state)
  return hints && hints.length > 1 ? { ...base, hints } : base
}

/** An empty mark that something points at is a place in the text; white space in it stays. */
function place(element: Element, line: Inline[], state: State): Inline[] {
  if (!state.isTarget(element)) return line
  const { hints: _, ...base } = baseOf(element, state)
  return base.id === undefined ? line : [node('anchor', base, []), ...line]
}

const isEmpty = (line: readonly Inline[]): boolean =>
  line.every(part => part.type === 'text' && /^[ \t\n\f\r]*$/.test(part.value))

export const lineBreak: Handler = {
  line: (element, state) => [node('break', positionOf(element, state))],
  leaf: true
}

/** A place where a word may be cut shows nothing. */
export const nothing: Handler = { line: () => [], leaf: true }

const positionOf = (element: Element, state: State) => {
  const { position } = baseOf(element, state)
  return position ? { position } : {}
}
