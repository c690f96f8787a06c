/** What the catalogue, the metadata and the trailer of a file say about it. */
import type { PdfFile } from '../pdf-file.js'
import { isStream, nameOf, PdfRef } from '../pdf-objects.js'
import type { Report } from './rules.js'

const languageTag = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/

export async function checkDocument(file: PdfFile, report: Report): Promise<void> {
  const { bytes, catalog, trailer } = file
  // Eight characters of version, an end of line, and a comment of at least four bytes above 127.
  const second = bytes.subarray(8, 16).indexOf(0x25) + 9
  const comment = bytes.subarray(second, second + 4)
  if (bytes[0] !== 0x25 || second < 9 || comment.length < 4 || comment.some(byte => byte < 128))
    report('pdfa-6.1.2:header')
  if (file.array(trailer.get('ID')).length !== 2) report('pdfa-6.1.3:id')
  const mark = file.dict(catalog.get('MarkInfo'))
  if (file.get(mark.get('Marked')) !== true) report('pdfua-6.2:marked')
  if (file.get(mark.get('Suspects')) === true) report('pdfua-7.1:suspects')
  const lang = file.text(catalog.get('Lang'))
  if (!lang) report('pdfua-7.2:lang')
  else if (!languageTag.test(lang)) report('pdfua-7.2:lang-tag', lang)
  if (file.get(file.dict(catalog.get('ViewerPreferences')).get('DisplayDocTitle')) !== true)
    report('pdfua-7.1:title-shown')
  const intents = file.array(catalog.get('OutputIntents')).map(one => file.dict(one))
  if (!intents.some(intent => isStream(file.get(intent.get('DestOutputProfile')))))
    report('pdfa-6.2.3:output-intent')
  await checkMetadata(file, report)
  checkFilters(file, report)
}

async function checkMetadata(file: PdfFile, report: Report): Promise<void> {
  const metadata = file.get(file.catalog.get('Metadata'))
  if (!isStream(metadata)) return report('pdfua-7.1:metadata')
  const xmp = new TextDecoder().decode(await file.decode(metadata))
  if (property(xmp, 'pdfuaid:part') !== '1') report('pdfua-5:identification')
  if (
    !/^[1-4]$/.test(property(xmp, 'pdfaid:part') ?? '') ||
    property(xmp, 'pdfaid:conformance') === undefined
  )
    report('pdfa-6.6.4:identification')
  const title = property(xmp, 'dc:title')
  if (!title) report('pdfua-7.1:title')
  const info = file.dict(file.trailer.get('Info'))
  const told = file.text(info.get('Title'))
  if (title && told !== undefined && told !== title) report('pdf-14.3.3:agreement', 'the title')
  const dates = { CreationDate: 'xmp:CreateDate', ModDate: 'xmp:ModifyDate' }
  for (const [key, name] of Object.entries(dates)) {
    const [said, meant] = [instant(file.text(info.get(key))), instant(property(xmp, name))]
    if (said !== undefined && meant !== undefined && said !== meant)
      report('pdf-14.3.3:agreement', `the date ${key}`)
  }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The first value of a property, written as an element, as a list or as an attribute. */
function property(xmp: string, name: string): string | undefined {
  const attribute = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(xmp)
  const inside = new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`).exec(xmp)?.[1]
  const item = inside === undefined ? undefined : /<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/.exec(inside)?.[1]
  const value = item ?? inside ?? attribute?.[1] ?? attribute?.[2]
  return value
    ?.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (_, decimal, hex, entity) =>
      entity ? (entities[entity] ?? '') : String.fromCodePoint(Number(decimal ?? `0x${hex}`))
    )
    .trim()
}

/** Both forms of a date (7.9.4 and ISO 8601) as milliseconds. */
function instant(text: string | undefined): number | undefined {
  const parts =
    /^(?:D:)?(\d{4})-?(\d\d)?-?(\d\d)?T?(\d\d)?:?(\d\d)?:?(\d\d)?(?:\.\d+)?(?:Z|([+-])(\d\d)[:']?(\d\d)?)?/.exec(
      text ?? ''
    )
  if (!parts) return undefined
  const [, year, month = '1', day = '1', hour = '0', minute = '0', second = '0'] = parts
  const away = (Number(parts[8] ?? 0) * 60 + Number(parts[9] ?? 0)) * (parts[7] === '-' ? -1 : 1)
  const utc = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute))
  return utc + Number(second) * 1000 - away * 60_000
}

function checkFilters(file: PdfFile, report: Report): void {
  for (const number of file.numbers) {
    const object = file.get(new PdfRef(number))
    if (!isStream(object)) continue
    for (const filter of file.filtersOf(object))
      if (filter === 'LZWDecode' || filter === 'Crypt') report('pdfa-6.1.7.2:filter', filter)
  }
}

/** Attached files: named, typed, and with what they are to the document. */
export function checkAttachments(file: PdfFile, report: Report): void {
  // The document, or an element such as a formula, may have files.
  const associated = new Set<number>()
  for (const number of file.numbers)
    for (const one of file.array(file.dict(new PdfRef(number)).get('AF')))
      if (one instanceof PdfRef) associated.add(one.number)
  for (const number of file.numbers) {
    const dict = file.dict(new PdfRef(number))
    if (nameOf(dict.get('Type')) !== 'Filespec' || !dict.has('EF')) continue
    if (!file.text(dict.get('F')) || !file.text(dict.get('UF'))) report('pdfua-7.11:attachment')
    if (!nameOf(file.get(dict.get('AFRelationship'))))
      report('pdfa-6.8:attachment', 'what it is to the document')
    const inner = file.dict(file.dict(dict.get('EF')).get('F'))
    if (!nameOf(file.get(inner.get('Subtype')))) report('pdfa-6.8:attachment', 'its media type')
    if (!associated.has(number)) report('pdfa-6.8:attachment', 'what part of the document it belongs to')
  }
}
