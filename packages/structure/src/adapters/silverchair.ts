/**
 * Silverchair pages (Oxford, Royal Society, MIT Press, AIP, JAMA's neighbours): each author has a box with the name, the iD and
 * a card; the files that come with the article are lines of links without a name for them.
 */
export const silverchair = {
  name: 'silverchair',
  title: 'Silverchair (Oxford University Press, Royal Society, AIP Publishing and others)',
  match: { marks: ['.al-authors-list', '.al-author-name'] },
  rules: [
    {
      drop: ['.al-author-delim', '.info-card-search', '.info-card-search-label'],
      reason: 'navigation'
    },
    { read: '.al-author-name', as: 'person-card' },
    { read: '.article-footnote .fn', as: 'author-note' }
  ]
}
