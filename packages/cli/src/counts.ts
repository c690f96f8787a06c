/** What was found, in numbers that a production editor can check against the page. */
import type { Article } from '@offprint/ast'
import { child, children, select } from '@offprint/ast'

export interface Counts {
  authors: number
  affiliations: number
  affiliationLinks: number
  correspondingAuthors: number
  abstracts: number
  keywords: number
  sections: number
  runInSections: number
  paragraphs: number
  figures: number
  panels: number
  tables: number
  spannedCells: number
  equations: number
  inlineEquations: number
  footnotes: number
  declarations: number
  references: number
  citations: number
  citationTargets: number
  figureReferences: number
  tableReferences: number
  equationReferences: number
}

/** Counts the things of an article. */
export function count(article: Article): Counts {
  const front = child(article, 'front')
  const body = child(article, 'body')
  const authors = children(front, 'contributor').filter(person => person.role === 'author')
  const sections = body ? select(body, 'section') : []
  const citations = select(article, 'citation')
  const references = select(article, 'crossReference')
  const pointing = (kind: string): number => references.filter(reference => reference.kind === kind).length
  return {
    authors: authors.length,
    affiliations: children(front, 'affiliation').length,
    affiliationLinks: authors.reduce((sum, person) => sum + person.affiliations.length, 0),
    correspondingAuthors: authors.filter(person => person.corresponding).length,
    abstracts: children(front, 'abstract').length,
    keywords: select(article, 'keyword').length,
    sections: sections.filter(section => !section.runIn).length,
    runInSections: sections.filter(section => section.runIn).length,
    paragraphs: body ? select(body, 'paragraph').length : 0,
    figures: select(article, 'figure').length,
    panels:
      select(article, 'panel').length +
      select(article, 'panelLabel').reduce((sum, label) => sum + label.panels.length, 0),
    tables: select(article, 'table').length,
    spannedCells: select(article, 'tableCell').filter(
      cell => (cell.colSpan ?? 1) > 1 || (cell.rowSpan ?? 1) > 1
    ).length,
    equations: select(article, 'equation').length,
    inlineEquations: select(article, 'inlineEquation').length,
    footnotes: select(article, 'footnote').length,
    declarations: select(article, 'declaration').length,
    references: select(article, 'reference').length,
    citations: citations.length,
    citationTargets: citations.reduce((sum, citation) => sum + citation.targets.length, 0),
    figureReferences: pointing('figure'),
    tableReferences: pointing('table'),
    equationReferences: pointing('equation')
  }
}
