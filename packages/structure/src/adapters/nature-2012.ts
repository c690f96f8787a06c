/**
 * nature.com, pages of 2012 to 2017: figures a second time in a row above the text, links to the other sections at the end of
 * each, affiliations as headings over the names of those who work there.
 */
export const nature2012 = {
  name: 'nature-2012',
  title: 'nature.com (pages of 2012 to 2017)',
  match: { marks: ['.affiliation-authors', '.figures-at-a-glance'] },
  rules: [
    {
      drop: ['.article-com-tools', '.article-tools', '#author-links', '.section-nav', '.figure-nav'],
      reason: 'navigation'
    },
    { drop: ['.figures-at-a-glance', '.affiliation-authors', '#author-extra-details'], reason: 'duplicate' },
    { drop: ['#comments', '#top-content', '.journal-notifications'], reason: 'furniture' },
    { read: 'ol.affiliations h3', as: 'paragraph' },
    { read: 'ol.affiliations', as: 'affiliations' }
  ]
}
