/** IOPscience: what is known of the article stands behind buttons; its references are fetched when somebody asks for them. */
export const iop = {
  name: 'iop',
  title: 'IOPscience',
  match: { site: ['iopscience.iop.org'] },
  rules: [
    {
      drop: [
        '.linked-articles--issue-nav',
        '#epub-description',
        '.jnl-notifications',
        '#wd-jnl-art-reprint',
        '.loading-icon',
        '.article-references__title',
        '.content-tools'
      ],
      reason: 'navigation'
    },
    { drop: ['.wd-jnl-art-peer-review', '.wd-pw-jobs'] },
    { keep: '.wd-jnl-art-article-info-wrapper .reveal-content' },
    { keep: '#references-wrapper' },
    { read: '.wd-jnl-art-dates', as: 'history' },
    { read: '.wd-jnl-art-license', as: 'licence' }
  ]
}
