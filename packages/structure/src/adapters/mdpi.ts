/** MDPI: a menu beside the article that opens boxes, and formats to cite the article in. */
export const mdpi = {
  name: 'mdpi',
  title: 'MDPI',
  match: { site: ['mdpi.com'] },
  rules: [
    { drop: ['.UI_ArticleMenu .accordion__menu'], reason: 'navigation' },
    { drop: ['.additional-content .in-tab', '.bib-identity'], reason: 'duplicate' },
    { drop: ['.belongsTo', '.highlight-box1'] }
  ]
}
