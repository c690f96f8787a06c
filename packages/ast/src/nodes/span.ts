import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * A run in another language, direction or style (`lang`, `dir`).
 *
 * JATS: <styled-content>, @xml:lang · Word: w:lang, w:rtl · PDF: Span with Lang · HTML: <span lang>
 */
export interface Span extends Base {
  type: 'span'
  /** Style that has no node of its own: `overline`, `sans-serif`, `roman`. */
  style?: string
  children: Inline[]
}

export const spec: NodeSpec<Span, 'inline'> = {
  type: 'span',
  doc: 'A run in another language, direction or style (`lang`, `dir`).',
  groups: ['inline'],
  fields: {
    style: ['string?', 'Style that has no node of its own: `overline`, `sans-serif`, `roman`.']
  },
  children: ['@inline'],
  forms: {
    jats: '<styled-content>, @xml:lang',
    word: 'w:lang, w:rtl',
    pdf: 'Span with Lang',
    html: '<span lang>'
  }
}
