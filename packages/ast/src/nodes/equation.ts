import type { Base, NodeSpec } from '../spec.js'
import type { Graphic } from './graphic.js'

/**
 * A displayed equation.
 *
 * JATS: <disp-formula> · Word: m:oMathPara · PDF: Formula · HTML: <math display="block">
 */
export interface Equation extends Base {
  type: 'equation'
  /** Printed number, brackets included: `(1)`. */
  label?: string
  /** Presentation MathML, one `<math>` element in the default namespace. */
  mathml?: string
  /** TeX source. */
  tex?: string
  /** The equation in words. */
  alt?: string
  children: Graphic[]
}

export const spec: NodeSpec<Equation, 'block'> = {
  type: 'equation',
  doc: 'A displayed equation.',
  groups: ['block'],
  fields: {
    label: ['text?', 'Printed number, brackets included: `(1)`.'],
    mathml: ['mathml?', 'Presentation MathML, one `<math>` element in the default namespace.'],
    tex: ['string?', 'TeX source.'],
    alt: ['string?', 'The equation in words.']
  },
  children: ['graphic'],
  forms: { jats: '<disp-formula>', word: 'm:oMathPara', pdf: 'Formula', html: '<math display="block">' }
}
