import type { Base, NodeSpec } from '../spec.js'

/**
 * A break between paragraphs that the author marked with a rule or stars.
 *
 * JATS: <hr> · Word: a ruled paragraph · PDF: artifact · HTML: <hr>
 */
export interface ThematicBreak extends Base {
  type: 'thematicBreak'
}

export const spec: NodeSpec<ThematicBreak, 'block'> = {
  type: 'thematicBreak',
  doc: 'A break between paragraphs that the author marked with a rule or stars.',
  groups: ['block'],
  fields: {},
  children: null,
  forms: { jats: '<hr>', word: 'a ruled paragraph', pdf: 'artifact', html: '<hr>' }
}
