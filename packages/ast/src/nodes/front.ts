import type { Base, NodeSpec } from '../spec.js'
import type { FrontPart } from './index.js'

/**
 * What identifies the article: journal, title, people, dates, abstract.
 *
 * JATS: <front>, <front-stub> · Word: title block and properties · PDF: the first block and XMP · HTML: <header> and <meta>
 */
export interface Front extends Base {
  type: 'front'
  children: FrontPart[]
}

export const spec: NodeSpec<Front, 'document'> = {
  type: 'front',
  doc: 'What identifies the article: journal, title, people, dates, abstract.',
  groups: ['document'],
  fields: {},
  children: ['@front'],
  forms: {
    jats: '<front>, <front-stub>',
    word: 'title block and properties',
    pdf: 'the first block and XMP',
    html: '<header> and <meta>'
  }
}
