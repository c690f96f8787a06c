/** PubMed Central, pages before October 2024: the line that opens the notes about the article. */
export const pmc = {
  name: 'pmc-legacy',
  title: 'PubMed Central (pages before October 2024)',
  match: { marks: ['.fm-sec', '.jig-ncbiinpagenav'] },
  rules: [
    {
      // The box of links: where else the article is to be had, and which others cite it.
      drop: [
        '.togglers',
        '.fm-vol-iss-date .fm-vol-iss-toggle',
        '.pmc-page-banner',
        '#pmclinksbox',
        '.fm-panel.links-box'
      ],
      reason: 'navigation'
    },
    { drop: '.courtesy-note' }
  ]
}
