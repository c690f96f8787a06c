import type { Base, NodeSpec } from '../spec.js'
import type { Block } from './index.js'
import type { Section } from './section.js'
import type { Title } from './title.js'

/**
 * An appendix.
 *
 * JATS: <app> · Word: a section · PDF: Sect · HTML: <section role="doc-appendix">
 */
export interface Appendix extends Base {
  type: 'appendix'
  /** Printed label: `Appendix A`. */
  label?: string
  children: Array<Title | Block | Section>
}

export const spec: NodeSpec<Appendix, 'back'> = {
  type: 'appendix',
  doc: 'An appendix.',
  groups: ['back'],
  fields: {
    label: ['text?', 'Printed label: `Appendix A`.']
  },
  children: ['title', '@block', 'section'],
  forms: { jats: '<app>', word: 'a section', pdf: 'Sect', html: '<section role="doc-appendix">' }
}
