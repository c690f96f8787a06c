import type { Base, NodeSpec } from '../spec.js'
import type { Block } from './index.js'
import type { Section } from './section.js'

/**
 * The article proper, from its first heading or paragraph.
 *
 * JATS: <body> · Word: the text · PDF: Sect · HTML: <main>
 */
export interface Body extends Base {
  type: 'body'
  children: Array<Block | Section>
}

export const spec: NodeSpec<Body, 'document'> = {
  type: 'body',
  doc: 'The article proper, from its first heading or paragraph.',
  groups: ['document'],
  fields: {},
  children: ['@block', 'section'],
  forms: { jats: '<body>', word: 'the text', pdf: 'Sect', html: '<main>' }
}
