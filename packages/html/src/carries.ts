/**
 * What survives an article → page → article, object by object: all that a page can show and all that its metadata can say.
 * What is not here is content of other formats (`foreign`) and running heads.
 */
import type { Carries } from '@offprint/ast'

export const carries: Carries = {
  article: true,
  subArticle: true,
  journal: true,
  articleId: true,
  subject: true,
  articleTitle: true,
  subtitle: true,
  translatedTitle: true,
  contributor: true,
  affiliation: true,
  correspondence: true,
  publication: true,
  date: true,
  permissions: true,
  abstract: true,
  keyword: true,
  award: true,
  declaration: true,
  acknowledgement: true,
  appendix: true,
  section: true,
  relatedArticle: true,
  paragraph: true,
  list: true,
  definition: true,
  blockQuote: true,
  boxedText: true,
  codeBlock: true,
  figure: true,
  table: true,
  equation: true,
  inlineEquation: true,
  inlineGraphic: true,
  media: true,
  supplement: true,
  footnote: true,
  noteCall: true,
  citation: true,
  crossReference: true,
  link: true,
  reference: true
}
