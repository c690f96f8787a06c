import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * Program text and the like within a line.
 *
 * JATS: <monospace> · Word: style Code char · PDF: text · HTML: <code>
 */
export interface Monospace extends Base {
  type: 'monospace'
  children: Inline[]
}

export const spec: NodeSpec<Monospace, 'inline'> = {
  type: 'monospace',
  doc: 'Program text and the like within a line.',
  groups: ['inline'],
  fields: {},
  children: ['@inline'],
  forms: { jats: '<monospace>', word: 'style Code char', pdf: 'text', html: '<code>' }
}
