import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * The mark of a panel inside a caption: `A)`, `(b)`, `A-D)`.
 *
 * JATS: <bold> · Word: bold run · PDF: text · HTML: <b>
 */
export interface PanelLabel extends Base {
  type: 'panelLabel'
  /** The panels named, one entry each: `A`, `B`, … */
  panels: string[]
  children: Inline[]
}

export const spec: NodeSpec<PanelLabel, 'inline'> = {
  type: 'panelLabel',
  doc: 'The mark of a panel inside a caption: `A)`, `(b)`, `A-D)`.',
  groups: ['inline'],
  fields: {
    panels: ['strings', 'The panels named, one entry each: `A`, `B`, …']
  },
  children: ['@inline'],
  forms: { jats: '<bold>', word: 'bold run', pdf: 'text', html: '<b>' }
}
