/**
 * Why: many pages tag the parts of their references for a style sheet or a search engine (`span.pubYear`, `span.cit-vol`,
 * `itemprop="datePublished"`). What a publisher has tagged need not be guessed from punctuation: such a part wins over what
 * the reference parser reads there.
 */
import type { CslItem, CslName, Node } from '@offprint/ast'
import { childrenOf, select, squash, standaloneTypes, textOf } from '@offprint/ast'
import { expandPages } from '@offprint/references'
import { splitName } from './name-parts.js'

type Part =
  | 'title'
  | 'container-title'
  | 'author'
  | 'year'
  | 'volume'
  | 'issue'
  | 'pages'
  | 'first'
  | 'last'
  | 'publisher'
  | 'publisher-place'

/** Last words of class and property names, hyphens between words. */
const names: readonly (readonly [Part, RegExp])[] = [
  [
    'container-title',
    /(?:^|-)(?:journal-?title|journal|source|source-title|jnl-abbrev|jnl-title|publication-title|book-?title|ref-journal|is-?part-?of)$/
  ],
  [
    'title',
    /(?:^|-)(?:article-?title|reference-{1,2}title|chapter-?title|reflink-title|ref-?title|headline)$/
  ],
  ['author', /(?:^|-)(?:author|auth|reflink-author)$/],
  ['year', /(?:^|-)(?:year|pub-?year|pub-date|date-?published)$/],
  ['volume', /(?:^|-)(?:vol|volume|volume-?number)$/],
  ['issue', /(?:^|-)(?:iss|issue|issue-?number)$/],
  ['pages', /(?:^|-)(?:pages|page-?range|pagination)$/],
  ['first', /(?:^|-)(?:fpage|first-?page|page-?first|page-?start)$/],
  ['last', /(?:^|-)(?:lpage|last-?page|page-?last|page-?end)$/],
  ['publisher', /(?:^|-)(?:publisher-?name|publ-name)$/],
  ['publisher-place', /(?:^|-)(?:publisher-?loc|publ-loc|publisher-?location)$/]
]
const surname = /(?:^|-)(?:surname|family-?name|last-?name)$/
const given = /(?:^|-)(?:given-?names?|fore-?names?|first-?name)$/

/** The part that a node's names say. Names of wrappers with other parts in them say nothing. */
function partOf(node: Node): Part | undefined {
  for (const hint of node.hints ?? []) {
    const name = /^(?:class|itemprop|property):(?:nlm[_-])?(.+)$/.exec(hint)?.[1]?.replace(/_/g, '-')
    if (!name) continue
    for (const [part, pattern] of names) if (pattern.test(name)) return part
  }
  // A wrapper of a surname is a name, whatever it is called.
  return childrenOf(node).some(child => named(child, surname)) ? 'author' : undefined
}

const named = (node: Node, pattern: RegExp): boolean =>
  node.hints?.some(hint => pattern.test(hint.replace(/^[^:]*:/, '').replace(/_/g, '-'))) ?? false

/** The named parts of a node. One with other parts in it is their wrapper: `span.volume` around the journal and the number. */
function partsIn(node: Node): [Part, Node][] {
  const part = partOf(node)
  const inner = childrenOf(node).flatMap(partsIn)
  return part && inner.every(([other]) => other === part) ? [[part, node]] : inner
}

/** What the tags of an entry say. */
export interface Tagged {
  csl: Partial<CslItem>
  /** Addresses behind tagged parts: searches of the site for an author, a resolver behind a title. */
  addresses: ReadonlySet<string>
}

/** Reads the tags of an entry; nothing when they are too few to be about a reference. */
export function readTagged(words: readonly Node[]): Tagged | undefined {
  const found = new Map<Part, Node[]>()
  for (const [part, node] of words.flatMap(partsIn)) found.set(part, [...(found.get(part) ?? []), node])
  const said = (part: Part): string | undefined => {
    const value = found.get(part)?.[0]
    return value && (squash(textOf(value)).replace(/^[\s.,;:()[\]]+|[\s,;:()[\]]+$/g, '') || undefined)
  }
  const container = said('container-title')
  const title = said('title')?.replace(/(?<!\.)\.$/, '')
  const enough = title && found.has('author') ? 2 : 3
  if (found.size < enough || (!container && !title)) return undefined

  const csl: Partial<CslItem> = {}
  const put = (
    field: 'title' | 'container-title' | 'volume' | 'issue' | 'publisher' | 'publisher-place',
    value?: string
  ): void => {
    if (value) csl[field] = value
  }
  // The stop behind a title in full is the style's; behind an abbreviation it is a part of it.
  const source =
    container && /\..*\.$/.test(container) ? container : container?.replace(/(?<=\p{L}{5})\.$/u, '')
  // What a publisher calls the source of a book is the book.
  const book = !title && said('publisher') !== undefined
  put('title', book ? source : title)
  if (!book) put('container-title', source)
  put('volume', said('volume'))
  put('issue', said('issue'))
  put('publisher', said('publisher'))
  put('publisher-place', said('publisher-place'))
  const year = /\b(?:1[5-9]|20)\d\d\b/.exec(said('year') ?? '')?.[0]
  if (year) csl.issued = { 'date-parts': [[Number(year)]] }
  const [from, to] = said('first')
    ? [said('first'), said('last')]
    : (said('pages') ?? '').split(/\s?[-–—‐]\s?/)
  if (from && /\d/.test(from)) {
    csl['page-first'] = from
    csl.page = to ? `${from}-${expandPages(from, to)}` : from
  }
  const authors = (found.get('author') ?? []).map(nameOf).filter(name => name !== undefined)
  if (authors.length) csl.author = authors
  // Styles of chemistry and physics print no titles: volume and page of a source are those of a journal.
  const located = title ? csl.volume || csl.page : csl.volume && csl.page
  if (container && located && !csl.publisher) csl.type = 'article-journal'
  const links = [...found.values()].flat().flatMap(node => select(node, 'link'))
  return { csl, addresses: new Set(links.map(link => link.url)) }
}

function nameOf(node: Node): CslName | undefined {
  const parts = { surname: '', given: '' }
  const enter = (one: Node): void => {
    if (named(one, surname)) parts.surname ||= squash(textOf(one))
    else if (named(one, given)) parts.given ||= squash(textOf(one))
    else for (const child of childrenOf(one)) enter(child)
  }
  enter(node)
  const printed = squash(textOf(node)).replace(/^(?:and|&)\s|[\s,;]+$|\s(?:and|&)$/g, '')
  if (!/\p{L}/u.test(printed) || /^et al/i.test(printed)) return undefined
  // “Cardona A.”: initials behind the surname.
  const behind = /^(.{2,60}?),?\s((?:\p{Lu}\.?[\s-]?){1,4})$/u.exec(printed)
  if (parts.surname) return { family: parts.surname, ...(parts.given ? { given: parts.given } : {}) }
  if (behind && /\p{Ll}/u.test(behind[1]!)) return { family: behind[1]!, given: behind[2]!.trim() }
  const { name } = splitName(printed)
  return name.surname
    ? {
        family: name.surname,
        ...(name.given ? { given: name.given } : {}),
        ...(name.suffix ? { suffix: name.suffix } : {})
      }
    : { literal: printed }
}

/** What the parts themselves are called wins over what an address says of them. */
export function bothTagged(named: Tagged | undefined, said: Tagged | undefined): Tagged | undefined {
  if (!named || !said) return named ?? said
  return { csl: { ...said.csl, ...named.csl }, addresses: named.addresses }
}

/** Lays tagged parts over what the parser read. */
export function withTags(
  read: { csl: CslItem; confidence: Record<string, number> },
  { csl: tagged, addresses }: Tagged
): { csl: CslItem; confidence: Record<string, number> } {
  // What an address looks up of a chapter is the book.
  const book =
    !tagged['container-title'] &&
    tagged.title !== undefined &&
    (read.csl['container-title']?.startsWith(tagged.title) ?? false)
  const csl: CslItem = {
    ...read.csl,
    ...tagged,
    ...(book && read.csl.title !== undefined ? { title: read.csl.title } : {}),
    type: tagged.type ?? read.csl.type
  }
  // Guesses about words that the tags explain otherwise.
  if (tagged.title && tagged['container-title'])
    for (const field of ['publisher', 'publisher-place', 'editor', 'genre', 'note'] as const)
      if (!tagged[field as 'publisher'] && tagged.type === 'article-journal') delete csl[field]
  // A source that is tagged and a title that is not: the style has no titles, or the source is a book and its title all there is.
  if (tagged['container-title'] && !tagged.title && csl.title?.includes(tagged['container-title']))
    if (csl.title === tagged['container-title'] && csl.publisher && !csl.volume) delete csl['container-title']
    else delete csl.title
  if (tagged.title && !tagged['container-title'] && tagged.publisher) delete csl['container-title']
  if (csl.URL && addresses.has(csl.URL)) delete csl.URL
  // How the parser read the pages is no wording of those that are tagged.
  if (tagged.page && csl.custom?.['page-range'] !== undefined) {
    const { 'page-range': _read, ...custom } = csl.custom
    csl.custom = custom
    if (!Object.keys(custom).length) delete csl.custom
  }
  // “124 (pg. 537-45)”: what stands in brackets behind the volume is its pages.
  if (
    !tagged.issue &&
    tagged['page-first'] &&
    /\D/.test(csl.issue ?? '') &&
    csl.issue!.includes(tagged['page-first'])
  )
    delete csl.issue
  // A work that stands in no other is its own source.
  if (csl.title === undefined && csl['container-title'] !== undefined && standaloneTypes.has(csl.type)) {
    csl.title = csl['container-title']
    delete csl['container-title']
  }
  const confidence = { ...read.confidence }
  for (const field of Object.keys(tagged)) delete confidence[field]
  return { csl, confidence }
}
