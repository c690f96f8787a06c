import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * The heading of a section, caption, abstract, list or box.
 *
 * JATS: <title> · Word: Heading 1–6, Caption · PDF: H2–H6, Caption · HTML: <h2>–<h6>, <figcaption>
 */
export interface Title extends Base {
  type: 'title'
  children: Inline[]
}

export const spec: NodeSpec<Title, never> = {
  type: 'title',
  doc: 'The heading of a section, caption, abstract, list or box.',
  groups: [],
  fields: {},
  children: ['@inline'],
  forms: {
    jats: '<title>',
    word: 'Heading 1–6, Caption',
    pdf: 'H2–H6, Caption',
    html: '<h2>–<h6>, <figcaption>'
  }
}
