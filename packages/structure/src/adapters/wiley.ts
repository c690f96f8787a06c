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
