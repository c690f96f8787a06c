import type { Base, NodeSpec } from '../spec.js'
import type { Caption } from './caption.js'
import type { Block } from './index.js'
import type { Section } from './section.js'
import type { Title } from './title.js'

/**
 * Text in a box beside the main text.
 *
 * JATS: <boxed-text> · Word: bordered paragraphs · PDF: Sect · HTML: <aside>
 */
export interface BoxedText extends Base {
  type: 'boxedText'
  /** Printed label: `Box 1`. */
  label?: string
  children: Array<Caption | Title | Block | Section>
}

export const spec: NodeSpec<BoxedText, 'block'> = {
  type: 'boxedText',
  doc: 'Text in a box beside the main text.',
  groups: ['block'],
  fields: {
    label: ['text?', 'Printed label: `Box 1`.']
  },
  children: ['caption', 'title', '@block', 'section'],
  forms: { jats: '<boxed-text>', word: 'bordered paragraphs', pdf: 'Sect', html: '<aside>' }
}
