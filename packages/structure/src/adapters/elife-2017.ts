/** eLife, pages since 2017: buttons below the text, and teasers of other articles in a list at the end. */
export const elife2017 = {
  name: 'elife-2017',
  title: 'eLife (pages since 2017)',
  match: { site: ['elifesciences.org'], marks: ['.article-section', '.content-header__author_list'] },
  rules: [
    { drop: ['#downloads', '.article-download-list', '.see-more-link'], reason: 'navigation' },
    { drop: ['.listing-read-more', '.teaser--related', '.listing-list'] },
    { drop: 'a', text: 'Request a detailed protocol', reason: 'navigation' }
  ]
}
