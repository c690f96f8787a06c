import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * A printed mark inside a citation that points to references: `1`, `Lee 2011`. The two ends of `1-4` are two marks.
 *
 * JATS: <xref ref-type="bibr"> · Word: link to the reference · PDF: Link · HTML: <a>
 */
export interface CitationMark extends Base {
  type: 'citationMark'
  /** Ids of the references that this mark itself points to. */
  targets: string[]
  children: Inline[]
}

export const spec: NodeSpec<CitationMark, 'inline'> = {
  type: 'citationMark',
  doc: 'A printed mark inside a citation that points to references: `1`, `Lee 2011`. The two ends of `1-4` are two marks.',
  groups: ['inline'],
  fields: {
    targets: ['targets', 'Ids of the references that this mark itself points to.']
  },
  children: ['@inline'],
  forms: { jats: '<xref ref-type="bibr">', word: 'link to the reference', pdf: 'Link', html: '<a>' }
}
