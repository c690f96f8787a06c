import type { Base, NodeSpec } from '../spec.js'
import type { Footnote } from './footnote.js'
import type { Title } from './title.js'

/**
 * Notes gathered at the end.
 *
 * JATS: <fn-group> · Word: native footnotes · PDF: Note · HTML: <section role="doc-endnotes">
 */
export interface FootnoteGroup extends Base {
  type: 'footnoteGroup'
  children: Array<Title | Footnote>
}

export const spec: NodeSpec<FootnoteGroup, 'back' | 'block'> = {
  type: 'footnoteGroup',
  doc: 'Notes gathered at the end.',
  groups: ['back', 'block'],
  fields: {},
  children: ['title', 'footnote'],
  forms: { jats: '<fn-group>', word: 'native footnotes', pdf: 'Note', html: '<section role="doc-endnotes">' }
}
