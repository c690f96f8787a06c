/** PubMed Central, pages before October 2024: the line that opens the notes about the article. */
export const pmc = {
  name: 'pmc-legacy',
  title: 'PubMed Central (pages before October 2024)',
  match: { marks: ['.fm-sec', '.jig-ncbiinpagenav'] },
  rules: [
    {
      drop: ['.togglers', '.fm-vol-iss-date .fm-vol-iss-toggle', '.pmc-page-banner', '#pmclinksbox'],
      reason: 'navigation'
    },
    { drop: '.courtesy-note' }
  ]
}
