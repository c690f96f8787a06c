import type { Base, NodeSpec } from '../spec.js'

/**
 * A line break that the author set.
 *
 * JATS: <break> · Word: w:br · PDF: line end · HTML: <br>
 */
export interface Break extends Base {
  type: 'break'
}

export const spec: NodeSpec<Break, 'inline'> = {
  type: 'break',
  doc: 'A line break that the author set.',
  groups: ['inline'],
  fields: {},
  children: null,
  forms: { jats: '<break>', word: 'w:br', pdf: 'line end', html: '<br>' }
}
