import type { Base, NodeSpec } from '../spec.js'
import type { Foreign } from './foreign.js'

/**
 * A grant: its source and its numbers.
 *
 * JATS: <award-group> · Word: text · PDF: text · HTML: text
 */
export interface Award extends Base {
  type: 'award'
  /** Name of the funder. */
  funder?: string
  /** Identifier of the funder (ROR or Open Funder Registry DOI). */
  funderId?: string
  /** Grant numbers. */
  awardIds: string[]
  children: Foreign[]
}

export const spec: NodeSpec<Award, never> = {
  type: 'award',
  doc: 'A grant: its source and its numbers.',
  groups: [],
  fields: {
    funder: ['string?', 'Name of the funder.'],
    funderId: ['string?', 'Identifier of the funder (ROR or Open Funder Registry DOI).'],
    awardIds: ['strings', 'Grant numbers.']
  },
  children: ['foreign'],
  forms: { jats: '<award-group>', word: 'text', pdf: 'text', html: 'text' }
}
