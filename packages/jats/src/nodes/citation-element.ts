/** A reference by its fields: <element-citation> of CSL-JSON. Nothing of the fields is left out. */
import type { CslDate, CslItem, CslName } from '@offprint/ast'
import { standaloneTypes } from '@offprint/ast'
import { identifiers, personGroups, plainFields, remarks } from '../citation-fields.js'
import { element, type Out } from '../element.js'
import { typed } from './citation-type.js'

/** <element-citation> of a reference. */
export function elementCitation(csl: CslItem): Out {
  const parts: Out[] = []
  const add = (
    name: string,
    words: string | undefined,
    attributes: Record<string, string | undefined> = {}
  ): void => {
    if (words !== undefined && words !== '') parts.push(element(name, attributes, [words]))
  }
  for (const [field, type] of personGroups) parts.push(...people(csl[field], type, csl))
  add(titleElement(csl), csl.title)
  for (const [field, name] of plainFields) {
    const words = csl[field] as string | undefined
    add(name, words, name === 'version' ? { designator: designated(words) } : {})
  }
  parts.push(...dated(csl.issued))
  parts.push(...pages(csl))
  if (csl['number-of-pages'] !== undefined) add('size', csl['number-of-pages'], { units: 'page' })
  add('conf-date', dateWords(csl['event-date']), { 'iso-8601-date': iso(csl['event-date']) })
  add('date-in-citation', dateWords(csl.accessed), {
    'content-type': 'access-date',
    'iso-8601-date': iso(csl.accessed)
  })
  add('date-in-citation', dateWords(csl.submitted), {
    'content-type': 'submitted',
    'iso-8601-date': iso(csl.submitted)
  })
  for (const field of remarks) add('comment', csl[field] as string | undefined, { 'content-type': field })
  add('comment', csl.note)
  for (const [field, type] of identifiers)
    add('pub-id', csl[field] as string | undefined, { 'pub-id-type': type })
  const { 'et-al': _etal, 'page-range': _range, arXiv, ...custom } = csl.custom ?? {}
  add('pub-id', arXiv === undefined ? undefined : String(arXiv), { 'pub-id-type': 'arxiv' })
  for (const [name, value] of Object.entries(custom))
    add('comment', String(value), { 'content-type': `custom-${name}` })
  // The title says what lies behind the address, since the address itself says nothing (JATS4R Accessibility).
  add('ext-link', csl.URL, { 'ext-link-type': 'uri', 'xlink:href': csl.URL, 'xlink:title': csl.title })
  return element('element-citation', typed(csl), parts.length ? parts : [element('comment')])
}

/** A version that is a number is one for machines too (JATS4R Data Citations). */
const designated = (version: string | undefined): string | undefined =>
  /^v?(\d[\w.-]*)$/.exec(version ?? '')?.[1]

/** What a work is called depends on what it is: data have a title of their own, a book is its own source. */
export function titleElement({ type, 'container-title': container }: CslItem): string {
  if (type === 'dataset') return 'data-title'
  if (type === 'chapter') return 'chapter-title'
  return standaloneTypes.has(type) && container === undefined ? 'source' : 'article-title'
}

function people(names: readonly CslName[] | undefined, type: string, csl: CslItem): Out[] {
  const etal = type === 'author' && csl.custom?.['et-al'] ? [element('etal')] : []
  if (!names?.length && !etal.length) return []
  return [element('person-group', { 'person-group-type': type }, [...(names ?? []).map(person), ...etal])]
}

function person(name: CslName): Out {
  const { literal, family, given, suffix } = name
  if (literal !== undefined || (family === undefined && given === undefined))
    return element('collab', {}, [literal ?? ''])
  const surname = [name['non-dropping-particle'], family].filter(Boolean).join(' ')
  const first = [given, name['dropping-particle']].filter(Boolean).join(' ')
  return element('name', {}, [
    surname ? element('surname', {}, [surname]) : undefined,
    first ? element('given-names', {}, [first]) : undefined,
    suffix === undefined ? undefined : element('suffix', {}, [suffix])
  ])
}

const two = (value: number): string => String(value).padStart(2, '0')
const isoParts = (parts: readonly number[]): string =>
  parts.map((part, i) => (i === 0 ? String(part).padStart(4, '0') : two(part))).join('-')

/** ISO 8601, a span with a slash; undefined when nothing is known. */
function iso(date: CslDate | undefined): string | undefined {
  return date?.['date-parts']?.map(isoParts).join('/') || undefined
}

const dateWords = (date: CslDate | undefined): string | undefined =>
  date &&
  (date.literal ?? date.raw ?? iso(date) ?? (date.season === undefined ? undefined : String(date.season)))

/** Year, month, day, season; a span keeps its end in @iso-8601-date, and what is no date is <string-date>. */
function dated(issued: CslDate | undefined): Out[] {
  if (!issued) return []
  const parts: Out[] = []
  const spans = issued['date-parts'] ?? []
  const [year, month, day] = spans[0] ?? []
  if (year !== undefined) {
    const whole = spans.length > 1 ? iso(issued) : undefined
    parts.push(
      element('year', { 'iso-8601-date': whole, 'content-type': issued.circa ? 'circa' : undefined }, [
        String(year)
      ])
    )
  }
  if (month !== undefined) parts.push(element('month', {}, [String(month)]))
  if (day !== undefined) parts.push(element('day', {}, [String(day)]))
  if (issued.season !== undefined) parts.push(element('season', {}, [String(issued.season)]))
  const words = issued.literal ?? issued.raw
  if (words !== undefined) parts.push(element('string-date', {}, [words]))
  return parts
}

/**
 * First and last page, or one article number. Pages that are more than that (`1-12; quiz 13-4`) keep their wording in
 * <page-range>.
 */
function pages({ page, 'page-first': begin, custom }: CslItem): Out[] {
  const range = custom?.['page-range']
  const wording = range === undefined ? [] : [element('page-range', {}, [String(range)])]
  if (page === undefined) return wording
  // `37 296-37 308`: numbers with spaces between thousands are told apart where the first is known.
  const spaced =
    begin !== undefined && page.startsWith(`${begin}-`) ? page.slice(begin.length + 1) : undefined
  const plain =
    spaced !== undefined && /^[^,;–—-]+$/.test(spaced)
      ? [page, begin, spaced]
      : /^([^\s,;–—-]+)(?:-([^\s,;–—-]+))?$/.exec(page)
  if (!plain)
    return [
      element('fpage', {}, [begin ?? /[^\s,;–—-]+/.exec(page)?.[0] ?? page]),
      element('page-range', {}, [page]),
      ...wording
    ]
  const [, first, last] = plain
  if (last === undefined && /^[a-z]/i.test(first!)) return [element('elocation-id', {}, [first!]), ...wording]
  return [
    element('fpage', {}, [first!]),
    ...(last === undefined ? [] : [element('lpage', {}, [last])]),
    ...wording
  ]
}
