/** The small facts of the front matter: ids, titles, dates, volume and pages, subjects, keywords, related articles. */
import type { NodeOf } from '@offprint/ast'
import { textOf } from '@offprint/ast'
import { element, elementOf, keptFor, note, type Out, textIn } from '../element.js'
import { keptForm } from '../form.js'
import { dateWithoutYear, leftOut, pagesChanged, seasonLeftOut } from '../messages.js'
import { publicationEvents } from '../publication-events.js'
import type { Writer, WriteState } from '../state.js'
import { inlines } from './inline.js'

export const articleId: Writer<NodeOf<'articleId'>> = node => [
  elementOf(node, 'article-id', { 'pub-id-type': note(node, 'untyped') ? undefined : node.kind }, [
    node.value
  ])
]

export const subject: Writer<NodeOf<'subject'>> = (node, state) => [
  element('subject', { ...keptFor(node, 'subject'), id: node.id }, inlines(node, 'subject', state))
]

export const articleTitle: Writer<NodeOf<'articleTitle'>> = (node, state) => [
  elementOf(node, 'article-title', {}, inlines(node, 'article-title', state))
]

export const subtitle: Writer<NodeOf<'subtitle'>> = (node, state) => [
  elementOf(node, 'subtitle', {}, inlines(node, 'subtitle', state))
]

export const alternativeTitle: Writer<NodeOf<'alternativeTitle'>> = (node, state) => [
  elementOf(node, 'alt-title', { 'alt-title-type': node.kind }, inlines(node, 'alt-title', state))
]

/** The language stands on the group, as SciELO and PMC look for it there, unless the source had it elsewhere. */
export const translatedTitle: Writer<NodeOf<'translatedTitle'>> = (node, state) => [
  element(
    'trans-title-group',
    { 'xml:lang': note(node, 'group-lang') ? undefined : node.lang, ...keptFor(node, 'trans-title-group') },
    [
      elementOf(
        { ...node, lang: note(node, 'lang') } as NodeOf<'translatedTitle'>,
        'trans-title',
        {},
        inlines(node, 'trans-title', state)
      )
    ]
  )
]

const publicationParts = [
  ['volume', 'volume'],
  ['issue', 'issue'],
  ['firstPage', 'fpage'],
  ['lastPage', 'lpage'],
  ['pageRange', 'page-range'],
  ['elocationId', 'elocation-id']
] as const

/**
 * Pages and an article number exclude each other in JATS, and pages begin with a first one. What does not fit is
 * named: pages win over the number, since the number is then the first page.
 */
export const publication: Writer<NodeOf<'publication'>> = (node, state) => {
  const values = { ...node }
  if (!state.asRead) {
    const pages = values.lastPage !== undefined || values.pageRange !== undefined
    const number = values.elocationId !== undefined
    if (values.firstPage === undefined ? pages : number) state.messages?.report(pagesChanged, {}, node)
    if (values.firstPage !== undefined) {
      if (number) delete values.elocationId
    } else if (number) {
      delete values.lastPage
      delete values.pageRange
    } else if (pages) values.firstPage = (values.pageRange ?? values.lastPage!).split(/\s*[-–—,;]/)[0]!
  }
  return publicationParts.flatMap(([field, name]) =>
    values[field] === undefined ? [] : [element(name, keptFor(node, name), [values[field]])]
  )
}

export const isPublicationDate = (node: NodeOf<'date'>): boolean =>
  note(node, 'element') ? note(node, 'element') === 'pub-date' : publicationEvents.has(node.event)

export const date: Writer<NodeOf<'date'>> = (node, state) => {
  if (node.season !== undefined && (node.month ?? node.day) !== undefined && !state.asRead) {
    state.messages?.report(seasonLeftOut, { season: node.season }, node)
    const { season: _season, ...rest } = node
    return date(rest, state, '')
  }
  if (node.year === undefined && !state.asRead) {
    const parts = node.month ?? node.day ?? node.season
    if (parts !== undefined || node.printed === undefined)
      state.messages?.report(dateWithoutYear, { event: node.event }, node)
    if (node.printed === undefined) return []
    if (parts !== undefined) {
      const { month: _month, day: _day, season: _season, ...rest } = node
      return date(rest, state, '')
    }
  }
  const name = isPublicationDate(node) ? 'pub-date' : 'date'
  const dated = note(node, 'date-type') === 'none' ? undefined : node.event
  const iso = iso8601(node)
  return [
    elementOf(
      node,
      name,
      {
        'date-type': dated,
        'publication-format': note(node, 'format') === 'told' ? undefined : node.format,
        'iso-8601-date': state.asRead ? undefined : iso
      },
      dateParts(node)
    )
  ]
}

const two = (value: number): string => String(value).padStart(2, '0')
function iso8601({ year, month, day }: NodeOf<'date'>): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined
  return `${year}-${two(month)}-${two(day)}`
}

/** Day, month or season, year: a number as the source wrote it (`07`, `January`) while it is the same number. */
function dateParts(node: NodeOf<'date'>): Out[] {
  const parts: Out[] = []
  const part = (name: string, value: number | string | undefined): void => {
    if (value === undefined) return
    const kept = note(node, name)?.split('=')
    const words = kept && kept[0] === String(value) ? kept.slice(1).join('=') : String(value)
    parts.push(element(name, keptFor(node, name), [words]))
  }
  part('day', node.year === undefined ? undefined : node.day)
  part('month', node.month)
  if (node.month === undefined || note(node, 'season')) part('season', node.season)
  part('year', node.year)
  if (node.printed !== undefined && note(node, 'string-date'))
    parts.push(element('string-date', keptFor(node, 'string-date'), [node.printed]))
  // <year> is required in JATS Publishing; of a date known as printed only, its words stand there.
  else if (node.year === undefined && node.printed !== undefined)
    parts.push(element('year', keptFor(node, 'year'), [node.printed]))
  return parts
}

export const keywordGroup: Writer<NodeOf<'keywordGroup'>> = (node, state) => {
  if (node.children.some(child => child.type === 'keyword') || state.asRead)
    return [
      elementOf(node, 'kwd-group', { 'kwd-group-type': node.kind }, state.all(node.children, 'kwd-group'))
    ]
  state.messages?.report(leftOut, { name: 'kwd-group', parent: 'article-meta' }, node)
  return []
}

export const keyword: Writer<NodeOf<'keyword'>> = (node, state) => [
  elementOf(node, 'kwd', {}, inlines(node, 'kwd', state))
]

/** What @related-article-type, which is required, says when the source does not say how the articles are related. */
const relation = 'related-article'

export const relatedArticle: Writer<NodeOf<'relatedArticle'>> = (node, state) => [
  elementOf(
    node,
    'related-article',
    {
      'related-article-type': node.kind ?? (note(node, 'type') || !state.asRead ? relation : undefined),
      'ext-link-type':
        node.url === undefined || state.asRead ? undefined : /^10\.\d+\//.test(node.url) ? 'doi' : 'uri',
      'xlink:href': node.url
    },
    inlines(node, 'related-article', state)
  )
]

/** Subjects side by side of one kind share a group. */
export function subjectGroups(nodes: readonly NodeOf<'subject'>[], state: WriteState): Out[] {
  const groups: { key: string; node: NodeOf<'subject'>; subjects: Out[] }[] = []
  const under = (at: number): boolean => nodes[at] !== undefined && note(nodes[at]!, 'under') !== undefined
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!
    // A heading in levels is written as it was, as long as all its levels say the same.
    const levels = [node]
    while (under(at + levels.length)) levels.push(nodes[at + levels.length]!)
    const kept = keptForm(node, 'form')
    if (kept.length && textIn(kept) === textOf(levels.flatMap(level => level.children))) {
      groups.push({ key: `form ${at}`, node, subjects: kept })
      at += levels.length - 1
      continue
    }
    const key = note(node, 'group') ?? (state.fromJats ? `#${groups.length}` : `kind ${node.kind ?? ''}`)
    const last = groups[groups.length - 1]
    const made = subject(node, state, 'subj-group')
    if (last?.key === key) last.subjects.push(...made)
    else groups.push({ key, node, subjects: made })
  }
  return groups.flatMap(({ key, node, subjects }) =>
    key.startsWith('form ')
      ? subjects
      : element(
          'subj-group',
          { 'subj-group-type': node.kind, 'xml:lang': node.lang, ...keptFor(node, 'subj-group') },
          subjects
        )
  )
}
