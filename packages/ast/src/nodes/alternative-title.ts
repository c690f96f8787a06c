import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * Another form of the title, such as the running head.
 *
 * JATS: <alt-title> · Word: header text · PDF: artifact: running head
 */
export interface AlternativeTitle extends Base {
  type: 'alternativeTitle'
  /** JATS @alt-title-type, e.g. `running-head`. */
  kind?: string
  children: Inline[]
}

export const spec: NodeSpec<AlternativeTitle, 'front'> = {
  type: 'alternativeTitle',
  doc: 'Another form of the title, such as the running head.',
  groups: ['front'],
  fields: {
    kind: ['string?', 'JATS @alt-title-type, e.g. `running-head`.']
  },
  children: ['@inline'],
  forms: { jats: '<alt-title>', word: 'header text', pdf: 'artifact: running head', html: '—' }
}
