import type { Base, NodeSpec } from '../spec.js'
import type { InlineGraphic } from './inline-graphic.js'

/**
 * An equation in a line.
 *
 * JATS: <inline-formula> · Word: m:oMath · PDF: Formula · HTML: <math>
 */
export interface InlineEquation extends Base {
  type: 'inlineEquation'
  /** Presentation MathML, one `<math>` element in the default namespace. */
  mathml?: string
  /** TeX source. */
  tex?: string
  /** The equation in words. */
  alt?: string
  children: InlineGraphic[]
}

export const spec: NodeSpec<InlineEquation, 'inline'> = {
  type: 'inlineEquation',
  doc: 'An equation in a line.',
  groups: ['inline'],
  fields: {
    mathml: ['mathml?', 'Presentation MathML, one `<math>` element in the default namespace.'],
    tex: ['string?', 'TeX source.'],
    alt: ['string?', 'The equation in words.']
  },
  children: ['inlineGraphic'],
  forms: { jats: '<inline-formula>', word: 'm:oMath', pdf: 'Formula', html: '<math>' }
}
