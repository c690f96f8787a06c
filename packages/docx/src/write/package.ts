/**
 * The last step: the package that `docx` made gets our styles, our properties and the marks of its notes, and is packed
 * again with fixed order and dates. What is left of chance in it (revision ids of lists) is taken out, so that the same
 * article makes the same bytes.
 */

import type { Limits } from '@offprint/core'
import { readZip, writeZip } from '@offprint/core/zip'

export interface Finish {
  /** Parts that replace those of `docx`, by name. */
  parts: Readonly<Record<string, string>>
  /** Printed marks of notes that do not have Word's own number, by note id. */
  noteMarks: ReadonlyMap<number, string>
  limits: Limits
}

export async function finishPackage(bytes: Uint8Array, finish: Finish): Promise<Uint8Array> {
  const decoder = new TextDecoder()
  const encoder = new TextEncoder()
  const parts = new Map<string, Uint8Array>()
  for (const [name, content] of readZip(bytes, { limits: ownLimits(finish.limits) })) {
    const replaced = finish.parts[name]
    if (replaced !== undefined) parts.set(name, encoder.encode(replaced))
    else if (name === 'word/footnotes.xml')
      parts.set(name, encoder.encode(withMarks(decoder.decode(content), finish.noteMarks)))
    else if (name === 'word/numbering.xml')
      parts.set(name, encoder.encode(decoder.decode(content).replace(/<w:(nsid|tmpl)\b[^>]*\/>/g, '')))
    else parts.set(name, content)
  }
  return writeZip([...parts].sort(byName))
}

/** Content types come first, as readers of a stream want them; the rest in the order of code points. */
const byName = ([one]: [string, unknown], [other]: [string, unknown]): number =>
  Number(other === '[Content_Types].xml') - Number(one === '[Content_Types].xml') ||
  (one < other ? -1 : one > other ? 1 : 0)

/** The package is our own work: what is allowed in is not limited by how well it packs. */
const ownLimits = (limits: Limits): Limits => ({
  ...limits,
  zipRatio: Number.POSITIVE_INFINITY,
  zipEntryBytes: Number.POSITIVE_INFINITY,
  zipTotalBytes: Number.POSITIVE_INFINITY,
  inputBytes: Number.POSITIVE_INFINITY
})

/** `docx` opens every note with Word's automatic number; a note with a mark of its own opens with that mark. */
function withMarks(xml: string, marks: ReadonlyMap<number, string>): string {
  if (marks.size === 0) return xml
  return xml.replace(
    /(<w:footnote w:id="(\d+)">.*?)<w:footnoteRef\/>/gs,
    (whole, before: string, id: string) => {
      const mark = marks.get(Number(id))
      return mark === undefined ? whole : `${before}<w:t xml:space="preserve">${escapeText(mark)}</w:t>`
    }
  )
}

const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
