/**
 * Fields. Their codes come from this fixed set and from names we made ourselves, never from words of the source: a field
 * code is a small program, and a word processor runs it (ECMA-376-1, 17.16).
 */
import type { XmlComponent } from 'docx'
import type { Format, WriteState } from './state.js'
import { runOptions } from './text.js'
import type { Inline } from './word.js'

export type FieldCode =
  /** Text of a bookmark; a click goes there. MERGEFORMAT keeps the look of the place, not of the caption. */
  | { field: 'REF'; bookmark: string }
  /** Number of a caption, starting again at `reset` where the article does not count on by one. */
  | { field: 'SEQ'; sequence: 'Figure' | 'Table' | 'Equation'; reset?: number }
  /** Number of a note that was called before. */
  | { field: 'NOTEREF'; bookmark: string }
  /** A citation as Zotero writes it; the JSON is data in its own quotes. */
  | { field: 'ZOTERO_ITEM'; json: string }
  | { field: 'ZOTERO_BIBL' }
  /** A citation of Word's own (17.16.5.10): tags of its sources, and its language as a locale id. */
  | { field: 'CITATION'; tags: readonly string[]; locale?: number }
  /** The list of Word's own sources (17.16.5.8). */
  | { field: 'BIBLIOGRAPHY'; locale?: number }

/** The text of a field code. */
export function instruction(code: FieldCode): string {
  switch (code.field) {
    case 'REF':
      return ` REF ${code.bookmark} \\h \\* MERGEFORMAT `
    case 'SEQ':
      return ` SEQ ${code.sequence} \\* ARABIC${code.reset === undefined ? '' : ` \\r ${code.reset}`} `
    case 'NOTEREF':
      return ` NOTEREF ${code.bookmark} \\h \\f `
    case 'ZOTERO_ITEM':
      return ` ADDIN ZOTERO_ITEM CSL_CITATION ${code.json} `
    case 'ZOTERO_BIBL':
      return ' ADDIN ZOTERO_BIBL {"uncited":[],"omitted":[],"custom":[]} CSL_BIBLIOGRAPHY '
    case 'CITATION': {
      const [first, ...more] = code.tags
      return ` CITATION ${first}${language(code.locale)}${more.map(tag => ` \\m ${tag}`).join('')} `
    }
    case 'BIBLIOGRAPHY':
      return ` BIBLIOGRAPHY${language(code.locale)} `
  }
}

const language = (locale: number | undefined): string => (locale === undefined ? '' : ` \\l ${locale}`)

/** A complex field with its result, as runs of a paragraph (17.16.18). */
export function field(
  code: FieldCode,
  result: readonly Inline[],
  format: Format,
  state: WriteState
): Inline[] {
  return [...fieldStart(code, format, state), ...result, fieldEnd(format, state)]
}

/** The runs before the result of a field: for one whose result goes over several paragraphs. */
export function fieldStart(code: FieldCode, format: Format, state: WriteState): Inline[] {
  const { element } = state.word
  return [
    part(element('w:fldChar', { 'w:fldCharType': 'begin' }), format, state),
    part(element('w:instrText', { 'xml:space': 'preserve' }, [instruction(code)]), format, state),
    part(element('w:fldChar', { 'w:fldCharType': 'separate' }), format, state)
  ]
}

export function fieldEnd(format: Format, state: WriteState): Inline {
  return part(state.word.element('w:fldChar', { 'w:fldCharType': 'end' }), format, state)
}

/** All runs of a field look alike: some programs take the look of the result from the first of them. */
const part = (child: XmlComponent, format: Format, state: WriteState): Inline =>
  new state.word.docx.TextRun({ ...runOptions(format, state), children: [child] })
