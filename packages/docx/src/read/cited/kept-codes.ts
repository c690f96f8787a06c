/**
 * Codes of citations outside of fields: where fields are switched off (files for LibreOffice), Zotero and Mendeley put a
 * bookmark round each citation and its code into document properties, cut at 255 characters (`NAME_1`, `NAME_2` …).
 */
import type { XmlElement } from '@offprint/core/xml'
import { xmlTextContent } from '@offprint/core/xml'
import { attribute, elements } from '../word-xml.js'

/** Codes by the name of the bookmark. */
export function keptCodes(properties: XmlElement | undefined): Map<string, string> {
  const parts = new Map<string, string[]>()
  for (const property of elements(properties)) {
    const name = /^((?:ZOTERO_BREF|Mendeley_Bookmark)_\w{1,40})_(\d{1,5})$/.exec(
      attribute(property, 'name') ?? ''
    )
    if (!name) continue
    const of = parts.get(name[1]!) ?? []
    of[Number(name[2])] = xmlTextContent(property)
    parts.set(name[1]!, of)
  }
  return new Map([...parts].map(([name, of]) => [name, of.join('')]))
}
