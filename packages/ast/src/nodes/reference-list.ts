import type { Base, NodeSpec } from '../spec.js'
import type { Paragraph } from './paragraph.js'
import type { Reference } from './reference.js'
import type { Title } from './title.js'

/**
 * The list of references.
 *
 * JATS: <ref-list> · Word: heading and style Bibliography · PDF: L · HTML: <section role="doc-bibliography">
 */
export interface ReferenceList extends Base {
  type: 'referenceList'
  children: Array<Title | Paragraph | Reference | ReferenceList>
}

export const spec: NodeSpec<ReferenceList, 'back' | 'block'> = {
  type: 'referenceList',
  doc: 'The list of references.',
  groups: ['back', 'block'],
  fields: {},
  children: ['title', 'paragraph', 'reference', 'referenceList'],
  forms: {
    jats: '<ref-list>',
    word: 'heading and style Bibliography',
    pdf: 'L',
    html: '<section role="doc-bibliography">'
  }
}
