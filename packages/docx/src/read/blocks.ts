/**
 * The blocks of a document, in order: headings, paragraphs, lists, tables, pictures with their captions. What Word says
 * plainly (a list, a header row, a caption number) becomes a node of the tree; what it only suggests goes along as hints.
 */
import type { Block, Graphic, Grid, Inline, ListItem, Node, TableCell } from '@offprint/ast'
import { node } from '@offprint/ast'
import { limitError } from '@offprint/core'
import type { XmlElement } from '@offprint/core/xml'
import {
  behindSign,
  captionOf,
  figureCaption,
  isFigureCaption,
  isTableCaption,
  readLegend
} from './captions.js'
import { entriesOf, isEntry } from './entry.js'
import { paragraphHints, styleHints } from './hints.js'
import { type Item, itemsOf } from './items.js'
import { knownElsewhere } from './known-lines.js'
import { labelBeforeTab } from './label-before-tab.js'
import { ListBuilder } from './lists.js'
import { readNoteList } from './note-list.js'
import type { ReadParagraph } from './paragraph.js'
import { asParagraph, common, isEmpty, languageOf, lineOf, plain } from './paragraph-node.js'
import { foldSpaces } from './pieces.js'
import { paragraphsOf, runOf } from './runs.js'
import { bareAddress, equationsIn, graphicsOf, picturesIn } from './shown.js'
import { isTableNote, shownTable } from './shown-table.js'
import type { ReadState } from './state.js'
import { readStyled } from './styled-blocks.js'
import { readGrid } from './table.js'
import type { Part } from './told/open-parts.js'
import { type ReadItems, readPart } from './told/parts.js'
import { addToldNotes } from './told/table-notes.js'
import { kids } from './word-xml.js'

/** Reads everything in a body, cell, note or text box. */
export function readBlocks(
  parent: XmlElement,
  state: ReadState,
  counts = new Map<string, number>()
): Block[] {
  return new BlockReader(state, counts).read(itemsOf(parent, state))
}

const abstractStyle = /^abstract(?: title| heading)?$/
const continueStyle = /^list continue(?: \d)?$/

class BlockReader {
  private readonly out: Block[] = []
  private readonly lists: ListBuilder

  constructor(
    private readonly state: ReadState,
    private readonly counts: Map<string, number>,
    private readonly inAbstract = false,
    /** How many of the parts around an item are entered already. */
    private readonly depth = 0
  ) {
    this.lists = new ListBuilder(this.out, counts)
  }

  read(items: readonly Item[]): Block[] {
    for (let i = 0; i < items.length; ) i = this.take(items, i)
    return this.out
  }

  /** Takes what begins at an item; answers where to go on. */
  private take(items: readonly Item[], at: number): number {
    const item = items[at]!
    const part = item.parts?.[this.depth]
    if (part) return this.part(part, items, at)
    if (item.kind === 'table') return this.table(items, at, [])
    const { paragraph } = item
    const { style } = paragraph
    if (isEmpty(paragraph)) {
      // An empty paragraph parts lists that stand one after the other.
      if (!paragraph.list) return at + 1
    }
    if (isTableCaption(paragraph)) {
      const end = runOf(items, at, isTableCaption)
      const captions = paragraphsOf(items, at, end)
      if (items[end]?.kind === 'table') return this.table(items, end, captions)
      const shown = shownTable(items, end)
      if (shown) return this.pushTable(captions, shown.graphics, [], shown.notes, shown.next)
    }
    if (picturesIn(paragraph)) return this.pictures(items, at)
    const made = readLegend(items, at) ?? readNoteList(items, at)
    if (made) {
      this.end()
      this.out.push(made.part)
      return made.next
    }
    const known = knownElsewhere(style, this.state)
    if (known) {
      this.state.ledger.drop(plain(paragraph), known)
      return at + 1
    }
    const licence = style === 'license' ? bareAddress(paragraph) : undefined
    if (licence !== undefined) {
      // The address of a licence whose words are nowhere: a value, not a paragraph.
      this.state.licences.push(licence)
      this.state.ledger.drop(licence, 'label')
      return at + 1
    }
    const styled = readStyled(items, at)
    if (styled) {
      this.end()
      this.out.push(styled.part)
      return styled.next
    }
    if (!this.inAbstract && abstractStyle.test(style)) return this.abstract(items, at)
    if (isEntry(paragraph)) return this.references(items, at)
    if (style === 'abstract title' || style === 'abstract heading') {
      this.end()
      const depth = style === 'abstract title' ? 2 : 3
      this.out.push(node('heading', { depth, ...common(paragraph) }, lineOf(paragraph)) as Block)
      return at + 1
    }
    if (paragraph.heading !== undefined || style === 'title' || style === 'sub-article title') {
      this.end()
      this.out.push(this.heading(paragraph))
      return at + 1
    }
    if (paragraph.list) {
      this.item(paragraph)
      return at + 1
    }
    const equations = equationsIn(paragraph)
    if (equations) {
      this.end()
      this.out.push(...equations)
      return at + 1
    }
    const line = asParagraph(paragraph)
    if (
      this.lists.isOpen &&
      (continueStyle.test(style) || (style === 'list paragraph' && paragraph.indent > 0)) &&
      this.lists.goOn(line, paragraph.indent)
    )
      return at + 1
    this.end()
    this.out.push(line)
    return at + 1
  }

  private end(): void {
    this.lists.close()
  }

  /** A part whose bounds the file says. */
  private part(part: Part, items: readonly Item[], at: number): number {
    this.end()
    let end = at
    while (items[end]?.parts?.[this.depth]?.name === part.name) end++
    const read: ReadItems = (inner, state, inAbstract = this.inAbstract) => {
      const deeper = inAbstract && part.kind === 'Front' ? 2 : 1
      return new BlockReader(state, this.counts, inAbstract, this.depth + deeper).read(inner)
    }
    this.out.push(...(readPart(part, items.slice(at, end), this.depth, this.state, read) as Block[]))
    return end
  }

  /** Blocks of a run of items, read by themselves: lists go on counting. */
  private inner(items: readonly Item[]): Block[] {
    return new BlockReader(this.state, this.counts).read(items)
  }

  private heading(paragraph: ReadParagraph): Block {
    const titled = paragraph.style === 'title' || paragraph.style === 'sub-article title'
    const depth = titled ? 1 : paragraph.heading! + (this.state.hasTitle ? 1 : 0)
    const numbered = numberOf(paragraph)
    return node(
      'heading',
      {
        depth,
        ...common(paragraph),
        hints: [
          ...paragraphHints(paragraph),
          ...(numbered.label === undefined ? [] : [`label:${numbered.label}`])
        ]
      },
      lineOf({ ...paragraph, pieces: numbered.pieces })
    ) as Block
  }

  private item(paragraph: ReadParagraph): void {
    const { numId, level, definition } = paragraph.list!
    let pieces = paragraph.pieces
    let label: string | undefined
    if (!definition.printed) {
      // A printed mark of its own stands before a tab.
      const tab = labelBeforeTab(paragraph)
      if (tab) ({ label, pieces } = tab)
    }
    const made = asParagraph({ ...paragraph, pieces })
    const { id, ...rest } = made
    const item: ListItem = node('listItem', { id, label }, [rest])
    this.lists.add({ numId, level, definition }, item, paragraph.indent)
  }

  /** A paragraph of pictures alone, those after it, and the caption below. */
  private pictures(items: readonly Item[], at: number): number {
    this.end()
    const children: Node[] = []
    let next = at
    for (; next < items.length; next++) {
      const item = items[next]!
      if (item.kind !== 'paragraph') break
      const { paragraph } = item
      if (picturesIn(paragraph)) children.push(...graphicsOf(paragraph))
      else if (paragraph.style === 'panel caption') {
        const graphics = children.splice(lastPanel(children) + 1) as Graphic[]
        children.push(node('panel', {}, [...graphics, node('caption', {}, [asParagraph(paragraph)])]))
      } else if (!isEmpty(paragraph)) break
    }
    const captions: ReadParagraph[] = []
    while (next < items.length) {
      const item = items[next]!
      if (item.kind !== 'paragraph' || !isFigureCaption(item.paragraph, captions.length)) break
      captions.push(item.paragraph)
      next++
    }
    const drawn = items[at]!
    const first = drawn.kind === 'paragraph' ? drawn.paragraph : undefined
    if (captions.length === 0 && first?.style !== 'figure') {
      for (const child of children)
        this.out.push(child.type === 'panel' ? (node('figure', {}, [child]) as Block) : (child as Block))
      return next
    }
    const id = captions[0]?.id ?? first?.id
    const caption = figureCaption(captions)
    this.out.push(node('figure', { id, hints: ['style:figure'] }, [...(children as Graphic[]), ...caption]))
    return next
  }

  private table(items: readonly Item[], at: number, captions: readonly ReadParagraph[]): number {
    const item = items[at]!
    if (item.kind !== 'table') return at + 1
    this.end()
    if (item.style === 'boxed text') return this.box(item.table, at)
    const { state } = this
    if (++state.tableDepth > state.limits.tableDepth)
      throw limitError(state.limits, 'tableDepth', { part: state.part.name })
    const grid = readGrid(item.table, cell => this.cell(cell), state)
    state.tableDepth--
    let next = at + 1
    const notes: ReadParagraph[] = []
    for (; next < items.length; next++) {
      const after = items[next]!
      if (after.kind !== 'paragraph' || !isTableNote(after.paragraph)) break
      notes.push(after.paragraph)
    }
    return this.pushTable(captions, [grid], styleHints(item.style), notes, next)
  }

  private pushTable(
    captions: readonly ReadParagraph[],
    shown: readonly (Grid | Graphic)[],
    hints: string[],
    notes: readonly ReadParagraph[],
    next: number
  ): number {
    this.end()
    const id = captions.find(each => each.id !== undefined)?.id
    const { label, caption } = captionOf(captions)
    const table = node('table', { id, label, hints }, [...caption, ...shown])
    if (label !== undefined || notes.some(each => each.style === 'table note')) {
      addToldNotes(table, notes)
      this.out.push(table)
      return next
    }
    const made = notes.map(each => asParagraph(each))
    this.out.push(
      made.length
        ? (node('container', { hints: ['class:table-wrap'] }, [table, ...made]) as unknown as Block)
        : table
    )
    return next
  }

  private cell(element: XmlElement): { blocks: Block[]; heading: boolean; align?: TableCell['align'] } {
    const items = itemsOf(element, this.state)
    const filled = items.filter(item => item.kind === 'table' || !isEmpty(item.paragraph))
    const first = filled[0]
    const heading =
      filled.length > 0 &&
      filled.every(item => item.kind === 'paragraph' && item.paragraph.style === 'table heading')
    const align = first?.kind === 'paragraph' ? first.paragraph.align : undefined
    return { blocks: this.inner(filled), heading, ...(align ? { align } : {}) }
  }

  private box(table: XmlElement, at: number): number {
    const cells = kids(table, 'w:tr').flatMap(row => kids(row, 'w:tc'))
    const blocks = cells.flatMap(cell => this.inner(itemsOf(cell, this.state)))
    const head = blocks[0]
    const titled = head?.type === 'paragraph' && head.hints?.includes('style:box title')
    const title = titled
      ? [node('heading', { depth: 3, id: head.id, hints: head.hints }, head.children as Inline[])]
      : []
    const children = [...title, ...(titled ? blocks.slice(1) : blocks)]
    this.out.push(
      node('container', { hints: ['style:boxed-text', 'class:boxed-text'] }, children) as unknown as Block
    )
    return at + 1
  }

  /** Everything of one abstract: its title, its paragraphs, its headings. */
  private abstract(items: readonly Item[], at: number): number {
    this.end()
    const first = items[at]!
    const titled = first.kind === 'paragraph' && first.paragraph.style === 'abstract title'
    const end = runOf(
      items,
      titled ? at + 1 : at,
      each =>
        each.style === 'abstract' ||
        each.style === 'abstract heading' ||
        (each.list !== undefined && each.heading === undefined)
    )
    const paragraphs = paragraphsOf(items, at, end)
    const children = new BlockReader(this.state, this.counts, true, this.depth).read(items.slice(at, end))
    const langs = new Set(paragraphs.map(each => languageOf(each)))
    const [lang] = langs
    const rtl = paragraphs.every(each => each.rtl)
    // What is said of the whole is not said again of its parts.
    for (const child of children.filter(each => each.type !== 'heading')) {
      if (rtl) delete child.dir
      if (langs.size === 1) delete child.lang
    }
    this.out.push(
      node(
        'container',
        {
          hints: ['style:abstract', 'class:abstract'],
          lang: langs.size === 1 && lang ? lang : undefined,
          dir: rtl ? 'rtl' : undefined
        },
        children
      ) as unknown as Block
    )
    return end
  }

  private references(items: readonly Item[], at: number): number {
    this.end()
    const end = runOf(items, at, each => isEntry(each) || isEmpty(each))
    const children = entriesOf(paragraphsOf(items, at, end).filter(each => !isEmpty(each)))
    this.out.push(
      node('container', { hints: ['style:bibliography', 'class:references'] }, children) as unknown as Block
    )
    return end
  }
}

/** The number of a heading, in its style, and the rest of its line. */
function numberOf({ pieces }: ReadParagraph): { label?: string; pieces: ReadParagraph['pieces'] } {
  const end = pieces.findIndex(piece => piece.style !== 'section number')
  const label = pieces
    .slice(0, end < 0 ? pieces.length : end)
    .map(({ content }) => ('text' in content ? content.text : ''))
    .join('')
    .trim()
  return label ? { label, pieces: end < 0 ? [] : foldSpaces(behindSign(pieces.slice(end))) } : { pieces }
}

const lastPanel = (nodes: readonly Node[]): number => nodes.findLastIndex(each => each.type === 'panel')
