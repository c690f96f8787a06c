/** F1000Research and its sisters (Wellcome, Gates, Open Research Europe): the window round the reports of reviewers. */
export const f1000 = {
  name: 'f1000',
  title: 'F1000Research and sisters',
  match: {
    site: ['f1000research.com', 'wellcomeopenresearch.org', 'gatesopenresearch.org', 'hrbopenresearch.org']
  },
  rules: [
    {
      drop: ['.respond-or-comment', '.hide-comment-container', '.article-interaction-container'],
      reason: 'navigation'
    },
    { drop: ['.collection-image', '.updated-box', '#anchor-title .other-info'] },
    { drop: '.info-separation.competing-interests-display', reason: 'duplicate' },
    { drop: '.contracted-details-label', reason: 'navigation' },
    { drop: 'p', text: 'See referee responses', reason: 'navigation' }
  ]
}
