import type { Base, NodeSpec } from '../spec.js'
import type { Node } from './index.js'

/**
 * A box of the source whose meaning is not known yet; `hints` keep its names.
 *
 * HTML: <div>, <section>, <article>, …
 *
 * Only in a draft: a finished tree has none.
 */
export interface Container extends Base {
  type: 'container'
  children: Node[]
}

export const spec: NodeSpec<Container, 'block' | 'front' | 'back'> = {
  type: 'container',
  doc: 'A box of the source whose meaning is not known yet; `hints` keep its names.',
  groups: ['block', 'front', 'back'],
  draft: true,
  fields: {},
  children: ['@any'],
  forms: { jats: '—', word: '—', pdf: '—', html: '<div>, <section>, <article>, …' }
}
