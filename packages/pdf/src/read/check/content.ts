/** What the pages paint, under which marks, and whether the tree and the pages tell the same of each other. */
import { type PageMarks, readMarks } from '../content-marks.js'
import type { PdfFile } from '../pdf-file.js'
import { isStream, nameOf, type PdfDict, type PdfObject, PdfRef } from '../pdf-objects.js'
import type { Report } from './rules.js'
import type { Owned } from './structure.js'

/** Drawings within drawings deeper than this are no page. */
const deepest = 12

export async function checkContent(file: PdfFile, owned: Owned, report: Report): Promise<void> {
  const claimed = new Set(owned.content.keys())
  const parents = parentTree(file)
  for (const [index, { number, dict }] of file.pages().entries()) {
    const at = `page ${index + 1}`
    const streams = [
      file.get(dict.get('Contents')),
      ...file.array(dict.get('Contents')).map(one => file.get(one))
    ]
    const parts = await Promise.all(streams.filter(isStream).map(stream => file.decode(stream)))
    const page = { number, dict: file.dict(dict.get('Resources')), owner: dict }
    await checkMarks(joined(parts), page, { file, owned, claimed, parents, report, at }, 0)
  }
  for (const key of claimed) report('pdf-14.7.4:claim', key)
}

interface Context {
  file: PdfFile
  owned: Owned
  /** What elements claim and no page has shown yet. */
  claimed: Set<string>
  parents: Map<number, PdfObject>
  report: Report
  at: string
}
interface Holder {
  number: number
  /** Its resources. */
  dict: PdfDict
  /** The page or drawing itself. */
  owner: PdfDict
}

async function checkMarks(
  content: Uint8Array,
  holder: Holder,
  context: Context,
  depth: number
): Promise<void> {
  const { file, report, at } = context
  const fonts = file.dict(holder.dict.get('Font'))
  const composite = [...fonts].filter(([, font]) => nameOf(file.dict(font).get('Subtype')) === 'Type0')
  const properties = [...file.dict(holder.dict.get('Properties'))].map(
    ([name, value]) => [name, file.get(value)] as const
  )
  const marks = readMarks(content, new Map(properties), new Set(composite.map(([name]) => name)))
  const loose = await checkForms(marks, holder, context, depth)
  const unmarked = marks.unmarked + loose
  if (unmarked > 0) report('pdfua-7.1:unmarked', `${unmarked} of ${marks.painted}`, at)
  if (marks.nested > 0) report('pdfua-7.1:nested', String(marks.nested), at)
  if (marks.unbalanced > 0) report('pdf-14.6:unbalanced', String(marks.unbalanced), at)
  if (marks.notdef > 0) report('pdfua-7.21.8:notdef', String(marks.notdef), at)
  checkOwners(marks, holder, context)
}

/** @returns how many drawings are painted outside every mark and have no marks of their own */
async function checkForms(
  marks: PageMarks,
  holder: Holder,
  context: Context,
  depth: number
): Promise<number> {
  const { file } = context
  const drawings = file.dict(holder.dict.get('XObject'))
  let unmarked = 0
  const seen = new Set<string>()
  for (const name of marks.loose) {
    const reference = drawings.get(name)
    const drawing = file.get(reference)
    const isForm = isStream(drawing) && nameOf(file.get(drawing.dict.get('Subtype'))) === 'Form'
    if (!isForm || !(reference instanceof PdfRef) || depth >= deepest) {
      unmarked++
      continue
    }
    if (seen.has(name)) continue
    seen.add(name)
    const resources = drawing.dict.has('Resources') ? file.dict(drawing.dict.get('Resources')) : holder.dict
    const inner = { number: reference.number, dict: resources, owner: drawing.dict }
    await checkMarks(await file.decode(drawing), inner, context, depth + 1)
  }
  return unmarked
}

function checkOwners({ mcids }: PageMarks, { number, owner }: Holder, context: Context): void {
  const { file, owned, claimed, parents, report, at } = context
  const key = owner.get('StructParents')
  const known = typeof key === 'number' ? file.array(parents.get(key)) : []
  let nothing = 0
  for (const { mcid, painted } of mcids) {
    const owners = owned.content.get(`${number}:${mcid}`)
    claimed.delete(`${number}:${mcid}`)
    if (!owners) report('pdf-14.7.4:content', String(mcid), at)
    else if (owners[0] !== undefined) {
      const named = known[mcid]
      if (!(named instanceof PdfRef) || named.number !== owners[0])
        report('pdf-14.7.4.4:parent-tree', `content ${mcid}`, at)
    }
    if (!painted) nothing++
  }
  if (nothing > 0) report('pdf-14.6:nothing', String(nothing), at)
}

/** The number tree that leads from content back to its element (7.9.7). */
export function parentTree(file: PdfFile): Map<number, PdfObject> {
  const found = new Map<number, PdfObject>()
  const seen = new Set<number>()
  const visit = (value: PdfObject | undefined): void => {
    if (value instanceof PdfRef) {
      if (seen.has(value.number)) return
      seen.add(value.number)
    }
    const dict = file.dict(value)
    const pairs = file.array(dict.get('Nums'))
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      const key = pairs[at]
      if (typeof key === 'number') found.set(key, pairs[at + 1]!)
    }
    for (const kid of file.array(dict.get('Kids'))) if (kid instanceof PdfRef) visit(kid)
  }
  visit(file.dict(file.catalog.get('StructTreeRoot')).get('ParentTree'))
  return found
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  // Streams of one page are read as one, with white space between.
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0)).fill(10)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length + 1
  }
  return bytes
}
