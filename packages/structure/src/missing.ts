/**
 * What receivers need and nobody has said: listed for the report, and as a form to fill in. Nothing here is ever made up;
 * a field left empty stays missing.
 */
import type { Article, FrontPart } from '@offprint/ast'
import { child, children, select } from '@offprint/ast'

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

type Need = (absent: boolean, key: string, label: string, receiver: string, example: string) => void

/** Lists what is missing, the most wanted first. */
export function missing(article: Article): MissingFact[] {
  const list: MissingFact[] = []
  const need: Need = (absent, key, label, receiver, example) => {
    if (absent) list.push({ key, label, receiver, example })
  }
  ofArticle(article, need)
  ofJournal(article, need)
  ofPeople(article, need)
  ofFigures(article, need)
  return list
}

const partsOf = <T extends FrontPart['type']>(article: Article, type: T) =>
  children(child(article, 'front'), type)

/** Of the article itself: what it is called, where and when it came out, whose it is. */
function ofArticle(article: Article, need: Need): void {
  const has = (type: FrontPart['type']): boolean => partsOf(article, type).length > 0
  const [publication] = partsOf(article, 'publication')
  const [permissions] = partsOf(article, 'permissions')
  const licence = child(permissions, 'license')
  need(!has('articleTitle'), 'title', 'title', 'every receiver', 'The title as it shall be printed')
  need(
    !partsOf(article, 'articleId').some(id => id.kind === 'doi'),
    'doi',
    'DOI',
    'Crossref, PMC, DOAJ',
    '10.5555/abc.2024.1'
  )
  need(
    !partsOf(article, 'date').some(date => date.event === 'pub' && date.year !== undefined),
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
}

function ofJournal(article: Article, need: Need): void {
  const [journal] = partsOf(article, 'journal')
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
}

/** Whom to write to, and which of their names is the surname. */
function ofPeople(article: Article, need: Need): void {
  const people = partsOf(article, 'contributor').filter(one => one.role === 'author')
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
}

function ofFigures(article: Article, need: Need): void {
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
}
