import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * A call-out of a figure, table, equation, section, box or supplement.
 *
 * JATS: <xref> · Word: REF field · PDF: Reference, Link · HTML: <a>
 */
export interface CrossReference extends Base {
  type: 'crossReference'
  /** What is pointed at. */
  kind:
    | 'figure'
    | 'table'
    | 'equation'
    | 'section'
    | 'supplement'
    | 'box'
    | 'appendix'
    | 'footnote'
    | 'affiliation'
    | 'other'
  /** Ids of what is pointed at. */
  targets: string[]
  children: Inline[]
}

export const spec: NodeSpec<CrossReference, 'inline'> = {
  type: 'crossReference',
  doc: 'A call-out of a figure, table, equation, section, box or supplement.',
  groups: ['inline'],
  fields: {
    kind: [
      {
        oneOf: [
          'figure',
          'table',
          'equation',
          'section',
          'supplement',
          'box',
          'appendix',
          'footnote',
          'affiliation',
          'other'
        ]
      },
      'What is pointed at.'
    ],
    targets: ['targets', 'Ids of what is pointed at.']
  },
  children: ['@inline'],
  forms: { jats: '<xref>', word: 'REF field', pdf: 'Reference, Link', html: '<a>' }
}
