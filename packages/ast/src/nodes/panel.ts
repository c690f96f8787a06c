import type { Base, NodeSpec } from '../spec.js'
import type { Caption } from './caption.js'
import type { Graphic } from './graphic.js'
import type { Media } from './media.js'

/**
 * A part of a figure that has an image of its own. (A part that only the caption names is a `panelLabel`.)
 *
 * JATS: <fig> in <fig-group> · Word: picture and caption · PDF: Figure · HTML: <figure> in <figure>
 */
export interface Panel extends Base {
  type: 'panel'
  /** Printed label: `A`. */
  label?: string
  children: Array<Caption | Graphic | Media>
}

export const spec: NodeSpec<Panel, never> = {
  type: 'panel',
  doc: 'A part of a figure that has an image of its own. (A part that only the caption names is a `panelLabel`.)',
  groups: [],
  fields: {
    label: ['text?', 'Printed label: `A`.']
  },
  children: ['caption', 'graphic', 'media'],
  forms: {
    jats: '<fig> in <fig-group>',
    word: 'picture and caption',
    pdf: 'Figure',
    html: '<figure> in <figure>'
  }
}
