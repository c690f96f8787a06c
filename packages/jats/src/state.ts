/** Why: what one writing knows, kept apart from what it writes: the profile, the references in order, where messages go. */
import type { Article, Node, NodeOf, NodeType } from '@offprint/ast'
import { select, walk } from '@offprint/ast'
import type { Messages } from '@offprint/core'
import { note, type Out } from './element.js'
import { type JatsProfile, type ProfileName, profiles } from './profiles.js'
import type { Models } from './validate/edition.js'

/** How references are written: by fields, in the author's words, or both (`citation-alternatives`). */
export type ReferenceStyle = 'element' | 'mixed' | 'both'

export interface JatsOptions {
  /**
   * Which edition to write. Default: the edition that the article was read from, else `publishing`, or `archiving` when
   * nobody said what Publishing requires. A profile rewrites an article that was read from JATS to fit that edition.
   */
  profile?: ProfileName
  /** Default `both`: nothing of a reference is lost. */
  references?: ReferenceStyle
  messages?: Messages
}

export type Document = NodeOf<'article'> | NodeOf<'subArticle'>
export type Writer<N> = (node: N, state: WriteState, parent: string) => Out[]

export class WriteState {
  readonly profile: JatsProfile
  readonly references: ReferenceStyle
  /**
   * The article goes back to the edition it was read from: it is written as it stood, nothing is added to it, and what
   * its DTD forbade then is not repaired now.
   */
  readonly asRead: boolean
  /** The article was read from JATS: what its source said of its own form is kept in any edition. */
  readonly fromJats: boolean
  /** It holds elements of JATS that may be none of the edition that is written. */
  readonly holdsForeign: boolean
  /** Reference ids in printed order: what a range of citations covers. */
  readonly order: readonly string[]
  readonly messages: Messages | undefined
  /** What can have a printed mark, by id: affiliations, correspondence, notes. */
  readonly marks: ReadonlyMap<string, Node>
  /** The place of each reference in that order. */
  readonly rank = new Map<string, number>()
  /** Notes that stand under tables. */
  readonly tableNotes = new Set<string>()
  /** The document that each front matter belongs to. */
  readonly owners = new Map<Node, Document>()
  /** Figures and tables that the source kept apart from the text, in <floats-group>, by document. */
  readonly floats = new Map<Node, Out[]>()

  constructor(
    readonly article: Article,
    readonly models: Models,
    readonly table: Readonly<Record<NodeType, Writer<never>>>,
    options: JatsOptions,
    asRead = note(article, 'read') !== undefined && options.profile === undefined
  ) {
    this.asRead = asRead
    this.fromJats = note(article, 'read') !== undefined
    this.profile = profiles[options.profile ?? 'publishing']
    this.references = options.references ?? 'both'
    this.messages = options.messages
    // All that is asked of the tree as a whole, in one walk.
    const marks = new Map<string, Node>()
    const order: string[] = []
    let foreign = this.fromJats
    walk(article, (node, ancestors) => {
      if (node.id !== undefined && !marks.has(node.id)) marks.set(node.id, node)
      if (node.type === 'reference' && node.id !== undefined) {
        this.rank.set(node.id, order.length)
        order.push(node.id)
      } else if (node.type === 'tableNotes')
        for (const child of node.children) if (child.id !== undefined) this.tableNotes.add(child.id)
      if (node.type === 'foreign' && node.format === 'jats') foreign = true
      if (node.type !== 'front') return
      const owner = ancestors[ancestors.length - 1]
      if (owner?.type === 'article' || owner?.type === 'subArticle') this.owners.set(node, owner)
    })
    this.holdsForeign = foreign
    this.marks = marks
    this.order = order
  }

  private titles: Map<string, string> | undefined
  /** The title of the work in the list of references that has this address. */
  titleAt(url: string): string | undefined {
    if (!this.titles) {
      this.titles = new Map()
      for (const { csl } of select(this.article, 'reference'))
        if (csl?.title !== undefined)
          for (const address of [csl.URL, csl.DOI && `https://doi.org/${csl.DOI}`])
            if (address) this.titles.set(address, csl.title)
    }
    return this.titles.get(url)
  }

  /**
   * Whether an element is none of this edition, or called otherwise at its place: it gets its stand-in when all is written
   * (`refit.ts`).
   */
  later(name: string, parent: string): boolean {
    if (this.asRead || !this.holdsForeign) return false
    return !this.models.has(name) || (parent === 'aff' && name === 'named-content')
  }

  /** Writes nodes one after another, without asking whether they may stand there. */
  all(nodes: readonly Node[], parent: string): Out[] {
    const out: Out[] = []
    for (const node of nodes) {
      const made = (this.table[node.type] as Writer<Node>)(node, this, parent)
      if (node.extra !== undefined && note(node, 'float') !== undefined) this.float(made)
      else if (made.length === 1) out.push(made[0]!)
      else for (const one of made) out.push(one)
    }
    return out
  }

  private current: Node | undefined
  /** Says whose parts are written now. */
  within(document: Document): Node | undefined {
    const before = this.current
    this.current = document
    return before
  }
  back(before: Node | undefined): void {
    this.current = before
  }
  private float(made: readonly Out[]): void {
    const owner = this.current ?? this.article
    const list = this.floats.get(owner)
    if (list) list.push(...made)
    else this.floats.set(owner, [...made])
  }
}
