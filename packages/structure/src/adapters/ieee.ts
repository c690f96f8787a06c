/** IEEE Xplore: beside each formula a button that shows its source and a sign for more, below each figure a link to all of them. */
export const ieee = {
  name: 'ieee',
  title: 'IEEE Xplore',
  match: { marks: ['.articlepage .article-hdr'] },
  rules: [
    { drop: ['.formula .link', '.moreinfo', '.figcaption .links', '.img-wrap .zoom'], reason: 'navigation' }
  ]
}
