/** Why: CSL-JSON and JATS name the same facts of a reference differently. The plain ones are this table, for both ways. */
import type { CslItem } from '@offprint/ast'

/** CSL types as JATS @publication-type (values that JATS4R Citations 1.0 and PMC know). */
export const publicationTypes: Readonly<Record<string, string>> = {
  'article-journal': 'journal',
  'article-magazine': 'magazine',
  'article-newspaper': 'newspaper',
  article: 'preprint',
  book: 'book',
  chapter: 'book',
  'paper-conference': 'confproc',
  thesis: 'thesis',
  report: 'report',
  webpage: 'webpage',
  'post-weblog': 'blog',
  dataset: 'data',
  software: 'software',
  patent: 'patent',
  legislation: 'legal-doc',
  legal_case: 'legal-case',
  standard: 'standard',
  speech: 'lecture',
  manuscript: 'manuscript',
  personal_communication: 'commun',
  document: 'other'
}

type Field = keyof CslItem

/** Fields that are one element with the words of the field. */
export const plainFields: readonly (readonly [Field, string])[] = [
  ['container-title', 'source'],
  ['collection-title', 'series'],
  ['event-title', 'conf-name'],
  ['event-place', 'conf-loc'],
  ['edition', 'edition'],
  ['version', 'version'],
  ['publisher', 'publisher-name'],
  ['publisher-place', 'publisher-loc'],
  ['volume', 'volume'],
  ['issue', 'issue'],
  ['ISBN', 'isbn'],
  ['ISSN', 'issn']
]

/** Identifiers, by @pub-id-type. */
export const identifiers: readonly (readonly [Field, string])[] = [
  ['DOI', 'doi'],
  ['PMID', 'pmid'],
  ['PMCID', 'pmcid']
]

/** Fields for which JATS has no element: <comment> with the CSL name in @content-type. */
export const remarks: readonly Field[] = [
  'title-short',
  'collection-number',
  'number',
  'number-of-volumes',
  'chapter',
  'chapter-number',
  'event',
  'genre',
  'medium',
  'archive',
  'status',
  'language'
]

/** Groups of people, by @person-group-type. */
export const personGroups = [
  ['author', 'author'],
  ['editor', 'editor'],
  ['translator', 'translator'],
  ['collection-editor', 'series-editor']
] as const
