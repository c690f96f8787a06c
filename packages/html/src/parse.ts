/** Bytes to a syntax tree of the page. The parser is loaded here and only when a page is read. */
import type { Position } from '@offprint/ast'
import type { ReadContext } from '@offprint/core'
import { decodeText } from '@offprint/core/encoding'
import { placeAt } from '@offprint/core/errors'
import { guardHtml, type HtmlNote } from '@offprint/core/html-guard'
import type { Root } from 'hast'
import { withoutHeadNoscript } from './head-noscript.js'
import { openMathScripts } from './math-scripts.js'
import { attributesDropped, commentOpen, encodingNote, truncated } from './messages.js'
import { partHeadingNumbers } from './office/heading-numbers.js'
import { openAddresses } from './veiled-addresses.js'
import { imagesOfObjects } from './xhtml.js'

/** The text of a page. What is doubtful about its encoding is reported. */
export function decodePage(bytes: Uint8Array, context: ReadContext): string {
  const { text, notes } = decodeText(bytes, { kind: 'html', ...(context.name ? { part: context.name } : {}) })
  // Controls that no XML file can hold are said of the tree, with their place, and only where they stood in words.
  for (const note of notes)
    if (note.code !== 'core:char-illegal') context.messages.report(encodingNote, { text: note.message })
  return partHeadingNumbers(openAddresses(openMathScripts(text)))
}

const messages = {
  'core:html-attributes': attributesDropped,
  'core:html-comment-open': commentOpen,
  'core:html-truncated': truncated
} satisfies Record<HtmlNote['code'], unknown>

/**
 * Looks at a page before the parser does, and refuses what no parser should be given.
 * @returns the page with spaces in the place of attributes beyond the limit, so that all places stay what they are
 * @throws LimitError
 */
export function guardPage(page: string, context: ReadContext): string {
  const found = guardHtml(page, context.limits, context.name).notes
  for (const [code, message] of Object.entries(messages)) {
    const [first, ...more] = found.filter(note => note.code === code)
    // One message however many tags are alike: looking a place up costs a look at all text before it.
    const text = `${first?.message}${more.length ? ` (the same in ${more.length} more places)` : ''}`
    if (first) context.messages.report(message, { text }, { position: positionAt(page, first.offset) })
  }
  const pieces: string[] = []
  let at = 0
  for (const { cut } of found) {
    if (!cut) continue
    pieces.push(page.slice(at, cut.from), page.slice(cut.from, cut.to).replace(/[^\n\r]/g, ' '))
    at = cut.to
  }
  return pieces.length ? pieces.join('') + page.slice(at) : page
}

/** A place in the source as the tree has them. */
function positionAt(page: string, offset: number): Position {
  const { line = 1, column = 1 } = placeAt(page, offset)
  return { start: { line, column, offset }, end: { line, column, offset } }
}

/** Parses a page as browsers do (HTML Standard 13.2), with places. */
export async function parsePage(page: string): Promise<Root> {
  const [{ unified }, { default: rehypeParse }] = await Promise.all([
    import('unified'),
    import('rehype-parse')
  ])
  return unified()
    .use(rehypeParse)
    .parse(imagesOfObjects(withoutHeadNoscript(page)))
}

/** A parser for a piece of mark-up that stands in an attribute. */
export async function pieceParser(): Promise<(markup: string) => Root> {
  const [{ unified }, { default: rehypeParse }] = await Promise.all([
    import('unified'),
    import('rehype-parse')
  ])
  const parser = unified().use(rehypeParse, { fragment: true })
  return markup => parser.parse(markup)
}
