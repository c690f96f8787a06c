/** eLife, pages of 2012 to 2017: lines for small screens say what the columns beside the article say. */
export const elife = {
  name: 'elife-2014',
  title: 'eLife (pages before 2017)',
  match: { site: ['elifesciences.org'], marks: ['.elife-article-layout'] },
  rules: [
    { drop: '.elife-reflinks-sortby', reason: 'navigation' },
    { drop: '.elife-figure-links', reason: 'navigation' },
    { drop: '.pane-elife-article-categories', reason: 'duplicate' }
  ]
}
