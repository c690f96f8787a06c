/** Why: the front matter of an article as YAML that pandoc, Quarto and our reader understand. */
import type { Abstract, Article, Contributor, Front, KeywordGroup, Node, SubArticle } from '@offprint/ast'
import { child, children, placeName, select } from '@offprint/ast'
import { partsOf } from '../front/place-parts.js'
import type { Writer } from './writer.js'

type Value = string | number | boolean | Value[] | { [key: string]: Value }
type Group = { [key: string]: Value }
/** The words of a node in one line of Markdown. */
type Line = (node: { children: readonly Node[] } | undefined) => string | undefined

/** The front matter as data: the article’s own, that of the articles in it, the references of all. */
export function frontData(article: Article, writer: Writer): Group {
  const data = frontOf(article, writer)
  const items = select(article, 'reference').flatMap(reference =>
    reference.csl && reference.id !== undefined
      ? [{ ...reference.csl, id: writer.keys.get(reference.id)! }]
      : []
  )
  if (items.length) {
    data['references'] = items as unknown as Value[]
    data['suppress-bibliography'] = true
  }
  return data
}

function frontOf(article: Article | SubArticle, writer: Writer): Group {
  const front: Front = child(article, 'front') ?? { type: 'front', children: [] }
  const line: Line = node =>
    node ? writer.inCell(() => writer.line(node.children)).trim() || undefined : undefined
  const data: Group = {}
  putTitles(data, front, line)
  put(data, 'lang', article.lang)
  if (article.type === 'article') put(data, 'article-type', article.articleType)
  putIds(data, front)
  putJournal(data, front)
  putPlace(data, front)
  putPeople(data, front, line)
  putDates(data, front)
  putKeywords(data, front, article.lang, line)
  putRights(data, front, line)
  putAbstracts(data, front, writer)
  putFunding(data, front, line)
  put(
    data,
    'sub-articles',
    children(article, 'subArticle').map(part => ({ id: writer.parts.get(part)!, ...frontOf(part, writer) }))
  )
  return data
}

/** Nothing is said of what is not there. */
function put(into: Group, key: string, value: Value | undefined): void {
  if (value !== undefined && value !== '' && !(Array.isArray(value) && !value.length)) into[key] = value
}

/** Titles, and the headings under which the article stands in its issue. */
function putTitles(data: Group, front: Front, line: Line): void {
  put(data, 'title', line(child(front, 'articleTitle')))
  put(data, 'subtitle', line(child(front, 'subtitle')))
  put(
    data,
    'short-title',
    line(children(front, 'alternativeTitle').find(title => title.kind === 'running-head'))
  )
  const [subject, ...subjects] = children(front, 'subject')
  put(data, 'subject', line(subject))
  put(
    data,
    'other-subjects',
    subjects.map(one => ({ ...(one.kind ? { kind: one.kind } : {}), text: line(one) ?? '' }))
  )
}

function putIds(data: Group, front: Front): void {
  const ids: Group = {}
  // Versions have identifiers of their own: the first of a kind is the article’s.
  for (const { kind, value } of children(front, 'articleId'))
    if (['doi', 'pmid', 'pmcid'].includes(kind) && !(kind in data)) put(data, kind, value)
    else ids[kind] = [...((ids[kind] as Value[] | undefined) ?? []), value]
  if (Object.keys(ids).length) data['ids'] = ids
}

function putJournal(data: Group, front: Front): void {
  const journal = child(front, 'journal')
  if (!journal) return
  const group: Group = {}
  // A page may say the short title of its journal alone.
  put(group, 'title', journal.title)
  put(group, 'abbrev-title', journal.abbreviation)
  put(group, 'publisher-name', journal.publisher)
  for (const issn of journal.issns ?? []) put(group, issn.kind === 'ppub' ? 'pissn' : 'eissn', issn.value)
  if (Object.keys(group).length) data['journal'] = group
}

/** Where in its journal the article stands. */
function putPlace(data: Group, front: Front): void {
  const place = child(front, 'publication')
  if (!place) return
  const group: Group = {}
  put(group, 'volume', place.volume)
  put(group, 'issue', place.issue)
  put(group, 'fpage', place.firstPage)
  put(group, 'lpage', place.lastPage)
  put(group, 'elocation-id', place.elocationId)
  if (Object.keys(group).length) data['article'] = group
}

/** Who wrote it and helped, where they work, and whom to write to. */
function putPeople(data: Group, front: Front, line: Line): void {
  put(
    data,
    'author',
    children(front, 'contributor')
      .filter(person => person.role === 'author')
      .map(person => author(person, line))
  )
  put(
    data,
    'contributors',
    children(front, 'contributor')
      .filter(person => person.role !== 'author')
      .map(person => ({ 'contrib-type': person.role, ...author(person, line) }))
  )
  put(
    data,
    'affiliations',
    children(front, 'affiliation').map(one => ({
      id: one.id ?? '',
      ...(one.label ? { label: one.label } : {}),
      name: placeName(one),
      ...(partsOf(one) ? { parts: partsOf(one)! } : {})
    }))
  )
  put(
    data,
    'correspondence',
    children(front, 'correspondence').map(one => ({
      ...(one.id ? { id: one.id } : {}),
      ...(one.label ? { label: one.label } : {}),
      text: line(one) ?? ''
    }))
  )
}

function putDates(data: Group, front: Front): void {
  for (const date of children(front, 'date')) {
    const key = { pub: 'date', received: 'received', accepted: 'accepted' }[date.event]
    const words = [date.year, date.month, date.day]
      .filter(part => part !== undefined)
      .map(part => String(part).padStart(2, '0'))
      .join('-')
    if (key && words && !(key in data)) data[key] = words
  }
}

function putKeywords(data: Group, front: Front, language: string | undefined, line: Line): void {
  const words = (group: KeywordGroup): string[] => children(group, 'keyword').map(word => line(word) ?? '')
  const groups = children(front, 'keywordGroup')
  // `keywords:` is what every tool knows: the authors’ own, in the language of the article.
  const own = groups.find(({ kind, lang }) => (!kind || kind === 'author') && (!lang || lang === language))
  if (own) put(data, 'keywords', words(own))
  put(
    data,
    'other-keywords',
    groups
      .filter(group => group !== own)
      .map(group => ({
        ...(group.kind ? { kind: group.kind } : {}),
        ...(group.lang ? { lang: group.lang } : {}),
        ...(child(group, 'title') ? { title: line(child(group, 'title')) ?? '' } : {}),
        keywords: words(group)
      }))
  )
}

function putRights(data: Group, front: Front, line: Line): void {
  const rights = child(front, 'permissions')
  if (!rights) return
  const group: Group = {}
  put(group, 'statement', rights.statement)
  put(group, 'holder', rights.holder)
  put(group, 'year', rights.year)
  if (Object.keys(group).length) data['copyright'] = group
  const license = child(rights, 'license')
  if (!license) return
  const words = children(license, 'paragraph')
    .map(part => line(part))
    .filter(Boolean)
    .join('\n\n')
  if (license.url || words)
    data['license'] = { ...(license.url ? { link: license.url } : {}), ...(words ? { text: words } : {}) }
}

function putFunding(data: Group, front: Front, line: Line): void {
  put(
    data,
    'funding',
    children(front, 'funding').map(one => {
      const group: Group = {}
      put(group, 'statement', line(child(one, 'fundingStatement')))
      put(
        group,
        'awards',
        children(one, 'award').map(award => ({
          ...(award.awardIds.length ? { id: award.awardIds } : {}),
          ...(award.funder ? { source: award.funder } : {})
        }))
      )
      return group
    })
  )
}

/**
 * The abstracts, each under a key of its own kind. Keys stand in the order of the article: a box of highlights may be printed
 * above the abstract.
 */
function putAbstracts(data: Group, front: Front, writer: Writer): void {
  const all = children(front, 'abstract')
  const main = all.find(one => !one.kind && !one.translated)
  const plainWords = all.find(one => one.kind === 'plain-language-summary')
  const words = (one: Abstract): string =>
    writer.blocks(one.children.filter(part => part.type !== 'title')).trim()
  for (const one of all) {
    const key = one === main ? 'abstract' : one === plainWords ? one.kind! : 'other-abstracts'
    const text = words(one)
    if (!text) continue
    if (key !== 'other-abstracts') data[key] = text
    else {
      const title = child(one, 'title')
      const heading = title && writer.inCell(() => writer.line(title.children)).trim()
      const behind = key in data && Object.keys(data).indexOf(key) < Object.keys(data).indexOf('abstract')
      const others = (data[key] ??= []) as Value[]
      others.push({
        ...(behind ? { after: 'abstract' } : {}),
        ...(one.kind ? { kind: one.kind } : {}),
        ...(one.lang ? { lang: one.lang } : {}),
        ...(heading ? { title: heading } : {}),
        text
      })
    }
  }
}

function author(person: Contributor, line: Line): Group {
  const group: Group = {}
  if (person.collaboration) group['collaboration'] = person.collaboration
  else {
    if (person.printed) group['name'] = person.printed
    if (person.name?.given) group['given-names'] = person.name.given
    if (person.name?.surname) group['surname'] = person.name.surname
    if (person.name?.suffix) group['suffix'] = person.name.suffix
    if (!Object.keys(group).length) group['anonymous'] = true
  }
  if (person.orcid) group['orcid'] = person.orcid
  if (person.emails?.length) group['email'] = person.emails
  if (person.corresponding) group['corresponding'] = true
  if (person.correspondence?.length) group['correspondence'] = person.correspondence
  if (person.equalContribution) group['equal-contributor'] = true
  if (person.deceased) group['deceased'] = true
  if (person.affiliations.length) group['affiliation'] = person.affiliations
  if (person.credit?.length)
    group['roles'] = person.credit.map(role => ({
      role: role.term ?? role.text,
      ...(role.degree ? { degree: role.degree } : {})
    }))
  const about = children(person, 'paragraph').flatMap(part => line(part) ?? [])
  if (about.length) group['about'] = about
  return group
}
