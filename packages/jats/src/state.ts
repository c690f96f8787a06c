/** Why: what one writing knows, kept apart from what it writes: the profile, the references in order, where messages go. */
import type { Article, Node, NodeOf, NodeType } from '@offprint/ast'
import { index, select, walk } from '@offprint/ast'
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

interface Overview {
  ids: ReadonlyMap<string, Node>
  order: readonly string[]
  rank: ReadonlyMap<string, number>
  tableNotes: ReadonlySet<string>
  foreign: boolean
}

function overviewOf(article: Article): Overview {
  const ids = new Map<string, Node>()
  const order: string[] = []
  const rank = new Map<string, number>()
  const tableNotes = new Set<string>()
  let foreign = false
  walk(article, node => {
    if (node.id !== undefined && !ids.has(node.id)) ids.set(node.id, node)
    if (node.type === 'reference' && node.id !== undefined) {
      rank.set(node.id, order.length)
      order.push(node.id)
    } else if (node.type === 'tableNotes') {
      for (const child of node.children) if (child.id !== undefined) tableNotes.add(child.id)
    } else if (node.type === 'foreign' && node.format === 'jats') foreign = true
  })
  return { ids, order, rank, tableNotes, foreign }
}

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
  readonly messages: Messages | undefined
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
  }

  private known: Overview | undefined
  /** What is asked of the tree as a whole: found when it is first asked for. */
  private get overview(): Overview {
    this.known ??= overviewOf(this.article)
    return this.known
  }
  /** It holds elements of JATS that may be none of the edition that is written. */
  get holdsForeign(): boolean {
    return this.fromJats || this.overview.foreign
  }
  /** Reference ids in printed order: what a range of citations covers. */
  get order(): readonly string[] {
    return this.overview.order
  }
  /** The place of each reference in that order. */
  get rank(): ReadonlyMap<string, number> {
    return this.overview.rank
  }
  /** Notes that stand under tables. */
  get tableNotes(): ReadonlySet<string> {
    return this.overview.tableNotes
  }

  private inFront: ReadonlyMap<string, Node> | undefined
  /** The first node with an id. Most that is asked for (affiliations, correspondence, notes) stands in the front matter. */
  withId(id: string): Node | undefined {
    const [front] = this.article.children
    if (front?.type !== 'front') return this.overview.ids.get(id)
    this.inFront ??= index(front)
    return this.inFront.get(id) ?? (id === this.article.id ? this.article : this.overview.ids.get(id))
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
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i]!
      const made = (this.table[node.type] as Writer<Node>)(node, this, parent)
      if (node.extra !== undefined && note(node, 'float') !== undefined) this.float(made)
      else if (made.length === 1) out.push(made[0]!)
      else for (const one of made) out.push(one)
    }
    return out
  }

  private current: Document | undefined
  /** The document whose parts are written now. */
  get document(): Document {
    return this.current ?? this.article
  }
  /** Says whose parts are written now. */
  within(document: Document): Document | undefined {
    const before = this.current
    this.current = document
    return before
  }
  back(before: Document | undefined): void {
    this.current = before
  }
  private float(made: readonly Out[]): void {
    const owner = this.document
    const list = this.floats.get(owner)
    if (list) list.push(...made)
    else this.floats.set(owner, [...made])
  }
}
