/** JAMA Network: tabs beside the text hold its figures, tables and references a second time, and what to read next. */
export const jama = {
  name: 'jama-network',
  title: 'JAMA Network',
  match: { site: ['jamanetwork.com'], marks: ['.article-full-text', '.figure-table-wrapper'] },
  rules: [
    { drop: '.resource-tabs', reason: 'duplicate' },
    { drop: ['.figure-table-links', '.figure-table-links-bottom'], reason: 'navigation' },
    { drop: ['.movable-ad-target', '.self-serve'] }
  ]
}
