/** Why: dates stand in one of two elements by what happened on them; who reads them must divide them as who writes them does. */

/** Events that JATS dates with <pub-date>; the others are <history>. */
export const publicationEvents: ReadonlySet<string> = new Set([
  'pub',
  'collection',
  'preprint',
  'original-publication',
  'issue-pub',
  'ecorrected'
])
