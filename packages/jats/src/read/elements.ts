/**
 * Why: the documentation lists what is read, and a list kept by hand is soon wrong. Elements with a reader of their own come
 * from the table; those that are read by the element around them are named here, and a test holds both to what the reader does.
 */
import { readers } from './index.js'

/** Read by the element around them. */
export const readWithin: readonly string[] = [
  ...'article sub-article response front front-stub body back floats-group article-meta app-group'.split(' '),
  ...'article-id article-categories subj-group subject title-group article-title subtitle alt-title'.split(
    ' '
  ),
  ...'trans-title-group trans-title contrib-group author-notes history counts pub-date-not-available'.split(
    ' '
  ),
  ...'volume issue fpage lpage page-range elocation-id day month year season string-date'.split(' '),
  ...'contrib-id name string-name name-alternatives surname given-names prefix suffix collab role bio'.split(
    ' '
  ),
  ...'journal-id journal-title-group journal-title abbrev-journal-title issn issn-l publisher'.split(' '),
  ...'publisher-name publisher-loc copyright-statement copyright-year copyright-holder ali:license_ref'.split(
    ' '
  ),
  ...'funding-source award-id label alt-text long-desc colgroup col thead tbody tfoot tr th td'.split(' '),
  ...'element-citation mixed-citation nlm-citation citation-alternatives person-group etal source'.split(' '),
  ...'chapter-title data-title conf-name conf-loc conf-date edition version series isbn size comment'.split(
    ' '
  ),
  ...'date-in-citation pub-id processing-meta object-id sec-meta'.split(' ')
]

/** How an element of a file is treated. Nothing is ignored: what has no type in the tree is kept whole. */
export function treatmentOf(name: string): 'read' | 'kept' {
  return readers.has(name) || readWithin.includes(name) ? 'read' : 'kept'
}
