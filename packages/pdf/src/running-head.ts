/** What stands at the head of a page: the authors in short, or what the journal's pattern says. */
import type { Contributor } from '@offprint/ast'
import { child, children, textOf } from '@offprint/ast'
import { RefusedError } from '@offprint/core'
import type { WriteState } from './state.js'

/** The names that a running head may hold. */
const headNames = ['authors', 'title', 'journal', 'year', 'volume', 'issue', 'pages', 'doi'] as const

function familyName({ collaboration, name, printed }: Contributor): string {
  return collaboration ?? name?.surname ?? printed ?? name?.given ?? ''
}

/** Short names of the authors: one, two, or the first and others. */
export function shortAuthors(state: WriteState): string {
  const authors = children(child(state.article, 'front'), 'contributor').filter(
    person => person.role === 'author'
  )
  const [first, second] = authors.map(familyName)
  if (first === undefined) return ''
  return authors.length === 1 ? first : authors.length === 2 ? `${first} & ${second}` : `${first} et al.`
}

/**
 * The words of a running head.
 * @param pattern `{authors} · {journal} {year}`
 * @throws RefusedError for a name in braces that there is not
 */
export function headWords(pattern: string, state: WriteState): string {
  const front = child(state.article, 'front')
  const journal = child(front, 'journal')
  const publication = child(front, 'publication')
  const running = children(front, 'alternativeTitle').find(title => title.kind?.startsWith('running'))
  const title = running ?? child(front, 'articleTitle')
  const { volume, issue, firstPage, lastPage, pageRange, elocationId } = publication ?? {}
  const dated = children(front, 'date').find(date => date.event === 'pub' || date.event === 'collection')
  const values: Record<(typeof headNames)[number], string | undefined> = {
    authors: shortAuthors(state),
    title: title && textOf(title).replace(/\s+/g, ' ').trim(),
    journal: journal?.abbreviation ?? journal?.title,
    year: dated?.year === undefined ? undefined : String(dated.year),
    volume,
    issue,
    pages: elocationId ?? pageRange ?? [firstPage, lastPage].filter(Boolean).join('–'),
    doi: children(front, 'articleId').find(id => id.kind === 'doi')?.value
  }
  const words = pattern.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    if (!Object.hasOwn(values, name))
      throw new RefusedError(
        'pdf:theme',
        `Unexpected name {${name.slice(0, 40)}} in a running head, expected ${headNames.map(one => `{${one}}`).join(', ')}`
      )
    return values[name as (typeof headNames)[number]] ?? ''
  })
  // What stood around a value that nobody knows goes with it.
  return words
    .replace(/\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s·;:,|–]+|[\s·;:,|–]+$/g, '')
}
