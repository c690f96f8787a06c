/** Open Journal Systems 3, the page of an article in its usual theme: blocks beside the abstract. */
export const ojs = {
  name: 'ojs3',
  title: 'Open Journal Systems 3 (default theme)',
  match: { marks: ['.obj_article_details', '.pkp_structure_page'] },
  rules: [
    {
      drop: ['.obj_article_details .item.citation', '.obj_article_details .item.downloads_chart'],
      reason: 'duplicate'
    },
    { drop: ['.pkp_block', '.pkp_brand_footer', '.cmp_breadcrumbs'], reason: 'navigation' }
  ]
}
