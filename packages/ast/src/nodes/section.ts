import type { Base, NodeSpec } from '../spec.js'
import type { Block } from './index.js'
import type { Title } from './title.js'

/**
 * A part of the article with its heading. Depth follows from nesting.
 *
 * JATS: <sec> · Word: Heading 1–6 and what follows · PDF: Sect, H2–H6 · HTML: <section>
 */
export interface Section extends Base {
  type: 'section'
  /** JATS @sec-type: `intro`, `methods`, `results`, `discussion`, `conclusions`, `cases`, `ethics-statement`, `data-availability`, … */
  sectionType?: string
  /** The heading stands at the start of the first paragraph; its colon or full stop is not part of the title. */
  runIn?: boolean
  /** Printed number: `2.1`. */
  label?: string
  children: Array<Title | Block | Section>
}

export const spec: NodeSpec<Section, 'section'> = {
  type: 'section',
  doc: 'A part of the article with its heading. Depth follows from nesting.',
  groups: ['section'],
  fields: {
    sectionType: [
      'string?',
      'JATS @sec-type: `intro`, `methods`, `results`, `discussion`, `conclusions`, `cases`, `ethics-statement`, `data-availability`, …'
    ],
    runIn: [
      'boolean?',
      'The heading stands at the start of the first paragraph; its colon or full stop is not part of the title.'
    ],
    label: ['text?', 'Printed number: `2.1`.']
  },
  children: ['title', '@block', 'section'],
  forms: { jats: '<sec>', word: 'Heading 1–6 and what follows', pdf: 'Sect, H2–H6', html: '<section>' }
}
