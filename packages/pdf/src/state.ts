/**
 * What the writer must remember while it walks: what is pointed at, what is already printed, which images are used. What
 * is true only inside a node is a `Place` or an `InlineContext` and is handed down.
 */
import type { Affiliation, Article, Footnote, Node } from '@offprint/ast'
import { children, childrenOf, index, textOf, walk } from '@offprint/ast'
import type { MediaStore, Messages } from '@offprint/core'
import { blocksOf, inlinesOf, isBlock } from './content.js'
import type {
  Block,
  InlineObject,
  Margin,
  NoteBlock,
  Run,
  StructType,
  TextBlock
} from './engine/definition.js'
import type { JournalTheme } from './journal-theme.js'
import { columnWidth, type Layout } from './layouts.js'
import { withPlaces } from './named-places.js'
import type { Sized, Theme } from './theme.js'

/** Where a block stands. */
export interface Place {
  width: number
  /** Level of a heading here, 2 for a section of the article. */
  level: number
  sized: Sized
  /** A paragraph that follows another is indented. */
  follows?: boolean
  /** Set apart by space instead of an indent. */
  spaced?: boolean
  align?: TextBlock['align']
  dir?: 'ltr' | 'rtl'
  lang?: string
  /** Headings are small, as in an abstract or a box. */
  compact?: boolean
  /** Inside something that may not be broken or float. */
  fixed?: boolean
}

const rightToLeft = /^(?:ar|he|fa|ur|ps|sd|ug|yi|dv|ckb)\b/i

interface AffiliationMark {
  text: string
  /** A number of ours. */
  made: boolean
  /** It stands among the words already. */
  inside?: boolean
}

export class WriteState {
  readonly byId: Map<string, Node>
  readonly theme: Theme
  readonly images: Record<string, Uint8Array> = {}
  /** Names of unknown things in lines; each is reported once. */
  readonly unknownNames = new Set<string>()
  readonly printedNotes = new Set<Footnote>()
  /** Notes that stand in a place of their own: under a table, in the title block. */
  readonly placedNotes = new Set<Node>()
  private readonly targets = new Set<string>()
  private readonly affiliationMarks = new Map<string, AffiliationMark>()
  private readonly notes = new Map<Footnote, NoteBlock>()

  constructor(
    readonly article: Article,
    readonly layout: Layout,
    readonly messages: Messages,
    readonly media: MediaStore,
    readonly equations: ReadonlyMap<Node, InlineObject>,
    /** Images that cannot be used, and why. */
    readonly damaged: ReadonlyMap<string, string> = new Map(),
    /** What the journal says about its pages. */
    readonly journal: JournalTheme = {}
  ) {
    this.byId = index(article)
    this.theme = layout.theme
    walk(article, node => {
      if ('targets' in node) for (const target of node.targets) this.targets.add(target)
      if ('target' in node) this.targets.add(node.target)
      if (node.type === 'tableNotes' || node.type === 'front')
        for (const note of childrenOf(node)) if (note.type === 'footnote') this.placedNotes.add(note)
      if (node.type === 'front') this.markAffiliations(children(node, 'affiliation'))
    })
  }

  private markAffiliations(affiliations: Affiliation[]): void {
    affiliations.forEach(({ id, label, children: words }, nth) => {
      if (id === undefined) return
      const [first] = words
      // The mark may stand among the words.
      const inside = first?.type === 'superscript' ? textOf(first).trim() : ''
      if (label !== undefined) this.affiliationMarks.set(id, { text: label, made: false })
      else if (inside !== '') this.affiliationMarks.set(id, { text: inside, made: false, inside: true })
      else if (affiliations.length > 1) this.affiliationMarks.set(id, { text: String(nth + 1), made: true })
    })
  }

  get lang(): string {
    return this.article.lang ?? 'en'
  }

  /** The place of ordinary text. */
  get place(): Place {
    const { theme, layout, lang } = this
    const dir = rightToLeft.test(lang) ? ('rtl' as const) : ('ltr' as const)
    return { width: columnWidth(layout), level: 2, sized: theme.body, dir }
  }

  /** True when something in the article points at this id. */
  isTarget(id: string): boolean {
    return this.targets.has(id)
  }

  /**
   * The raised mark of an affiliation: its own, or its number where several have none. A number is no word of the article;
   * it only shows who belongs to which.
   */
  affiliationMark(id: string): AffiliationMark | undefined {
    return this.affiliationMarks.get(id)
  }

  /** The destination of a node, when it has an id. */
  destination(node: { id?: string }): { destination?: string } {
    return node.id === undefined ? {} : { destination: node.id }
  }

  /** A block of text. */
  text(runs: Run[], sized: Sized, place: Place, extra: Partial<TextBlock> = {}): TextBlock {
    const align = place.align ?? (this.layout.justify && place.dir !== 'rtl' ? 'justify' : undefined)
    return {
      text: withPlaces(runs),
      style: sized.style,
      leading: sized.leading,
      hyphenate: true,
      ...(align && { align }),
      ...(place.dir === 'rtl' && { dir: 'rtl' as const }),
      ...(place.lang !== undefined && { lang: place.lang }),
      ...extra
    }
  }

  /**
   * A paragraph, with displayed things inside it set between its parts.
   * @param content what stands in it
   */
  paragraph(content: readonly Node[], place: Place, node?: Node, tag: StructType = 'P'): Block[] {
    const blocks: Block[] = []
    const own = { ...place, ...(node?.lang && { lang: node.lang }), ...direction(node) }
    let line: Node[] = []
    let first = true
    const flush = () => {
      const runs = inlinesOf(trimmed(line), { style: {} }, this)
      line = []
      if (runs.every(run => run.text.trim() === '' && !run.object && !run.note)) return
      blocks.push(this.textParagraph(runs, own, node, first, tag))
      first = false
    }
    for (const part of content) {
      if (isBlock(part)) {
        flush()
        blocks.push(...blocksOf([part], place, this))
      } else line.push(part)
    }
    flush()
    return blocks
  }

  private textParagraph(
    runs: Run[],
    place: Place,
    node: Node | undefined,
    first: boolean,
    tag: StructType
  ): Block {
    const { theme } = this
    const margin: Margin = [0, 0, 0, place.spaced ? theme.gap * 0.4 : 0]
    return this.text(runs, place.sized, place, {
      tag,
      margin,
      ...(node?.lang && { props: { lang: node.lang } }),
      ...(first && node?.id && { destination: node.id }),
      ...(first && place.follows && !place.spaced && { indent: theme.indent })
    })
  }

  /** The note for a footnote; one for all its calls. */
  noteOf(footnote: Footnote): NoteBlock {
    let note = this.notes.get(footnote)
    if (!note) {
      this.printedNotes.add(footnote)
      note = { blocks: [], ...this.destination(footnote) }
      this.notes.set(footnote, note)
      note.blocks.push(...this.noteBlocks(footnote, { ...this.place, sized: this.theme.fine, align: 'left' }))
    }
    return note
  }

  /** The words of a note with its mark in front. */
  noteBlocks(footnote: Footnote, place: Place): Block[] {
    const blocks = blocksOf(childrenOf(footnote), { ...place, follows: false }, this)
    const [head] = blocks
    if (!head || footnote.label === undefined) return blocks
    const mark: Run = { text: `${footnote.label}\u2002`, script: 'sup', mark: { tag: 'Lbl' } }
    if ('text' in head) head.text.unshift(mark)
    else blocks.unshift(this.text([mark], place.sized, place, { tag: 'P', keepWithNext: true }))
    return blocks
  }
}

function direction(node: Node | undefined): { dir?: 'ltr' | 'rtl' } {
  return node?.dir === 'rtl' || node?.dir === 'ltr' ? { dir: node.dir } : {}
}

/** Without the white space at the ends of a paragraph; the nodes are not changed. */
export function trimmed(line: readonly Node[]): Node[] {
  const nodes = [...line]
  const [head] = nodes
  if (head?.type === 'text') nodes[0] = { ...head, value: head.value.replace(/^[ \t\r\n]+/, '') }
  const tail = nodes.at(-1)
  if (tail?.type === 'text')
    nodes[nodes.length - 1] = { ...tail, value: tail.value.replace(/[ \t\r\n]+$/, '') }
  return nodes
}
