import type { Base, NodeSpec } from '../spec.js'
import type { Block } from './index.js'
import type { Title } from './title.js'

/** What receivers know to be declared; `other` is what only its title says. */
export const declarationKinds = [
  'competing-interests',
  'contributions',
  'funding',
  'ethics',
  'consent',
  'data-availability',
  'ai-use',
  'other'
] as const

/**
 * A statement that receivers look for in a fixed place.
 *
 * JATS: <author-notes><fn>, <back><sec sec-type> · Word: a section of the end matter · PDF: Sect · HTML: <section>
 */
export interface Declaration extends Base {
  type: 'declaration'
  /** What is declared. */
  kind: (typeof declarationKinds)[number]
  children: Array<Title | Block>
}

export const spec: NodeSpec<Declaration, 'front' | 'back'> = {
  type: 'declaration',
  doc: 'A statement that receivers look for in a fixed place.',
  groups: ['front', 'back'],
  fields: {
    kind: [
      {
        oneOf: declarationKinds
      },
      'What is declared.'
    ]
  },
  children: ['title', '@block'],
  forms: {
    jats: '<author-notes><fn>, <back><sec sec-type>',
    word: 'a section of the end matter',
    pdf: 'Sect',
    html: '<section>'
  }
}
