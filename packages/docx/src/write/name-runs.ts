/** Why: surname and given names stand in any order in a printed name; character styles tell them apart where it is printed. */
import type { Contributor } from '@offprint/ast'
import { printedName } from '@offprint/ast'
import type { Format, WriteState } from './state.js'
import { runs } from './text.js'
import type { Inline } from './word.js'

const styles = {
  prefix: 'NamePrefix',
  given: 'GivenNames',
  surname: 'Surname',
  suffix: 'NameSuffix'
} as const
type Part = keyof typeof styles

/** A printed name cut into its parts and what stands between them; nothing when it does not print each part once, in order. */
export function namePieces(person: Contributor): { text: string; part?: Part }[] | undefined {
  const { name } = person
  if (!name) return undefined
  const printed = printedName(person)
  const wanted = (Object.keys(styles) as Part[]).filter(part => name[part])
  const places = wanted
    .map(part => ({ part, text: name[part]!, at: placeIn(printed, name[part]!, part) }))
    .sort((a, b) => a.at - b.at)
  const pieces: { text: string; part?: Part }[] = []
  let end = 0
  for (const { part, text, at } of places) {
    if (at < end) return undefined
    if (at > end) pieces.push({ text: printed.slice(end, at) })
    pieces.push({ text, part })
    end = at + text.length
  }
  if (end < printed.length) pieces.push({ text: printed.slice(end) })
  return pieces
}

/** Surnames and suffixes stand as late as they can (“Li Li”), unless the surname opens the name. */
function placeIn(printed: string, text: string, part: Part): number {
  if (part === 'given' || part === 'prefix') {
    const first = printed.indexOf(text)
    return first
  }
  return printed.lastIndexOf(text)
}

/** The name as it is printed, its parts in their styles. */
export function nameRuns(person: Contributor, format: Format, state: WriteState): Inline[] {
  const printed = printedName(person)
  if (person.collaboration) return runs(printed, { ...format, style: 'Collaboration' }, state, person)
  const pieces = namePieces(person)
  if (!pieces) return runs(printed, format, state, person)
  return pieces.flatMap(({ text, part }) =>
    runs(text, part ? { ...format, style: styles[part] } : format, state, person)
  )
}
