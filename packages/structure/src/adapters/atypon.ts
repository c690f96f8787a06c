/**
 * Science and PNAS, on Atypon's “core” pages: beside the text stand panels with copies of its figures and references and with
 * what is known of the article; entries of long lists of references are hidden in the text itself.
 */
const rules = [
  {
    drop: [
      '#core-collateral-figures',
      '#core-collateral-tables',
      '#core-collateral-references',
      '#core-collateral-info .core-self-citation',
      'header .core-self-citation'
    ],
    reason: 'duplicate'
  },
  {
    drop: [
      '#core-collateral-metrics',
      '#core-collateral-share',
      '#core-collateral-fulltext-options',
      '#core-collateral-media header',
      '#core-collateral-info header',
      '#core-collateral-info h3',
      '#core-collateral-info .core-copyright h4',
      '.core-permissions',
      '.truncation-wrapper',
      '.to-authors-affiliations',
      '.collateral-contributors-control',
      '.core-author-link',
      '#elettersSection'
    ],
    reason: 'navigation'
  },
  {
    drop: [
      '.signup-alert-ad',
      '.cover-image',
      '.article-further-reading',
      '.multi-search--grid',
      '.core-relations',
      '.metrics-menu',
      '.denial-block',
      '#core-collateral-purchase-access'
    ],
    reason: 'furniture'
  },
  { keep: '#core-collateral-info .core-authors .content' },
  {
    read: ['#core-collateral-info .core-article-notes', '#core-collateral-info .core-authors-notes'],
    as: 'footnotes'
  },
  { keep: '#bibliography-collapsible-text [role=listitem]' },
  { read: '#core-collateral-info .core-history', as: 'history' },
  { read: '#core-collateral-info .core-copyright', as: 'licence' }
]

export const science = {
  name: 'science',
  title: 'Science and its sisters (AAAS)',
  match: { site: ['science.org'], marks: ['.core-collateral'] },
  rules
}

/** Here the text has its own thanks and data statement; in Science the panel alone has them. */
export const pnas = {
  name: 'pnas',
  title: 'PNAS',
  match: { site: ['pnas.org'], marks: ['.core-collateral'] },
  rules: [
    {
      drop: ['#core-collateral-info .core-acknowledgments', '#core-collateral-info .core-data-availability'],
      reason: 'duplicate'
    },
    ...rules
  ]
}
