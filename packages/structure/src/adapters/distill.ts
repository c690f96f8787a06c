/** Distill, and pages of its template: the head has a row of columns, each with a small heading that is none of the text. */
export const distill = {
  name: 'distill',
  title: 'Distill (pages since 2018, and those of its template)',
  match: { marks: ['.byline .authors-affiliations'] },
  rules: [
    { drop: '.authors-affiliations h3', reason: 'furniture' },
    { read: '.byline h3', as: 'paragraph' },
    { unwrap: '.byline' }
  ]
}
