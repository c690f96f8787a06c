/**
 * Our own check of a written PDF: what PDF/UA-1 (ISO 14289-1) and good sense ask for and a machine can see. It shares no
 * code with the writer. It is no certificate: that takes a validator of another house and a person.
 */
import type { Finding } from '@offprint/core'
import { readMarks } from './content-marks.js'
import { PdfFile } from './pdf-file.js'
import { isStream, nameOf, type PdfDict, type PdfObject, PdfRef } from './pdf-objects.js'
import { isElement, readStructTree, type TreeElement } from './struct-tree.js'

type Report = (rule: string, message: string, at?: string) => void

/** @returns what is wrong; nothing when all is well */
export async function checkPdf(bytes: Uint8Array): Promise<Finding[]> {
  const findings: Finding[] = []
  const report: Report = (rule, message, at) =>
    findings.push({ rule: `pdf:${rule}`, level: 'error', message, ...(at !== undefined && { at }) })
  let file: PdfFile
  try {
    file = new PdfFile(bytes)
  } catch (error) {
    report(
      'file',
      `Unexpected file, expected a PDF: ${error instanceof Error ? error.message : String(error)}`
    )
    return findings
  }
  await checkCatalog(file, report)
  const tree = readStructTree(file)
  if (!tree) {
    report('tree', 'No structure tree: nobody can tell headings from text')
    return findings
  }
  const owned = checkTree(tree, report)
  await checkPages(file, owned, report)
  checkFonts(file, report)
  checkActions(file, report)
  return findings
}

async function checkCatalog(file: PdfFile, report: Report): Promise<void> {
  const { catalog } = file
  if (file.get(file.dict(catalog.get('MarkInfo')).get('Marked')) !== true)
    report('marked', 'The file does not say that it is tagged')
  if (!file.text(catalog.get('Lang'))) report('lang', 'The file does not say its language')
  if (file.get(file.dict(catalog.get('ViewerPreferences')).get('DisplayDocTitle')) !== true)
    report('title', 'The title is not shown in the window')
  const metadata = file.get(catalog.get('Metadata'))
  const xmp = isStream(metadata) ? new TextDecoder().decode(await file.decode(metadata)) : ''
  if (!/<pdfuaid:part>1</.test(xmp)) report('metadata', 'The metadata does not name PDF/UA')
  if (!/<dc:title>/.test(xmp)) report('metadata', 'The metadata has no title')
}

interface Owned {
  /** `page:mcid` of every content that an element owns, and how often. */
  content: Map<string, number>
  annotations: Set<number>
}

/** What may stand where (ISO 32000-1, 14.8.4.3); only the rules that are strict. */
const onlyIn: Record<string, string[]> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  LI: ['L'],
  LBody: ['LI']
}
const standardTypes = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private H H1 H2 H3 H4 H5 H6 P L LI Lbl LBody
  Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu Figure Formula Form`.split(
    /\s+/
  )
)
const groupingOnly = new Set(['Table', 'THead', 'TBody', 'TFoot', 'TR', 'L'])

function checkTree(root: TreeElement, report: Report): Owned {
  const owned: Owned = { content: new Map(), annotations: new Set() }
  const ids = new Set<string>()
  let heading = 0
  const visit = (element: TreeElement, parent: string): void => {
    const { standard } = element
    const at = element.type
    if (!standardTypes.has(standard))
      report('role', `“${element.type}” is no standard type and has no role`, at)
    const places = onlyIn[standard]
    if (places && !places.includes(parent))
      report('nesting', `${standard} stands in ${parent}, expected ${places.join(' or ')}`, at)
    if (element.kids.length === 0 && standard !== 'TD' && standard !== 'TH')
      report('empty', `${standard} has no content`, at)
    if ((standard === 'Figure' || standard === 'Formula') && !element.alt && !element.actual)
      report('alt', `${standard} has no alternative text`, at)
    if (standard === 'TH' && !element.scope) report('scope', 'A header cell does not say what it heads', at)
    if (standard === 'Note' && element.id === undefined) report('note', 'A note has no ID', at)
    if (standard === 'Link' && !element.kids.some(kid => 'annotation' in kid))
      report('link', 'A link has no annotation', at)
    if (element.id !== undefined && ids.has(element.id))
      report('id', `The ID “${element.id}” stands twice`, at)
    if (element.id !== undefined) ids.add(element.id)
    const level = /^H([1-6])$/.exec(standard)?.[1]
    if (level) {
      if (Number(level) > heading + 1) report('headings', `H${level} follows H${heading}`, at)
      heading = Number(level)
    }
    for (const kid of element.kids) {
      if (isElement(kid)) visit(kid, standard)
      else if ('mcid' in kid) {
        if (groupingOnly.has(standard)) report('nesting', `${standard} holds text of its own`, at)
        const key = `${kid.page}:${kid.mcid}`
        owned.content.set(key, (owned.content.get(key) ?? 0) + 1)
      } else owned.annotations.add(kid.number)
    }
  }
  visit(root, '')
  for (const [key, times] of owned.content)
    if (times > 1) report('content', `Content ${key} belongs to ${times} elements`)
  return owned
}

async function checkPages(file: PdfFile, owned: Owned, report: Report): Promise<void> {
  const claimed = new Set(owned.content.keys())
  let nth = 0
  for (const { number, dict } of file.pages()) {
    const at = `page ${++nth}`
    if (nameOf(dict.get('Tabs')) !== 'S')
      report('tabs', 'The order of the tab key is not that of the structure', at)
    const contents = file.get(dict.get('Contents'))
    const streams = (Array.isArray(contents) ? contents.map(one => file.get(one)) : [contents]).filter(
      isStream
    )
    const properties = file.dict(file.dict(dict.get('Resources')).get('Properties'))
    for (const stream of streams) {
      const marks = readMarks(await file.decode(stream), properties)
      if (marks.unmarked > 0)
        report('unmarked', `${marks.unmarked} of ${marks.painted} painting operators have no mark`, at)
      if (marks.nested > 0) report('nested', `${marks.nested} marks stand inside others`, at)
      if (marks.unbalanced > 0)
        report('unbalanced', `${marks.unbalanced} marks have no end or no beginning`, at)
      for (const { mcid, painted } of marks.mcids) {
        if (!claimed.delete(`${number}:${mcid}`))
          report('content', `Content ${mcid} belongs to no element`, at)
        if (!painted) report('content', `Content ${mcid} paints nothing`, at)
      }
    }
    for (const annotation of file.array(dict.get('Annots')))
      checkAnnotation(file, annotation, owned, report, at)
  }
  for (const key of claimed) report('content', `An element claims content ${key}, which is on no page`)
}

function checkAnnotation(
  file: PdfFile,
  annotation: PdfObject,
  owned: Owned,
  report: Report,
  at: string
): void {
  const dict = file.dict(annotation)
  if (nameOf(dict.get('Subtype')) !== 'Link') return
  if (!file.text(dict.get('Contents'))) report('link', 'A link has no description', at)
  if (
    typeof dict.get('StructParent') !== 'number' ||
    !(annotation instanceof PdfRef) ||
    !owned.annotations.has(annotation.number)
  )
    report('link', 'A link is not in the structure tree', at)
}

function checkFonts(file: PdfFile, report: Report): void {
  const seen = new Set<PdfDict>()
  for (const { dict } of file.pages())
    for (const value of file.dict(file.dict(dict.get('Resources')).get('Font')).values()) {
      const font = file.dict(value)
      if (seen.has(font)) continue
      seen.add(font)
      const name = nameOf(font.get('BaseFont')) ?? 'a font'
      const inner = file.dict(file.array(font.get('DescendantFonts'))[0] ?? value)
      const descriptor = file.dict(inner.get('FontDescriptor'))
      if (!['FontFile', 'FontFile2', 'FontFile3'].some(key => descriptor.has(key)))
        report('font', `${name} is not embedded`)
      if (!font.has('ToUnicode')) report('font', `${name} does not say which characters its glyphs are`)
    }
}

/** Nothing may run, open or lead anywhere but to the web and to mail. */
function checkActions(file: PdfFile, report: Report): void {
  for (const key of ['OpenAction', 'AA'])
    if (file.catalog.has(key)) report('action', `The file acts when it is opened (${key})`)
  if (file.dict(file.catalog.get('Names')).has('JavaScript')) report('action', 'The file holds scripts')
  for (const { dict } of file.pages())
    for (const annotation of file.array(dict.get('Annots'))) {
      const action = file.dict(file.dict(annotation).get('A'))
      const kind = nameOf(action.get('S'))
      if (kind !== undefined && kind !== 'URI' && kind !== 'GoTo') report('action', `A link does ${kind}`)
      const uri = file.text(action.get('URI'))
      if (uri !== undefined && !/^(?:https?|mailto):/i.test(uri))
        report('action', `A link leads to “${uri.slice(0, 60)}”`)
    }
}
