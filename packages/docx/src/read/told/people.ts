/**
 * Why: the line of names is told apart by bookmarks round each person, the names in it by character styles, and each mark
 * leads to what it is the mark of. What belongs to a person and is not printed stands in the properties, by the name.
 */
import type { Contributor, CreditRole, Name, Node } from '@offprint/ast'
import { creditRole, node, records } from '@offprint/ast'
import { nameStyles, type PersonName, personOfBookmark } from '../../vocabulary.js'
import type { ReadParagraph } from '../paragraph.js'
import type { Piece } from '../pieces.js'
import type { Values } from '../properties.js'
import type { ReadState } from '../state.js'

/** A person, and the marks that are not yet joined. */
export interface Told {
  person: Contributor
  author: boolean
  nth: number
  /** Ids that its marks lead to, and the signs of marks that lead nowhere. */
  targets: string[]
  signs: string[]
  /** Which of what prints no mark is this person's. */
  unmarked: PersonName['unmarked']
}

type Drop = (text: string, why: 'label') => void

/** The people of a line; nothing when the line holds words that are no person's. */
export function toldPeople(paragraph: ReadParagraph, state: ReadState, drop: Drop): Told[] | undefined {
  const found: Told[] = []
  const groups: { name: string; pieces: Piece[] }[] = []
  let between = ''
  for (const piece of paragraph.pieces) {
    if (piece.person === undefined) {
      if (!('text' in piece.content)) return undefined
      between += piece.content.text
      continue
    }
    const last = groups[groups.length - 1]
    if (last?.name === piece.person) last.pieces.push(piece)
    else groups.push({ name: piece.person, pieces: [piece] })
  }
  const editor = paragraph.style === 'editor'
  if (groups.length === 0) return undefined
  // Signs and joining words stand between names; before an editor stands the role.
  if (editor ? groups.length !== 1 : /[\p{L}\p{N}]/u.test(between.replace(/\b(?:and|et|und|y|e)\b/gu, '')))
    return undefined
  for (const { name, pieces } of groups) {
    const told = person(name, pieces, state.values, between, drop)
    if (!told) return undefined
    found.push(told)
  }
  drop(between, 'label')
  return found
}

const styles = new Map(Object.entries(nameStyles).map(([part, style]) => [style as string, part]))

function person(
  bookmark: string,
  pieces: readonly Piece[],
  values: Values,
  between: string,
  drop: Drop
): Told | undefined {
  const { author, nth, unmarked } = personOfBookmark(bookmark)!
  const name: Record<string, string> = {}
  const targets: string[] = []
  const signs: string[] = []
  let printed = ''
  let lang: string | undefined
  let collaboration = false
  let marks = ''
  for (const piece of pieces) {
    if (!('text' in piece.content)) return undefined
    const { text } = piece.content
    if (piece.style === 'author mark' || piece.marks.some(mark => mark.type === 'superscript')) {
      const url = piece.marks.find(mark => mark.type === 'link')?.url
      if (url?.startsWith('#')) {
        if (!targets.includes(url.slice(1))) targets.push(url.slice(1))
      } else signs.push(...text.split(/[\s,]+/).filter(Boolean))
      marks += text
      continue
    }
    const part = styles.get(piece.style ?? '')
    if (part === 'collaboration') collaboration = true
    else if (part) name[part] = (name[part] ?? '') + text
    lang ??= piece.marks.find(mark => mark.lang !== undefined)?.lang
    printed += text
  }
  printed = printed.trim()
  if (!printed) return undefined
  drop(marks, 'label')
  const key = keyOf(author, nth, name, printed, collaboration, values)
  const said = (what: string): string | undefined =>
    key === undefined ? undefined : values.get(`${key} ${what}`)
  const attributes = new Set((said('attributes') ?? '').split(' '))
  if (!collaboration && Object.keys(name).length === 0)
    for (const [part, what] of unprinted) {
      const value = said(what)
      if (value) name[part] = value
    }
  const style = styleNames.find(each => attributes.has(each))
  const parts: Name = {
    ...(name as Name),
    ...(style ? { style } : {}),
    ...(lang ? { lang } : {})
  }
  const emails = listed(said, 'e-mail')
  const credit = [...Array(roomForRoles).keys()].flatMap(n => roleOf(said(`contribution ${n + 1}`)))
  const role = author ? 'author' : (said('role') ?? roleBefore(between))
  if (!role) return undefined
  const orcid = said('ORCID')
  return {
    author,
    nth,
    unmarked,
    targets,
    signs,
    person: node(
      'contributor',
      {
        role,
        ...(collaboration ? { collaboration: printed } : { printed }),
        ...(!collaboration && records.name(parts) ? { name: parts } : {}),
        ...(attributes.has('corresp') || signs.includes('*') ? { corresponding: true } : {}),
        ...(attributes.has('equal-contrib') ? { equalContribution: true } : {}),
        ...(attributes.has('deceased') ? { deceased: true } : {}),
        ...(orcid ? { orcid } : {}),
        ...(emails.length ? { emails } : {}),
        affiliations: [],
        ...(credit.length ? { credit } : {}),
        sources: { printed: 'text', orcid: 'property', emails: 'property' }
      },
      []
    )
  }
}

const styleNames = ['eastern', 'islensk', 'given-only'] as const
const roomForRoles = 40

/** Parts of a name that its printed form does not show. */
const unprinted = [
  ['prefix', 'prefix'],
  ['given', 'given names'],
  ['surname', 'surname'],
  ['suffix', 'suffix']
] as const

/** “Academic Editor:” as a role. */
const roleBefore = (words: string): string | undefined =>
  words.replace(/[\s:]+$/, '').toLowerCase() || undefined

/**
 * The name of the properties of a person: the one of the same place, when it still names that person, else one that does: a
 * hand may have put somebody in between.
 */
function keyOf(
  author: boolean,
  nth: number,
  name: Record<string, string>,
  printed: string,
  collaboration: boolean,
  values: Values
): string | undefined {
  const kind = author ? 'Author' : 'Contributor'
  const parts = [name['surname'], name['given'], name['suffix']].filter(Boolean).join(', ')
  const own = `${kind} ${nth}`
  const names = (key: string): boolean => {
    const value = values.get(key)
    if (value === undefined) return false
    if (collaboration || !parts) return value === printed || values.has(`${key} surname`)
    return squashed(value) === squashed(parts)
  }
  if (names(own)) return own
  if (!parts) return undefined
  for (let n = 1; values.has(`${kind} ${n}`); n++) if (names(`${kind} ${n}`)) return `${kind} ${n}`
  return undefined
}

const squashed = (words: string): string => words.replace(/\s+/g, ' ').trim()

function listed(said: (what: string) => string | undefined, what: string): string[] {
  const out: string[] = []
  for (let n = 1; ; n++) {
    const value = said(n === 1 ? what : `${what} ${n}`)
    if (value === undefined) return out
    out.push(value)
  }
}

function roleOf(value: string | undefined): CreditRole[] {
  if (value === undefined) return []
  const degree = /^(.*) \((lead|equal|supporting)\)$/.exec(value)
  return [creditRole(degree?.[1] ?? value, degree?.[2] as CreditRole['degree'])]
}

/** Joins people to places of work, ways to reach them and notes. */
export function edges(people: readonly Told[], marks: readonly { label: string; node: Node }[]): void {
  let made = 0
  const byId = new Map<string, Node>()
  for (const { node: one } of marks) {
    one.id ??= ` told:${++made}`
    byId.set(one.id, one)
  }
  const bare = marks.filter(({ label }) => label === '').map(({ node: one }) => one)
  for (const { person, targets, signs, unmarked } of people) {
    const ends = [
      ...targets.flatMap(id => byId.get(id) ?? []),
      ...signs.flatMap(sign => marks.find(({ label }) => label === sign)?.node ?? []),
      ...(unmarked === 'all' ? bare : unmarked.flatMap(nth => bare[nth - 1] ?? []))
    ]
    const of = (type: Node['type']): string[] => [
      ...new Set(ends.flatMap(end => (end.type === type && end.id !== undefined ? [end.id] : [])))
    ]
    person.affiliations = of('affiliation')
    const letters = of('correspondence')
    if (letters.length) person.correspondence = letters
    const notes = of('footnote')
    if (notes.length) person.notes = notes
  }
}
