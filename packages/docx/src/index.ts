/** Word documents, read and written. */
import type { Format } from '@offprint/core'
import { carries } from './carries.js'
import { fromDocx } from './read/from-docx.js'
import { visibleText } from './read/visible-text.js'
import { toDocx } from './write/to-docx.js'

export { fromDocx } from './read/from-docx.js'
export { type DocxOptions, toDocx } from './write/to-docx.js'

/** Word (ECMA-376 WordprocessingML). Reading gives a draft. */
export const docx: Format = {
  name: 'docx',
  title: 'Word',
  extensions: ['docx'],
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  carries,
  draft: true,
  read: fromDocx,
  write: toDocx,
  runs: visibleText
}
