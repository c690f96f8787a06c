import type { Base, NodeSpec } from '../spec.js'
import type { Foreign } from './foreign.js'
import type { Paragraph } from './paragraph.js'

/**
 * A licence: its address and its printed wording.
 *
 * JATS: <license> · Word: title block line · PDF: title block · HTML: <a rel="license">
 */
export interface License extends Base {
  type: 'license'
  /** Canonical address of the licence. */
  url?: string
  /** JATS @license-type, e.g. `open-access`. */
  kind?: string
  children: Array<Paragraph | Foreign>
}

export const spec: NodeSpec<License, never> = {
  type: 'license',
  doc: 'A licence: its address and its printed wording.',
  groups: [],
  fields: {
    url: ['string?', 'Canonical address of the licence.'],
    kind: ['string?', 'JATS @license-type, e.g. `open-access`.']
  },
  children: ['paragraph', 'foreign'],
  forms: { jats: '<license>', word: 'title block line', pdf: 'title block', html: '<a rel="license">' }
}
