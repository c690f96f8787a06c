/**
 * From a definition to the bytes of a tagged PDF. Built to PDF/UA-1 and PDF/A-3a: structure tree, marked content,
 * language, embedded fonts, metadata, no scripts, nothing fetched. The same definition gives the same bytes.
 */

import type { Attachment, Block, FontSet, PdfDefinition } from './definition.js'
import { fingerprint } from './fingerprint.js'
import { FontChooser, fontDictionary } from './fonts.js'
import { loadHyphenators } from './hyphenate.js'
import { xmp } from './metadata.js'
import { writeOutline } from './outline.js'
import { packObjects } from './pack-objects.js'
import { type LaidPage, PDFDocument, type PdfDocument, type PdfReference, type PdfValue } from './pdfmake.js'
import { writeStructTree } from './struct-tree.js'
import { buildStructure } from './structure.js'
import { TaggedLayout } from './tagged-layout.js'
import { TaggedRenderer } from './tagged-renderer.js'

export interface RenderOptions {
  fonts: FontSet
  /** Creation date written into the file; by default 1 January 1980. */
  date?: Date
  /** False leaves everything readable, for tests. */
  compress?: boolean
  producer?: string
}

/** What the engine has to say about what it could not set as asked. */
export type RenderMessage =
  | { code: 'missing-glyph'; characters: string[] }
  | { code: 'unsafe-link'; urls: string[] }
  | { code: 'dangling-link'; names: string[] }

export interface Rendered {
  bytes: Uint8Array
  pages: number
  messages: RenderMessage[]
}

const defaultDate = new Date(Date.UTC(1980, 0, 1))

/**
 * Sets a definition.
 * @throws Error when a font or image cannot be read by pdfkit
 */
export async function renderPdf(definition: PdfDefinition, options: RenderOptions): Promise<Rendered> {
  const { page, metadata, lang } = definition
  const producer = options.producer ?? 'Offprint'
  const date = options.date ?? defaultDate
  const document = openDocument(definition, options, producer, date)
  const output = collect(document)
  const fonts = new FontChooser(document)
  const hyphenator = await loadHyphenators(languagesOf(definition))
  const structure = buildStructure(definition)
  const { margins, width, height } = page
  const size = { width, height, orientation: width > height ? ('landscape' as const) : ('portrait' as const) }
  const setting = { fonts, hyphenator, lang }
  const layout = new TaggedLayout(size, margins, structure, setting, {
    lineNumbers: definition.lineNumbers ?? false
  })
  const none = () => undefined
  const pages = layout.layBlocks(
    definition.content,
    document,
    definition.header ?? none,
    definition.footer ?? none
  )
  const renderer = new TaggedRenderer(document, definition.images, structure.destinations)
  const dictionaries = trackPages(document)
  renderer.renderPages(pages)
  writePlaces(document, layout, pages, dictionaries)
  writeOutline(document, layout.outline, dictionaries)
  writeStructTree(document, structure.root, date)
  document._addInfo = () => document.appendXML(xmp(metadata, lang, producer, date))
  document.end()
  const plain = await output
  const bytes = options.compress === false ? plain : await packObjects(plain, document._offsets)
  return { bytes, pages: pages.length, messages: messagesOf(fonts, renderer) }
}

function openDocument(
  { page, lang, metadata, attachments }: PdfDefinition,
  { fonts, compress }: RenderOptions,
  producer: string,
  date: Date
): PdfDocument {
  const document = new PDFDocument(
    fontDictionary(fonts),
    {},
    {},
    {},
    {
      size: [page.width, page.height],
      pdfVersion: '1.7',
      subset: 'PDF/A-3a',
      tagged: true,
      displayTitle: true,
      compress: compress ?? true,
      lang,
      autoFirstPage: false,
      bufferPages: true,
      font: null,
      fontLayoutCache: true,
      info: {
        Producer: producer,
        Creator: producer,
        CreationDate: date,
        ModDate: date,
        Title: metadata.title,
        ...(metadata.authors.length > 0 && { Author: metadata.authors.join(', ') }),
        ...(metadata.subject !== undefined && { Subject: metadata.subject }),
        ...(metadata.keywords.length > 0 && { Keywords: metadata.keywords.join(', ') })
      }
    },
    null,
    () => false
  )
  // Name trees are sorted by code units (ISO 32000-1, 7.9.6), not by the language of the machine.
  const names = document._root.data['Names'] as PdfReference
  const dests = names.data['Dests'] as unknown as { _compareKeys(a: string, b: string): number }
  dests._compareKeys = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
  document._root.data['PageLabels'] = { Nums: [0, { S: 'D' }] }
  for (const attachment of attachments) attach(document, attachment, date)
  return document
}

function attach(document: PdfDocument, attachment: Attachment, date: Date): void {
  const { name, bytes, mediaType, description, relationship } = attachment
  document.file(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    ...{ name, type: mediaType, description, relationship },
    ...{ creationDate: date, modifiedDate: date }
  })
}

/** All bytes as they come; the file identifier is made from everything before the trailer. */
function collect(document: PdfDocument): Promise<Uint8Array> {
  const head = document.read()
  const chunks: Uint8Array[] = head ? [head] : []
  let id: Uint8Array | undefined
  Object.defineProperty(document, '_id', {
    get: () => (id ??= Buffer.from(fingerprint(chunks))),
    set: () => {}
  })
  return new Promise(resolve => {
    document.push = chunk => {
      if (chunk === null) resolve(join(chunks))
      else chunks.push(chunk)
      return true
    }
  })
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

function trackPages(document: PdfDocument): PdfReference[] {
  const dictionaries: PdfReference[] = []
  const addPage = document.addPage.bind(document)
  document.addPage = options => {
    const result = addPage(options)
    dictionaries.push(document.page.dictionary)
    return result
  }
  return dictionaries
}

/** Named destinations, a little above what they name. */
function writePlaces(
  document: PdfDocument,
  { places }: TaggedLayout,
  pages: readonly LaidPage[],
  dictionaries: readonly PdfReference[]
): void {
  const names = document._root.data['Names'] as PdfReference
  const tree = names.data['Dests'] as unknown as { add(name: string, value: PdfValue[]): void }
  const seen = new Set<string>()
  for (const { name, page, x, y } of places) {
    if (seen.has(name)) continue
    seen.add(name)
    const top = Math.round((pages[page]!.pageSize.height - y + 4) * 100) / 100
    tree.add(name, [dictionaries[page]!, 'XYZ', Math.max(Math.round(x) - 8, 0), top, null])
  }
}

function languagesOf(definition: PdfDefinition): Set<string> {
  const languages = new Set([definition.lang])
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if ('text' in block) {
        if (block.lang) languages.add(block.lang)
        for (const run of block.text) {
          if (run.lang) languages.add(run.lang)
          if (run.note) visit(run.note.blocks)
        }
      } else if ('grid' in block)
        for (const row of block.grid.rows) for (const cell of row.cells) visit(cell.blocks)
      else if ('stack' in block) visit(block.stack)
    }
  }
  visit(definition.content)
  return languages
}

function messagesOf({ missing }: FontChooser, { report }: TaggedRenderer): RenderMessage[] {
  const messages: RenderMessage[] = []
  if (missing.size > 0) messages.push({ code: 'missing-glyph', characters: [...missing.keys()] })
  if (report.unsafe.length > 0) messages.push({ code: 'unsafe-link', urls: report.unsafe })
  if (report.dangling.length > 0) messages.push({ code: 'dangling-link', names: report.dangling })
  return messages
}
