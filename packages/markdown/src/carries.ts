/** Why: what comes back from Markdown of our own, compared on every writing. What is not named here goes out and is not claimed. */
import type { Carries } from '@offprint/ast'

export const carries: Carries = {
  articleTitle: ['text'],
  subtitle: ['text'],
  articleId: ['kind', 'value'],
  contributor: [
    'name',
    'surname',
    'given',
    'suffix',
    'corresponding',
    'equal',
    'deceased',
    'orcid',
    'emails',
    'affiliations',
    'credit'
  ],
  affiliation: ['text', 'label'],
  keyword: ['text'],
  section: ['title', 'depth', 'in', 'runIn', 'label'],
  paragraph: ['text', 'in', 'marks'],
  list: ['start', 'items'],
  definition: ['term', 'text'],
  codeBlock: ['value', 'language'],
  figure: ['label', 'caption', 'images', 'alt'],
  table: ['label', 'caption', 'cells', 'headers'],
  equation: ['label', 'text'],
  inlineEquation: ['text'],
  footnote: ['text', 'label'],
  noteCall: ['target'],
  citation: ['text', 'targets'],
  crossReference: ['text', 'kind', 'targets'],
  link: ['text', 'url'],
  reference: [
    'text',
    'label',
    'csl.title',
    'csl.author',
    'csl.issued',
    'csl.container-title',
    'csl.volume',
    'csl.issue',
    'csl.page',
    'csl.DOI'
  ]
}
