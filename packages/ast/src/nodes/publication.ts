import type { Base, NodeSpec } from '../spec.js'

/**
 * Where in the journal the article stands.
 *
 * JATS: <volume>, <issue>, <fpage>, <elocation-id>, … · Word: title block line · PDF: running head, XMP prism · HTML: citation_volume, …
 */
export interface Publication extends Base {
  type: 'publication'
  /** Volume. */
  volume?: string
  /** Issue. */
  issue?: string
  /** First page. */
  firstPage?: string
  /** Last page. */
  lastPage?: string
  /** Pages as printed, where they are more than first–last. */
  pageRange?: string
  /** Article number, in place of pages. */
  elocationId?: string
}

export const spec: NodeSpec<Publication, 'front'> = {
  type: 'publication',
  doc: 'Where in the journal the article stands.',
  groups: ['front'],
  fields: {
    volume: ['text?', 'Volume.'],
    issue: ['text?', 'Issue.'],
    firstPage: ['text?', 'First page.'],
    lastPage: ['text?', 'Last page.'],
    pageRange: ['text?', 'Pages as printed, where they are more than first–last.'],
    elocationId: ['text?', 'Article number, in place of pages.']
  },
  children: null,
  forms: {
    jats: '<volume>, <issue>, <fpage>, <elocation-id>, …',
    word: 'title block line',
    pdf: 'running head, XMP prism',
    html: 'citation_volume, …'
  }
}
