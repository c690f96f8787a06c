import type { Base, NodeSpec } from '../spec.js'

/**
 * One dated event in the life of the article.
 *
 * JATS: <pub-date>, <history><date> · Word: title block line · PDF: title block, XMP · HTML: citation_publication_date
 */
export interface Date extends Base {
  type: 'date'
  /** `pub`, `collection`, `received`, `accepted`, `rev-recd`, `preprint`, `corrected`, `retracted`, … */
  event: string
  /** Year. */
  year?: number
  /** Month, 1–12. */
  month?: number
  /** Day of the month. */
  day?: number
  /** Season or span of months, as printed. */
  season?: string
  /** JATS @publication-format: `electronic`, `print`. */
  format?: string
  /** The date as the source prints it. */
  printed?: string
}

export const spec: NodeSpec<Date, 'front'> = {
  type: 'date',
  doc: 'One dated event in the life of the article.',
  groups: ['front'],
  fields: {
    event: [
      'string',
      '`pub`, `collection`, `received`, `accepted`, `rev-recd`, `preprint`, `corrected`, `retracted`, …'
    ],
    year: ['number?', 'Year.'],
    month: ['number?', 'Month, 1–12.'],
    day: ['number?', 'Day of the month.'],
    season: ['string?', 'Season or span of months, as printed.'],
    format: ['string?', 'JATS @publication-format: `electronic`, `print`.'],
    printed: ['text?', 'The date as the source prints it.']
  },
  children: null,
  forms: {
    jats: '<pub-date>, <history><date>',
    word: 'title block line',
    pdf: 'title block, XMP',
    html: 'citation_publication_date'
  }
}
