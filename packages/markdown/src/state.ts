/** Why: what all handlers of one reading share: the context, names of things, calls still to be answered, counted doubts. */
import type { Base, Container, Footnote, Inline, Node, Position } from '@offprint/ast'
import type { MessageDefinition, ReadContext } from '@offprint/core'
import { limitError } from '@offprint/core'
import type { Definition, FootnoteDefinition } from 'mdast'
import { isSafeAddress } from './addresses.js'
import {
  addressDropped,
  codeNotRun,
  directiveUnknown,
  imageWithoutSource,
  layoutDropped,
  rawHtml,
  roleUnknown,
  templateText
} from './messages.js'

/** One `@key` of a citation, with the words around it. */
export interface CitedItem {
  key: string
  prefix: Inline[]
  suffix: Inline[]
  /** `-@key`: the author stands in the sentence already. */
  bare: boolean
}

/** A call that can be answered only when the whole text is known: citations and cross-references alike. */
export interface Call {
  items: CitedItem[]
  /** `[@a; @b]` stands in brackets, `@a` in the sentence. */
  bracketed: boolean
  /** As the author wrote it, for when nothing answers to it. */
  source: Inline[]
  /** The word in front says what is meant: `Figure @fig:x`. */
  named: boolean
  /** What to print for each target: `%s` is the number. */
  template?: string
  position?: Position
}

/** Words counted instead of reported one by one. */
interface Tally {
  count: number
  first: string
  where?: Base | { position?: Position }
}

/** What belongs to an article in the article and not to the main one. */
export interface Part {
  name: string | undefined
  articleType: string | undefined
  entries: Container[]
  notes: Footnote[]
}

export class State {
  /** Calls by the node that holds their place until the end. */
  readonly calls = new Map<Node, Call>()
  readonly definitions = new Map<string, Definition>()
  readonly notes = new Map<string, { source: FootnoteDefinition; note?: Footnote }>()
  /** `[^a]` in the order of the calls. */
  readonly called: string[] = []
  /** Notes written in the line: `^[…]`. */
  readonly inlineNotes = new Map<string, Footnote>()
  /** Titles of headings, folded, with their names. */
  readonly headings = new Map<string, string>()
  /** Names of headings that are taken. */
  readonly used = new Set<string>()
  /** Entries of a list of references that stands in the text. */
  readonly entries: Container[] = []
  /** Notes that stand in divisions, with marks of their own. */
  readonly apart: Footnote[] = []
  /** Articles in the article, by the division that holds each until the whole text is known. */
  readonly parts = new Map<Node, Part>()
  /** Names of headings, by their node of the syntax tree. */
  readonly names = new Map<object, string>()
  /** Short names of citations, in lower case: `[@tag]: doi:10.1000/x` of Manubot. */
  readonly tags = new Map<string, string>()
  private readonly tallies = new Map<string, Tally>()
  private expanded = 0
  private made = 0
  /** How deep texts in texts are read. */
  depth = 0
  /** No heading has a space behind its signs: `#Methods`, as old R Markdown allows. */
  tight = false
  /** Inside the words of a link, where an address is no link of its own. */
  linked = 0
  /** Place of a text that stands in another one: its own offsets mean nothing. */
  inside: Position | undefined
  private readonly lines: number[] = [0]

  constructor(
    readonly context: ReadContext,
    /** The whole text: source of what stays verbatim. */
    readonly text: string,
    readonly bytes: number
  ) {
    const pattern = /\r\n?|\n/g
    while (pattern.exec(text)) this.lines.push(pattern.lastIndex)
  }

  /** The place of a stretch of the text. */
  place(from: number, to: number): Position | undefined {
    return this.inside ?? { start: this.point(from), end: this.point(to) }
  }

  private point(offset: number): Position['start'] {
    let low = 0
    let high = this.lines.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.lines[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - this.lines[low]! + 1, offset }
  }

  report<P>(definition: MessageDefinition<P>, params: P, where?: Base | { position?: Position }): void {
    this.context.messages.report(definition, params, where)
  }

  /** Counts one more of a kind; `flush` reports them together. */
  tally(
    kind: 'html' | 'role' | 'directive' | 'layout' | 'template' | 'code' | 'image',
    name: string,
    where?: Base | { position?: Position }
  ): void {
    const key = kind === 'html' || kind === 'role' || kind === 'directive' ? `${kind}:${name}` : kind
    const known = this.tallies.get(key)
    if (known) known.count++
    else this.tallies.set(key, { count: 1, first: name, ...(where ? { where } : {}) })
  }

  flush(): void {
    for (const [key, { count, first, where }] of this.tallies) {
      const kind = key.split(':')[0]
      if (kind === 'html') this.report(rawHtml, { name: first, count }, where)
      else if (kind === 'role') this.report(roleUnknown, { name: first, count }, where)
      else if (kind === 'directive') this.report(directiveUnknown, { name: first, count }, where)
      else if (kind === 'layout') this.report(layoutDropped, { count, first }, where)
      else if (kind === 'template') this.report(templateText, { count, first }, where)
      else if (kind === 'code') this.report(codeNotRun, { count, first }, where)
      else this.report(imageWithoutSource, { count }, where)
    }
  }

  /** A fresh name, which no author can have written. */
  name(kind: string): string {
    return `_${kind}_${++this.made}`
  }

  /** An address that an article may carry, or nothing. Fragments stay as they are. */
  address(url: string, where?: { position?: Position }): string | undefined {
    const bare = url.trim()
    if (bare.startsWith('#') && bare.length > 1) return bare
    if (!isSafeAddress(bare)) {
      if (bare !== '') this.report(addressDropped, { url: bare }, where)
      return undefined
    }
    return bare
  }

  /** Counts what a definition adds each time it is used. */
  expand(length: number): void {
    this.expanded += length
    const { limits } = this.context
    if (this.expanded > this.bytes * limits.expansionRatio + 1_048_576)
      throw limitError(limits, 'expansionRatio')
  }
}

/** The position of a node of the syntax tree as ours. */
export function at(node: { position?: Position | undefined }): { position?: Position } {
  return node.position ? { position: node.position } : {}
}
