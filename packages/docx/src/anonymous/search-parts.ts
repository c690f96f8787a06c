/** The last look at a blinded file: every part is searched for what would give an author away. */
import type { Messages } from '@offprint/core'
import { authorTrace } from '../messages.js'
import type { Parts } from '../write/package.js'
import { literal } from './identity.js'

/**
 * Reports an error for each term that a part still holds: as text of XML, as UTF-8 and as UTF-16 in anything else.
 * @param terms names, addresses, places of work
 */
export function searchParts(parts: Parts, terms: readonly string[], messages: Messages): void {
  for (const [name, content] of parts) {
    const texts = typeof content === 'string' ? [plainWords(content), content] : decodings(content)
    for (const term of terms) {
      const form = new RegExp(
        `(?<![\\p{L}\\p{N}])${literal(term).replace(/\s+/g, '\\s+')}(?![\\p{L}\\p{N}])`,
        'iu'
      )
      if (texts.some(text => form.test(text)))
        messages.report(authorTrace, { part: name, text: term.slice(0, 80) })
    }
  }
}

/** The words of XML, with what stands for `&` and its like put back, paragraphs and raised marks parted. */
const plainWords = (xml: string): string =>
  xml
    .replace(/<\/w:p>|<w:vertAlign\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')

const decodings = (bytes: Uint8Array): string[] =>
  ['utf-8', 'utf-16le', 'utf-16be'].map(encoding => new TextDecoder(encoding).decode(bytes))
