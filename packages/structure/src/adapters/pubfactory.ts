/** PubFactory (American Meteorological Society and others): every figure repeats the citation of the article. */
export const pubfactory = {
  name: 'pubfactory',
  title: 'PubFactory (American Meteorological Society and others)',
  match: { marks: ['.component-content-item'] },
  rules: [
    { drop: 'figure .citation', reason: 'duplicate' },
    { drop: ['.citationcount', '.component-content-usage'] }
  ]
}
