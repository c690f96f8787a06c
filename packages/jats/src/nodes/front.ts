/** The front matter: the tree has a list of facts, JATS has groups of them. */
import type { Node, NodeOf } from '@offprint/ast'
import { child, select } from '@offprint/ast'
import { element, elementOf, keptFor, note, type Out } from '../element.js'
import { keptForm } from '../form.js'
import { titleMissing } from '../messages.js'
import type { Writer, WriteState } from '../state.js'
import { authorNotes, isAuthorNote } from './declarations.js'
import { isPublicationDate, subjectGroups } from './front-parts.js'

type Document = NodeOf<'article'> | NodeOf<'subArticle'>
type Place =
  | 'journal'
  | 'beside'
  | 'categories'
  | 'titles'
  | 'people'
  | 'notes'
  | 'published'
  | 'history'
  | 'meta'

/** Where in <front> each part goes. */
function placeOf(part: Node): Place {
  if (note(part, 'contrib-group') !== undefined) return 'people'
  switch (part.type) {
    case 'journal':
      return 'journal'
    case 'subject':
      return 'categories'
    case 'articleTitle':
    case 'subtitle':
    case 'translatedTitle':
    case 'alternativeTitle':
      return 'titles'
    case 'contributor':
    case 'affiliation':
      return 'people'
    case 'declaration':
      return note(part, 'element') === 'notes' ? 'beside' : 'notes'
    case 'correspondence':
    case 'footnote':
      return 'notes'
    case 'date':
      return isPublicationDate(part) ? 'published' : 'history'
    case 'foreign':
      return foreignPlaces[part.name] ?? 'meta'
    default:
      return 'meta'
  }
}

const foreignPlaces: Readonly<Record<string, Place>> = {
  notes: 'beside',
  'processing-meta': 'beside',
  'aff-alternatives': 'people',
  'subj-group': 'categories',
  'series-title': 'categories',
  'series-text': 'categories',
  'trans-subtitle': 'titles',
  'fn-group': 'titles',
  p: 'notes',
  label: 'notes',
  title: 'notes'
}

export const front: Writer<NodeOf<'front'>> = (node, state) => frontOf(state.document, node, state)

/**
 * <front> of a document, or <front-stub> of one inside another.
 * @param node its front matter; what the DTD requires is made when there is none
 */
export function frontOf(owner: Document, node: NodeOf<'front'> | undefined, state: WriteState): Out[] {
  const places: Partial<Record<Place, Node[]>> = {}
  for (const part of node?.children ?? []) (places[placeOf(part)] ??= []).push(part)
  const all = (place: Place, parent: string): Out[] => state.all(places[place] ?? [], parent)
  const kept = (name: string): Record<string, string> => (node ? keptFor(node, name) : {})
  const group = (name: string, parts: readonly Out[]): Out[] =>
    parts.length ? [element(name, kept(name), parts)] : []

  const root = owner.type === 'article'
  /** What is as the source had it, or else made now. */
  const made = (name: string, make: () => Out[]): Out[] =>
    state.asRead ? (node ? keptForm(node, name) : []) : make()
  const published = all('published', 'article-meta')
  const meta = element('article-meta', kept('article-meta'), [
    ...group('article-categories', categories(places.categories ?? [], state)),
    ...group('title-group', titles(owner, node, places.titles ?? [], state)),
    ...people(places.people ?? [], state),
    ...authorNotes([...all('notes', 'author-notes'), ...moved(owner, state)], kept('author-notes'), state),
    ...published,
    ...made('pub-date-not-available', () =>
      root && !published.length ? [element('pub-date-not-available')] : []
    ),
    ...group('history', all('history', 'history')),
    ...all('meta', 'article-meta'),
    // What the source counted, pages and words too, is its own statement.
    ...(node && note(node, 'counts') !== undefined
      ? keptForm(node, 'counts')
      : made('counts', () => (root ? [counts(owner)] : [])))
  ])
  const beside = all('beside', 'front')
  const name = root || (node && note(node, 'element') === 'front') ? 'front' : 'front-stub'
  const parts =
    name === 'front-stub'
      ? [...meta.children, ...beside]
      : [...(places.journal ? all('journal', 'front') : made('journal-meta', () => [])), meta, ...beside]
  return [node ? elementOf(node, name, {}, parts) : element(name, {}, parts)]
}

/** Subjects in their groups, and what else categorises the article. */
function categories(parts: readonly Node[], state: WriteState): Out[] {
  const subjects = parts.filter((part): part is NodeOf<'subject'> => part.type === 'subject')
  return [
    ...subjectGroups(subjects, state),
    ...state.all(
      parts.filter(part => part.type !== 'subject'),
      'article-categories'
    )
  ]
}

function titles(
  owner: Document,
  node: NodeOf<'front'> | undefined,
  parts: readonly Node[],
  state: WriteState
): Out[] {
  const made = state.all(parts, 'title-group')
  if (state.fromJats && node) made.unshift(...keptForm(node, 'article-title'))
  if (state.asRead) return made
  if (parts.some(part => part.type === 'articleTitle')) return made
  if (owner.type === 'article') state.messages?.report(titleMissing, {}, owner)
  return made
}

/** Contributors in their groups; affiliations behind, or inside the group that the source had them in. */
function people(parts: readonly Node[], state: WriteState): Out[] {
  const groups = new Map<string, { first: Node; parts: Out[] }>()
  const outside: Out[] = []
  for (const part of parts) {
    const kept = note(part, 'contrib-group')
    const made = state.all([part], 'contrib-group')
    const key = kept ?? (part.type === 'contributor' ? '1' : undefined)
    if (key === undefined) {
      outside.push(...made)
      continue
    }
    const group = groups.get(key)
    if (group) group.parts.push(...made)
    else groups.set(key, { first: part, parts: made })
  }
  return [
    ...[...groups.values()].map(group =>
      element('contrib-group', keptFor(group.first, 'contrib-group'), group.parts)
    ),
    ...outside
  ]
}

/** Declarations printed in the back matter that receivers look for in <author-notes>. */
function moved(owner: Document, state: WriteState): Out[] {
  const back = child(owner, 'back')
  const parts = (back?.children ?? []).filter(
    part => part.type === 'declaration' && !note(part, 'element') && isAuthorNote(part, 'back')
  )
  return state.all(parts, 'author-notes')
}

function counts(owner: Document): Out {
  const count = (name: string, number: number): Out => element(name, { count: String(number) })
  return element('counts', {}, [
    count('fig-count', select(owner, 'figure').length),
    count('table-count', select(owner, 'table').length),
    count('ref-count', select(owner, 'reference').length)
  ])
}
