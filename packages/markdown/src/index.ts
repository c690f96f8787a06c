/** The format “Markdown”: manuscripts of pandoc, JOSS, Quarto, R Markdown, MyST and Manubot. */
import type { Format } from '@offprint/core'
import { isSafeAddress } from './addresses.js'
import { carries } from './carries.js'
import { isTold } from './told.js'

/** Reads and writes manuscripts. Parser, bibliography and equation engines are loaded when they are used. */
export const markdown: Format = {
  name: 'md',
  title: 'Markdown',
  extensions: ['md', 'markdown', 'qmd', 'rmd'],
  mediaType: 'text/markdown',
  carries,
  draft: true,
  finished: isTold,
  leadsTo: isSafeAddress,
  read: async (bytes, context) => (await import('./from-markdown.js')).fromMarkdown(bytes, context),
  write: async (article, context) => (await import('./write/to-markdown.js')).toMarkdown(article, context),
  runs: async (bytes, context) => (await import('./runs.js')).runs(bytes, context),
  uncounted: /^[^\p{L}\p{N}\p{M}]/u,
  beside: async (article, context) =>
    (await import('./write/bibliography-beside.js')).bibliographyBeside(article, context)
}
