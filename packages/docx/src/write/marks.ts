/** Marks of a line: italic, bold, raised, … Each changes the format of the runs below it. */
import type { Abbreviation, Node, Span } from '@offprint/ast'
import { childrenOf } from '@offprint/ast'
import { approximated } from '../messages.js'
import { inlinesOf } from './content.js'
import type { Handler } from './handler.js'
import type { Format } from './state.js'

const mark = (change: Format): Handler<Node> => ({
  inline: (node, format, state) => inlinesOf(childrenOf(node), { ...format, ...change }, state)
})

export const emphasis = mark({ italics: true })
export const strong = mark({ bold: true })
export const underline = mark({ underline: true })
export const strike = mark({ strike: true })
export const smallCaps = mark({ smallCaps: true })
export const monospace = mark({ monospace: true })
export const panelLabel = mark({ style: 'PanelLabel' })

/** Raised within lowered, and the other way round, is not a thing of Word: the inner one holds. */
export const superscript: Handler<Node> = {
  inline: (node, { subScript: _lowered, ...format }, state) =>
    inlinesOf(childrenOf(node), { ...format, superScript: true }, state)
}
export const subscript: Handler<Node> = {
  inline: (node, { superScript: _raised, ...format }, state) =>
    inlinesOf(childrenOf(node), { ...format, subScript: true }, state)
}

const spanStyles: Readonly<Record<string, string>> = { 'sans-serif': 'SansSerif', roman: 'Roman' }

export const span: Handler<Span> = {
  inline(node, format, state) {
    const style = spanStyles[node.style ?? '']
    if (node.style && !style)
      state.messages.report(approximated, { what: `style “${node.style}”`, how: 'plain text' }, node)
    return inlinesOf(node.children, style ? { ...format, style } : format, state)
  }
}

export const abbreviation: Handler<Abbreviation> = {
  inline(node, format, state) {
    if (node.expansion)
      state.messages.report(
        approximated,
        { what: `hidden expansion of an abbreviation (“${node.expansion}”)`, how: 'the abbreviation alone' },
        node
      )
    return inlinesOf(node.children, format, state)
  }
}
