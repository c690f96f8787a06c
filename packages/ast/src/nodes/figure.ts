import type { Base, NodeSpec } from '../spec.js'
import type { Attribution } from './attribution.js'
import type { Caption } from './caption.js'
import type { Foreign } from './foreign.js'
import type { Graphic } from './graphic.js'
import type { Media } from './media.js'
import type { Panel } from './panel.js'
import type { Paragraph } from './paragraph.js'

/**
 * A figure: what the reader sees as “Figure 1”, with its caption and panels.
 *
 * JATS: <fig>; <fig-group> when panels are images of their own · Word: picture and captioned paragraph with a bookmark · PDF: Figure and Caption · HTML: <figure>
 */
export interface Figure extends Base {
  type: 'figure'
  /** Printed label, without the punctuation after it: `Figure 1`. */
  label?: string
  children: Array<Caption | Graphic | Media | Panel | Attribution | Paragraph | Foreign>
}

export const spec: NodeSpec<Figure, 'block'> = {
  type: 'figure',
  doc: 'A figure: what the reader sees as “Figure 1”, with its caption and panels.',
  groups: ['block'],
  fields: {
    label: ['text?', 'Printed label, without the punctuation after it: `Figure 1`.']
  },
  children: ['caption', 'graphic', 'media', 'panel', 'attribution', 'paragraph', 'foreign'],
  forms: {
    jats: '<fig>; <fig-group> when panels are images of their own',
    word: 'picture and captioned paragraph with a bookmark',
    pdf: 'Figure and Caption',
    html: '<figure>'
  }
}
