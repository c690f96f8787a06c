import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * An abbreviation and what it stands for.
 *
 * JATS: <abbrev> · Word: text · PDF: Span with E · HTML: <abbr>
 */
export interface Abbreviation extends Base {
  type: 'abbreviation'
  /** What it stands for. */
  expansion?: string
  children: Inline[]
}

export const spec: NodeSpec<Abbreviation, 'inline'> = {
  type: 'abbreviation',
  doc: 'An abbreviation and what it stands for.',
  groups: ['inline'],
  fields: {
    expansion: ['string?', 'What it stands for.']
  },
  children: ['@inline'],
  forms: { jats: '<abbrev>', word: 'text', pdf: 'Span with E', html: '<abbr>' }
}
