import type { Base, NodeSpec } from '../spec.js'
import type { BackPart } from './index.js'

/**
 * What follows the text: acknowledgements, declarations, notes, appendices, references.
 *
 * JATS: <back> · Word: the text after the body · PDF: Sect · HTML: <footer> of the article
 */
export interface Back extends Base {
  type: 'back'
  children: BackPart[]
}

export const spec: NodeSpec<Back, 'document'> = {
  type: 'back',
  doc: 'What follows the text: acknowledgements, declarations, notes, appendices, references.',
  groups: ['document'],
  fields: {},
  children: ['@back'],
  forms: { jats: '<back>', word: 'the text after the body', pdf: 'Sect', html: '<footer> of the article' }
}
