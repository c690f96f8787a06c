/** Program text and other preformatted text. White space is part of it. */
import { node } from '@offprint/ast'
import type { Element } from 'hast'
import { classes } from '../attributes.js'
import type { Handler } from '../handler.js'
import { baseOf } from '../hints.js'

export const preformatted: Handler = {
  flow(element, state) {
    const base = baseOf(element, state)
    if (has(element, 'img', 'math', 'table', 'p')) {
      const blocks = state.flow(element.children)
      return blocks.length ? [node('container', base, blocks)] : []
    }
    // The parser drops the line end right after <pre>, as HTML 13.2.6.4.7 asks.
    const value = verbatim(element)
    if (value.trim() === '') return []
    const language = [element, ...element.children]
      .flatMap(part => (part.type === 'element' ? classes(part) : []))
      .map(name => /^(?:language|lang|sourceCode|brush)[-:](.+)$/.exec(name)?.[1])
      .find(Boolean)
    return [node('codeBlock', { value, ...(language ? { language } : {}), ...base })]
  }
}

function verbatim(element: Element): string {
  return element.children
    .map(child => {
      if (child.type === 'text') return child.value
      if (child.type !== 'element') return ''
      return child.tagName === 'br' ? '\n' : verbatim(child)
    })
    .join('')
}

function has(element: Element, ...tags: string[]): boolean {
  return element.children.some(
    child => child.type === 'element' && (tags.includes(child.tagName) || has(child, ...tags))
  )
}
