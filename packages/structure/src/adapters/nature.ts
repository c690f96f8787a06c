/** nature.com and the Springer pages of the same make: a companion column, collections, and a list of authors to search for. */
export const nature = {
  name: 'springer-nature',
  title: 'nature.com, Springer Link, BMC (pages since 2019)',
  match: { marks: ['.c-article-body', '.c-article-section__content'] },
  rules: [
    { drop: ['.c-article-extras', '.c-reading-companion'], reason: 'navigation' },
    { drop: ['.c-article-recommendations', '.c-article-associated-content__container'] },
    { drop: ['[data-test=author-info]', '.c-article-authors-search'], reason: 'duplicate' },
    { drop: ['.c-article-metrics-bar', '.c-article-references__download'] },
    // How this reader may have the page, and what else the site knows of its subjects and authors.
    {
      drop: [
        '.c-nature-box',
        '.app-article-access',
        '.app-explore-related-subjects',
        '#researcher-profile-container',
        '.app-article-masthead__brand',
        '.app-article-masthead__buttons',
        '.app-article-metrics-bar'
      ],
      reason: 'furniture'
    },
    // The kind of article and its day, which the head of the page gives too.
    { drop: '.app-article-masthead__info .c-article-identifiers', reason: 'duplicate' },
    { read: '.c-article-author-affiliation__list', as: 'affiliations' }
  ]
}
