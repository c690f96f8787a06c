/**
 * The last step: the package that `docx` made gets our styles, our properties, the marks of its notes and what `docx` has
 * no class for, and is packed again with fixed order and dates. What is left of chance in it (revision ids of lists, the
 * time of a comment) is taken out, so that the same article makes the same bytes.
 */

import type { Limits } from '@offprint/core'
import { serializeXml, xmlElement } from '@offprint/core/xml'
import { readZip, writeZip } from '@offprint/core/zip'

/** A part that the main document relates to. */
export interface AddedPart {
  /** Name in the package: `customXml/item1.xml`. */
  name: string
  content: string | Uint8Array
  /** Absent for parts whose type follows from their extension. */
  contentType?: string
  /** Absent for parts that another part relates to. */
  relation?: { id: string; type: string }
}

export interface Finish {
  /** Parts that replace those of `docx`, by name. */
  parts: Readonly<Record<string, string>>
  added: readonly AddedPart[]
  /** Printed marks of notes that do not have Word's own number, by note id. */
  noteMarks: ReadonlyMap<number, string>
  limits: Limits
  /** Sees the parts as they will be packed. */
  last: (parts: Parts) => void
}

/** The parts of a package by name; text where it is XML. */
export type Parts = Map<string, Uint8Array | string>

export function finishPackage(bytes: Uint8Array, finish: Finish): Uint8Array {
  const decoder = new TextDecoder()
  const parts: Parts = new Map()
  for (const [name, content] of readZip(bytes, { limits: ownLimits(finish.limits) }))
    parts.set(name, finish.parts[name] ?? (/\.(?:xml|rels)$/.test(name) ? decoder.decode(content) : content))
  edit(parts, 'word/footnotes.xml', xml => withMarks(xml, finish.noteMarks))
  edit(parts, 'word/numbering.xml', xml => xml.replace(/<w:(nsid|tmpl)\b[^>]*\/>/g, ''))
  edit(parts, 'word/comments.xml', xml => xml.replace(/(<w:comment\b[^>]*?) w:date="[^"]*"/g, '$1'))
  for (const part of finish.added) addPart(parts, part)
  finish.last(parts)
  return writeZip([...parts].sort(byName))
}

/** Changes the text of a part, when the package has it. */
export function edit(parts: Parts, name: string, change: (xml: string) => string): void {
  const xml = parts.get(name)
  if (typeof xml === 'string') parts.set(name, change(xml))
}

/** Adds a part with its content type and its relationship. */
export function addPart(parts: Parts, part: AddedPart): void {
  parts.set(part.name, part.content)
  const { contentType, relation } = part
  if (contentType !== undefined) {
    const override = { PartName: `/${part.name}`, ContentType: contentType }
    edit(parts, '[Content_Types].xml', xml => append(xml, 'Types', 'Override', override))
  }
  if (relation === undefined) return
  const target = part.name.startsWith('word/') ? part.name.slice('word/'.length) : `../${part.name}`
  const relationship = { Id: relation.id, Type: relation.type, Target: target }
  edit(parts, 'word/_rels/document.xml.rels', xml =>
    append(xml, 'Relationships', 'Relationship', relationship)
  )
}

/** Puts an element at the end of a root that is ours. */
function append(
  xml: string,
  root: string,
  name: string,
  attributes: Readonly<Record<string, string>>
): string {
  const element = serializeXml(xmlElement(name, attributes), { declaration: false }).trimEnd()
  return xml.replace(new RegExp(`</${root}>\\s*$`), () => `${element}</${root}>`)
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
