/** The journal: from its profile, completed by what the page's metadata says of it. */
import type { Article, Front, Issn } from '@offprint/ast'
import { node as make } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { choose, statements } from './fact-choice.js'
import { lettersOf } from './letters.js'

export function placeJournal(article: Article, front: Front, context: RecogniseContext): void {
  const { profile } = context
  const sources: Record<string, string> = {}
  const pick = (
    field: string,
    what: string,
    names: readonly string[],
    habit?: string,
    same?: (a: string, b: string) => boolean
  ): string | undefined => {
    // A number is no title: some systems have their own where a title belongs.
    const said = choose(
      what,
      statements(article, names, undefined, habit, value => (/\p{L}/u.test(value) ? value : undefined)),
      context,
      same
    )
    if (said) sources[field] = said.source
    return said?.value
  }
  const title = pick(
    'title',
    'the journal’s title',
    [
      'citation_journal_title',
      'prism.publicationname',
      'bepress_citation_journal_title',
      'eprints.publication',
      'periodical'
    ],
    profile?.title
  )
  const abbreviation = pick(
    'abbreviation',
    'the journal’s short title',
    ['citation_journal_abbrev'],
    profile?.abbreviation,
    // Indexers leave out the points, publishers set them.
    (a, b) => lettersOf(a) === lettersOf(b)
  )
  const publisher = pick(
    'publisher',
    'the publisher',
    ['citation_publisher', 'dc.publisher', 'publisher'],
    profile?.publisher?.name
  )
  // What indexers have no name for, under the names of JATS (`<meta name="jats.publisher-loc">`).
  const jats = (field: string, name: string, habit?: string): string | undefined => {
    const [said] = statements(article, [name])
    if (habit === undefined && said) sources[field] = said.source
    return habit ?? said?.value
  }
  const nlmTa = jats('nlmTa', 'jats.journal-id.nlm-ta', profile?.nlmTa)
  const publisherId = jats('publisherId', 'jats.journal-id.publisher-id', profile?.publisherId)
  const publisherPlace = jats('publisherPlace', 'jats.publisher-loc', profile?.publisher?.place)
  const issns = readIssns(article, context)
  const journal = make(
    'journal',
    {
      title,
      abbreviation,
      publisher,
      ...(nlmTa ? { nlmTa } : {}),
      ...(publisherId ? { publisherId } : {}),
      ...(publisherPlace ? { publisherPlace } : {}),
      ...(issns.length ? { issns } : {})
    },
    []
  )
  if (Object.keys(journal).length > 2) {
    if (Object.keys(sources).length) journal.sources = sources
    front.children.unshift(journal)
  }
}

function readIssns(article: Article, context: RecogniseContext): Issn[] {
  const found: Issn[] = []
  const add = (value: string | undefined, kind: Issn['kind']): void => {
    const issn = value
      ?.trim()
      .toUpperCase()
      .replace(/^ISSN:?\s*/, '')
    if (issn && /^\d{4}-\d{3}[\dX]$/.test(issn) && !found.some(one => one.value === issn))
      found.push({ value: issn, kind })
  }
  const { issn } = context.profile ?? {}
  add(issn?.epub, 'epub')
  add(issn?.ppub, 'ppub')
  add(issn?.linking, 'linking')
  for (const { value } of statements(article, ['citation_eissn', 'prism.eissn', 'eissn'])) add(value, 'epub')
  for (const { value } of statements(article, ['citation_pissn', 'pissn'])) add(value, 'ppub')
  for (const { value } of statements(article, ['issn-l', 'prism.issnl'])) add(value, 'linking')
  // One number without a kind is that of the medium it stands in: the page.
  for (const { value } of statements(article, ['citation_issn', 'prism.issn', 'dc.source.issn', 'issn']))
    add(value, found.length ? 'ppub' : 'epub')
  return found
}
