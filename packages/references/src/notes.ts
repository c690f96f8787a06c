/** The one list of repairs and doubts a parsed reference may carry, each with words for an author. */
import type { Note } from './csl.js'

const TEXTS = {
  'page-expanded': 'The last page was abbreviated and is given in full.',
  'suffix-moved': 'The suffix was printed before the initials; it now has a field of its own.',
  'ids-bare': 'A number without a name at the end was read as an identifier.',
  'title-doubtful': 'Where the title ends and the source begins is a guess.',
  'authors-repeated': 'A dash stands for the authors of the entry before.',
  'no-authors': 'No author was recognised.',
  'no-year': 'No year was recognised.',
  'no-title': 'No title was recognised.',
  'locator-rest': 'Some numbers at the end were not understood.',
  'link-differs': 'A link names another identifier than the text does.',
  'too-long':
    'The entry is longer than any reference; only identifiers in its first 200,000 characters were read.'
} as const

export type NoteCode = keyof typeof TEXTS

export function note(code: NoteCode, from?: string, to?: string): Note {
  const made: Note = { code, text: TEXTS[code] }
  if (from !== undefined) made.from = from
  if (to !== undefined) made.to = to
  return made
}
