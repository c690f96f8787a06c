/**
 * The one door to pdfmake's internals. pdfmake has no public way to tag what it draws, so the engine extends its classes;
 * everything it relies on is named here with a type, and `contract.ts` proves that it is still there.
 */

import svgModule from 'pdfmake/js/3rd-party/svg-to-pdfkit.js'
import layoutModule from 'pdfmake/js/LayoutBuilder.js'
import lineModule from 'pdfmake/js/Line.js'
import writerModule from 'pdfmake/js/PageElementWriter.js'
import documentModule from 'pdfmake/js/PDFDocument.js'
import rendererModule from 'pdfmake/js/Renderer.js'
import breakerModule from 'pdfmake/js/TextBreaker.js'

/** pdfmake is CommonJS with `exports.default`; what an `import` of that gives differs between Node and bundlers. */
function unwrap<T>(module: unknown): T {
  let value = module
  while (typeof value === 'object' && value !== null && 'default' in value) value = value.default
  return value as T
}

/** A value that pdfkit writes into a PDF dictionary: strings are names, `String` objects are text. */
export type PdfValue =
  | string
  | number
  | boolean
  | null
  | Date
  | PdfReference
  | PdfText
  | readonly PdfValue[]
  | { [key: string]: PdfValue | undefined }

/** pdfkit tells a PDF string from a PDF name by the `String` wrapper. */
export type PdfText = { readonly length: number; valueOf(): string }
export function pdfText(value: string): PdfText {
  return Object(value) as PdfText
}

export interface PdfReference {
  id: number
  data: { [key: string]: PdfValue | undefined }
  end(chunk?: Uint8Array | string): void
}

/** A font as pdfkit embeds it: one subset per document. */
export interface PdfFont {
  id: string
  ascender: number
  descender: number
  font: {
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): { id: number; advanceWidth: number }
    postscriptName: string
  }
  subset: { includeGlyph(id: number): number }
  /** By the glyph's number in the subset: width in thousandths, and the characters it stands for. */
  widths: number[]
  unicode: number[][]
  scale: number
  ref(): PdfReference
  widthOfString(text: string, size: number, features?: string[]): number
  encode(text: string, features?: string[]): [string[], GlyphPosition[]]
}
export interface GlyphPosition {
  xAdvance: number
  advanceWidth: number
  xOffset: number
  yOffset: number
}

export interface PdfPage {
  width: number
  height: number
  dictionary: PdfReference
  structParentTreeKey: number
  fonts: Record<string, PdfReference>
}
interface Tree<K> {
  add(key: K, value: PdfValue | PdfReference[]): void
  get(key: K): PdfReference[]
  _compareKeys(a: K, b: K): number
}
export interface OutlineItem {
  addItem(
    title: string,
    options: { pageNumber: number; expanded: boolean; top: number; left: number }
  ): OutlineItem
  outlineData: { [key: string]: PdfValue | undefined }
  children: OutlineItem[]
}

export interface PdfDocument {
  page: PdfPage
  info: Record<string, string | Date | undefined>
  images: Record<string, unknown>
  fonts: Record<string, unknown>
  outline: OutlineItem
  _root: PdfReference
  _id: Uint8Array
  /** Where objects 1, 2, … begin in what has been written. */
  _offsets: (number | null)[]
  _addInfo(): void
  addPage(options: { size: [number, number] }): PdfDocument
  addContent(data: string): PdfDocument
  addNamedDestination(
    name: string,
    kind: 'XYZ',
    x: number | null,
    y: number | null,
    zoom: number | null
  ): void
  appendXML(xml: string): void
  ref(data: { [key: string]: PdfValue | undefined }): PdfReference
  getStructTreeRoot(): PdfReference
  getStructParentTree(): Tree<number>
  createStructParentTreeNextKey(): number
  provideFont(family: string, bold: boolean, italics: boolean): PdfFont
  link(x: number, y: number, w: number, h: number, url: string, options: LinkOptions): void
  goTo(x: number, y: number, w: number, h: number, name: string, options: LinkOptions): void
  file(data: Uint8Array | string, options: Record<string, unknown>): PdfReference
  openImage(src: unknown): unknown
  save(): PdfDocument
  restore(): PdfDocument
  fillColor(color: string): PdfDocument
  rect(x: number, y: number, w: number, h: number): PdfDocument
  fill(color?: string): PdfDocument
  image(src: unknown, x: number, y: number, options: { width: number; height: number }): PdfDocument
  /** Node's stream: what has been written so far, and what takes the rest. */
  read(): Uint8Array | null
  push(chunk: Uint8Array | null): boolean
  end(): void
}
export interface LinkOptions {
  Contents?: PdfText
  structParent?: { add(reference: { annotationRef: PdfReference }): void }
}

export interface PageSize {
  width: number
  height: number
  orientation: 'portrait' | 'landscape'
}
export interface PageMargins {
  left: number
  top: number
  right: number
  bottom: number
}
export interface PageItem {
  type: string
  item: object
}
export interface LaidPage {
  items: PageItem[]
  pageSize: PageSize
  pageMargins: PageMargins
}

/** The cursor: where the next thing goes. Everything is in points, y counted from the top of the page. */
export interface LayoutContext {
  page: number
  pages: LaidPage[]
  x: number
  y: number
  availableWidth: number
  availableHeight: number
  pageMargins: PageMargins
  snapshots: unknown[]
  getCurrentPage(): LaidPage
  moveDown(offset: number): boolean
  addMargin(left: number, right?: number): void
}

/** What pdfmake asks of a line. */
export interface LineLike {
  x: number
  y: number
  inlines: { alignment?: string }[]
  getHeight(): number
  getWidth(): number
  clone(): LineLike
}

export interface PdfmakeWriter {
  context(): LayoutContext
  transactionLevel: number
  addLine(line: LineLike, keepPosition?: boolean, index?: number): unknown
  alignLine(line: LineLike): void
  addVector(vector: object, ignoreX?: boolean, ignoreY?: boolean, index?: number, page?: number): unknown
  moveToNextPage(orientation?: string): void
  beginUnbreakableBlock(width?: number, height?: number): void
  commitUnbreakableBlock(x?: number, y?: number): void
}

/** pdfmake's two stages before layout; the engine's blocks need neither. */
export interface Stage {
  preprocessDocument(node: unknown): unknown
  preprocessBlock(node: unknown): unknown
}
export interface MeasureStage {
  measureDocument(node: unknown): unknown
  measureBlock(node: unknown): unknown
}

export interface PdfmakeLayout {
  writer: PdfmakeWriter
  docMeasure: MeasureStage
  docPreprocessor: Stage
  layoutDocument(
    content: unknown,
    document: PdfDocument,
    styles: object,
    defaultStyle: object,
    background: unknown,
    header: unknown,
    footer: unknown,
    watermark: unknown,
    pageBreakBefore: unknown
  ): LaidPage[]
  tryLayoutDocument(content: unknown, ...rest: unknown[]): unknown
  processNode(node: unknown): void
  addHeadersAndFooters(header: unknown, footer: unknown): void
}

export interface PdfmakeRenderer {
  pdfDocument: PdfDocument
  renderPages(pages: LaidPage[]): void
  renderLine(line: object, x: number, y: number): void
  renderVector(vector: object): void
  renderImage(image: PlacedImage): void
  renderSVG(image: PlacedImage): void
}
export interface PlacedImage {
  x: number
  y: number
  _width: number
  _height: number
  svg?: string
  image?: string
}

export const LayoutBuilder =
  unwrap<new (size: PageSize, margins: PageMargins, svgMeasure: unknown) => PdfmakeLayout>(layoutModule)
export const Renderer = unwrap<new (document: PdfDocument) => PdfmakeRenderer>(rendererModule)
export const PageElementWriter = unwrap<new (context: LayoutContext) => PdfmakeWriter>(writerModule)
export const Line = unwrap<new (maxWidth: number) => LineLike>(lineModule)
export const TextBreaker =
  unwrap<
    new () => { getBreaks(texts: { text: string }[], styles: null): { text: string; lineEnd?: boolean }[] }
  >(breakerModule)
export const PDFDocument =
  unwrap<
    new (
      fonts: object,
      images: object,
      patterns: object,
      attachments: object,
      options: object,
      virtualFs: null,
      localAccess: (path: string) => boolean
    ) => PdfDocument
  >(documentModule)
export interface SvgOptions {
  width: number
  height: number
  assumePt: boolean
  useCSS: boolean
  fontCallback(family: string, bold: boolean, italic: boolean): unknown
  imageCallback(link: string): string
  warningCallback(text: string): void
}
export const drawSvg =
  unwrap<(document: PdfDocument, svg: string, x: number, y: number, options: SvgOptions) => void>(svgModule)
