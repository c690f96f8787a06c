import type { Base, NodeSpec } from '../spec.js'
import type { Block } from './index.js'

/**
 * An item of a list.
 *
 * JATS: <list-item> · Word: a paragraph with numPr · PDF: LI · HTML: <li>
 */
export interface ListItem extends Base {
  type: 'listItem'
  /** Printed label, where the list does not follow from its kind. */
  label?: string
  children: Block[]
}

export const spec: NodeSpec<ListItem, never> = {
  type: 'listItem',
  doc: 'An item of a list.',
  groups: [],
  fields: {
    label: ['text?', 'Printed label, where the list does not follow from its kind.']
  },
  children: ['@block'],
  forms: { jats: '<list-item>', word: 'a paragraph with numPr', pdf: 'LI', html: '<li>' }
}
