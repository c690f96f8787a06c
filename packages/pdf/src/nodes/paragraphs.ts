/** Paragraphs, quotations, boxes, statements and program text. */
import type { Attribution, BlockQuote, BoxedText, CodeBlock, Paragraph, Statement } from '@offprint/ast'
import { child, childrenOf } from '@offprint/ast'
import { blocksOf, inlinesOf } from '../content.js'
import type { Block, Margin, RuleBlock, Run } from '../engine/definition.js'
import type { Handler } from '../handler.js'
import type { Place, WriteState } from '../state.js'
import { headingBlock } from './sections.js'

export const paragraph: Handler<Paragraph> = {
  inline: (node, context, state) => inlinesOf(node.children, context, state),
  block: (node, place, state) => state.paragraph(node.children, place, node)
}

export const blockQuote: Handler<BlockQuote> = {
  block: (node, place, state) => {
    const { theme } = state
    const inset = theme.indent
    const inside = { ...place, width: place.width - 2 * inset, sized: theme.small, follows: false }
    const margin: Margin = [inset, theme.gap * 0.4, inset, theme.gap * 0.4]
    return [
      { tag: 'BlockQuote', stack: blocksOf(node.children, inside, state), margin, ...state.destination(node) }
    ]
  }
}

export const attribution: Handler<Attribution> = {
  block: (node, place, state) => [
    state.text(
      inlinesOf(node.children, { style: {} }, state),
      state.theme.fine,
      { ...place, align: 'right' },
      { tag: 'Attribution' }
    )
  ]
}

const rule = (state: WriteState, thickness: number): RuleBlock => ({
  rule: { thickness, color: state.theme.accent },
  artifact: true
})

/** Between two rules, in smaller letters; a box may be broken like other text. */
export const boxedText: Handler<BoxedText> = {
  block: (node, place, state) => {
    const { theme } = state
    const caption = child(node, 'caption')
    const title = child(node, 'title') ?? (caption && child(caption, 'title'))
    const inside: Place = {
      ...place,
      sized: theme.small,
      width: place.width - 12,
      follows: false,
      compact: true
    }
    const stack: Block[] = []
    if (title || node.label !== undefined)
      stack.push(headingBlock(title?.children ?? [], node.label, inside, state))
    for (const part of caption ? childrenOf(caption).filter(part => part !== title) : [])
      stack.push(...blocksOf([part], inside, state))
    stack.push(
      ...blocksOf(
        childrenOf(node).filter(part => part !== title && part !== caption),
        inside,
        state
      )
    )
    const body: Block = { stack, margin: [6, 4, 6, 5] }
    const margin: Margin = [0, theme.gap * 0.6, 0, theme.gap * 0.6]
    return [
      {
        tag: 'Aside',
        stack: [{ ...rule(state, 1), keepWithNext: true }, body, rule(state, 0.5)],
        margin,
        ...state.destination(node)
      }
    ]
  }
}

/** Label and title stand at the start of the first paragraph. */
export const statement: Handler<Statement> = {
  block: (node, place, state) => {
    const { theme } = state
    const title = child(node, 'title')
    const rest = blocksOf(
      childrenOf(node).filter(part => part !== title),
      { ...place, follows: false },
      state
    )
    const head = [
      ...(node.label === undefined ? [] : [{ text: node.label, bold: true, mark: { tag: 'Lbl' as const } }]),
      ...(title
        ? [
            ...(node.label === undefined ? [] : [{ text: ' ' }]),
            ...inlinesOf(title.children, { style: { bold: true }, mark: { tag: 'StatementTitle' } }, state)
          ]
        : [])
    ]
    const [first] = rest
    if (head.length > 0) {
      if (first && 'text' in first) first.text.unshift(...head, { text: '\u2002' })
      else rest.unshift(state.text(head, place.sized, place, { tag: 'P', keepWithNext: true }))
    }
    const margin: Margin = [0, theme.gap * 0.5, 0, theme.gap * 0.5]
    return [{ tag: 'Statement', stack: rest, margin, ...state.destination(node) }]
  }
}

/** Every line is an element of its own, so that the lines can be told when the words are read; an empty one is a space. */
export const codeBlock: Handler<CodeBlock> = {
  block: (node, place, state) => {
    const { code, gap } = state.theme
    const lines = node.value.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
    const text = lines.map(
      (line, index): Run => ({
        text: (line === '' ? ' ' : line) + (index < lines.length - 1 ? '\n' : ''),
        mark: { tag: 'CodeLine' }
      })
    )
    const longest = Math.max(...lines.map(line => line.length)) * code.style.size * 0.6
    // Long lines are set smaller before they are broken.
    const factor = Math.max(Math.min(1, (place.width - 8) / Math.max(longest, 1)), 0.72)
    return [
      {
        ...{ tag: 'CodeBlock', text, style: { ...code.style, size: code.style.size * factor } },
        ...{
          leading: code.leading * factor,
          align: 'left',
          preformatted: true,
          margin: [8, gap * 0.5, 0, gap * 0.5]
        },
        ...(node.language !== undefined && { props: { title: node.language } }),
        ...state.destination(node)
      }
    ]
  }
}

export const thematicBreak: Handler<{ type: 'thematicBreak' }> = {
  block: (_node, place, { theme }) => [
    {
      rule: { thickness: 0.5, color: theme.faint, width: place.width / 3 },
      artifact: true,
      margin: [place.width / 3, theme.gap * 0.7, 0, theme.gap * 0.7]
    }
  ]
}
