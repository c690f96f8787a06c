import type { Base, NodeSpec } from '../spec.js'
import type { CitationMark } from './citation-mark.js'
import type { Inline } from './index.js'

/**
 * One group of citations, brackets included when they hold nothing else: `[1-4]`, `(Lee 2011; Roy 2012)`. A range names every reference it covers.
 *
 * JATS: <xref ref-type="bibr">, one for each printed mark · Word: one field or links · PDF: Reference, Link · HTML: <a role="doc-biblioref">
 */
export interface Citation extends Base {
  type: 'citation'
  /** Ids of every reference cited, in order, ranges filled. */
  targets: string[]
  children: Array<CitationMark | Inline>
}

export const spec: NodeSpec<Citation, 'inline'> = {
  type: 'citation',
  doc: 'One group of citations, brackets included when they hold nothing else: `[1-4]`, `(Lee 2011; Roy 2012)`. A range names every reference it covers.',
  groups: ['inline'],
  fields: {
    targets: ['targets', 'Ids of every reference cited, in order, ranges filled.']
  },
  children: ['citationMark', '@inline'],
  forms: {
    jats: '<xref ref-type="bibr">, one for each printed mark',
    word: 'one field or links',
    pdf: 'Reference, Link',
    html: '<a role="doc-biblioref">'
  }
}
