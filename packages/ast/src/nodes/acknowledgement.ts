import type { Base, NodeSpec } from '../spec.js'
import type { Block } from './index.js'
import type { Section } from './section.js'
import type { Title } from './title.js'

/**
 * Thanks.
 *
 * JATS: <ack> · Word: a section of the end matter · PDF: Sect · HTML: <section role="doc-acknowledgments">
 */
export interface Acknowledgement extends Base {
  type: 'acknowledgement'
  children: Array<Title | Block | Section>
}

export const spec: NodeSpec<Acknowledgement, 'back'> = {
  type: 'acknowledgement',
  doc: 'Thanks.',
  groups: ['back'],
  fields: {},
  children: ['title', '@block', 'section'],
  forms: {
    jats: '<ack>',
    word: 'a section of the end matter',
    pdf: 'Sect',
    html: '<section role="doc-acknowledgments">'
  }
}
