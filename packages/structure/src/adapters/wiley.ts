/** Wiley Online Library since 2018: beside each abstract the links to those in other languages. */
export const wiley2018 = {
  name: 'wiley-2018',
  title: 'Wiley Online Library (pages since 2018)',
  match: { marks: ['.article-section__abstract', '.article-section__full'] },
  rules: [{ drop: ['.lang-container'], reason: 'navigation' }]
}

/** Wiley Online Library, pages of 2015 to 2018. */
export const wiley = {
  name: 'wiley-2016',
  title: 'Wiley Online Library (pages before 2018)',
  match: { marks: ['#articleDesc', '#productContent', '.articleInformationHeader'] },
  rules: [
    { drop: ['#relatedArticles', '#articleTools', '#promosAndTools'], reason: 'navigation' },
    { drop: ['#cover', '#additionalInformation .articleCategory'] },
    { drop: ['.topOfPageLink', '.sectionNavigation'], reason: 'navigation' },
    { read: '#authorsAffiliations', as: 'affiliations' }
  ]
}
