/** Word documents, read and written. */
import type { Format } from '@offprint/core'
import { safeAddress } from './address.js'
import { carries } from './carries.js'

export { fromDocx } from './read/from-docx.js'
export type { DocxOptions } from './write/options.js'
export { toDocx } from './write/to-docx.js'

/** Word (ECMA-376 WordprocessingML). Reading gives a draft. Reader and writer are loaded at their first use. */
export const docx: Format = {
  name: 'docx',
  title: 'Word',
  extensions: ['docx'],
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  carries,
  embeds: true,
  draft: true,
  leadsTo: url => safeAddress(url) !== undefined,
  read: async (bytes, context) => (await import('./read/from-docx.js')).fromDocx(bytes, context),
  divide: async (article, context) =>
    context.options['anonymous'] === true
      ? (await import('./anonymous/divide.js')).divide(article, context)
      : undefined,
  write: async (article, context) => (await import('./write/to-docx.js')).toDocx(article, context),
  runs: async (bytes, context) => (await import('./read/visible-text.js')).visibleText(bytes, context)
}
