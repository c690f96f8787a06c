/** Why: a card also says that its person moved or died. That is a note on the person, the same note for all who share it. */
import type { Contributor, Front, Inline, Node } from '@offprint/ast'
import { children, node as make, textOf } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { noteKind } from './author-notes.js'
import { withEmails } from './emails.js'
import { freshId } from './front-parts.js'
import { drop, placeOf, wordsOf } from './ledger-drop.js'
import { nameKey } from './name-parts.js'

/** A line that is a note on its person (a present address, “Deceased”) becomes one. */
export function takeNote(
  line: readonly Node[],
  person: Contributor,
  front: Front,
  context: RecogniseContext
): boolean {
  const words = wordsOf(line)
  const kind = words.length < 400 ? noteKind(words) : undefined
  if (kind === undefined || kind === 'equal' || kind === 'edited-by') return false
  const same = children(front, 'footnote').find(note => nameKey(textOf(note)) === nameKey(words))
  const position = placeOf(line)
  const note =
    same ??
    make('footnote', { kind, id: freshId(front, 'fn'), ...(position ? { position } : {}) }, [
      make('paragraph', {}, withEmails(line) as Inline[])
    ])
  if (same) drop(line, 'duplicate', context.ledger)
  else front.children.push(note)
  person.notes = [...(person.notes ?? []), note.id!]
  if (kind === 'deceased') person.deceased = true
  return true
}
