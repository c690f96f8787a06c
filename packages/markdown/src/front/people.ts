/** Why: authors and where they work, in the shapes of JOSS, MyST, Quarto, papaja, pandoc-scholar and Manubot. */
import type { Affiliation, Contributor, Correspondence, CreditRole, Funding, Name } from '@offprint/ast'
import { node as make, text } from '@offprint/ast'
import type { YamlValue } from '@offprint/core/yaml'
import { innerLine } from '../caption.js'
import { affiliationUnknown, metadataShape, nameSplit, orcidShape } from '../messages.js'
import type { Metadata } from '../metadata.js'
import { xmlName } from '../names.js'
import type { State } from '../state.js'
import { creditRoles } from './credit.js'
import { nameOf } from './person-name.js'
import { placeParts } from './place-parts.js'
import { type Group, isGroup, isTrue, listIn, nameAt, pick, textAt, textIn } from './values.js'

export interface People {
  contributors: Contributor[]
  affiliations: Affiliation[]
  correspondence: Correspondence[]
  funding: Funding[]
}

/** Everybody that the front matter names. */
export function people(metadata: Metadata, state: State): People {
  const places = new Places(metadata)
  const found: People = {
    contributors: [],
    affiliations: [],
    correspondence: correspondence(metadata, state),
    funding: []
  }
  const sources = [...entries(pick(metadata, 'authors', 'author')), ...listIn(metadata['contributors'])]
  const grants = new Set<string>()
  for (const source of sources) {
    const made = person(source, places, found, state, metadata['recognised'] !== true)
    if (made) found.contributors.push(made)
    else state.report(metadataShape, { key: 'author', expected: 'a name' })
    if (isGroup(source))
      for (const grant of listIn(pick(source, 'funders'))) if (textIn(grant)) grants.add(textIn(grant)!)
  }
  for (const grant of grants)
    found.funding.push(make('funding', {}, [make('fundingStatement', {}, [text(grant)])]))
  found.affiliations = places.used
  return found
}

/** The people of a value: names, groups, or groups by name (pandoc-scholar: `- Jane Doe: {institute: a}`). */
function entries(value: YamlValue | undefined): YamlValue[] {
  if (typeof value === 'string' && / and |;/.test(value) && !value.includes(','))
    return value.split(/\s+and\s+|\s*;\s*/).filter(Boolean)
  if (isGroup(value) && !Object.keys(value).some(key => nameKeys.has(key)))
    return Object.entries(value).map(([name, rest]) => named(name, rest))
  return listIn(value).map(one => {
    const keys = isGroup(one) ? Object.keys(one) : []
    if (isGroup(one) && keys.length === 1 && !nameKeys.has(keys[0]!)) return named(keys[0]!, one[keys[0]!]!)
    return one
  })
}

const nameKeys = new Set([
  'name',
  'given',
  'family',
  'surname',
  'given-names',
  'literal',
  'last',
  'first',
  'firstname',
  'lastname',
  'collaboration',
  'group',
  'anonymous'
])
const named = (name: string, rest: YamlValue): YamlValue => ({
  name,
  ...(isGroup(rest) ? rest : rest === null ? {} : { institute: rest })
})

/** @param byMail whether an e-mail address says how to reach a corresponding author, as the front matter need not say it twice */
function person(
  source: YamlValue,
  places: Places,
  found: People,
  state: State,
  byMail: boolean
): Contributor | undefined {
  const group: Group = isGroup(source) ? source : { name: source }
  const read = readName(group) ?? (isTrue(pick(group, 'anonymous')) ? { printed: '' } : undefined)
  if (!read) return undefined
  const { printed, name, collaboration, doubtful }: ReadName = read
  if (doubtful && name?.surname) state.report(nameSplit, { name: printed, surname: name.surname })
  const quarto = isGroup(group['attributes']) ? group['attributes'] : {}
  const says = (...keys: string[]): boolean => isTrue(pick(group, ...keys)) || isTrue(pick(quarto, ...keys))
  const emails = listIn(pick(group, 'email', 'emails', 'e-mail'))
    .map(textIn)
    .filter(value => value?.includes('@')) as string[]
  const corresponding =
    says(
      'corresponding',
      'correspondence',
      'corresponding-author',
      'corresponding_author',
      'is-corresponding'
    ) || /\*/.test(textAt(group, 'affiliation') ?? '')
  const equal = says(
    'equal-contrib',
    'equal_contrib',
    'equal-contributor',
    'equal_contributor',
    'equal-contribution',
    'equal_contribution',
    'equal'
  )
  const orcid = orcidOf(textAt(group, 'orcid', 'ORCID'), state)
  const made = make('contributor', {
    role: textAt(group, 'contrib-type') ?? 'author',
    ...(name ? { name } : {}),
    ...(collaboration ? { collaboration: printed } : printed ? { printed } : {}),
    ...(corresponding ? { corresponding } : {}),
    ...(equal ? { equalContribution: true } : {}),
    ...(says('deceased') ? { deceased: true } : {}),
    ...(orcid ? { orcid } : {}),
    ...(emails.length ? { emails } : {}),
    affiliations: places.of(group, printed, state),
    sources: Object.fromEntries(
      [collaboration ? 'collaboration' : 'printed', ...(name ? ['name'] : [])].map(key => [
        key,
        'yaml:author'
      ])
    )
  })
  const roles = creditRoles(pick(group, 'roles', 'role', 'contributions', 'contribution'))
  if (roles.length) made.credit = roles as CreditRole[]
  // What is said of a person, in paragraphs: who they are, what they did.
  for (const about of listIn(group['about'])) {
    const words = textIn(about)
    if (words) made.children.push(make('paragraph', {}, innerLine(words, state, undefined)))
  }
  const given = listIn(group['correspondence']).flatMap(name => textIn(name) ?? [])
  const known = given.map(xmlName).filter(name => found.correspondence.some(one => one.id === name))
  if (known.length) made.correspondence = known
  else if (corresponding && emails.length && byMail) {
    const id = `cor${found.correspondence.length + 1}`
    const address = textAt(group, 'address')
    const words = emails.flatMap((email, i) => [
      ...(i ? [text(', ')] : []),
      make('email', { address: email }, [text(email, undefined)])
    ])
    found.correspondence.push(
      make('correspondence', { id }, address ? [text(`${address}, `), ...words] : words)
    )
    made.correspondence = [id]
  }
  return made
}

/** How to reach people, as the front matter prints it: a list of its own, with marks. */
function correspondence(metadata: Metadata, state: State): Correspondence[] {
  return listIn(metadata['correspondence'])
    .filter(isGroup)
    .flatMap((one): Correspondence[] => {
      const words = textAt(one, 'text')
      if (words === undefined) return []
      const id = textAt(one, 'id')
      const label = textAt(one, 'label')
      return [
        make(
          'correspondence',
          { ...(id ? { id: xmlName(id) } : {}), ...(label ? { label, sources: { label: 'yaml' } } : {}) },
          innerLine(words, state, undefined)
        )
      ]
    })
}

interface ReadName {
  /** Empty for people whom nobody names: reviewers. */
  printed: string
  name?: Name
  collaboration?: boolean
  doubtful?: boolean
}

function readName(group: Group): ReadName | undefined {
  const inner = isGroup(group['name']) ? group['name'] : group
  const literal = textAt(inner, 'literal') ?? (inner === group ? textAt(group, 'name') : undefined)
  const given = nameAt(inner, 'given-names', 'given_names', 'given', 'first', 'firstname', 'first-name')
  const family = nameAt(inner, 'surname', 'family', 'last', 'lastname', 'last-name')
  const particle = [
    textAt(inner, 'dropping-particle', 'dropping_particle'),
    textAt(inner, 'non-dropping-particle', 'non_dropping_particle')
  ]
    .filter(Boolean)
    .join(' ')
  const suffix = textAt(inner, 'suffix')
  if (given || family) {
    const surname = [particle, family].filter(Boolean).join(' ')
    const name: Name = {
      ...(surname ? { surname } : {}),
      ...(given ? { given } : {}),
      ...(suffix ? { suffix } : {}),
      // The author prints the surname first.
      ...(given && surname && literal?.startsWith(`${surname} ${given}`) ? { style: 'eastern' as const } : {})
    }
    return { printed: literal ?? [given, surname, suffix].filter(Boolean).join(' '), name }
  }
  if (textAt(group, 'collaboration', 'group'))
    return { printed: textAt(group, 'collaboration', 'group')!, collaboration: true }
  if (!literal) return undefined
  // Markup of a name is for the eye: `Jane Doe^1^`, `**Doe**`.
  const printed = literal
    .replace(/\^[^^\s]*\^|\*\*|\\[*_]|(?<!\w)\*(?=\w)|(?<=\w)\*(?!\w)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return { printed, ...nameOf(printed) }
}

function orcidOf(value: string | undefined, state: State): string | undefined {
  if (value === undefined) return undefined
  const found = /(\d{4}-\d{4}-\d{4}-\d{3}[\dX])\/?$/i.exec(value)?.[1]
  if (!found) state.report(orcidShape, { value })
  return found?.toUpperCase()
}

/** The places of a front matter, by what its authors call them: in the order of their list, those in place after them. */
class Places {
  readonly used: Affiliation[] = []
  private readonly known = new Map<string, string>()
  private readonly ids = new Map<string, string>()

  constructor(metadata: Metadata) {
    for (const key of ['affiliations', 'affiliation', 'institute', 'institutes', 'institutions']) {
      const value = metadata[key]
      if (value === undefined || value === null) continue
      const rows: [string | undefined, YamlValue][] = isGroup(value)
        ? Object.entries(value)
        : listIn(value).map((one): [string | undefined, YamlValue] => {
            const keys = isGroup(one) ? Object.keys(one) : []
            // pandoc-scholar: `- a: Name` or `- a: {name: Name}`.
            return isGroup(one) && keys.length === 1 && !placeKeys.has(keys[0]!)
              ? [keys[0], one[keys[0]!]!]
              : [undefined, one]
          })
      rows.forEach(([name, place], i) => {
        const given = isGroup(place) ? textAt(place, 'index', 'id', 'ref', 'key') : undefined
        const label = isGroup(place) ? textAt(place, 'label') : undefined
        const words = placeWords(place)
        if (words)
          this.known.set(
            name ?? given ?? label ?? String(i + 1),
            this.add(words, given === undefined ? undefined : label, placeParts(place))
          )
      })
    }
  }

  private add(words: string, label?: string, parts?: Affiliation['children']): string {
    const known = this.ids.get(words)
    if (known && label === undefined) return known
    const id = `aff${this.used.length + 1}`
    this.ids.set(words, id)
    const sources = { label: 'yaml' }
    this.used.push(
      make('affiliation', { id, ...(label === undefined ? {} : { label, sources }) }, parts ?? [text(words)])
    )
    return id
  }

  /** Ids of the places of one person. */
  of(group: Group, person: string, state: State): string[] {
    const ids = new Set<string>()
    const add = (id: string | undefined): void => void (id !== undefined && ids.add(id))
    for (const value of listIn(
      pick(group, 'affiliation', 'affiliations', 'institute', 'institution', 'institutes')
    )) {
      if (isGroup(value)) {
        const ref = textAt(value, 'ref', 'id', 'index')
        const words = placeWords(value)
        add(words ? this.add(words) : ref === undefined ? undefined : this.known.get(ref))
        continue
      }
      const words = textIn(value)
      if (words === undefined) continue
      if (this.known.has(words)) {
        add(this.known.get(words))
        continue
      }
      const parts = words
        .split(/[,;&]|\band\b/)
        .map(part => part.trim())
        .filter(part => part && part !== '*')
      if (
        this.known.size &&
        parts.length &&
        parts.every(part => this.known.has(part) || /^\d{1,3}$|^[a-z]$/.test(part))
      ) {
        for (const part of parts) {
          if (this.known.has(part)) add(this.known.get(part))
          else state.report(affiliationUnknown, { name: person, index: part })
        }
      } else if (/^[\d\s,*]+$/.test(words)) state.report(affiliationUnknown, { name: person, index: words })
      else add(this.add(words))
    }
    return [...ids]
  }
}

const placeKeys = new Set(['name', 'institution', 'organization', 'index', 'id'])

/** The words of a place: its parts in their usual order, with commas between. */
function placeWords(place: YamlValue): string | undefined {
  if (!isGroup(place)) return textIn(place)
  const name = textAt(place, 'name', 'institution', 'organization', 'university')
  const parts = [
    textAt(place, 'group'),
    textAt(place, 'department', 'division'),
    name,
    textAt(place, 'address', 'street'),
    [textAt(place, 'postal-code', 'postal_code', 'zip'), textAt(place, 'city')].filter(Boolean).join(' ') ||
      undefined,
    textAt(place, 'state', 'region'),
    textAt(place, 'country')
  ].filter((part, i, all) => part !== undefined && all.indexOf(part) === i)
  return parts.length ? parts.join(', ') : undefined
}
