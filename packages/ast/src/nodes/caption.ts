import type { Base, NodeSpec } from '../spec.js'
import type { Foreign } from './foreign.js'
import type { List } from './list.js'
import type { Paragraph } from './paragraph.js'
import type { Title } from './title.js'

/**
 * The caption of a figure, table, box or supplementary file.
 *
 * JATS: <caption> · Word: style Caption · PDF: Caption · HTML: <figcaption>, <caption>
 */
export interface Caption extends Base {
  type: 'caption'
  children: Array<Title | Paragraph | List | Foreign>
}

export const spec: NodeSpec<Caption, never> = {
  type: 'caption',
  doc: 'The caption of a figure, table, box or supplementary file.',
  groups: [],
  fields: {},
  children: ['title', 'paragraph', 'list', 'foreign'],
  forms: { jats: '<caption>', word: 'style Caption', pdf: 'Caption', html: '<figcaption>, <caption>' }
}
