import type { Base, NodeSpec } from '../spec.js'
import type { Block } from './index.js'
import type { Section } from './section.js'
import type { Title } from './title.js'

/**
 * An abstract: plain, structured, graphical, in plain language, translated.
 *
 * JATS: <abstract>, <trans-abstract> · Word: style Abstract · PDF: Sect · HTML: <section role="doc-abstract">
 */
export interface Abstract extends Base {
  type: 'abstract'
  /** JATS @abstract-type; none for the main abstract. */
  kind?: string
  /** A translation of the main abstract (`lang` says into what). */
  translated?: boolean
  children: Array<Title | Block | Section>
}

export const spec: NodeSpec<Abstract, 'front'> = {
  type: 'abstract',
  doc: 'An abstract: plain, structured, graphical, in plain language, translated.',
  groups: ['front'],
  fields: {
    kind: ['string?', 'JATS @abstract-type; none for the main abstract.'],
    translated: ['boolean?', 'A translation of the main abstract (`lang` says into what).']
  },
  children: ['title', '@block', 'section'],
  forms: {
    jats: '<abstract>, <trans-abstract>',
    word: 'style Abstract',
    pdf: 'Sect',
    html: '<section role="doc-abstract">'
  }
}
