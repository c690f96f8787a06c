/**
 * What a citation cites, wherever its program keeps that: in the code of a field (Zotero, Mendeley, EndNote, Citavi), in
 * the data of a field (EndNote), in the tag of a content control (Mendeley Cite), in a property of the document that a
 * bookmark names (Zotero and Mendeley in LibreOffice), in a list of sources (Word).
 */
import type { CslItem } from '@offprint/ast'
import type { Limits } from '@offprint/core'
import { itemsOfCitavi } from './citavi.js'
import { type CitedItem, itemsOfCluster } from './csl-json.js'
import { itemsOfEndNote } from './endnote.js'

export type Program = 'zotero' | 'mendeley' | 'endnote' | 'citavi' | 'word'

export interface CitationCode {
  program: Program
  items: CitedItem[]
}

/** A longer code is no citation that a person made. */
const longest = 4_000_000

/**
 * Reads the code of a field (or the property that stands for one).
 * @param data what the field keeps beside its code, in base64
 * @returns undefined when it is no citation of a reference manager
 */
export function citationIn(code: string, data: string | undefined, limits: Limits): CitationCode | undefined {
  if (code.length > longest || (data?.length ?? 0) > longest) return undefined
  const json = /^\s*(?:ADDIN\s+)?(ZOTERO_ITEM\s+)?CSL_CITATION\s+(\{[\s\S]*\})\s*(?:RND\w{1,20})?\s*$/.exec(
    code
  )
  if (json) return { program: json[1] ? 'zotero' : 'mendeley', items: itemsOfCluster(parsed(json[2]!)) }
  if (/^\s*ADDIN\s+ZOTERO_ITEM\b/i.test(code)) return { program: 'zotero', items: [] }
  if (/^\s*ADDIN\s+EN\.CITE\b(?!\.DATA)/i.test(code)) {
    const items = itemsOfEndNote(code, limits)
    return {
      program: 'endnote',
      items: items.length || data === undefined ? items : itemsOfEndNote(decoded(data), limits)
    }
  }
  const citavi =
    /^\s*(?:ADDIN\s+)?CitaviPlaceholder\s*(?:\{\s*)?([A-Za-z0-9+/=][A-Za-z0-9+/=\s]*)?(?:\}\s*)?$/.exec(code)
  if (citavi) return { program: 'citavi', items: itemsOfCitavi(parsed(decoded(citavi[1] ?? ''))) }
  return undefined
}

/** The cluster in the tag of a content control, as Mendeley Cite writes it. */
export function citationInTag(tag: string): CitationCode | undefined {
  const data = tag.length > longest ? undefined : /^MENDELEY_CITATION_v3_([A-Za-z0-9+/=\s]+)$/.exec(tag)?.[1]
  return data === undefined
    ? undefined
    : { program: 'mendeley', items: itemsOfCluster(parsed(decoded(data))) }
}

/** A citation of Word's own: its tag, and further ones after `\m` (ECMA-376-1, 17.16.5.7). */
export function citationOfSources(code: string, sources: ReadonlyMap<string, CslItem>): CitationCode {
  const words = code.trim().split(/\s+/).slice(0, 200)
  const items: CitedItem[] = []
  words.forEach((word, i) => {
    if (i !== 1 && words[i - 1] !== '\\m') return
    const csl = sources.get(word)
    if (csl) items.push({ key: word, csl })
  })
  return { program: 'word', items }
}

/** A field that prints the list of works cited. */
export const isBibliography = (code: string): boolean =>
  /^\s*(?:ADDIN\s+)?(?:ZOTERO_BIBL|Mendeley Bibliography|EN\.REFLIST|CitaviBibliography|BIBLIOGRAPHY)\b/i.test(
    code
  )

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown
  } catch {
    return undefined
  }
}

/** Base64 as UTF-8; what is no base64 is nothing. */
function decoded(base64: string): string {
  const bare = base64.replace(/\s+/g, '')
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(bare), sign => sign.charCodeAt(0)))
  } catch {
    return ''
  }
}
