import type { Base, NodeSpec } from '../spec.js'
import type { Foreign } from './foreign.js'
import type { License } from './license.js'

/**
 * Who holds the copyright and what readers may do.
 *
 * JATS: <permissions> · Word: title block line · PDF: title block, XMP dc:rights · HTML: citation_… / <link rel="license">
 */
export interface Permissions extends Base {
  type: 'permissions'
  /** Copyright statement, as printed. */
  statement?: string
  /** Copyright year. */
  year?: number
  /** Copyright holder. */
  holder?: string
  children: Array<License | Foreign>
}

export const spec: NodeSpec<Permissions, 'front'> = {
  type: 'permissions',
  doc: 'Who holds the copyright and what readers may do.',
  groups: ['front'],
  fields: {
    statement: ['text?', 'Copyright statement, as printed.'],
    year: ['number?', 'Copyright year.'],
    holder: ['string?', 'Copyright holder.']
  },
  children: ['license', 'foreign'],
  forms: {
    jats: '<permissions>',
    word: 'title block line',
    pdf: 'title block, XMP dc:rights',
    html: 'citation_… / <link rel="license">'
  }
}
