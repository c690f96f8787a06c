/**
 * What the writer must remember while it walks: names of bookmarks, numbers of fields, footnotes and lists. What is true
 * only inside a node (style, indent, language) is a `Place` or a `Format` and is handed down, never stored.
 */
import type { Article, Figure, Footnote, Node, Table } from '@offprint/ast'
import { index, select, walk } from '@offprint/ast'
import type { MediaStore, Messages } from '@offprint/core'
import type { INumberingOptions } from 'docx'
import { type PartKind, partBookmark } from '../vocabulary.js'
import type { TexConverter } from './equation.js'
import type { Handlers } from './handler.js'
import { numberOf } from './label.js'
import type { Settled } from './options.js'
import { Remarks } from './remarks.js'
import type { Block, Inline, Word } from './word.js'

/** How a run of text looks. */
export interface Format {
  bold?: true
  italics?: true
  underline?: true
  strike?: true
  superScript?: true
  subScript?: true
  smallCaps?: true
  monospace?: true
  /** Character style. */
  style?: string
  font?: string
  /** Size of the letters in half points, where the style's does not fit. */
  size?: number
  lang?: string
  rtl?: boolean
  /** Inside a hyperlink, where no second one may stand. */
  linked?: true
}

/** Where a block stands. */
export interface Place {
  /** Heading level of a section here. */
  depth: number
  /** Style of ordinary paragraphs here. */
  style: string
  /** Style of headings here, when they are not headings of the document. */
  headingStyle?: string
  /** Depth of lists around. */
  listLevel: number
  /** Left indent in twips (1/20 pt). */
  indent: number
  /** Room for tables and pictures in twips. */
  width: number
  format: Format
  dir?: 'ltr' | 'rtl'
  /** Alignment of a table cell. */
  align?: 'left' | 'center' | 'right' | 'both'
  /** Keeps the next paragraph on the same page. */
  keepNext?: boolean
  /** Inside a box, a table or an appendix, which keep their figures. */
  framed?: true
}

type NumberingConfig = INumberingOptions['config'][number]

export class WriteState {
  /** Nodes of the article by id. */
  readonly byId: Map<string, Node>
  /** Ids that something points at. */
  readonly targeted = new Set<string>()
  readonly footnotes = new Map<number, { children: Block[]; mark?: string }>()
  readonly numbering: NumberingConfig[] = []
  /** Notes that stand at the foot of a page, by id; those under tables and in the title block stand where they are. */
  readonly pageNotes = new Map<string, Footnote>()
  /** Bookmark round the first call of each footnote. */
  readonly noteCalls = new Map<string, string>()
  private readonly bookmarks = new Map<string, string>()
  private readonly bookmarkNames = new Set<string>()
  private readonly links = new Map<string, string>()
  private readonly sequences = new Map<string, number>()
  private readonly markedNames = new Set<string>()
  private bookmarkId = 0
  private hasBibliography = false
  private citationId = 0
  private pictureId = 0
  private controlId = 0
  private partNumber = 0
  private readonly frontDeclarations = new Set<Node>()
  private readonly subArticles: readonly Node[]
  /** Figures and tables that wait for the end of the document. */
  private readonly waiting: { node: Figure | Table; place: Place }[] = []

  /** How many notes have Word's own number so far. */
  autoNotes = 0
  /** The text begins on a new page: the title block has one of its own, and nothing of the front follows it. */
  breakNext = false
  /** A note is being written. */
  inNote = false
  private readonly calledNotes = new Set<string>()
  /** The article prints numbers before its headings. */
  printsSectionNumbers = false
  /** Styles that a template numbers by itself. */
  numberedStyles: ReadonlySet<string> = new Set()
  /** What a person should look at. */
  remarks = Remarks.none
  /** Texts of the comments; the place in the list is the id. */
  readonly comments: string[] = []
  /** Loaded when the article has an equation that is only TeX. */
  tex?: TexConverter

  constructor(
    readonly word: Word,
    readonly handlers: Handlers,
    readonly article: Article,
    readonly messages: Messages,
    readonly media: MediaStore,
    readonly options: Settled
  ) {
    this.byId = index(article)
    this.subArticles = select(article, 'subArticle')
    walk(article, (node, ancestors) => {
      if (node.type === 'footnote' && node.id !== undefined) {
        const home = ancestors[ancestors.length - 1]?.type
        if (home !== 'tableNotes' && home !== 'front') this.pageNotes.set(node.id, node)
      }
      if (node.type === 'declaration' && ancestors[ancestors.length - 1]?.type === 'front')
        this.frontDeclarations.add(node)
      if ('targets' in node) for (const target of node.targets) this.targeted.add(target)
      if ('target' in node) this.targeted.add(node.target)
      if (node.type === 'section' && node.label !== undefined) this.printsSectionNumbers = true
      if (node.type === 'footnoteReference') this.calledNotes.add(node.target)
    })
    for (const [id] of this.byId) this.bookmarks.set(id, this.bookmarkName(id))
  }

  /** Language of the document. */
  get lang(): string {
    return this.article.lang ?? 'en'
  }

  /** The node an id names, when it is of one of these types. */
  target(id: string): Node | undefined {
    return this.byId.get(id)
  }

  /** Name of the bookmark for an id; `part` names a bookmark of its own inside it. */
  bookmark(id: string, part = ''): string {
    const name = this.bookmarks.get(id + part)
    if (name !== undefined) return name
    const made = this.bookmarkName(id + part)
    this.bookmarks.set(id + part, made)
    return made
  }

  /** ECMA-376-1, 17.13.6.2: at most 40 characters; Word wants a letter first and letters, digits and `_` after it. */
  private bookmarkName(id: string): string {
    const plain = id.normalize('NFC').replace(/[^A-Za-z0-9_]/g, '_')
    const base = (/^[A-Za-z]/.test(plain) ? plain : `b${plain}`).slice(0, 34)
    let name = base
    // Word does not tell upper from lower case in bookmark names.
    for (let nth = 2; this.bookmarkNames.has(name.toLowerCase()); nth++) name = `${base}_${nth}`
    this.bookmarkNames.add(name.toLowerCase())
    return name
  }

  /** Puts a bookmark round things in a line. */
  mark(name: string, children: readonly Inline[]): Inline[] {
    const id = ++this.bookmarkId
    this.markedNames.add(name)
    const { element } = this.word
    return [
      element('w:bookmarkStart', { 'w:id': id, 'w:name': name }),
      ...children,
      element('w:bookmarkEnd', { 'w:id': id })
    ]
  }

  /** Puts the bookmark of a node's id round things in a line, when the node has one. */
  marked(node: { id?: string }, children: readonly Inline[]): Inline[] {
    return node.id === undefined ? [...children] : this.mark(this.bookmark(node.id), children)
  }

  /** Puts a bookmark round whole paragraphs that are a part; nothing round nothing. */
  part(kind: PartKind, blocks: readonly Block[], type = '', nth = ++this.partNumber): Block[] {
    if (blocks.length === 0) return []
    return this.mark(partBookmark(kind, nth, type), blocks as unknown as Inline[]) as unknown as Block[]
  }

  /** Relationship id for an address: one for each address. */
  linkId(address: string): string {
    const known = this.links.get(address)
    if (known) return known
    const made = `Link${this.links.size + 1}`
    this.links.set(address, made)
    return made
  }

  /** Whether the node of an id will have a bookmark. A note at the foot of the page has none. */
  hasBookmark(id: string): boolean {
    return this.byId.has(id) && !this.pageNotes.has(id)
  }

  /** Whether the text calls a note. */
  isCalled(note: { id?: string }): boolean {
    return note.id !== undefined && this.calledNotes.has(note.id)
  }

  /** Whether something points at a node. */
  isTarget(node: { id?: string }): boolean {
    return node.id !== undefined && this.targeted.has(node.id)
  }

  /** Whether the bookmark of an id is written already. */
  isMarked(id: string): boolean {
    return this.markedNames.has(this.bookmark(id))
  }

  /** True once: the bibliography of reference managers is one field. */
  takeBibliography(): boolean {
    const first = !this.hasBibliography
    this.hasBibliography = true
    return first
  }

  /** Whether a field of a reference manager was written. */
  get hasLiveCitations(): boolean {
    return this.hasBibliography || this.citationId > 0
  }

  nextCitation(): number {
    return ++this.citationId
  }

  nextPicture(): number {
    return ++this.pictureId
  }

  /** Whether the tree keeps a declaration in the front matter. */
  isFront(declaration: Node): boolean {
    return this.frontDeclarations.has(declaration)
  }

  /** The place of an article in the article among all of them, from 1: its properties are named by it. */
  numberOfSubArticle(node: Node): number {
    return this.subArticles.indexOf(node) + 1
  }

  /** Adds a comment and returns its id. */
  addComment(text: string): number {
    return this.comments.push(text) - 1
  }

  /** Id of a content control: the lowest ones, since documents begin empty. */
  nextControl(): number {
    return ++this.controlId
  }

  /** Whether a figure or table stands at the end of the document; it is remembered until then. */
  defer(node: Node, place: Place): boolean {
    if (this.options.figures !== 'end' || place.framed) return false
    if (node.type !== 'figure' && node.type !== 'table') return false
    // Without a number and a call its place is all that says where it belongs.
    if (!this.isTarget(node) || numberOf(node.label) === undefined) return false
    this.waiting.push({ node, place })
    return true
  }

  /** What waits for the end: tables, then figures, as manuscripts have them. */
  takeDeferred(): { node: Figure | Table; place: Place }[] {
    const all = this.waiting.splice(0)
    return [
      ...all.filter(each => each.node.type === 'table'),
      ...all.filter(each => each.node.type === 'figure')
    ]
  }

  /** Counts a caption number as Word will; true when the field arrives at `number` by itself. */
  sequence(name: string, number: number): boolean {
    const before = this.sequences.get(name) ?? 0
    this.sequences.set(name, number)
    return number === before + 1
  }

  /** Adds a numbering definition and returns its name. */
  addNumbering(levels: NumberingConfig['levels']): string {
    const reference = `list${this.numbering.length + 1}`
    this.numbering.push({ reference, levels })
    return reference
  }
}
