import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * The title in another language (`lang` says which).
 *
 * JATS: <trans-title> · Word: style Subtitle with its language · PDF: P with Lang · HTML: <p lang>
 */
export interface TranslatedTitle extends Base {
  type: 'translatedTitle'
  children: Inline[]
}

export const spec: NodeSpec<TranslatedTitle, 'front'> = {
  type: 'translatedTitle',
  doc: 'The title in another language (`lang` says which).',
  groups: ['front'],
  fields: {},
  children: ['@inline'],
  forms: {
    jats: '<trans-title>',
    word: 'style Subtitle with its language',
    pdf: 'P with Lang',
    html: '<p lang>'
  }
}
