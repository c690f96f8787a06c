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
  ISSN: 'citation_issn',
  eISSN: 'citation_eissn',
  Publisher: 'citation_publisher',
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
