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

/** Gives the front what is said of the article's volume, issue and pages, each with where it was said. */
export function placePublication(article: Article, front: Front, context: RecogniseContext): void {
  const { facts } = context
  const publication: Publication = make('publication', {})
  const sources: Record<string, string> = {}
  const put = (
    field: 'volume' | 'issue' | 'firstPage' | 'lastPage' | 'pageRange' | 'elocationId',
    said: Said | undefined
  ): void => {
    if (!said) return
    publication[field] = said.value
    sources[field] = said.source
  }
  put(
    'volume',
    choose(
      'volume',
      statements(article, ['volume', ...volumeTags].flatMap(both), facts?.volume, undefined, counted),
      context
    )
  )
  put(
    'issue',
    choose(
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
        facts?.issue,
        undefined,
        // “Volume 38, 2013” is the name of the whole.
        value => (/^vol(?:ume|\.)?\s/i.test(value) ? undefined : counted(value))
      ),
      context
    )
  )

  const number = /^(?:e|art\.?\s?|article\s)?\d+[a-z\d.-]*$|^[a-z]{1,6}\d+(?:\.\d+)*$/i
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
    value => (number.test(value) ? value : undefined)
  )
  const whole = first[0] ?? (pages && /^\d+$/.test(pages.value) ? pages : undefined)
  const elocation = choose('article number', own, context)
  // Lines that print the number where pages stand say the same: `2024;12:87`.
  const printed = elocation && pages?.source.startsWith('text') && pages.value === elocation.value
  if (elocation) put('elocationId', printed ? pages : elocation)
  // `e1`, and nothing that ends the pages: journals put the number of the article where the first page was.
  else if (first[0] && last.length === 0 && /^[a-z]+\d+(?:\.\d+)*$/i.test(first[0].value))
    put('elocationId', first[0])
  // `054014`, `20190334`: no volume has so many pages, nor do its pages begin with a nought.
  else if (first[0] && last.length === 0 && !pages && /^(?:0\d{3,}|\d{6,})$/.test(first[0].value))
    put('elocationId', first[0])
  // `70` of 10.9999/1471-2148-14-70: a number that the DOI ends with, and no other page, also none that the page prints.
  else if (
    whole &&
    last.length === 0 &&
    !/\d\s?[-–]\s?\w/.test(pages?.value ?? '') &&
    endsDoi(whole.value, article)
  )
    put('elocationId', whole)
  if (publication.elocationId !== undefined) {
    if (facts?.firstPage !== undefined && facts.firstPage !== publication.elocationId)
      put('firstPage', first[0])
    if (facts?.lastPage !== undefined) put('lastPage', last[0])
  } else {
    if (pages) {
      const [from, to] = pages.value.split(/\s?[-–]\s?/)
      if (from) first.push({ ...pages, value: from })
      // “353–64” ends on page 364: XML in which the last page is before the first is no good to anybody.
      if (from && to) last.push({ ...pages, value: expandPages(from, to) })
    }
    put('firstPage', choose('first page', first, context))
    put('lastPage', choose('last page', last, context))
  }
  if (Object.keys(sources).length === 0) return
  publication.sources = sources
  front.children.push(publication)
}

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
