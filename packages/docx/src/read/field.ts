/** What a field means for its result. Nothing is ever run or loaded: a field is its text, and at most a link or a citation. */
import { schemeOf } from '@offprint/core'
import { type CitationCode, citationIn, citationOfSources, isBibliography } from './cited/citation-field.js'
import type { OpenField, ReadState } from './state.js'

export type FieldMeaning =
  | { kind: 'text' }
  | { kind: 'link'; url: string }
  | { kind: 'note'; bookmark: string }
  | { kind: 'sequence'; name: string }
  /** Table of contents, index: lists that a reader makes again. */
  | { kind: 'navigation' }
  /** `targets`: names of the works cited, as the facts of the draft have them; `nth` tells it from its neighbours. */
  | { kind: 'citation'; targets: readonly string[]; nth: number }
  | { kind: 'bibliography' }
  /** A field that would load or run something. */
  | { kind: 'refused'; name: string }

const refused =
  /^(?:DDE|DDEAUTO|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|EMBED|MACROBUTTON|GOTOBUTTON|DATABASE|AUTOTEXT|AUTOTEXTLIST|RD|ASK|FILLIN|PRINT|USERADDRESS)$/

/** Reads the code of a field (ECMA-376-1, 17.16.5). */
export function meaningOf({ code, data }: OpenField, state: ReadState): FieldMeaning {
  const trimmed = code.trim()
  if (isBibliography(trimmed)) return { kind: 'bibliography' }
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
    case 'CITATION':
      return citing(citationOfSources(trimmed, state.sources), state)
    default: {
      const citation = citationIn(code, data, state.limits)
      if (citation) return citing(citation, state)
      return refused.test(name) ? { kind: 'refused', name } : { kind: 'text' }
    }
  }
}

/** A citation, its works known by name from here on. One that keeps no data is its text. */
export function citing({ program, items }: CitationCode, state: ReadState): FieldMeaning {
  const targets = state.works.cite(items, program)
  return targets.length ? { kind: 'citation', targets, nth: ++state.counts.citations } : { kind: 'text' }
}

/** Addresses that may stay in the text as links. */
export function followable(url: string): boolean {
  const scheme = schemeOf(url)
  return (
    url.startsWith('#') || scheme === 'http' || scheme === 'https' || scheme === 'mailto' || scheme === 'ftp'
  )
}
