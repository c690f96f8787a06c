/** Why: what the front matter says about the article becomes the front of the tree at once; nothing is left to guess later. */
import type { Abstract, Front, FrontPart, Inline, Issn, Journal } from '@offprint/ast'
import { node as make } from '@offprint/ast'
import type { YamlValue } from '@offprint/core/yaml'
import { blocks } from '../blocks.js'
import { innerBlocks, innerLine } from '../caption.js'
import { metadataIgnored, metadataShape } from '../messages.js'
import type { Metadata } from '../metadata.js'
import { sections } from '../sections.js'
import type { State } from '../state.js'
import { dateParts } from './dates.js'
import { licenceAddress } from './licences.js'
import { people } from './people.js'
import { type Group, isGroup, listIn, pick, textAt, textIn } from './values.js'

/** Keys that say how to make or show the text and nothing about the article. */
const settings =
  /^(?:bibliography|csl|references|nocite|link-citations|citation-style|reference-section-title|suppress-bibliography|output|format|header-includes|include-.*|documentclass|classoption|geometry|fontsize|mainfont|linestretch|numbersections|toc|toc-.*|lang|language|biblio-.*|natbiboptions|execute|knitr|editor|jupyter|kernelspec|engine|site|version|exports?|downloads|thumbnail|banner|github|numbering|math|execute|crossref|latex|pdf|html|filters|papersize|template|params|vignette|urlcolor|linkcolor|colorlinks|draft|mask|linenumbers|figsintext|floatsintext|figurelist|tablelist|footnotelist|wordcount|editor_options|repository|archive_doi|citation_author|year|journal_.*|affiliations?|institutes?|institutions)$/i

const used = new Set([
  'title',
  'subtitle',
  'author',
  'authors',
  'date',
  'published',
  'received',
  'submitted',
  'accepted',
  'keywords',
  'tags',
  'kwd',
  'abstract',
  'license',
  'licence',
  'copyright',
  'funding',
  'doi',
  'pmid',
  'pmcid',
  'journal',
  'article',
  'subject',
  'shorttitle',
  'short-title',
  'short_title',
  'running',
  'runninghead',
  'running-head',
  'volume',
  'issue',
  'elocation-id',
  'acknowledgements',
  'acknowledgments',
  'plain-language-summary',
  'categories',
  'volume_number',
  'contributors',
  'other-abstracts',
  'other-subjects',
  'other-keywords',
  'sub-articles',
  'recognised',
  'article-type',
  'correspondence',
  'id',
  'suppress-bibliography',
  'ids'
])

/** The front matter as the front of an article. */
export function front(metadata: Metadata, state: State): Front {
  const parts: FrontPart[] = []
  const line = (value: YamlValue | undefined): Inline[] | undefined => {
    const words = textIn(value)
    return words === undefined ? undefined : unwrap(innerLine(words, state, undefined))
  }
  const journal = journalOf(metadata)
  if (journal) parts.push(journal)
  const article = isGroup(metadata['article']) ? metadata['article'] : {}
  for (const kind of ['doi', 'pmid', 'pmcid'] as const) {
    const value = textAt(metadata, kind) ?? textAt(article, kind)
    if (value)
      parts.push(
        make('articleId', { kind, value: value.replace(/^https?:\/\/(?:dx\.)?doi\.org\/|^doi:/i, '') })
      )
  }
  const ids = metadata['ids']
  if (isGroup(ids ?? null))
    for (const [kind, value] of Object.entries(ids as Group))
      for (const one of listIn(value))
        if (textIn(one)) parts.push(make('articleId', { kind, value: textIn(one)! }))
  const subject = line(pick(metadata, 'subject') ?? article['heading'])
  if (subject) parts.push(make('subject', { kind: 'heading' }, subject))
  for (const one of listIn(metadata['other-subjects']).filter(isGroup)) {
    const kind = textAt(one, 'kind')
    const words = line(one['text'])
    if (words) parts.push(make('subject', kind ? { kind } : {}, words))
  }
  const title = line(pick(metadata, 'title'))
  if (title) parts.push(make('articleTitle', {}, title))
  const subtitle = line(pick(metadata, 'subtitle'))
  if (subtitle) parts.push(make('subtitle', {}, subtitle))
  const short = line(
    pick(metadata, 'shorttitle', 'short-title', 'short_title', 'running-head', 'runninghead', 'running')
  )
  if (short) parts.push(make('alternativeTitle', { kind: 'running-head' }, short))
  const found = people(metadata, state)
  parts.push(...found.contributors, ...found.affiliations, ...found.correspondence)
  parts.push(...dates(metadata, state))
  const volume = textAt(metadata, 'volume') ?? textAt(article, 'volume')
  const issue = textAt(metadata, 'issue') ?? textAt(article, 'issue')
  const elocationId = textAt(metadata, 'elocation-id') ?? textAt(article, 'elocation-id')
  const firstPage = textAt(article, 'fpage')
  const lastPage = textAt(article, 'lpage')
  if (volume || issue || elocationId || firstPage)
    parts.push(
      make('publication', {
        volume,
        issue,
        elocationId,
        firstPage,
        lastPage,
        sources: from({ volume, issue, elocationId, firstPage, lastPage })
      })
    )
  const rights = permissions(metadata, state)
  if (rights) parts.push(rights)
  parts.push(...abstracts(metadata, state))
  parts.push(...keywordsIn(metadata, state))
  parts.push(...found.funding, ...fundings(metadata, state))
  const ignored = Object.keys(metadata).filter(key => !used.has(key) && !settings.test(key))
  if (ignored.length) state.report(metadataIgnored, { keys: ignored.join(', ') })
  return make('front', {}, parts)
}

/** Marks around the whole of a title are for the eye. */
function unwrap(line: Inline[]): Inline[] {
  const [only] = line
  return line.length === 1 && (only?.type === 'strong' || only?.type === 'emphasis') && only.children.length
    ? unwrap(only.children)
    : line
}

const from = (fields: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([key]) => [key, 'yaml'])
  )

function journalOf(metadata: Metadata): Journal | undefined {
  const group: Group = isGroup(metadata['journal'])
    ? metadata['journal']
    : { title: metadata['journal'] ?? null }
  const title = textAt(group, 'title', 'name')
  const issns: Issn[] = []
  for (const [key, kind] of [
    ['eissn', 'epub'],
    ['pissn', 'ppub'],
    ['issn', 'epub']
  ] as const) {
    const value = textAt(group, key)
    if (value && /^\d{4}-\d{3}[\dX]$/.test(value) && !issns.some(issn => issn.value === value))
      issns.push({ value, kind })
  }
  const publisher = textAt(group, 'publisher-name', 'publisher')
  const abbreviation = textAt(group, 'abbrev-title', 'abbreviation')
  if (!title && !abbreviation && !publisher && issns.length === 0) return undefined
  return make(
    'journal',
    {
      ...(title ? { title } : {}),
      ...(abbreviation ? { abbreviation } : {}),
      ...(issns.length ? { issns } : {}),
      ...(publisher ? { publisher } : {}),
      ...(title ? { sources: { title: 'yaml' } } : {})
    },
    []
  )
}

function dates(metadata: Metadata, state: State): FrontPart[] {
  const events = [
    ['pub', pick(metadata, 'published', 'date')],
    ['received', pick(metadata, 'received', 'submitted')],
    ['accepted', pick(metadata, 'accepted')]
  ] as const
  return events.flatMap(([event, value]): FrontPart[] => {
    const words = textIn(value)
    if (words === undefined) return []
    const parts = dateParts(words)
    // Code that would write today’s date says nothing.
    if (!parts) {
      state.report(metadataShape, { key: 'date', expected: 'a date such as 2024-05-31' })
      return []
    }
    return [make('date', { event, ...parts, printed: words, sources: { printed: 'yaml:date' } })]
  })
}

function permissions(metadata: Metadata, state: State): FrontPart | undefined {
  const licence = pick(metadata, 'license', 'licence')
  const right = pick(metadata, 'copyright')
  const address =
    licence === undefined
      ? undefined
      : isGroup(licence)
        ? (textAt(licence, 'link', 'url') ??
          // What we wrote has the address by its name; a link in the words is about something else.
          (metadata['recognised'] === true
            ? undefined
            : licenceAddress(textAt(licence, 'id', 'type', 'text', 'content') ?? '')))
        : licenceAddress(textIn(licence) ?? '')
  const source =
    licence === undefined ? undefined : isGroup(licence) ? pick(licence, 'text', 'name', 'content') : licence
  const words = textIn(source)
  const statement = isGroup(right) ? textAt(right, 'statement') : textIn(right)
  const holder = isGroup(right)
    ? listIn(right['holder']).map(textIn).filter(Boolean).join(', ') || undefined
    : undefined
  const year = isGroup(right) ? Number(textAt(right, 'year') ?? Number.NaN) : Number.NaN
  if (!address && !words && !statement && !holder) return undefined
  const paragraph =
    words && !/^https?:/.test(words)
      ? paragraphsOf(source).map(part => make('paragraph', {}, innerLine(part, state, undefined)))
      : []
  return make(
    'permissions',
    {
      ...(statement ? { statement, sources: { statement: 'yaml' } } : {}),
      ...(holder ? { holder } : {}),
      ...(Number.isInteger(year) ? { year } : {})
    },
    address || paragraph.length ? [make('license', { ...(address ? { url: address } : {}) }, paragraph)] : []
  )
}

/** Words with free lines between them are paragraphs. */
const paragraphsOf = (value: YamlValue | undefined): string[] =>
  typeof value === 'string'
    ? value.split(/\n[ \t]*\n/).flatMap(part => textIn(part) ?? [])
    : [textIn(value)].filter(part => part !== undefined)

function abstracts(metadata: Metadata, state: State): FrontPart[] {
  const others = listIn(metadata['other-abstracts'])
    .filter(isGroup)
    .map(one => {
      const [kind, lang, title] = ['kind', 'lang', 'title'].map(name => textAt(one, name))
      return {
        ...(kind ? { kind } : {}),
        ...(lang ? { lang } : {}),
        ...(title ? { title } : {}),
        value: one['text'],
        behind: textAt(one, 'after') !== undefined
      }
    })
  type Told = { kind?: string; lang?: string; title?: string; value: YamlValue | undefined }
  const told: [string, Told[]][] = [
    ['abstract', [{ value: pick(metadata, 'abstract') }]],
    [
      'plain-language-summary',
      [{ kind: 'plain-language-summary', value: pick(metadata, 'plain-language-summary') }]
    ],
    ['other-abstracts', others.filter(one => !one.behind)]
  ]
  // In the order in which the file has them: a box of highlights may be printed above the abstract.
  const keys = Object.keys(metadata)
  const kinds = [
    ...told.sort(([a], [b]) => keys.indexOf(a) - keys.indexOf(b)).flatMap(([, parts]) => parts),
    ...others.filter(one => one.behind)
  ]
  return kinds.flatMap(({ kind, lang, title, value }): FrontPart[] => {
    const source =
      typeof value === 'string'
        ? value
        : Array.isArray(value)
          ? value.map(textIn).filter(Boolean).join('\n\n')
          : undefined
    // `abstract: no` is a setting of templates.
    if (!source?.trim() || /^(?:no|yes|true|false)$/i.test(source.trim())) return []
    let content: Abstract['children'] = []
    innerBlocks(source, state, undefined, nodes => {
      content = sections(blocks(nodes, state)).children
    })
    const fields = { ...(kind ? { kind } : {}), ...(lang ? { lang, translated: true } : {}) }
    const heading = title ? [make('title', {}, innerLine(title, state, undefined))] : []
    return content.length ? [make('abstract', fields, [...heading, ...content])] : []
  })
}

function keywordsIn(metadata: Metadata, state: State): FrontPart[] {
  const value = pick(metadata, 'keywords', 'tags', 'kwd', 'categories')
  const own =
    typeof value === 'string' ? value.split(value.includes(';') ? ';' : ',') : listIn(value).map(textIn)
  const group = (
    fields: { kind?: string; lang?: string },
    words: readonly (string | undefined)[],
    title?: string
  ): FrontPart[] => {
    const keywords = words.map(one => one?.trim()).filter(one => one !== undefined && one !== '') as string[]
    if (!keywords.length) return []
    return [
      make('keywordGroup', fields, [
        ...(title ? [make('title', {}, innerLine(title, state, undefined))] : []),
        ...keywords.map(one => make('keyword', {}, innerLine(one, state, undefined)))
      ])
    ]
  }
  return [
    ...group({ kind: 'author' }, own),
    ...listIn(metadata['other-keywords'])
      .filter(isGroup)
      .flatMap(one => {
        const kind = textAt(one, 'kind')
        const lang = textAt(one, 'lang')
        return group(
          { ...(kind ? { kind } : {}), ...(lang ? { lang } : {}) },
          listIn(one['keywords']).map(textIn),
          textAt(one, 'title')
        )
      })
  ]
}

function fundings(metadata: Metadata, state: State): FrontPart[] {
  return listIn(pick(metadata, 'funding')).flatMap((one): FrontPart[] => {
    if (!isGroup(one)) {
      const words = textIn(one)
      return words
        ? [make('funding', {}, [make('fundingStatement', {}, innerLine(words, state, undefined))])]
        : []
    }
    const statement = textAt(one, 'statement', 'text')
    const awards = (one['awards'] === undefined ? [one] : listIn(one['awards']))
      .filter(isGroup)
      .flatMap(award => {
        const source = pick(award, 'source', 'sources', 'funder', 'name', 'institution')
        const funder = listIn(source)
          .map(value => (isGroup(value) ? textAt(value, 'name', 'institution', 'text') : textIn(value)))
          .filter(Boolean)
          .join(', ')
        const ids = listIn(pick(award, 'id', 'award-id', 'number', 'grant'))
          .map(textIn)
          .filter(id => id !== undefined) as string[]
        return funder || ids.length
          ? [make('award', { ...(funder ? { funder } : {}), awardIds: ids }, [])]
          : []
      })
    if (!statement && !awards.length) {
      state.report(metadataShape, { key: 'funding', expected: 'a statement, or awards with their funder' })
      return []
    }
    return [
      make('funding', {}, [
        ...awards,
        ...(statement ? [make('fundingStatement', {}, innerLine(statement, state, undefined))] : [])
      ])
    ]
  })
}
