/**
 * Why: a mark on a name means a place, an address or a note, and which of them hangs on what else has that mark. This joins
 * the authors to what their marks mean; where a name has none, the metadata may say where its owner works.
 */
import type { Affiliation, Contributor, Footnote, Front } from '@offprint/ast'
import { children, textOf } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { namesOf } from './blocks.js'
import type { Printed } from './byline.js'
import { unknownMark } from './messages.js'
import { type Known, placeKey } from './metadata-authors.js'

/** Where an author works: by links and marks, by the metadata, or because everybody works there. */
export function affiliationsOf(person: Printed, meta: Known | undefined, front: Front): Affiliation[] {
  const all = children(front, 'affiliation')
  const found: Affiliation[] = []
  const add = (one: Affiliation | undefined): void => {
    if (one && !found.includes(one)) found.push(one)
  }
  for (const target of person.targets) add(all.find(one => namesOf(one).includes(target)))
  for (const mark of person.marks) add(all.find(one => one.label === mark))
  if (found.length === 0 && meta)
    for (const institution of meta.institutions) {
      const key = placeKey(institution)
      const same = all.find(one => {
        const printed = placeKey(textOf(one))
        return printed === key || (key.length > 15 && printed.startsWith(key))
      })
      if (same) add(same)
      // A tag may have all places of an author in one.
      else
        for (const one of all) {
          const printed = placeKey(textOf(one))
          if (printed.length > 30 && key.includes(printed)) add(one)
        }
    }
  // One affiliation without a mark is everybody's; marks that some authors have are meant.
  if (
    found.length === 0 &&
    all.length === 1 &&
    !/^\d/.test(person.marks[0] ?? '') &&
    (all[0]!.label === undefined || all[0]!.sources?.['label'] === 'list')
  )
    add(all[0])
  return found
}

/** Signs that mean “corresponding author” where no note says otherwise. */
const correspondingSigns = new Set(['*', '&', '✉', '⁎', '∗', '#', '⋆', '★'])

/** Joins an author to the correspondence and the notes that the marks on the name mean. */
export function joinMarks(
  contributor: Contributor,
  person: Printed,
  front: Front,
  context: RecogniseContext
): void {
  const affiliations = children(front, 'affiliation')
  const take = (note: Footnote): void => {
    if (contributor.notes?.includes(note.id!)) return
    contributor.notes = [...(contributor.notes ?? []), note.id!]
    if (note.kind === 'equal') contributor.equalContribution = true
    if (note.kind === 'deceased') contributor.deceased = true
  }
  for (const note of children(front, 'footnote'))
    if (person.targets.some(target => namesOf(note).includes(target))) take(note)
  for (const mark of person.marks) {
    if (affiliations.some(one => one.label === mark)) continue
    const correspondence = children(front, 'correspondence').find(one => one.label === mark)
    const note = children(front, 'footnote').find(one => one.label === mark)
    if (correspondence) {
      contributor.corresponding = true
      const known = contributor.correspondence ?? []
      if (!known.includes(correspondence.id!)) contributor.correspondence = [...known, correspondence.id!]
    } else if (note) take(note)
    else if (correspondingSigns.has(mark)) contributor.corresponding = true
    else if (
      !affiliations.some(one => person.targets.some(target => namesOf(one).includes(target))) &&
      affiliations.length > 0
    )
      context.messages.report(unknownMark, { name: person.name, mark }, contributor)
  }
}
