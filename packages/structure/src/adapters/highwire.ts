/** HighWire pages on Drupal: bioRxiv, medRxiv, Royal Society until 2019, BMJ and others. */
export const highwire = {
  name: 'highwire',
  title: 'HighWire (bioRxiv, medRxiv, Royal Society and others)',
  match: { marks: ['.highwire-article-citation', '.pane-highwire-article-citation'] },
  rules: [
    {
      drop: [
        '.pane-highwire-article-clipboard-copy',
        '.pane-minipanel-dialog-link',
        '.pane-highwire-share-link'
      ],
      reason: 'navigation'
    },
    {
      drop: [
        '.highwire-corrections',
        '.affiliation-list-reveal',
        '#biorxiv-subject-areas-view-papers',
        '.pane-biorxiv-subject-collections'
      ],
      reason: 'navigation'
    },
    {
      drop: ['.highwire-article-citation .author-popup-hover', '.pane-highwire-citation-export'],
      reason: 'duplicate'
    }
  ]
}
