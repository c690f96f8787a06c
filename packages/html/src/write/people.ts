/** Authors and where they work: names with raised marks that lead to affiliations, correspondence and notes. */
import type {
  Affiliation,
  AffiliationPart,
  Contributor,
  Correspondence,
  Footnote,
  Front,
  Node
} from '@offprint/ast'
import { children, childrenOf, markInWords, printedName, printedPlace, textOf } from '@offprint/ast'
import { addressParts, is } from '../jats-names.js'
import { write } from './content.js'
import type { Handler } from './handler.js'
import { generated, type Markup, type Tag, tag } from './markup.js'
import { common, type WriteState } from './state.js'
import { note } from './tables.js'

/** The title block's part about people. */
export function peopleBlocks(front: Front, state: WriteState): Markup[] {
  const people = children(front, 'contributor')
  const affiliations = children(front, 'affiliation')
  const letters = children(front, 'correspondence')
  const notes = children(front, 'footnote')
  const marks = marksOf(affiliations, letters, notes, people)
  const authors = people.filter(person => person.role === 'author')
  const others = people.filter(person => person.role !== 'author')
  return [
    ...(authors.length
      ? [tag('p', { class: 'authors', ...is('contrib-group') }, nameLine(authors, marks, state))]
      : []),
    ...(affiliations.length
      ? [
          tag(
            'div',
            { class: 'affiliations' },
            affiliations.map(one => line(one, marks, 'affiliation', state))
          )
        ]
      : []),
    ...letters.map(one => line(one, marks, 'correspondence', state)),
    ...notes.map(one => note(one, state, 'author-note')),
    ...others.map(person =>
      tag('p', { class: `contributor-${person.role.replace(/[^\w-]+/g, '-')}`, ...is('contrib-group') }, [
        tag('span', { class: 'label', ...is('x') }, [`${roleName(person.role)}:`]),
        ' ',
        ...nameLine([person], marks, state)
      ])
    ),
    // Who is meant is said by the place in the row of names.
    ...people.flatMap((person, nth) => {
      const members = childrenOf(person).filter(part => part.type === 'contributor')
      return members.length
        ? [
            tag('p', { class: 'collaborators', ...is('contrib-group', { of: String(nth) }) }, [
              generated(`${printedName(person)}:`),
              ' ',
              ...nameLine(members, marks, state)
            ])
          ]
        : []
    }),
    ...people.flatMap((person, nth) => {
      const words = write(childrenOf(person).filter(isBiography), state)
      return words.length ? [tag('div', is('bio', { of: String(nth) }), words)] : []
    })
  ]
}

const isBiography = (node: { type: string }): boolean => node.type === 'paragraph'

const roleName = (role: string): string => role.charAt(0).toUpperCase() + role.slice(1).replace(/-/g, ' ')

/** The printed mark of everything that an author's name can refer to. */
function marksOf(
  affiliations: readonly Affiliation[],
  letters: readonly Correspondence[],
  notes: readonly Footnote[],
  people: readonly Contributor[]
): Map<string, string> {
  const marks = new Map<string, string>()
  // With one place for everybody no mark is needed; with several, an author without one would have none.
  const needed = affiliations.length > 1 && people.some(person => person.affiliations.length > 0)
  affiliations.forEach((one, nth) => {
    const mark = one.label ?? markInWords(one) ?? (needed ? String(nth + 1) : undefined)
    if (one.id !== undefined && mark) marks.set(one.id, mark)
  })
  for (const letter of letters)
    if (letter.id !== undefined && letter.label) marks.set(letter.id, letter.label)
  for (const note of notes) if (note.id !== undefined && note.label) marks.set(note.id, note.label)
  return marks
}

function nameLine(
  people: readonly Contributor[],
  marks: ReadonlyMap<string, string>,
  state: WriteState
): Markup[] {
  return people.flatMap((person, nth) => [
    ...(nth ? [', '] : []),
    tag(
      'span',
      { ...common(person), class: 'author', lang: person.name?.lang ?? person.lang, ...values(person) },
      parts(person)
    ),
    ...raised(person, marks, state),
    ...(person.orcid
      ? [
          ' ',
          tag(
            'a',
            {
              class: 'orcid',
              ...is('x'),
              href: `https://orcid.org/${person.orcid}`,
              'aria-label': `ORCID: ${printedName(person)}`
            },
            ['iD']
          )
        ]
      : [])
  ])
}

/** What is known of a person and does not stand in the row of names. */
function values(person: Contributor): Tag['attributes'] {
  const { prefix, suffix, style } = person.name ?? {}
  const spelled = partsOf(person)
  const given = (name: string, words: string | undefined): string | undefined =>
    spelled.some(part => part.name === name) ? undefined : words
  return is('contrib', {
    'contrib-type': person.role,
    collab: person.collaboration !== undefined,
    'given-names': given('given-names', person.name?.given),
    surname: given('surname', person.name?.surname),
    prefix,
    suffix,
    'name-style': style,
    aff: person.affiliations.join(' '),
    'corresp-rid': person.correspondence?.join(' '),
    fn: person.notes?.join(' '),
    corresp: person.corresponding,
    'equal-contrib': person.equalContribution,
    deceased: person.deceased,
    orcid: person.orcid,
    email: person.emails?.join(' '),
    role: person.credit?.length ? JSON.stringify(person.credit) : undefined
  })
}

/** Where the parts of a name stand in the printed one; none when they are not one behind the other. */
function partsOf(person: Contributor): { words: string; name: string; at: number; end: number }[] {
  if (person.collaboration !== undefined) return []
  const printed = printedName(person)
  const { given, surname } = person.name ?? {}
  const named = [
    { words: given, name: 'given-names' },
    { words: surname, name: 'surname' }
  ]
    .flatMap(({ words, name }) => {
      const at = words ? printed.indexOf(words) : -1
      return words && at >= 0 ? [{ words, name, at, end: at + words.length }] : []
    })
    .sort((a, b) => a.at - b.at)
  const [a, b] = named
  return a && b && b.at < a.end ? [] : named
}

/** The printed name with its parts named, where it has them one behind the other. */
function parts(person: Contributor): Markup[] {
  const printed = printedName(person)
  const out: Markup[] = []
  let from = 0
  for (const { words, name, at, end } of partsOf(person)) {
    if (at > from) out.push(printed.slice(from, at))
    out.push(tag('span', { class: name === 'given-names' ? 'given-name' : name, ...is(name) }, [words]))
    from = end
  }
  if (from < printed.length) out.push(printed.slice(from))
  return out
}

function raised(person: Contributor, marks: ReadonlyMap<string, string>, state: WriteState): Markup[] {
  const ids = [...person.affiliations, ...(person.notes ?? []), ...(person.correspondence ?? [])]
  const shown = ids.flatMap((id): Markup[] => {
    const mark = marks.get(id)
    return mark === undefined ? [] : [state.inLink ? mark : tag('a', { href: `#${id}` }, [mark])]
  })
  // To whom readers write is seen also where the note below has no mark of its own.
  if (person.corresponding && !person.correspondence?.some(id => marks.has(id))) shown.push('*')
  if (!shown.length) return []
  return [
    tag(
      'sup',
      is('x'),
      shown.flatMap((mark, nth) => (nth ? [',', mark] : [mark]))
    )
  ]
}

function line(
  node: Affiliation | Correspondence,
  marks: ReadonlyMap<string, string>,
  name: string,
  state: WriteState
): Markup {
  const own = markInWords(node) !== undefined && !node.label
  const mark = own ? undefined : node.id === undefined ? node.label : (marks.get(node.id) ?? node.label)
  const label = mark ? [tag('sup', is(node.label === mark ? 'label' : 'x'), [mark]), ' '] : []
  const element = node.type === 'affiliation' ? 'aff' : 'corresp'
  return tag('p', { ...common(node), class: name, ...is(element) }, [
    ...label,
    ...(node.type === 'affiliation' ? placeWords(node, state) : write(node.children, state))
  ])
}

/** The words of a place. A comma that the article does not have is printed, and is no part of it. */
const placeWords = (place: Affiliation, state: WriteState): Markup[] =>
  printedPlace(place).flatMap(part =>
    (place.children as readonly Node[]).includes(part)
      ? write([part], state)
      : [tag('span', is('x'), [textOf(part)])]
  )

/** A place or a way to reach somebody that stands by itself. */
export const addressLine =
  (name: 'affiliation' | 'correspondence'): Handler<Affiliation | Correspondence> =>
  (node, state) => [line(node, new Map(), name, state)]

/** A part of an address, in its place among the words. */
export const affiliationPart: Handler<AffiliationPart> = (node, state) => [
  tag(
    'span',
    {
      ...common(node),
      ...is(addressParts[node.kind], {
        'content-type': node.kind === 'department' ? 'dept' : undefined,
        country: node.country
      })
    },
    write(node.children, state)
  )
]
