/**
 * What the engine is asked to set: blocks and runs with their place in the structure tree. It is not pdfmake's
 * definition: every block states its own style, so that nothing has to be looked up in a stack of styles, and its
 * structure type (ISO 32000-1, 14.8.4). All measures are points.
 */

/** Structure types written; the ones PDF 1.7 does not define are mapped in `struct-tree.ts`. */
export type StructType =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'BlockQuote'
  | 'Caption'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TFoot'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Span'
  | 'Quote'
  | 'Note'
  | 'Reference'
  | 'BibEntry'
  | 'Code'
  | 'Link'
  | 'Figure'
  | 'Formula'
  | CustomType

/** Our own types, each with the standard type a reader may take it for. */
export const roleMap = {
  Abstract: 'Sect',
  TranslatedAbstract: 'Sect',
  SubArticleTitle: 'H2',
  Keywords: 'P',
  Contributors: 'P',
  Affiliation: 'P',
  Correspondence: 'P',
  Subtitle: 'P',
  Subject: 'P',
  Imprint: 'P',
  Dates: 'P',
  FigureGroup: 'Div',
  TableGroup: 'Div',
  Panel: 'Div',
  TableNotes: 'Div',
  Aside: 'Div',
  Statement: 'Div',
  Declaration: 'Sect',
  AuthorDeclaration: 'Sect',
  Appendix: 'Sect',
  Acknowledgement: 'Sect',
  Front: 'Sect',
  SubArticle: 'Sect',
  References: 'L',
  DefinitionList: 'L',
  Term: 'Lbl',
  ListTitle: 'P',
  Attribution: 'P',
  CodeBlock: 'P',
  CodeLine: 'Span',
  Permissions: 'P',
  Funding: 'P',
  TranslatedTitle: 'P',
  EquationGroup: 'Div',
  Supplement: 'Div',
  CaptionTitle: 'Span',
  StatementTitle: 'Span',
  Strong: 'Span',
  Em: 'Span',
  Underline: 'Span',
  Deleted: 'Span',
  Sub: 'Span',
  Sup: 'Span',
  SmallCaps: 'Span',
  Monospace: 'Span',
  PanelLabel: 'Span',
  Contributor: 'Span',
  Biography: 'Div',
  Keyword: 'Span'
} as const
export type CustomType = keyof typeof roleMap

export type ListNumbering =
  | 'None'
  | 'Disc'
  | 'Decimal'
  | 'LowerAlpha'
  | 'UpperAlpha'
  | 'LowerRoman'
  | 'UpperRoman'

/** What a structure element may say about itself. */
export interface StructProps {
  alt?: string
  actual?: string
  expanded?: string
  lang?: string
  title?: string
  id?: string
  listNumbering?: ListNumbering
  scope?: 'Row' | 'Column' | 'Both'
  rowSpan?: number
  colSpan?: number
  /** Of a formula: attached to its element as a file. */
  mathml?: string
}

export interface TextStyle {
  /** Size of the letters. */
  size: number
  bold?: boolean
  italic?: boolean
  mono?: boolean
  smallCaps?: boolean
  color?: string
  /** Raised or lowered, and set smaller. */
  script?: 'sup' | 'sub'
  underline?: boolean
  strike?: boolean
}

/** An element around a run; two runs with the same object are in one element. `within` nests. */
export interface InlineMark {
  tag: StructType
  within?: InlineMark
  props?: StructProps
}

/** A drawing that stands in the line like a letter. */
export interface InlineObject {
  svg?: string
  /** Key of an image in `PdfDefinition.images`. */
  image?: string
  width: number
  height: number
  /** How far it reaches under the baseline. */
  depth: number
}

export interface Run extends Partial<TextStyle> {
  text: string
  mark?: InlineMark
  /** An address outside (http, https, mailto). */
  url?: string
  /** The name of a place in this document. */
  goTo?: string
  /** A place with a name. */
  destination?: string
  object?: InlineObject
  /** A note to be set at the foot of the column in which this run falls. */
  note?: NoteBlock
  /** Words of another language are hyphenated by its rules. */
  lang?: string
  /** No break inside, no hyphen. */
  keep?: boolean
}

export type Margin = readonly [left: number, top: number, right: number, bottom: number]

interface Common {
  /** Element for this block; none: its content belongs to the element around it. */
  tag?: StructType
  props?: StructProps
  margin?: Margin
  /** The block must not stand at the foot of a column without the next one. */
  keepWithNext?: boolean
  /** The block is not broken unless it is taller than a column. */
  keepTogether?: boolean
  /** The block may move to the head of the next column or page when it does not fit here. */
  float?: 'column' | 'page'
  destination?: string
  outline?: { level: number; text: string }
  /** Drawn to the left of the first line: a list's number. */
  marker?: { runs: Run[]; width: number; align?: 'left' | 'right' }
  /** Page furniture: not in the tree. */
  artifact?: boolean
}

export interface TextBlock extends Common {
  text: Run[]
  style: TextStyle
  /** Distance from baseline to baseline. */
  leading: number
  align?: 'left' | 'right' | 'center' | 'justify'
  /** Indent of the first line; negative hangs it out. */
  indent?: number
  dir?: 'ltr' | 'rtl'
  lang?: string
  hyphenate?: boolean
  /** Lines of about one length: for titles. */
  balanced?: boolean
  /** Keep white space and line ends as they are. */
  preformatted?: boolean
}
export interface StackBlock extends Common {
  stack: Block[]
}
export interface RegionBlock extends Common {
  /** The stack is set in columns. */
  region: { columns: number; gap: number }
  stack: Block[]
}
export interface ImageBlock extends Common {
  /** Key of an image in `PdfDefinition.images`. */
  image: string
  width: number
  height: number
  align?: 'left' | 'center'
}
export interface SvgBlock extends Common {
  svg: string
  width: number
  height: number
  align?: 'left' | 'center'
}
export interface RuleBlock extends Common {
  rule: { thickness: number; color: string; width?: number }
}
export interface GridBlock extends Common {
  grid: {
    /** Widths of the columns; their sum is the width of the table. */
    widths: number[]
    rows: GridRow[]
    padding: { x: number; y: number }
    /** False for side-by-side panels, which are no table for a reader. */
    table: boolean
    /** Rules above, under the head and below; lighter ones between rows when `inner`. */
    rules?: { strong: number; light: number; color: string; inner?: boolean }
    /** Said above the rows that go on in another column, as an artifact. */
    continued?: TextBlock
  }
}
export interface GridRow {
  part: 'head' | 'body' | 'foot'
  cells: GridCell[]
  /** A rule above this row (a new group of rows). */
  ruled?: boolean
}
export interface GridCell {
  column: number
  colSpan: number
  rowSpan: number
  header?: 'Row' | 'Column' | 'Both'
  props?: StructProps
  blocks: Block[]
  verticalAlign?: 'top' | 'middle' | 'bottom'
}
/** A note in the structure tree: it stands after its paragraph there, and at the foot of the column on paper. */
export interface NoteBlock {
  blocks: Block[]
  props?: StructProps
  destination?: string
}
export type Block = TextBlock | StackBlock | RegionBlock | ImageBlock | SvgBlock | RuleBlock | GridBlock

export interface FontFaces {
  regular: Uint8Array
  italic?: Uint8Array
  bold?: Uint8Array
  boldItalic?: Uint8Array
}
/** Font files as bytes (TrueType or OpenType). The engine reads no files. */
export interface FontSet extends FontFaces {
  /** Mathematics and symbols: asked when the text face has no glyph. */
  math?: Uint8Array
  mono?: Uint8Array
  /** Further faces for other scripts, asked in order. */
  fallback?: Uint8Array[]
}

export interface Attachment {
  name: string
  bytes: Uint8Array
  mediaType: string
  description: string
  relationship: 'Source' | 'Data' | 'Alternative' | 'Supplement' | 'Unspecified'
}

/** Facts about the document for its properties; what is unknown is left out. */
export interface PdfMetadata {
  title: string
  authors: string[]
  subject?: string
  keywords: string[]
  rights?: string
  licenseUrl?: string
  doi?: string
  journal?: string
  issn?: string
  volume?: string
  issue?: string
  firstPage?: string
  lastPage?: string
  articleNumber?: string
  publisher?: string
  publicationDate?: string
}

export interface PdfDefinition {
  page: {
    width: number
    height: number
    margins: { left: number; top: number; right: number; bottom: number }
  }
  lang: string
  metadata: PdfMetadata
  content: Block[]
  /** Page furniture for a page; set as artifacts. */
  header?: (page: number, pages: number) => Block | undefined
  footer?: (page: number, pages: number) => Block | undefined
  images: Record<string, Uint8Array>
  attachments: Attachment[]
  /** Numbers beside the lines, for review; artifacts. */
  lineNumbers?: boolean
}
