/** The format “Markdown”: manuscripts of pandoc, JOSS, Quarto, R Markdown, MyST and Manubot. */
import type { Format } from '@offprint/core'

/** Reads a manuscript. Parser, bibliography and equation engines are loaded when they are used. */
export const markdown: Format = {
  name: 'md',
  title: 'Markdown',
  extensions: ['md', 'markdown', 'qmd', 'rmd'],
  mediaType: 'text/markdown',
  carries: {},
  draft: true,
  read: async (bytes, context) => (await import('./from-markdown.js')).fromMarkdown(bytes, context)
}
