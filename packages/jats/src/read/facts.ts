/** Reads the facts of the front matter: journal, dates, permissions, funding, keywords. */
import type { Issn, Node, NodeOf } from '@offprint/ast'
import { node } from '@offprint/ast'
import { type XmlElement, xmlTextContent } from '@offprint/core/xml'
import { publicationEvents } from '../publication-events.js'
import { monthOf } from './csl.js'
import { foreignOf } from './foreign.js'
import { formOf } from './form.js'
import { mixedNode } from './inline.js'
import { Intake, plainText } from './intake.js'
import { type ElementReader, elementsOf, type ReadState } from './state.js'

const bare = (element: XmlElement): boolean => Object.keys(element.attributes).length === 0

export const journal: ElementReader = (element, state) => {
  const intake = new Intake(element, state)
  if (intake.stray) return undefined
  const fields: Record<string, unknown> = {}
  const issns: Issn[] = []
  const kept: Node[] = []
  for (const part of [...intake.rest()]) {
    const words = plainText(part)
    if (part.name === 'journal-id' && words && journalId(part, words, fields)) continue
    if (part.name === 'issn' && words && issn(part, words, issns, intake)) continue
    if (part.name === 'issn-l' && words && bare(part) && isIssn(words)) {
      issns.push({ value: words, kind: 'linking' })
      continue
    }
    if (part.name === 'journal-title-group' || part.name === 'publisher') {
      const exact = group(part, fields, intake)
      if (exact) continue
    } else if (part.name === 'journal-title' && words) fields['title'] ??= words
    if (/^(?:journal-id|issn)$/.test(part.name) && part.children.length === 0 && bare(part))
      intake.note(part.name, 'empty')
    else kept.push(...foreignOf(part, state))
  }
  return [
    node(
      'journal',
      { ...intake.base(), ...fields, ...(issns.length ? { issns } : {}) },
      kept as NodeOf<'journal'>['children']
    )
  ]
}

function journalId(part: XmlElement, words: string, fields: Record<string, unknown>): boolean {
  const field = { 'nlm-ta': 'nlmTa', 'publisher-id': 'publisherId' }[part.attributes['journal-id-type'] ?? '']
  if (!field || fields[field] !== undefined || Object.keys(part.attributes).length > 1) return false
  fields[field] = words
  return true
}

const isIssn = (words: string): boolean => /^\d{4}-\d{3}[\dX]$/.test(words)

/** What `@pub-type` (to JATS 1.0) and `@publication-format` (since 1.1) say of an ISSN. */
const issnKinds: Readonly<Record<string, Issn['kind']>> = {
  epub: 'epub',
  electronic: 'epub',
  online: 'epub',
  ppub: 'ppub',
  print: 'ppub'
}

function issn(part: XmlElement, words: string, issns: Issn[], intake: Intake): boolean {
  const { 'pub-type': type, 'publication-format': format, ...others } = part.attributes
  const said = [type, format].filter(value => value !== undefined).map(value => issnKinds[value])
  const kind = said[0]
  if (!kind || said.some(one => one !== kind) || Object.keys(others).length || !isIssn(words)) return false
  // One number told twice, in two ways: the second way is kept as it is.
  if (issns.some(one => one.value === words)) return false
  if (type !== kind || format !== undefined) intake.note(`issn ${kind} ${words}`, formOf([part]))
  issns.push({ value: words, kind })
  return true
}

const groupFields: Readonly<Record<string, string>> = {
  'journal-title': 'title',
  'abbrev-journal-title': 'abbreviation',
  'publisher-name': 'publisher',
  'publisher-loc': 'publisherPlace'
}

/** The words of a group of one of each; when there is more to it, the fields are taken and the group is kept whole. */
function group(part: XmlElement, fields: Record<string, unknown>, intake: Intake): boolean {
  const inner = elementsOf(part) ?? []
  const seen = new Set<string>()
  const exact =
    elementsOf(part) !== undefined &&
    inner.length > 0 &&
    inner.every(child => {
      const once = !seen.has(child.name)
      seen.add(child.name)
      const field = groupFields[child.name]
      return once && field !== undefined && fields[field] === undefined && plainText(child) !== undefined
    })
  for (const child of inner) {
    const field = groupFields[child.name]
    const words = xmlTextContent(child).replace(/\s+/g, ' ').trim()
    if (field && words && fields[field] === undefined) fields[field] = words
    if (exact) intake.keepFor(child.name, child)
  }
  if (exact) intake.keepFor(part.name, part)
  return exact
}

const oldTypes: Readonly<Record<string, string>> = { epub: 'pub', ppub: 'pub', 'epub-ppub': 'pub' }
const oldFormats: Readonly<Record<string, string>> = { epub: 'electronic', ppub: 'print' }

export const date: ElementReader = (element, state) => {
  const intake = new Intake(element, state)
  if (intake.stray) return undefined
  const type = intake.attribute('date-type')
  const old = element.attributes['pub-type']
  const event = type ?? (old === undefined ? undefined : (oldTypes[old] ?? old)) ?? 'pub'
  if (type === undefined) intake.note('date-type', 'none')
  // What stands in the other element than its event asks for keeps a note of it.
  if (publicationEvents.has(event) !== (element.name === 'pub-date')) intake.note('element', element.name)
  const said = intake.attribute('publication-format')
  // The older attribute says event and form in one.
  const told = said === undefined && type === undefined ? oldFormats[old ?? ''] : undefined
  if (told !== undefined) intake.note('format', 'told')
  const format = said ?? told
  const number = (name: string, read: (words: string) => number | undefined): number | undefined => {
    let found: number | undefined
    const words = intake.words(name, text => (found = read(text)) !== undefined)
    if (words !== undefined && words !== String(found)) intake.note(name, `${found}=${words}`)
    return words === undefined ? undefined : found
  }
  const whole = (words: string): number | undefined => (/^\d{1,4}$/.test(words) ? Number(words) : undefined)
  const year = number('year', whole)
  // Words in place of a year: a date that is known as printed only.
  const instead = year === undefined ? intake.words('year', words => !/^\d/.test(words)) : undefined
  const month = number('month', monthOf)
  const day = number('day', whole)
  const season = intake.words('season')
  if (season !== undefined && month !== undefined) intake.note('season')
  const printed = intake.words('string-date') ?? instead
  if (printed !== undefined && instead === undefined) intake.note('string-date')
  if (intake.rest().length || (day !== undefined && year === undefined)) return undefined
  return [node('date', { ...intake.base(), event, year, month, day, season, format, printed })]
}

export const permissions: ElementReader = (element, state) => {
  const intake = new Intake(element, state)
  if (intake.stray) return undefined
  const statement = intake.words('copyright-statement')
  let year: number | undefined
  intake.words('copyright-year', words => {
    year = /^[1-9]\d{0,3}$/.test(words) ? Number(words) : undefined
    return year !== undefined
  })
  const holder = intake.words('copyright-holder')
  const rest = intake.rest()
  const plain = rest.find(part => part.name === 'copyright-statement')
  const children = state.fit(rest, 'permissions')
  return (
    children && [
      node(
        'permissions',
        {
          ...intake.base(),
          statement: statement ?? (plain && xmlTextContent(plain).replace(/\s+/g, ' ').trim()),
          year,
          holder
        },
        children as NodeOf<'permissions'>['children']
      )
    ]
  )
}

const license: ElementReader = (element, state) => {
  const intake = new Intake(element, state)
  if (intake.stray) return undefined
  const kind = intake.attribute('license-type')
  const references = intake.rest().filter(part => part.name === 'ali:license_ref')
  let url = references.length === 1 ? intake.words('ali:license_ref') : undefined
  const href = element.attributes['xlink:href']
  if (url === undefined && href !== undefined) {
    url = intake.attribute('xlink:href')
    intake.note('url', 'attribute')
  }
  if (url === undefined) {
    // Else the first link to a licence that its words hold.
    url = firstLink(element)
    if (url !== undefined) intake.note('url', 'link')
  }
  const children = state.fit(intake.rest(), 'license')
  if (!children) return undefined
  for (const [i, part] of intake.rest().entries())
    if (part.name === 'p' && children[i]?.type === 'paragraph')
      children[i] = { ...children[i]!, extra: { ...children[i]!.extra, 'jats:#element': 'p' } } as Node
  return [node('license', { ...intake.base(), kind, url }, children as NodeOf<'license'>['children'])]
}

function firstLink(element: XmlElement): string | undefined {
  for (const child of element.children) {
    if (child.type !== 'element') continue
    const href = child.attributes['xlink:href']
    if (href && /creativecommons\.org\/(?:licenses|publicdomain)\//.test(href)) return href
    const inner = firstLink(child)
    if (inner) return inner
  }
  return undefined
}

const funding: ElementReader = (element, state) => {
  const intake = new Intake(element, state)
  if (intake.stray) return undefined
  const children = state.fit(intake.rest(), 'funding')
  return children && [node('funding', intake.base(), children as NodeOf<'funding'>['children'])]
}

const award: ElementReader = (element, state) => {
  const intake = new Intake(element, state)
  if (intake.stray) return undefined
  const kept: Node[] = []
  const sources = intake.rest().filter(part => part.name === 'funding-source')
  const numbers = intake.rest().filter(part => part.name === 'award-id')
  const exactNumbers = numbers.every(part => bare(part) && plainText(part))
  const source = sources[0] && sourceOf(sources[0])
  const exact = sources.length === 1 && source?.exact
  if (exact) intake.keepFor('funding-source', sources[0]!)
  else if (sources.length) intake.note('funding-source', formOf(sources))
  if (!exactNumbers) intake.note('award-id', formOf(numbers))
  for (const part of intake.rest())
    if (part.name !== 'funding-source' && part.name !== 'award-id') kept.push(...foreignOf(part, state))
  return [
    node(
      'award',
      {
        ...intake.base(),
        funder: source?.name,
        funderId: source?.id,
        awardIds: numbers.map(part => xmlTextContent(part).replace(/\s+/g, ' ').trim())
      },
      kept as NodeOf<'award'>['children']
    )
  ]
}

/** The funder's name and identifier; `exact` when the form is the one that JATS4R recommends and says no more. */
function sourceOf(element: XmlElement): { name?: string; id?: string; exact: boolean } {
  const wrap = element.children.find(child => child.type === 'element' && child.name === 'institution-wrap')
  const inner = wrap?.type === 'element' ? (elementsOf(wrap) ?? []) : []
  const institution = inner.find(part => part.name === 'institution')
  const ids = inner.filter(part => part.name === 'institution-id')
  const name = institution
    ? plainText(institution)
    : ids.length
      ? undefined
      : xmlTextContent(element).replace(/\s+/g, ' ').trim()
  const id = ids[0] && plainText(ids[0])
  const exact =
    wrap?.type === 'element' &&
    (elementsOf(element) ?? []).length === 1 &&
    bare(wrap) &&
    inner.length === (institution ? 1 : 0) + ids.length &&
    ids.length <= 1 &&
    (!institution || inner[0] === institution) &&
    (!institution || (bare(institution) && name !== undefined)) &&
    (!ids[0] || id !== undefined) &&
    (!ids[0] || recommended(ids[0], id!))
  return { ...(name ? { name } : {}), ...(id ? { id } : {}), exact }
}

function recommended({ attributes }: XmlElement, id: string): boolean {
  const keys = Object.keys(attributes)
  if (/ror\.org\//.test(id)) return keys.length === 1 && attributes['institution-id-type'] === 'ror'
  if (!/10\.13039\/\S+/.test(id)) return keys.length === 0
  return (
    keys.length === 3 &&
    attributes['institution-id-type'] === 'doi' &&
    attributes['vocab'] === 'open-funder-registry' &&
    attributes['vocab-identifier'] === '10.13039/open_funder_registry'
  )
}

const keywordGroup: ElementReader = (element, state) => {
  const intake = new Intake(element, state)
  if (intake.stray) return undefined
  const kind = intake.attribute('kwd-group-type')
  // “Keywords” stands in <title> or in <label>: what heads the group is its title.
  const label = intake.child('label')
  const titles = label
    ? mixedNode('title', label, state, own => {
        own.note('element', 'label')
        return {}
      })
    : []
  const rest = state.fit(intake.rest(), 'keywordGroup')
  if (!titles || (titles.length && rest?.some(child => child.type === 'title'))) return undefined
  const children = rest && [...titles, ...rest]
  return (
    children && [
      node('keywordGroup', { ...intake.base(), kind }, children as NodeOf<'keywordGroup'>['children'])
    ]
  )
}

const relatedArticle: ElementReader = (element, state: ReadState) =>
  mixedNode('relatedArticle', element, state, intake => {
    const type = intake.attribute('related-article-type')
    if (type === 'related-article') intake.note('type')
    const kind = type === 'related-article' ? undefined : type
    const url = intake.attribute('xlink:href')
    return { ...(kind === undefined ? {} : { kind }), ...(url === undefined ? {} : { url }) }
  })

export const factReaders: Readonly<Record<string, ElementReader>> = {
  'journal-meta': journal,
  'pub-date': date,
  date,
  permissions,
  license,
  'funding-group': funding,
  'award-group': award,
  'funding-statement': (element, state) => mixedNode('fundingStatement', element, state),
  'kwd-group': keywordGroup,
  kwd: (element, state) => mixedNode('keyword', element, state),
  'related-article': relatedArticle
}
