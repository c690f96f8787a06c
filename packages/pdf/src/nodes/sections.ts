/** Parts of the article with their headings. */
import type {
  Abstract,
  Acknowledgement,
  Appendix,
  Declaration,
  Heading,
  Node,
  Section,
  Title
} from '@offprint/ast'
import { child, childrenOf, textOf } from '@offprint/ast'
import { blocksOf, inlinesOf } from '../content.js'
import type { Block, Run, StackBlock, StructType, TextBlock } from '../engine/definition.js'
import type { Handler } from '../handler.js'
import { type Place, trimmed, type WriteState } from '../state.js'
import type { Theme } from '../theme.js'

/** The structure type of a heading; the article's title is H1, and there is nothing below H6. */
function headingType(level: number): StructType {
  return `H${Math.min(Math.max(level, 1), 6)}` as StructType
}

function headingStyle(place: Place, { headings, small, accent }: Theme): Theme['headings'][number] {
  if (!place.compact) return headings[Math.min(place.level - 2, headings.length - 1)]!
  const top = place.level <= 2
  const style = { ...small.style, bold: true, ...(top && { size: small.style.size * 1.12, color: accent }) }
  return { style, leading: small.leading * (top ? 1.1 : 1), before: small.leading * 0.35, after: 1 }
}

/**
 * A heading.
 * @param label printed before it
 */
export function headingBlock(
  content: readonly Node[],
  label: string | undefined,
  place: Place,
  state: WriteState
): TextBlock {
  const sized = headingStyle(place, state.theme)
  const words = inlinesOf(trimmed(content), { style: {} }, state)
  const runs: Run[] =
    label === undefined ? words : [{ text: `${label}\u2002`, mark: { tag: 'Lbl' } }, ...words]
  const outline = [
    label,
    textOf([...content])
      .replace(/\s+/g, ' ')
      .trim()
  ]
    .filter(Boolean)
    .join(' ')
  return {
    tag: headingType(place.level),
    text: runs,
    style: sized.style,
    leading: sized.leading,
    margin: [0, sized.before, 0, sized.after],
    keepWithNext: true,
    balanced: true,
    ...(place.dir === 'rtl' && { dir: 'rtl' as const }),
    ...(outline !== '' && { outline: { level: place.level, text: outline } })
  }
}

/** A part: its heading, then its content one level deeper. */
export function part(
  node: Node,
  label: string | undefined,
  tag: StructType,
  place: Place,
  state: WriteState
): StackBlock {
  const title = child(node, 'title')
  const rest = childrenOf(node).filter(inner => inner !== title)
  const hasHeading = title !== undefined || label !== undefined
  const inside = { ...place, level: place.level + (hasHeading ? 1 : 0), follows: false }
  const stack: Block[] = blocksOf(rest, inside, state)
  if (hasHeading) {
    closeUp(stack[0])
    stack.unshift(headingBlock(title?.children ?? [], label, place, state))
  }
  return { tag, stack, ...state.destination(node), ...(node.lang && { props: { lang: node.lang } }) }
}

/** A heading right below another needs less room above it. */
function closeUp(block: Block | undefined): void {
  const head = block && 'stack' in block ? block.stack[0] : undefined
  if (!head?.keepWithNext || !head.margin) return
  const [left, top, right, bottom] = head.margin
  head.margin = [left, top * 0.4, right, bottom]
}

export const section: Handler<Section> = {
  block: (node, place, state) => {
    const whole = part(node, node.label, 'Sect', place, state)
    if (node.runIn) runIn(whole, state)
    return [whole]
  }
}

/** A heading at the start of its paragraph: one line on paper, two elements in the structure. */
function runIn(whole: StackBlock, state: WriteState): void {
  const [heading, paragraph] = whole.stack
  if (!heading || !('text' in heading) || !paragraph || !('text' in paragraph) || paragraph.tag !== 'P')
    return
  const top = { tag: heading.tag!, props: { title: 'run-in' } }
  const body = { tag: 'P' as const, ...(paragraph.props && { props: paragraph.props }) }
  const nest = (run: Run, outer: typeof top | typeof body): Run => {
    if (!run.mark) return { ...run, mark: outer }
    let innermost = run.mark
    while (innermost.within) innermost = innermost.within
    if (innermost !== outer) innermost.within = outer
    return run
  }
  const title = heading.text.map(run => nest({ bold: true, ...run }, top))
  const words = [
    ...title,
    { text: ': ', bold: true, mark: top },
    ...paragraph.text.map(run => nest(run, body))
  ]
  const { tag: _, props: __, indent: ___, ...plain } = paragraph
  const outline = heading.outline && { outline: heading.outline }
  whole.stack.splice(0, 2, { ...plain, text: words, margin: [0, state.theme.gap * 0.35, 0, 0], ...outline })
}

export const appendix: Handler<Appendix> = {
  block: (node, place, state) => [part(node, node.label, 'Appendix', place, state)]
}
export const acknowledgement: Handler<Acknowledgement> = {
  block: (node, place, state) => [part(node, undefined, 'Acknowledgement', place, state)]
}
export const declaration: Handler<Declaration> = {
  block: (node, place, state) => {
    const whole = part(node, undefined, 'Declaration', place, state)
    return [{ ...whole, props: { ...whole.props, title: node.kind } }]
  }
}

/** In the title block; a second abstract stands after the first. */
export const abstract: Handler<Abstract> = {
  block: (node, place, state) => {
    const tag = node.translated ? 'TranslatedAbstract' : 'Abstract'
    const whole = part(node, undefined, tag, { ...place, compact: true }, state)
    const props = { ...whole.props, ...(node.kind !== undefined && { title: node.kind }) }
    return [{ ...whole, props }]
  }
}

/** A title without its section, as in a list or a box. */
export const title: Handler<Title> = {
  inline: (node, context, state) =>
    inlinesOf(node.children, { ...context, style: { ...context.style, bold: true } }, state),
  block: (node, place, state) => [
    {
      ...state.text(inlinesOf(node.children, { style: { bold: true } }, state), place.sized, place),
      ...{ tag: 'ListTitle' as const, keepWithNext: true, margin: [0, state.theme.gap * 0.3, 0, 2] }
    }
  ]
}

/** Only in a draft. */
export const heading: Handler<Heading> = {
  block: (node, place, state) => [
    headingBlock(node.children, undefined, { ...place, level: Math.min(node.depth + 1, 6) }, state)
  ]
}
