/**
 * Why: `\@lee` is no citation and `2\^10` raises nothing, but the syntax tree forgets which signs were escaped. Here an
 * escaped sign keeps a mark in front of it, in the place of its backslash, so that positions stay true; the inline reader
 * takes the mark away.
 */
import type { Extension as TreeExtension } from 'mdast-util-from-markdown'

/** A noncharacter (Unicode 23.7): no text of a document holds it, `decode` sees to that. */
export const mark = '\uFDD0'

/** Text without the marks. */
export function unmarked(text: string): string {
  return text.includes(mark) ? text.replaceAll(mark, '') : text
}

export const escapeTree: TreeExtension = {
  exit: {
    characterEscapeValue(token) {
      const tail = this.stack[this.stack.length - 1]
      if (tail?.type === 'text') tail.value += mark
      this.config.exit['data']!.call(this, token)
    }
  }
}
