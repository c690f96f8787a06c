/**
 * What receivers need and nobody has said: listed for the report, and as a form to fill in. Nothing here is ever made up;
 * a field left empty stays missing.
 */
import type { Article } from '@offprint/ast'
import { children, select } from '@offprint/ast'

/** One fact that is missing. */
export interface MissingFact {
  /** Where it goes in the facts file: `doi`, `copyright.holder`, `figures.Figure 1.alt`. */
  key: string
  /** What it is, for people. */
  label: string
  /** Who asks for it. */
  receiver: string
  example: string
}

/** Lists what is missing, the most wanted first. */
export function missing(article: Article): MissingFact[] {
  const front = article.children.find(part => part.type === 'front')
  const list: MissingFact[] = []
  const need = (absent: boolean, key: string, label: string, receiver: string, example: string): void => {
    if (absent) list.push({ key, label, receiver, example })
  }
  const has = (type: 'articleTitle' | 'contributor' | 'abstract' | 'keywordGroup'): boolean =>
    children(front, type).length > 0
  const publication = children(front, 'publication')[0]
  const dates = children(front, 'date')
  const permissions = children(front, 'permissions')[0]
  const licence = permissions?.children.find(part => part.type === 'license')
  need(!has('articleTitle'), 'title', 'title', 'every receiver', 'The title as it shall be printed')
  need(
    !children(front, 'articleId').some(id => id.kind === 'doi'),
    'doi',
    'DOI',
    'Crossref, PMC, DOAJ',
    '10.5555/abc.2024.1'
  )
  need(
    !dates.some(date => date.event === 'pub' && date.year !== undefined),
    'published',
    'publication date',
    'PMC, PubMed, Crossref, DOAJ',
    '2024-09-05'
  )
  need(publication?.volume === undefined, 'volume', 'volume', 'PMC, PubMed', '12')
  need(
    publication?.elocationId === undefined && publication?.firstPage === undefined,
    'elocationId',
    'article number or pages',
    'PMC, PubMed',
    '87'
  )
  need(article.articleType === undefined, 'type', 'article type', 'PMC, SciELO', 'research-article')
  need(article.lang === undefined, 'language', 'language', 'PMC, readers of the PDF', 'en')
  need(
    licence?.url === undefined,
    'licence.url',
    'licence',
    'PMC, DOAJ, JATS4R',
    'https://creativecommons.org/licenses/by/4.0/'
  )
  need(
    permissions?.holder === undefined,
    'copyright.holder',
    'copyright holder',
    'JATS4R',
    'Ada Example et al.'
  )
  need(permissions?.year === undefined, 'copyright.year', 'copyright year', 'JATS4R', '2024')
  need(
    !has('abstract') &&
      /^(?:research-article|case-report|review-article|systematic-review|brief-report)?$/.test(
        article.articleType ?? ''
      ),
    'abstract',
    'abstract',
    'PubMed, Crossref',
    'It can only come from the page'
  )
  need(!has('keywordGroup'), 'keywords', 'keywords', 'SciELO, DOAJ (optional)', '[case report, calcium]')
  const journal = children(front, 'journal')[0]
  need(
    journal?.title === undefined,
    'journal.title',
    'journal title (in the journal profile)',
    'every receiver',
    'Journal of Examples'
  )
  need(
    !journal?.issns?.length,
    'journal.issn',
    'ISSN (in the journal profile)',
    'PMC, PubMed, Crossref, DOAJ',
    '9999-9994'
  )

  const people = children(front, 'contributor').filter(one => one.role === 'author')
  need(people.length === 0, 'authors', 'authors', 'every receiver', '- name: Ada Example')
  const corresponding = people.filter(one => one.corresponding)
  for (const person of corresponding)
    need(
      !person.emails?.length,
      `authors.${person.printed ?? ''}.email`,
      `e-mail of ${person.printed ?? 'the corresponding author'}`,
      'PMC, readers',
      'a.example@example.org'
    )
  need(
    people.length > 0 && corresponding.length === 0,
    'authors.corresponding',
    'corresponding author',
    'PMC, readers',
    'email: a.example@example.org at one of the authors'
  )
  for (const person of people) {
    const others = (person.otherNames ?? []).filter(name => name.style !== 'eastern')
    if (others.length)
      need(
        true,
        `authors.${person.printed ?? ''}.surname`,
        `which part of “${person.printed ?? ''}” is the surname`,
        'PubMed, Crossref',
        `${person.name?.surname ?? ''}, or ${others.map(name => name.surname).join(', or ')}`
      )
  }
  for (const figure of select(article, 'figure')) {
    const label = figure.label ?? 'a figure without a label'
    const graphics = select(figure, 'graphic')
    if (graphics.length > 0 && graphics.every(graphic => graphic.alt === undefined && !graphic.decorative))
      need(
        true,
        `figures.${label}.alt`,
        `alternative text of ${label}`,
        'JATS4R, PDF/UA, readers who cannot see',
        'What the image shows, in a sentence or two'
      )
  }
  return list
}
