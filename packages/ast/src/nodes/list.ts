import type { Base, NodeSpec } from '../spec.js'
import type { ListItem } from './list-item.js'
import type { Title } from './title.js'

/**
 * A list.
 *
 * JATS: <list> · Word: numbered paragraphs · PDF: L · HTML: <ul>, <ol>
 */
export interface List extends Base {
  type: 'list'
  /** JATS @list-type. */
  kind: 'bullet' | 'order' | 'simple' | 'alpha-lower' | 'alpha-upper' | 'roman-lower' | 'roman-upper'
  /** First number, when not 1. */
  start?: number
  children: Array<Title | ListItem>
}

export const spec: NodeSpec<List, 'block'> = {
  type: 'list',
  doc: 'A list.',
  groups: ['block'],
  fields: {
    kind: [
      { oneOf: ['bullet', 'order', 'simple', 'alpha-lower', 'alpha-upper', 'roman-lower', 'roman-upper'] },
      'JATS @list-type.'
    ],
    start: ['number?', 'First number, when not 1.']
  },
  children: ['title', 'listItem'],
  forms: { jats: '<list>', word: 'numbered paragraphs', pdf: 'L', html: '<ul>, <ol>' }
}
