/** What a field means for its result. Nothing is ever run or loaded: a field is its text, and at most a link. */
import { schemeOf } from '@offprint/core'

export type FieldMeaning =
  | { kind: 'text' }
  | { kind: 'link'; url: string }
  | { kind: 'note'; bookmark: string }
  | { kind: 'sequence'; name: string }
  /** Table of contents, index: lists that a reader makes again. */
  | { kind: 'navigation' }
  | { kind: 'citation'; program: string; data?: unknown }
  | { kind: 'bibliography' }
  /** A field that would load or run something. */
  | { kind: 'refused'; name: string }

const refused =
  /^(?:DDE|DDEAUTO|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|EMBED|MACROBUTTON|GOTOBUTTON|DATABASE|AUTOTEXT|AUTOTEXTLIST|RD|ASK|FILLIN|PRINT|USERADDRESS)$/

/** Reads the code of a field (ECMA-376-1, 17.16.5). */
export function meaningOf(code: string): FieldMeaning {
  const trimmed = code.trim()
  const [first = '', argument = ''] = trimmed.split(/\s+/, 2)
  const name = first.toUpperCase()
  switch (name) {
    case 'REF':
      return argument && !argument.startsWith('\\') ? { kind: 'link', url: `#${argument}` } : { kind: 'text' }
    case 'NOTEREF':
    case 'FTNREF':
      return { kind: 'note', bookmark: argument }
    case 'SEQ':
      return { kind: 'sequence', name: argument.toLowerCase() }
    case 'HYPERLINK': {
      const address = /^HYPERLINK\s+"([^"]*)"/i.exec(trimmed)?.[1] ?? ''
      const anchor = /\\l\s+"([^"]*)"/.exec(trimmed)?.[1]
      const url = address + (anchor === undefined ? '' : `#${anchor}`)
      return url && followable(url) ? { kind: 'link', url } : { kind: 'text' }
    }
    case 'TOC':
    case 'TOA':
    case 'INDEX':
      return { kind: 'navigation' }
    case 'BIBLIOGRAPHY':
      return { kind: 'bibliography' }
    case 'CITATION':
      return { kind: 'citation', program: 'word' }
    case 'ADDIN':
      return addIn(trimmed)
    default:
      return refused.test(name) ? { kind: 'refused', name } : { kind: 'text' }
  }
}

/** Reference managers keep their data in fields: Zotero, Mendeley (both CSL-JSON), EndNote (XML), Citavi. */
function addIn(code: string): FieldMeaning {
  const json = /^ADDIN\s+(?:ZOTERO_ITEM\s+)?CSL_CITATION\s+(\{[\s\S]*\})\s*$/i.exec(code)?.[1]
  if (json !== undefined) {
    const program = /ZOTERO_ITEM/i.test(code) ? 'zotero' : 'mendeley'
    try {
      return { kind: 'citation', program, data: JSON.parse(json) as unknown }
    } catch {
      return { kind: 'citation', program }
    }
  }
  if (/^ADDIN\s+(?:ZOTERO_BIBL|Mendeley Bibliography|EN\.REFLIST|CitaviBibliography)/i.test(code))
    return { kind: 'bibliography' }
  if (/^ADDIN\s+(?:ZOTERO_ITEM|EN\.CITE|CitaviPlaceholder)/i.test(code))
    return { kind: 'citation', program: 'other' }
  return { kind: 'text' }
}

/** Addresses that may stay in the text as links. */
export function followable(url: string): boolean {
  const scheme = schemeOf(url)
  return (
    url.startsWith('#') || scheme === 'http' || scheme === 'https' || scheme === 'mailto' || scheme === 'ftp'
  )
}
