/** PLOS journals, pages since 2012: subject areas to vote on, tweets, a column of tools. */
export const plos = {
  name: 'plos',
  title: 'PLOS',
  match: { site: ['plos.org', 'plosone.org'] },
  rules: [
    { drop: ['.article-aside', '.subject-areas-container', '#subjectAreaList'] },
    // Notices of corrections lead to pages of their own.
    { drop: ['#almSignposts', '.twttr-tweets', '.archived-tweets', '#corrections'], reason: 'furniture' },
    { drop: ['.figure-inline-download', '#figure-carousel-section'], reason: 'duplicate' }
  ]
}
