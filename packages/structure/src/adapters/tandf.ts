/**
 * Taylor & Francis Online: buttons at tables and links to sections under each heading on pages of 2015 to 2017; below the
 * article of later ones the panel that sells permissions.
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
    { drop: ['#show-permissions', '.cards-container'], reason: 'furniture' },
    { drop: '#tableViewerArticleInfo', reason: 'duplicate' }
  ]
}
