/**
 * Taylor & Francis Online: buttons at tables, links to sections under each heading and a card with the reference behind each
 * citation on pages of 2015 to 2017, with what others read beside the article; below later ones the panel that sells
 * permissions.
 */
export const tandf = {
  name: 'tandf',
  title: 'Taylor & Francis Online',
  match: { site: ['tandfonline.com'] },
  rules: [
    {
      drop: ['.tableDownloadOption', '.summationNavigation', '.figureDownloadOptions'],
      reason: 'navigation'
    },
    {
      drop: ['#show-permissions', '.cards-container', '#relatedArticles', '#articleMetrics'],
      reason: 'furniture'
    },
    { drop: ['#tableViewerArticleInfo', '.referenceDiv .dropDown'], reason: 'duplicate' }
  ]
}
