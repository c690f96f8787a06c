/** What the reader knows while it reads one document. */
import type { Block, CslItem, Footnote } from '@offprint/ast'
import type { Ledger, Limits, Messages } from '@offprint/core'
import type { XmlElement } from '@offprint/core/xml'
import type { CitedWorks } from './cited/works.js'
import type { FieldMeaning } from './field.js'
import type { Numbering } from './numbering.js'
import type { Part, WordPackage } from './package.js'
import type { Values } from './properties.js'
import type { StyleTable } from './style-table.js'
import type { Survey } from './survey.js'

/** What becomes of tracked changes: `keep` shows both, insertions underlined and deletions struck. */
export type Changes = 'accept' | 'reject' | 'keep'

export interface OpenField {
  code: string
  /** What the field keeps beside its code (`w:fldData`), base64. */
  data?: string
  /** Set when the code has ended and the result runs. */
  meaning?: FieldMeaning
}

export interface ReadState {
  package: WordPackage
  /** The part being read: its relationships resolve ids. */
  part: Part
  styles: StyleTable
  numbering: Numbering
  survey: Survey
  messages: Messages
  ledger: Ledger
  limits: Limits
  changes: Changes
  lang: string
  /** A paragraph has the style Title, so that headings stand one level below it. */
  hasTitle: boolean
  /** The properties name the authors. */
  hasAuthors: boolean
  /** The properties name the journal or the volume. */
  hasIssue: boolean
  /** Fields that are open at the place being read, outermost first. */
  fields: OpenField[]
  /** Citations that bookmarks stand round, by the number of the bookmark. */
  marked: Map<string, OpenField>
  /** Codes of citations that bookmarks name. */
  codes: ReadonlyMap<string, string>
  /** Sources of Word’s own citations, by tag. */
  sources: ReadonlyMap<string, CslItem>
  /** The works that citations name. */
  works: CitedWorks
  notes: NoteReader
  counts: { inserted: number; deleted: number; images: number; cells: number; citations: number }
  /** Addresses of licences that stand alone in the title block. */
  licences: string[]
  /** Tables around the place being read. */
  tableDepth: number
  /** Bookmark round a call of a note → the note. */
  calls: Map<string, string>
  /** The person of the title block whose bookmark is open. */
  person?: { id: string; name: string }
  /** What the properties say of the article that is being read: the main one, or one in it. */
  values: Values
  /** What they say of the articles in it, by number. */
  inner: ReadonlyMap<number, Values>
  /** Bookmarks open at the place being read, by their number. */
  openBookmarks: Map<string, string>
}

/** Notes, numbered in the order in which the text calls them. */
export interface NoteReader {
  /** @returns id and printed mark of a note; undefined when the file does not hold it */
  call(
    kind: 'footnote' | 'endnote',
    id: string,
    customMark: string | undefined
  ): { target: string; mark: string } | undefined
  /** Notes that nothing calls, and the separators between text and notes: read when all else is. */
  uncalled(): XmlElement[]
  /** The notes called, in order, once everything else is read. */
  all(readBlocks: (element: XmlElement, part: Part) => Block[]): Footnote[]
}
