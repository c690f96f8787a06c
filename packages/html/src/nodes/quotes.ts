/** Quotations: blockquote with its source, and q, whose marks the browser would add. */
import type { Attribution, Block } from '@offprint/ast'
import { node, text } from '@offprint/ast'
import { attribute } from '../attributes.js'
import { type Handler, marking } from '../handler.js'
import { baseOf } from '../hints.js'
import { quotation } from '../messages.js'
import type { State } from '../state.js'

export const blockQuote: Handler = {
  flow(element, state) {
    const base = baseOf(element, state)
    const last = element.children.findLast(child => child.type === 'element')
    const named =
      last?.type === 'element' && (last.tagName === 'footer' || last.tagName === 'cite') ? last : undefined
    const blocks: (Block | Attribution)[] = state.flow(
      named ? element.children.filter(child => child !== named) : element.children
    )
    if (named) {
      const line = state.line(named.children)
      if (line.length) blocks.push(node('attribution', baseOf(named, state), line))
    }
    return blocks.length ? [node('blockQuote', base, blocks)] : []
  }
}

/** CSS Generated Content: the marks depend on the language; these are the usual ones of the languages journals print. */
const marks: Record<string, readonly [string, string]> = {
  fr: ['«\u00A0', '\u00A0»'],
  es: ['«', '»'],
  pt: ['“', '”'],
  it: ['«', '»'],
  de: ['„', '“'],
  ru: ['«', '»']
}

export const quote: Handler = marking((element, line, state) => {
  if (line.length === 0) return line
  state.context.messages.report(quotation, {}, element.position ? { position: element.position } : undefined)
  const lang = (attribute(element, 'lang') ?? languageOf(state)).slice(0, 2).toLowerCase()
  const [open, close] = marks[lang] ?? ['“', '”']
  return [text(open), ...line, text(close)]
})

const languageOf = (state: State): string => state.language ?? 'en'
