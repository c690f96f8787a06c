/**
 * Why: some journals say whose a place is by the initials of the authors behind the department: “Department of Tides (AL, HB),
 * Harbour College”. No mark joins the names to the places there.
 */
import type { Contributor, Front } from '@offprint/ast'
import { children, textOf } from '@offprint/ast'

/** Initials between brackets: capitals and hyphens, parted by commas or “and”. */
const bracket = /\((\p{Lu}[\p{Lu}.-]{1,5}(?:(?:,\s?|\s(?:and|&)\s|,\sand\s)\p{Lu}[\p{Lu}.-]{1,5}){0,60})\)/u

/**
 * Joins authors who have no place yet to the places that have their initials.
 * @param people the authors, completed in place
 */
export function joinPlacesByInitials(people: readonly Contributor[], front: Front): void {
  if (!people.length || people.some(person => person.affiliations.length > 0)) return
  const owners = new Map<string, Contributor[]>()
  for (const person of people) {
    const key = initialsOf(person.printed ?? '')
    if (key.length > 1) owners.set(key, [...(owners.get(key) ?? []), person])
  }
  const joined: [string, Contributor[]][] = []
  for (const place of children(front, 'affiliation')) {
    const found = bracket.exec(textOf(place))
    if (!found) return
    const named = found[1]!.split(/,\s?(?:and\s)?|\s(?:and|&)\s/).map(one => owners.get(initialsOf(one)))
    // Letters that are nobody's, or two people's, are a name of the place: one such place, and none is joined.
    if (!named.every(one => one?.length === 1)) return
    joined.push([place.id!, named.flatMap(one => one!)])
  }
  for (const [id, named] of joined) for (const person of named) person.affiliations.push(id)
}

/** The capitals of a name: “Ariel Graff-Okoro” is AGO. */
const initialsOf = (name: string): string => (name.match(/\p{Lu}/gu) ?? []).join('')
