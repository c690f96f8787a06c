/** CSL-JSON 1.0.2, as far as references of articles use it: the field names are CSL's own. */

export interface CslName {
  family?: string
  given?: string
  suffix?: string
  'dropping-particle'?: string
  'non-dropping-particle'?: string
  /** A corporate or unsplit name. */
  literal?: string
}

export interface CslDate {
  'date-parts'?: number[][]
  /** As printed when it is no month: `Mar-Apr`, `Spring`. */
  season?: string | number
  literal?: string
  raw?: string
  circa?: boolean
}

export interface CslItem {
  type: string
  id?: string
  author?: CslName[]
  editor?: CslName[]
  translator?: CslName[]
  'collection-editor'?: CslName[]
  title?: string
  'title-short'?: string
  'container-title'?: string
  'collection-title'?: string
  'collection-number'?: string
  volume?: string
  issue?: string
  page?: string
  'page-first'?: string
  number?: string
  'number-of-pages'?: string
  'number-of-volumes'?: string
  edition?: string
  version?: string
  chapter?: string
  'chapter-number'?: string
  publisher?: string
  'publisher-place'?: string
  event?: string
  'event-title'?: string
  'event-place'?: string
  'event-date'?: CslDate
  genre?: string
  medium?: string
  archive?: string
  status?: string
  issued?: CslDate
  accessed?: CslDate
  submitted?: CslDate
  DOI?: string
  PMID?: string
  PMCID?: string
  ISBN?: string
  ISSN?: string
  URL?: string
  language?: string
  note?: string
  /** What CSL has no variable for: `et-al` (the list of authors is cut), `page-range` (pages as printed). */
  custom?: Record<string, string | number | boolean>
}

/** Fields of an item whose value is a text (CSL 1.0.2, appendix IV: standard and number variables). */
export const cslTexts = [
  'title',
  'title-short',
  'container-title',
  'collection-title',
  'collection-number',
  'volume',
  'issue',
  'page',
  'page-first',
  'number',
  'number-of-pages',
  'number-of-volumes',
  'edition',
  'version',
  'chapter-number',
  'publisher',
  'publisher-place',
  'event',
  'event-title',
  'event-place',
  'genre',
  'medium',
  'archive',
  'status',
  'DOI',
  'PMID',
  'PMCID',
  'ISBN',
  'ISSN',
  'URL',
  'language'
] as const
/** Fields whose value is a list of names. */
export const cslPeople = ['author', 'editor', 'translator', 'collection-editor'] as const
/** Fields whose value is a date. */
export const cslDays = ['issued', 'accessed', 'submitted', 'event-date'] as const

/** Types of works that stand in no other: their own title is that of the whole. */
export const standaloneTypes: ReadonlySet<string> = new Set([
  'book',
  'report',
  'thesis',
  'webpage',
  'post-weblog',
  'software',
  'standard',
  'manuscript'
])
