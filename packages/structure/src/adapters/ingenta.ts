/** Ingenta (Annual Reviews, Microbiology Society and others): menus under every heading, the head of the article twice. */
export const ingenta = {
  name: 'ingenta',
  title: 'Ingenta (Annual Reviews, Microbiology Society and others)',
  match: { marks: ['.item-meta-data__item-title'] },
  rules: [
    {
      drop: [
        '.menubutton',
        '.dropdownmenu',
        '.article-navigation-bar',
        '#showhideaffiliation',
        '.item-meta-data__oa',
        '#relatedcontent',
        '.figure-duplicate-label'
      ],
      reason: 'navigation'
    },
    {
      drop: ['.view-citation', '.item-meta-data__date-and-doi', '.flat.authors', '.flat.affiliations'],
      reason: 'duplicate'
    },
    {
      drop: [
        '.metadatablock',
        '.bottom-side-nav',
        '.mostreadcontainer',
        '.fr-view',
        '#mostviewed',
        '.articlemetadata',
        '#cited',
        '#dataandmedia',
        '#metrics_content'
      ]
    },
    { read: '.tl-main-part', as: 'heading', level: 2 },
    { unwrap: '.item-meta-data__article' },
    { read: '.item-meta-data__author-affiliation', as: 'affiliations' },
    { read: '.item-meta-data__author', as: 'byline' }
  ]
}
