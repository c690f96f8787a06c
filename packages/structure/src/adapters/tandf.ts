/** Taylor & Francis Online, pages of 2015 to 2017: buttons at tables, links to sections under each heading. */
export const tandf = {
  name: 'tandf-2016',
  title: 'Taylor & Francis Online (pages before 2017)',
  match: { site: ['tandfonline.com'] },
  rules: [
    {
      drop: ['.tableDownloadOption', '.summationNavigation', '.figureDownloadOptions'],
      reason: 'navigation'
    },
    { drop: '#tableViewerArticleInfo', reason: 'duplicate' }
  ]
}
