/** ScienceDirect: articles that cite this one with what they say of it, recommendations, outlines beside the text. */
export const sciencedirect = {
  name: 'sciencedirect',
  title: 'ScienceDirect (pages since 2018)',
  match: { marks: ['#section-cited-by', '#preview-section-cited-by', '#toc-cited-by', '.relatedcontent'] },
  rules: [
    {
      drop: ['#section-cited-by', '#preview-section-cited-by', '.listarticles', '#section-recommended'],
      reason: 'duplicate'
    },
    { drop: ['.relatedcontent', '#recommended-articles', '.recommended-articles'] },
    {
      drop: ['#toc-outline', '#toc-cited-by', '#toc-figures', '#toc-tables', '#issue-navigation'],
      reason: 'navigation'
    }
  ]
}

/** ScienceDirect before 2016: the headings of the text once more for the outline beside it, and who corresponds once more below. */
export const sciencedirect2012 = {
  name: 'sciencedirect-2012',
  title: 'ScienceDirect (pages of 2012 to 2015)',
  match: { marks: ['.svtitle'] },
  rules: [
    { drop: ['.articleoutlinehidden', '.outlinemsg'], reason: 'navigation' },
    { drop: '.correspondencehidden', reason: 'duplicate' },
    {
      drop: ['.sponsored', '.corpreq', '.unentitledmsg', '.specissuetitle', '.titleeditors'],
      reason: 'furniture'
    }
  ]
}
