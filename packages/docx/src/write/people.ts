/** Authors and where they work: names with raised marks, affiliations and correspondence with the same marks. */
import type { Affiliation, Contributor, Correspondence, Footnote, Front } from '@offprint/ast'
import { children, childrenOf, markInWords, printedName, printedPlace, textOf } from '@offprint/ast'
import { languageWords, roleInWords } from '@offprint/core/language-words'
import { biographyBookmark, personBookmark } from '../vocabulary.js'
import { commented } from './comment.js'
import { blocksOf, inlinesOf, within, withoutIndent } from './content.js'
import { inside, outside } from './link.js'
import { nameRuns } from './name-runs.js'
import { paragraph } from './paragraph.js'
import { line } from './section.js'
import type { Format, Place, WriteState } from './state.js'
import { markFormat, noteBlocks } from './table.js'
import { run, runs } from './text.js'
import type { Block, Inline } from './word.js'

/** The title block's part about people. */
export function peopleBlocks(front: Front, place: Place, state: WriteState): Block[] {
  const contributors = children(front, 'contributor')
  const affiliations = children(front, 'affiliation')
  const letters = children(front, 'correspondence')
  const notes = children(front, 'footnote')
  const marks = marksOf(affiliations, letters, notes, contributors)
  const authors = contributors.filter(person => person.role === 'author')
  const others = contributors.filter(person => person.role !== 'author')
  const at = (style: string): Place => ({ ...place, style })
  // What prints no mark belongs to everybody who says so.
  const unmarked = [...affiliations, ...letters, ...notes].flatMap(part =>
    part.id === undefined || marks.has(part.id) ? [] : [part.id]
  )
  return [
    ...(authors.length
      ? [paragraph(authorLine(authors, marks, unmarked, place.format, state), at('Author'), state)]
      : []),
    ...affiliations.map(part => marked(part, marks, at('Affiliation'), state)),
    ...notes.flatMap(note => {
      const blocks = noteBlocks(note, within(note, at('AuthorNote')), state)
      return note.kind ? state.part('Note', blocks, note.kind) : blocks
    }),
    ...letters.map(part => marked(part, marks, at('Correspondence'), state)),
    ...authors.flatMap(person => details(person, letters, at('AuthorDetails'), state)),
    ...others.map((person, nth) => otherRole(person, nth, marks, unmarked, at('Editor'), state)),
    ...authors.flatMap((person, nth) => biographyBlocks(person, nth + 1, at('Biography'), state)),
    ...others.flatMap(person => blocksOf(biography(person), at('AuthorNote'), state))
  ]
}

/** A contributor's own paragraphs. */
const biography = (person: Contributor) => childrenOf(person).filter(part => part.type === 'paragraph')

/** What is said of an author, each paragraph in a bookmark that names the author by the place in the byline. */
const biographyBlocks = (person: Contributor, author: number, place: Place, state: WriteState): Block[] =>
  biography(person).flatMap((part, nth) => {
    const at = within(part, place)
    const [lead, rest] = line(childrenOf(part))
    const words = inlinesOf(lead, at.format, state)
    return [
      paragraph(state.mark(biographyBookmark(author, nth + 1), words), at, state),
      ...blocksOf(rest, at, state)
    ]
  })

/** The printed mark of everything an author's name can refer to. */
function marksOf(
  affiliations: readonly Affiliation[],
  letters: readonly Correspondence[],
  notes: readonly Footnote[],
  people: readonly Contributor[]
): Map<string, string> {
  const marks = new Map<string, string>()
  // With one place for everybody no mark is needed. With several, an edge without a mark would be lost.
  const needed = affiliations.length > 1 && people.some(person => person.affiliations.length > 0)
  affiliations.forEach((part, nth) => {
    const mark = part.label ?? markInWords(part) ?? (needed ? String(nth + 1) : undefined)
    if (part.id !== undefined && mark) marks.set(part.id, mark)
  })
  const several = people.filter(person => person.role === 'author').length > 1
  for (const part of letters)
    if (part.id !== undefined && (part.label || several)) marks.set(part.id, part.label ?? '*')
  for (const note of notes) {
    const mark = note.label ?? markInWords(note)
    if (note.id !== undefined && mark) marks.set(note.id, mark)
  }
  return marks
}

function authorLine(
  authors: readonly Contributor[],
  marks: ReadonlyMap<string, string>,
  unmarked: readonly string[],
  format: Format,
  state: WriteState
): Inline[] {
  return authors.flatMap((person, nth) => [
    ...(nth ? runs(', ', format, state) : []),
    ...whole(person, nth, marks, unmarked, format, state)
  ])
}

/** A name with its marks, in the bookmark that says where the person begins and ends. */
function whole(
  person: Contributor,
  nth: number,
  marks: ReadonlyMap<string, string>,
  unmarked: readonly string[],
  format: Format,
  state: WriteState
): Inline[] {
  const own = person.name?.lang ? { ...format, lang: person.name.lang } : format
  const edges = edgesOf(person)
  const ends = unmarked.flatMap((id, i) => (edges.includes(id) ? [i + 1] : []))
  const told = ends.length > 0 && ends.length === unmarked.length ? 'all' : ends
  return state.mark(personBookmark(person.role === 'author', nth + 1, told), [
    ...commented(person, state.marked(person, nameRuns(person, own, state)), state),
    ...raised(person, marks, format, state)
  ])
}

const edgesOf = (person: Contributor): string[] => [
  ...person.affiliations,
  ...(person.notes ?? []),
  ...(person.correspondence ?? [])
]

/** The marks behind a name; each leads to what it is the mark of. */
function raised(
  person: Contributor,
  marks: ReadonlyMap<string, string>,
  format: Format,
  state: WriteState
): Inline[] {
  const look = { ...format, style: 'AuthorMark', superScript: true } as const
  const shown = [...new Set(edgesOf(person))].flatMap(id => {
    const mark = marks.get(id)
    return mark === undefined ? [] : [{ id, mark }]
  })
  const links = shown.map(({ id, mark }) =>
    inside(state.bookmark(id), look, state, inner => runs(mark, inner, state))
  )
  if (person.corresponding && !person.correspondence?.length) links.push(runs('*', look, state))
  return links.flatMap((link, nth) => (nth ? [...runs(',', look, state), ...link] : link))
}

/** Of two parts of a kind with nothing between them every second one has another style. */
const furtherStyle: Readonly<Record<string, string>> = {
  institution: 'FurtherInstitution',
  department: 'FurtherDepartment'
}

/** An affiliation or correspondence line: its raised mark and its words. */
function marked(
  node: Affiliation | Correspondence,
  marks: ReadonlyMap<string, string>,
  place: Place,
  state: WriteState
): Block {
  const at = within(node, place)
  const printed = markInWords(node) !== undefined && !node.label
  const mark = printed ? undefined : node.id === undefined ? node.label : (marks.get(node.id) ?? node.label)
  const label = mark
    ? [...runs(mark, markFormat(mark, 'AuthorMark', at.format), state), run(' ', at.format, state)]
    : []
  const line = withoutIndent(node.type === 'affiliation' ? printedPlace(node) : node.children).flatMap(
    (part, nth, row) => {
      const before = row[nth - 1]
      const again =
        part.type === 'affiliationPart' && before?.type === 'affiliationPart' && before.kind === part.kind
      const further =
        again && nth % 2 && part.type === 'affiliationPart' ? furtherStyle[part.kind] : undefined
      return further
        ? inlinesOf(childrenOf(part), { ...at.format, style: further }, state)
        : inlinesOf([part], at.format, state)
    }
  )
  return paragraph(state.marked(node, [...label, ...line]), at, state)
}

/** ORCID iD and addresses that the correspondence lines do not print already. */
function details(
  person: Contributor,
  letters: readonly Correspondence[],
  place: Place,
  state: WriteState
): Block[] {
  const printed = letters.map(letter => textOf(letter)).join(' ')
  const addresses = (person.emails ?? []).filter(address => !printed.includes(address))
  const orcid = person.orcid ? `https://orcid.org/${person.orcid}` : undefined
  const parts = [
    ...(orcid ? [{ text: orcid, url: orcid }] : []),
    ...addresses.map(address => ({ text: address, url: `mailto:${address}` }))
  ]
  if (parts.length === 0) return []
  const line = [
    ...runs(`${printedName(person)}: `, place.format, state, person),
    ...parts.flatMap(({ text, url }, nth) => [
      ...(nth ? runs(', ', place.format, state) : []),
      ...outside(url, place.format, state, format => runs(text, format, state, person))
    ])
  ]
  return [paragraph(line, place, state)]
}

/** Editors, reviewers, translators: their role before their name. */
function otherRole(
  person: Contributor,
  nth: number,
  marks: ReadonlyMap<string, string>,
  unmarked: readonly string[],
  place: Place,
  state: WriteState
): Block {
  const role = roleInWords(person.role, languageWords(state.lang))
  return paragraph(
    [
      ...runs(`${role}: `, place.format, state, person),
      ...whole(person, nth, marks, unmarked, place.format, state)
    ],
    place,
    state
  )
}
