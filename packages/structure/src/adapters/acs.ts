/**
 * ACS Publications: buttons that copy addresses, windows about the licence, panels beside the text with its figures, references
 * and files once more, and what Chemical Abstracts Service says of the works that are cited.
 */
export const acs = {
  name: 'acs',
  title: 'ACS Publications',
  match: { site: ['pubs.acs.org'], marks: ['.article_header-title', '.article_content'] },
  rules: [
    {
      drop: [
        '.article__copy',
        '.article__copy__text',
        '.article__copy__success',
        '.download-ppt',
        '.download-hi-res-img',
        '.article_header-links',
        '.figure-bottom-links',
        '.articleheaderdropzone8',
        '.article_header-epubdate .icon-angle-down',
        '.loa-info-scifinder',
        '.article__tags__tooltip',
        '.article_header-navigation'
      ],
      reason: 'navigation'
    },
    {
      drop: [
        '.article__hover',
        '.articlemetrics',
        '.articlemetrics_metric',
        '.articlemetrics_about',
        '.articlecitedbydropzone',
        '.termsandconditionsdropzone3',
        '.termsandconditionsdropzoneright',
        '.references-count',
        '.article_header-journal',
        '.show-recommended__wrapper',
        '.casrecord',
        '.casabstract'
      ]
    },
    { drop: ['#pane-m1', '#pane-m2', '#pane-m3', '.article_header-cite-this'], reason: 'duplicate' },
    { keep: '.article_header-history .dropblock__holder' },
    { read: '.article__history', as: 'history' }
  ]
}
