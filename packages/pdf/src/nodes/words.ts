/** Words and how they look: text, line breaks and the marks on them. */
import type { Abbreviation, Anchor, Node, PanelLabel, Span, Text } from '@offprint/ast'
import { childrenOf, textOf } from '@offprint/ast'
import { inlinesOf } from '../content.js'
import type { CustomType, InlineMark, TextStyle } from '../engine/definition.js'
import type { Handler } from '../handler.js'

export const text: Handler<Text> = {
  inline: ({ value }, { style, mark, lang, url, goTo, keep }) => [
    {
      ...{ text: value.replace(/[ \t\r\n\f]+/g, ' '), ...style },
      ...(mark && { mark }),
      ...(lang !== undefined && { lang }),
      ...(url !== undefined && { url }),
      ...(goTo !== undefined && { goTo }),
      ...(keep && { keep })
    }
  ]
}

export const lineBreak: Handler<Node> = {
  inline: (_node, { style, mark }) => [{ text: '\n', ...style, ...(mark && { mark }) }]
}

/** A mark that changes how the words look, with an element of its own, so that whoever reads the file can tell it. */
const styled = (
  tag: CustomType,
  change: (style: Partial<TextStyle>) => Partial<TextStyle>
): Handler<Node> => ({
  inline: (node, context, state) => {
    const mark = { tag, ...(context.mark && { within: context.mark }) }
    const style = { ...context.style, ...change(context.style) }
    return inlinesOf(childrenOf(node), { ...context, mark, style }, state)
  }
})

/** Emphasis inside emphasis is upright. */
export const emphasis = styled('Em', style => ({ italic: !style.italic }))
export const strong = styled('Strong', () => ({ bold: true }))
export const underline = styled('Underline', () => ({ underline: true }))
export const deleted = styled('Deleted', () => ({ strike: true }))
export const superscript = styled('Sup', () => ({ script: 'sup' }))
export const subscript = styled('Sub', () => ({ script: 'sub' }))
export const smallCaps = styled('SmallCaps', () => ({ smallCaps: true }))
export const monospace = styled('Monospace', () => ({ mono: true }))

/** Which panels it names is in the title of the element, where its words do not say it letter by letter: `A and B`, `E–L`. */
export const panelLabel: Handler<PanelLabel> = {
  inline: (node, context, state) => {
    const isPlain = node.panels.length === 1 && bareLabel(textOf(node)) === node.panels[0]
    const mark: InlineMark = {
      tag: 'PanelLabel',
      ...(!isPlain && { props: { title: node.panels.join(', ') } }),
      ...(context.mark && { within: context.mark })
    }
    return inlinesOf(node.children, { ...context, mark, style: { ...context.style, bold: true } }, state)
  }
}

const bareLabel = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '')

/** Language is set by `inlinesOf` for every node that has one. */
export const span: Handler<Span> = {
  inline: (node, context, state) => inlinesOf(node.children, context, state)
}

export const anchor: Handler<Anchor> = {
  inline: (node, context, state) => inlinesOf(node.children, context, state)
}

export const abbreviation: Handler<Abbreviation> = {
  inline: (node, context, state) => {
    if (node.expansion === undefined) return inlinesOf(node.children, context, state)
    const within = context.mark && { within: context.mark }
    const mark = { tag: 'Span' as const, props: { expanded: node.expansion }, ...within }
    return inlinesOf(node.children, { ...context, mark }, state)
  }
}
