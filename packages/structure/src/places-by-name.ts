/**
 * Why: a page may say whose a place is by name alone: “Ada Lind, Ben Okoro, Department of Tides, Harbour College”, one line
 * for each place or all in one line. Nobody else works there, whatever a tag gives to everybody.
 */
import type { Affiliation, Contributor, Front, Inline, Node } from '@offprint/ast'
import { children, node as make } from '@offprint/ast'
import { freshId } from './front-parts.js'
import { lineOf, parted } from './inline-text.js'
import { authorsByName, nameKey } from './name-parts.js'

/** No line has more people before its place. */
const mostNames = 60

/**
 * Joins authors to the places that begin with their names.
 * @param people the authors, completed in place
 */
export function joinNamedPlaces(people: readonly Contributor[], front: Front): void {
  const authors = authorsByName(people)
  const named = new Map<string, Contributor[]>()
  for (const place of children(front, 'affiliation'))
    for (const part of partsOf(place, authors, front)) {
      const owners = ownersOf(lineOf(part.children as Node[]), authors)
      if (owners.length) named.set(part.id!, owners)
    }
  if (named.size === 0) return
  for (const person of people) {
    const own = [...named].flatMap(([id, owners]) => (owners.includes(person) ? [id] : []))
    const others = person.affiliations.filter(id => !named.has(id))
    // Who is named at a place works there; who is not has what is nobody's by name.
    if (own.length || others.length < person.affiliations.length) person.affiliations = [...own, ...others]
  }
}

/** The authors with whose names a line begins; none where nothing stands behind them. */
function ownersOf(line: string, authors: ReadonlyMap<string, Contributor>): Contributor[] {
  const found: Contributor[] = []
  const pieces = line.split(/\s*,\s*(?:and\s|&\s)?|\s+(?:and|&)\s+/, mostNames)
  for (const piece of pieces) {
    const person = authors.get(nameKey(piece))
    if (!person) return found
    found.push(person)
  }
  return []
}

/** A line of several places, each behind the names of its people, as so many places. */
function partsOf(place: Affiliation, authors: ReadonlyMap<string, Contributor>, front: Front): Affiliation[] {
  const pieces = lineOf(place.children as Node[]).split(';')
  const isRow = pieces.length > 1 && pieces.every(piece => ownersOf(piece.trim(), authors).length > 0)
  if (!isRow) return [place]
  const lines = parted(place.children as Node[], ';') as Inline[][]
  const at = front.children.indexOf(place)
  place.children = lines[0]!
  const parts: Affiliation[] = [place]
  for (const line of lines.slice(1)) {
    const { position, lang } = place
    const part = make('affiliation', { id: freshId(front, 'aff'), position, lang }, line)
    front.children.splice(at + parts.length, 0, part)
    parts.push(part)
  }
  return parts
}
