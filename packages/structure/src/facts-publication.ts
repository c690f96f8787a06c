/** Volume, issue, pages or article number. An article number takes the place of pages (JATS 1.3, <elocation-id>). */
import type { Article, Front, Publication } from '@offprint/ast'
import { node as make } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { expandPages } from '@offprint/references'
import { choose, type Said, statements } from './fact-choice.js'
import { factsOf } from './title-facts.js'

/** What the metadata of pages call the volume. */
export const volumeTags = [
  'citation_volume',
  'prism.volume',
  'volumenumber',
  'dc.citation.volume',
  'bepress_citation_volume'
]

type Field = 'volume' | 'issue' | 'firstPage' | 'lastPage' | 'elocationId'
type Put = (field: Field, said: Said | undefined) => void

/** Gives the front what is said of the article's volume, issue and pages, each with where it was said. */
export function placePublication(article: Article, front: Front, context: RecogniseContext): void {
  const publication: Publication = make('publication', {})
  const sources: Record<string, string> = {}
  const put: Put = (field, said) => {
    if (!said) return
    publication[field] = said.value
    sources[field] = said.source
  }
  put('volume', volumeOf(article, context))
  put('issue', issueOf(article, context))
  placePages(article, context, put)
  if (Object.keys(sources).length === 0) return
  publication.sources = sources
  front.children.push(publication)
}

function volumeOf(article: Article, context: RecogniseContext): Said | undefined {
  return choose(
    'volume',
    statements(article, ['volume', ...volumeTags].flatMap(both), context.facts?.volume, undefined, counted),
    context
  )
}

function issueOf(article: Article, context: RecogniseContext): Said | undefined {
  return choose(
    'issue',
    statements(
      article,
      [
        'issue',
        'citation_issue',
        'prism.number',
        'issuenumber',
        'dc.citation.issue',
        'bepress_citation_issue'
      ].flatMap(both),
      context.facts?.issue,
      undefined,
      // “Volume 38, 2013” is the name of the whole.
      value => (/^vol(?:ume|\.)?\s/i.test(value) ? undefined : counted(value))
    ),
    context
  )
}

/** Pages, or the number that stands in their place. */
function placePages(article: Article, context: RecogniseContext, put: Put): void {
  const { facts } = context
  const first = statements(
    article,
    [
      'citation_firstpage',
      'prism.startingpage',
      'pageStart',
      'dc.citation.spage',
      'bepress_citation_firstpage'
    ],
    facts?.firstPage
  )
  const last = statements(
    article,
    ['citation_lastpage', 'prism.endingpage', 'pageEnd', 'dc.citation.epage', 'bepress_citation_lastpage'],
    facts?.lastPage
  )
  const [pages] = statements(article, ['pages', 'citation_pages'])
  const own = statements(
    article,
    [
      'elocationId',
      'citation_elocation_id',
      'citation_article_number',
      'citation_publication_number',
      'prism.articlenumber',
      'citation_id'
    ],
    facts?.elocationId,
    undefined,
    value => (articleNumber.test(value) ? value : undefined)
  )
  const number = numberOf(article, first, last, pages, choose('article number', own, context))
  if (number) {
    put('elocationId', number)
    if (facts?.firstPage !== undefined && facts.firstPage !== number.value) put('firstPage', first[0])
    if (facts?.lastPage !== undefined) put('lastPage', last[0])
    return
  }
  if (pages) {
    const [from, to] = pages.value.split(/\s?[-–]\s?/)
    if (from) first.push({ ...pages, value: from })
    // “353–64” ends on page 364: XML in which the last page is before the first is no good to anybody.
    if (from && to) last.push(lastPageOf(pages, from, to, context))
  }
  put('firstPage', choose('first page', first, context))
  put('lastPage', choose('last page', last, context))
}

/** The last page in full. What the page prints of it in short has its place in it, and is no word of the tree itself. */
function lastPageOf(pages: Said, from: string, to: string, context: RecogniseContext): Said {
  const value = expandPages(from, to)
  if (value === to || !pages.source.startsWith('text')) return { ...pages, value }
  context.ledger.drop(to, 'label', pages.position)
  return { ...pages, value, source: pages.source.replace(/^text/, 'page') }
}

/** The number of the article, said as such or where the pages are said. */
function numberOf(
  article: Article,
  [first]: readonly Said[],
  [last]: readonly Said[],
  pages: Said | undefined,
  elocation: Said | undefined
): Said | undefined {
  // Lines that print the number where pages stand say the same (`2024;12:87`, `2016, 6(1), 17`): it is in the text.
  const shown = (number: Said): Said =>
    pages?.source.startsWith('text') && pages.value === number.value ? pages : number
  if (elocation) return shown(elocation)
  if (last) return undefined
  // `e1`, and nothing that ends the pages: journals put the number of the article where the first page was.
  if (first && /^[a-z]+\d+(?:\.\d+)*$/i.test(first.value)) return shown(first)
  // `054014`, `20190334`: no volume has so many pages, nor do its pages begin with a nought.
  if (first && !pages && /^(?:0\d{3,}|\d{6,})$/.test(first.value)) return first
  // `70` of 10.9999/1471-2148-14-70: a number that the DOI ends with, and no other page, also none that the page prints.
  const whole = first ?? (pages && /^\d+$/.test(pages.value) ? pages : undefined)
  const range = /\d\s?[-–]\s?\w/.test(pages?.value ?? '')
  return whole && !range && endsDoi(whole.value, article) ? shown(whole) : undefined
}

const articleNumber = /^(?:e|art\.?\s?|article\s)?\d+[a-z\d.-]*$|^[a-z]{1,6}\d+(?:\.\d+)*$/i

/** A number of a volume or issue; articles that have none yet are tagged `-1`, `0` or `aop` by some systems. */
const counted = (value: string): string | undefined =>
  /^(?:-\d+|0+|n\/?a|aop|ahead[- ]of[- ]print|in press|online first|early (?:view|access))$/i.test(
    value.trim()
  )
    ? undefined
    : value

/** Whether the DOI of the article ends with a number; zeros may fill it up. */
function endsDoi(number: string, article: Article): boolean {
  if (!/^\d{2,}$/.test(number)) return false
  return factsOf(article, ['doi', 'citation_doi', 'prism.doi', 'dc.identifier']).some(({ value }) => {
    const doi = value.trim()
    return doi.endsWith(number) && /^(?:\D|0)$/.test(doi.charAt(doi.length - number.length - 1))
  })
}

/** Names in metadata are compared as written and in lower case. */
const both = (name: string): string[] => [
  ...new Set([name, name.toLowerCase(), camel[name.toLowerCase()] ?? name])
]
const camel: Record<string, string> = { volumenumber: 'volumeNumber', issuenumber: 'issueNumber' }
