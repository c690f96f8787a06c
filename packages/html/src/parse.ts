/** Bytes to a syntax tree of the page. The parser is loaded here and only when a page is read. */
import type { ReadContext } from '@offprint/core'
import { decodeText } from '@offprint/core/encoding'
import { guardHtml } from '@offprint/core/html-guard'
import type { Root } from 'hast'
import { encodingNote, guardNote } from './messages.js'

/** The text of a page. What is doubtful about its encoding is reported. */
export function decodePage(bytes: Uint8Array, context: ReadContext): string {
  const { text, notes } = decodeText(bytes, { kind: 'html', ...(context.name ? { part: context.name } : {}) })
  for (const note of notes) context.messages.report(encodingNote, { text: note.message })
  return text
}

/**
 * Looks at a page before the parser does, and refuses what no parser should be given.
 * @throws LimitError
 */
export function guardPage(page: string, context: ReadContext): void {
  for (const note of guardHtml(page, context.limits, context.name).notes)
    context.messages.report(guardNote, { text: note.message })
}

/** Parses a page as browsers do (HTML Standard 13.2), with places. */
export async function parsePage(page: string): Promise<Root> {
  const [{ unified }, { default: rehypeParse }] = await Promise.all([
    import('unified'),
    import('rehype-parse')
  ])
  return unified().use(rehypeParse).parse(page)
}
