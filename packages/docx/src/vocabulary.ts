/**
 * Names that the files of Word and the article tree have in common, each list kept once: custom document properties and
 * the facts they state (the names of `citation_*` meta elements, so that recognition knows one vocabulary).
 */

/** Custom property → name of the fact. */
export const propertyFacts: Readonly<Record<string, string>> = {
  DOI: 'citation_doi',
  PMID: 'citation_pmid',
  PMCID: 'citation_pmcid',
  Journal: 'citation_journal_title',
  'Journal abbreviation': 'citation_journal_abbrev',
  'Journal in MEDLINE': 'jats.journal-id.nlm-ta',
  'Journal ID of the publisher': 'jats.journal-id.publisher-id',
  ISSN: 'citation_pissn',
  eISSN: 'citation_eissn',
  'ISSN-L': 'prism.issnl',
  Publisher: 'citation_publisher',
  'Publisher place': 'jats.publisher-loc',
  Volume: 'citation_volume',
  Issue: 'citation_issue',
  'First page': 'citation_firstpage',
  'Last page': 'citation_lastpage',
  'Article number': 'citation_article_number',
  Published: 'citation_publication_date',
  'Article type': 'citation_article_type'
}

/** Bookmark of the `nth` paragraph that is said of an author, by the place in the byline. */
export const biographyBookmark = (author: number, nth: number): string => `Biography_${author}_${nth}`

/** The author's place in the byline, when a bookmark is such a one. */
export const authorOfBookmark = (name: string): number | undefined => {
  const found = /^Biography_(\d{1,5})_\d{1,3}$/.exec(name)?.[1]
  return found === undefined ? undefined : Number(found)
}

/** Parts whose beginning and end bookmarks say: hidden ones (`_`), which go over whole paragraphs and which Word moves along. */
const partKinds = [
  'SubArticle',
  'Front',
  'Abstract',
  'TransAbstract',
  'Keywords',
  'Note',
  'Declaration',
  'FrontDeclaration',
  'Acknowledgement',
  'Appendix',
  'BackSection',
  'Section',
  'Rest',
  'Figure',
  'Media',
  'Supplement',
  'Statement',
  'Foreign',
  'ForeignLine'
] as const
export type PartKind = (typeof partKinds)[number]

/** Bookmark of the `nth` part; of a type that fits a bookmark’s name (ECMA-376-1, 17.13.6.2: 40 characters), also its type. */
export function partBookmark(kind: PartKind, nth: number, type = ''): string {
  const name = `_${kind}_${nth}`
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(type) && name.length + type.length < 40
    ? `${name}_${type.replace(/-/g, '_')}`
    : name
}

export interface PartName {
  kind: PartKind
  nth: number
  type?: string
}

const partName = new RegExp(`^_(${partKinds.join('|')})_(\\d{1,5})(?:_([a-z0-9]+(?:_[a-z0-9]+)*))?$`)

/** The part that a bookmark stands round, when it is such a one. */
export function partOfBookmark(name: string): PartName | undefined {
  const found = partName.exec(name)
  return found
    ? {
        kind: found[1] as PartKind,
        nth: Number(found[2]),
        ...(found[3] ? { type: found[3].replace(/_/g, '-') } : {})
      }
    : undefined
}

/**
 * Bookmark of a person in the title block, by the place among the authors or among the others.
 * @param unmarked which of the places of work, addresses and notes that print no mark are this person’s, counted from 1; `all`
 * of them. So many that the name would be too long (ECMA-376-1, 17.13.6.2: 40 characters) are not told.
 */
export function personBookmark(author: boolean, nth: number, unmarked: 'all' | readonly number[]): string {
  const name = `_${author ? 'Author' : 'Contributor'}_${nth}`
  if (unmarked === 'all') return `${name}_unmarked`
  const told = unmarked.length ? `${name}_unmarked_${unmarked.join('_')}` : name
  return told.length > 40 ? name : told
}

export interface PersonName {
  author: boolean
  nth: number
  unmarked: 'all' | readonly number[]
}

/** The person that a bookmark stands round. */
export function personOfBookmark(name: string): PersonName | undefined {
  const found = /^_(Author|Contributor)_(\d{1,5})(_unmarked((?:_\d{1,3}){0,9}))?$/.exec(name)
  if (!found) return undefined
  const told = (found[4] ?? '').split('_').filter(Boolean).map(Number)
  return {
    author: found[1] === 'Author',
    nth: Number(found[2]),
    unmarked: found[3] !== undefined && told.length === 0 ? 'all' : told
  }
}

/** What the properties of the `nth` article in the article begin with. */
export const subArticlePrefix = (nth: number): string => `Sub-article ${nth} `

/** Character styles of the parts of an address, by the name of the style in small letters; “further …” parts two of a kind. */
export const addressStyles = {
  department: 'department',
  institution: 'institution',
  street: 'street',
  city: 'city',
  state: 'state or province',
  postalCode: 'postal code',
  country: 'country'
} as const

/** Character styles of the parts of a name. */
export const nameStyles = {
  prefix: 'name prefix',
  given: 'given names',
  surname: 'surname',
  suffix: 'name suffix',
  collaboration: 'collaboration'
} as const
