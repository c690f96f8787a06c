/**
 * The shape every other part of the product receives a reference in: CSL-JSON 1.0.2
 * (https://github.com/citation-style-language/schema, csl-data.json), restricted to the fields that occur in
 * reference lists, so that the compiler catches a misspelt field.
 */

/** A person (family, given, particles left inside `family`) or an organisation (`literal`). */
export interface CslName {
  family?: string
  given?: string
  suffix?: string
  literal?: string
}

/** A date: `[[year, month?, day?]]`, a season as printed (`Mar-Apr`), or words that are no date (`in press`). */
export interface CslDate {
  'date-parts'?: [number, number?, number?][]
  season?: string
  literal?: string
}

export type CslType =
  | 'article'
  | 'article-journal'
  | 'article-magazine'
  | 'article-newspaper'
  | 'book'
  | 'chapter'
  | 'dataset'
  | 'document'
  | 'legislation'
  | 'paper-conference'
  | 'patent'
  | 'report'
  | 'software'
  | 'thesis'
  | 'webpage'

/** What CSL has no field for and a journal still needs. */
export interface CslCustom {
  /** The printed list of authors ended in “et al.” */
  'et-al'?: true
  /** The page field word for word, when it says more than first-last: `1-12; quiz 13-4`. */
  'page-range'?: string
  /** arXiv has no field of its own in CSL-JSON. */
  arXiv?: string
}

export interface CslItem {
  id?: string
  type: CslType
  author?: CslName[]
  editor?: CslName[]
  title?: string
  'container-title'?: string
  'collection-title'?: string
  volume?: string
  issue?: string
  page?: string
  'page-first'?: string
  'number-of-pages'?: string
  issued?: CslDate
  accessed?: CslDate
  edition?: string
  event?: string
  genre?: string
  medium?: string
  number?: string
  publisher?: string
  'publisher-place'?: string
  DOI?: string
  PMID?: string
  PMCID?: string
  ISBN?: string
  ISSN?: string
  URL?: string
  note?: string
  custom?: CslCustom
}

/** The fields a range and a confidence are given for. */
export type FieldName = Exclude<keyof CslItem, 'id' | 'type' | 'custom' | 'page-first'>

/** How a reference list is written; `unknown` when nothing tells. */
export type Style =
  | 'vancouver'
  | 'vancouver-parenthesis'
  | 'apa'
  | 'harvard'
  | 'author-year'
  | 'chicago'
  | 'ieee'
  | 'acs'
  | 'nature'
  | 'unknown'

/** A repair that was made or a doubt that remains; `from` and `to` show what was read and what it became. */
export interface Note {
  code: string
  text: string
  from?: string
  to?: string
}

export interface ParsedReference {
  csl: CslItem
  /** Where each field stands in the text that was given, as [start, end). */
  ranges: Partial<Record<FieldName, [number, number]>>
  /** 0 to 1 for each field found. */
  confidence: Partial<Record<FieldName, number>>
  notes: Note[]
  style: Style
  /** The printed number, without its punctuation. */
  label?: string
}
