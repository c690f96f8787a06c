import type { CslItem } from '../csl.js'
import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * A reference: the author's own words as children, and the same in fields.
 *
 * JATS: <ref> · Word: paragraph with a bookmark · PDF: LI, BibEntry · HTML: <li role="doc-biblioentry">
 */
export interface Reference extends Base {
  type: 'reference'
  /** Printed number, without the full stop after it. */
  label?: string
  /** The reference as CSL-JSON. */
  csl?: CslItem
  /** How sure each field is, 0–1, where it was recognised from free text. */
  confidence?: Record<string, number>
  children: Inline[]
}

export const spec: NodeSpec<Reference, never> = {
  type: 'reference',
  doc: "A reference: the author's own words as children, and the same in fields.",
  groups: [],
  fields: {
    label: ['text?', 'Printed number, without the full stop after it.'],
    csl: [{ record: 'csl', optional: true }, 'The reference as CSL-JSON.'],
    confidence: [
      { record: 'confidence', optional: true },
      'How sure each field is, 0–1, where it was recognised from free text.'
    ]
  },
  children: ['@inline'],
  forms: {
    jats: '<ref>',
    word: 'paragraph with a bookmark',
    pdf: 'LI, BibEntry',
    html: '<li role="doc-biblioentry">'
  }
}
