/** The format “web page”: read as a draft, and written as a page that reads back best. */
import { child } from '@offprint/ast'
import type { Format } from '@offprint/core'
import { isSafeAddress } from './addresses.js'
import { carries } from './carries.js'

/** Reads and writes the page of an article. Reader, parser and writer are loaded at their first use. */
export const html: Format = {
  name: 'html',
  title: 'HTML',
  extensions: ['html', 'htm', 'xhtml'],
  mediaType: 'text/html',
  carries,
  draft: true,
  leadsTo: isSafeAddress,
  // A bar is the stroke between two links of a row, and `mfenced` has it in an attribute, as often as it is a sign.
  uncounted: /^\|$/,
  // Any other page has the names of its body for evidence.
  finished: article => child(article, 'body')?.hints === undefined,
  read: async (bytes, context) => (await import('./from-html.js')).fromHtml(bytes, context),
  runs: async (bytes, context) => (await import('./runs.js')).runs(bytes, context),
  write: async (article, context) => (await import('./write/to-html.js')).toHtml(article, context),
  check: async bytes => (await import('./check.js')).checkPage(bytes),
  review: async bytes => (await import('./check.js')).checkPage(bytes)
}
