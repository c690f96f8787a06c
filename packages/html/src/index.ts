/** The format “web page”: read, not yet written. */
import type { Format } from '@offprint/core'

/** Reads the page of an article. The reader and its parser are loaded at the first use. */
export const html: Format = {
  name: 'html',
  title: 'HTML',
  extensions: ['html', 'htm', 'xhtml'],
  mediaType: 'text/html',
  carries: {},
  draft: true,
  read: async (bytes, context) => (await import('./from-html.js')).fromHtml(bytes, context),
  runs: async (bytes, context) => (await import('./runs.js')).runs(bytes, context)
}
