/** Why: what all handlers of one writing share: keys of references, notes, where we stand, what could not be carried. */
import type {
  Article,
  Equation,
  Footnote,
  Inline,
  InlineEquation,
  Node,
  NodeOf,
  NodeType,
  Reference,
  SubArticle
} from '@offprint/ast'
import { select, textOf, walk } from '@offprint/ast'
import type { WriteContext } from '@offprint/core'
import { formatNotCarried } from '../messages.js'
import { escapeHtml, escapeStart, escapeText } from './escape.js'
import { forms } from './nodes.js'

/** Marks that are written as signs or tags around their words. */
const signs = new Set<NodeType>([
  'delete',
  'emphasis',
  'monospace',
  'smallCaps',
  'span',
  'strong',
  'subscript',
  'superscript',
  'underline'
])

export class Writer {
  /** Citation keys, by the id of the reference. */
  readonly keys = new Map<string, string>()
  /** Numbers of references, where all are numbered. */
  readonly numbers = new Map<string, number>()
  /** Notes that Markdown numbers as the article does: `[^1]`. */
  readonly counted = new Set<string>()
  /** Ids that something points at. */
  readonly targeted = new Set<string>()
  /** Names of the articles in the article. */
  readonly parts = new Map<SubArticle, string>()
  /** Between tags of HTML, where Markdown goes on but no mark may cross a tag. */
  html = false
  /** Inside stars, where other stars would be read wrongly. */
  marked = 0
  /** Inside raised words. */
  raised = 0
  depth = 0
  /** In an article in the article. */
  inPart = false
  /** In a cell between pipes. */
  cells = 0
  /** MathML that our reader makes of TeX, by TeX. */
  readonly typeset = new Map<string, string>()
  private readonly lost = new Map<string, number>()

  constructor(
    article: Article,
    readonly context: WriteContext
  ) {
    const taken = new Set<string>()
    for (const reference of select(article, 'reference')) {
      const wish = reference.csl?.id
      const key =
        wish !== undefined &&
        /^[\p{L}\p{N}](?:[\p{L}\p{N}_]|[:.-](?=[\p{L}\p{N}]))*$/u.test(wish) &&
        !taken.has(wish)
          ? wish
          : (reference.id ?? `ref${taken.size + 1}`)
      taken.add(key)
      if (reference.id !== undefined) this.keys.set(reference.id, key)
    }
    this.number(select(article, 'reference'))
    const order: string[] = []
    // Notes that Markdown numbers are the main article’s.
    const inParts = new Set(
      select(article, 'subArticle').flatMap(part => select(part, 'footnote').map(note => note.id))
    )
    this.name(select(article, 'subArticle'))
    const labels = new Map(
      select(article, 'footnote').map((note): [string, Footnote] => [note.id ?? '', note])
    )
    for (const call of select(article, 'footnoteReference'))
      if (!order.includes(call.target) && !inParts.has(call.target)) order.push(call.target)
    const plain = order.every((id, i) => labels.get(id)?.label === String(i + 1))
    if (plain) for (const id of order) this.counted.add(id)
    walk(article, node => {
      const record = node as unknown as { targets?: string[] }
      if (node.type === 'crossReference') for (const id of record.targets ?? []) this.targeted.add(id)
    })
  }

  private name(parts: readonly SubArticle[]): void {
    const taken = new Set(parts.map(part => part.id))
    for (const part of parts) {
      let name = part.id
      for (let i = this.parts.size + 1; name === undefined; i++) if (!taken.has(`part${i}`)) name = `part${i}`
      taken.add(name)
      this.parts.set(part, name)
    }
  }

  private number(references: readonly Reference[]): void {
    for (const { id, label } of references)
      if (id !== undefined && label !== undefined && /^\d+$/.test(label)) this.numbers.set(id, Number(label))
  }

  /** Whether the TeX of an equation gives its MathML again. */
  texIsTrue({ type, tex, mathml }: Equation | InlineEquation): boolean {
    return tex !== undefined && (mathml === undefined || this.typeset.get(`${type} ${tex}`) === mathml)
  }

  /** Counts what Markdown has no form for. */
  lose(what: string): void {
    this.lost.set(what, (this.lost.get(what) ?? 0) + 1)
  }

  flush(): void {
    for (const [what, count] of this.lost) this.context.messages.report(formatNotCarried, { what, count })
  }

  one(node: Node): string {
    const form = forms[node.type] as (node: NodeOf<NodeType>, writer: Writer) => string
    const made = form(node, this)
    // Signs have no name; what leads there needs one.
    if (node.id === undefined || !signs.has(node.type) || !this.targeted.has(node.id)) return made
    return this.html ? `<span id="${node.id}">${made}</span>` : `[${made}]{#${node.id}}`
  }

  /** A line of words and marks. */
  line(nodes: readonly Node[]): string {
    let out = ''
    for (const node of nodes) {
      let piece = this.one(node)
      if (/[*~]$/.test(out) && !/\\[*~]$/.test(out) && /^[*~]/.test(piece))
        piece = this.inHtml(() => this.one(node))
      // A digit behind a dollar would keep the equation from closing.
      if (out.endsWith('$') && !out.endsWith('\\$') && /^[\d$]/.test(piece)) out += '<!-- -->'
      out += piece
    }
    return out
  }

  /** Words of a cell between pipes: no line may end in it. */
  inCell(write: () => string): string {
    this.cells++
    const made = write().replace(/\\\n/g, '<br>').replace(/\n+/g, ' ')
    this.cells--
    return made
  }

  text(value: string): string {
    return this.html ? escapeHtml(value) : escapeText(value)
  }

  inHtml<T>(write: () => T): T {
    const before = this.html
    this.html = true
    const made = write()
    this.html = before
    return made
  }

  /** Blocks with a free line between them. */
  blocks(nodes: readonly Node[]): string {
    const out: string[] = []
    let before: Node | undefined
    for (const node of nodes) {
      // Words of another vocabulary that stand between blocks are a line like any other.
      const block =
        node.type === 'foreign' && !holdsBlocks(node) ? escapeStart(this.line([node]).trim()) : this.one(node)
      if (block === '') continue
      // Two lists side by side would be one.
      if (
        before &&
        node.type === before.type &&
        (node.type === 'list' || node.type === 'blockQuote' || node.type === 'definitionList')
      )
        out.push('<!-- -->')
      out.push(block)
      before = node
    }
    return out.join('\n\n')
  }

  /** A paragraph: its pieces of text, and what is displayed between them. */
  paragraph(children: readonly Node[], id?: string): string {
    const out: string[] = []
    let run: Node[] = []
    let firstLine = -1
    const flush = (): void => {
      const line = escapeStart(this.line(run).trim())
      if (line) {
        if (firstLine < 0) firstLine = out.length
        out.push(line)
      }
      run = []
    }
    for (const child of children) {
      if (isBlock(child)) {
        flush()
        const block = this.one(child)
        if (block) out.push(block)
      } else run.push(child)
    }
    flush()
    // The name stands before words: before a block it would keep the block from being one.
    const named = Math.max(firstLine, 0)
    if (id !== undefined && this.targeted.has(id) && out.length) out[named] = `[]{#${id}}${out[named]}`
    return out.join('\n\n')
  }
}

const blocky = new Set<NodeType>([
  'equation',
  'figure',
  'table',
  'list',
  'definitionList',
  'blockQuote',
  'boxedText',
  'codeBlock',
  'statement',
  'media',
  'supplement',
  'graphic',
  'thematicBreak',
  'paragraph',
  'footnoteGroup',
  'referenceList',
  'grid'
])
export const isBlock = (node: Node): boolean => blocky.has(node.type)

/** Whether blocks or sections stand in a node, however deep in nodes of other vocabularies. */
export const holdsBlocks = (node: NodeOf<'foreign'>): boolean =>
  node.children.some(
    (part: Node) => isBlock(part) || part.type === 'section' || (part.type === 'foreign' && holdsBlocks(part))
  )

/** Lines moved to the right, but the first. */
export function indented(block: string, by: string): string {
  return block.replace(/\n(?=[^\n])/g, `\n${by}`)
}

/** Plain words of a row. */
export const plain = (nodes: readonly Inline[]): string =>
  textOf(nodes as Node[])
    .replace(/\s+/g, ' ')
    .trim()
