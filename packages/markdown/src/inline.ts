/**
 * Why: the reader of lines. It walks a row once, from left to right: nodes of the syntax tree by a table, and between them
 * what pandoc, MyST, Quarto, Manubot and JOSS add: citations, spans with attributes, raised and lowered text, notes in the
 * line, names of things, roles, addresses.
 */
import type { Inline, Node } from '@offprint/ast'
import { node as make, text } from '@offprint/ast'
import type { PhrasingContent } from 'mdast'
import { type Attributes, readAttributes } from './attributes.js'
import { keyAt, readGroup } from './citation-syntax.js'
import { htmlPair } from './inline-html.js'
import { atoms } from './inline-nodes.js'
import { readMathml } from './mathml.js'
import { rawDropped } from './messages.js'
import { foldTitle } from './names.js'
import { readBookdown, readCommand, readRole } from './roles.js'
import { atomSign, Row, tagOf } from './row.js'
import { spanOf } from './spans.js'
import type { Call, State } from './state.js'
import { mark, unmarked } from './syntax/escape.js'
import { tidy } from './words.js'

/**
 * Reads the content of a paragraph, heading or cell.
 * @param nested keep white space at the ends: the row stands inside another one
 */
export function inlines(nodes: readonly PhrasingContent[], state: State, nested = false): Inline[] {
  const row = new Row(nodes)
  const read = new LineReader(row, state).read(0, row.line.length)
  return nested ? read : tidy(read)
}

const word = /[\p{L}\p{N}_]/u
/** What says before a key that a figure is meant: `Figure @fig:x`, `Figures @fig:x and @fig:y`. */
const shown =
  /(?:^|[\s([])(?:fig(?:ure)?s?|tables?|tabs?|tbls?|eq(?:uation|n)?s?|sec(?:tion)?s?|box(?:es)?)\.?\s(?:@\S{1,60}\s?(?:and|or|&|to|,|[–-])\s)?$/i
const address = /https?:\/\/[^\s<>"`{}|\\^[\]\uFFFC\uFDD0]+/y

export class LineReader {
  private out: Inline[] = []

  constructor(
    readonly row: Row,
    readonly state: State
  ) {}

  /** Reads a stretch of the row. */
  read(from: number, to: number): Inline[] {
    const before = this.out
    const made: Inline[] = []
    this.out = made
    const { line } = this.row
    let plain = from
    let at = from
    const flush = (): void => {
      this.text(plain, at)
      plain = at
    }
    while (at < to) {
      const sign = line[at]!
      if (sign === mark) {
        const ref = readBookdown(line, at, to)
        if (!ref) at += 2
        else {
          flush()
          const items = [{ key: ref.key, prefix: [], suffix: [], bare: false }]
          this.place(
            { items, bracketed: false, named: true, source: this.verbatim(at, ref.end) },
            at,
            ref.end
          )
          at = ref.end
          plain = at
        }
        continue
      }
      const end = starters.test(sign) ? this.special(sign, at, to, flush) : undefined
      if (end === undefined) at++
      else {
        at = end
        plain = at
      }
    }
    at = Math.min(at, to)
    flush()
    this.out = before
    return made
  }

  /** Words between two places, white space folded. */
  private text(from: number, to: number): void {
    if (to <= from) return
    const value = unmarked(this.row.line.slice(from, to)).replace(/[ \t\r\n]+/g, ' ')
    const start = this.row.offset(from)
    this.out.push(
      text(value, start === undefined ? this.state.inside : this.state.place(start, start + to - from))
    )
  }

  /** What begins at a sign: puts it out and says where it ends; nothing when the sign is a sign. */
  private special(sign: string, at: number, to: number, flush: () => void): number | undefined {
    switch (sign) {
      case atomSign:
        return this.atom(at, to, flush)
      case '[':
        return this.bracket(at, to, flush)
      case '@':
      case '-':
        return this.call(at, to, flush)
      case '^':
      case '~':
        return this.raised(sign, at, to, flush)
      case '\\': {
        const command = readCommand(this.row.line, at, to)
        if (!command) return undefined
        flush()
        if (command.nodes) this.out.push(...command.nodes)
        if (command.call)
          this.place({ ...command.call, source: this.verbatim(at, command.end) }, at, command.end)
        return command.end
      }
      case '{': {
        const role = readRole(this, at, to)
        if (!role) return undefined
        flush()
        if (role.call) this.place({ ...role.call, source: this.verbatim(at, role.end) }, at, role.end)
        else this.out.push(...role.nodes)
        return role.end
      }
      default:
        return this.bare(at, to, flush)
    }
  }

  private atom(at: number, to: number, flush: () => void): number | undefined {
    const node = this.row.atoms.get(at)
    if (!node) return undefined
    const close = this.row.pairs.get(at)
    if (node.type === 'html') {
      flush()
      const tag = tagOf(node.value)
      if (tag && !tag.closing && close !== undefined && close < to) {
        this.out.push(...htmlPair(tag, this.read(at + 1, close), this.state, node))
        return close + 1
      }
    }
    flush()
    // Manubot gives citations short names by definitions: `[@tag]: doi:10.1000/x`.
    if (node.type === 'linkReference' && /^@./.test(node.label ?? '')) {
      const key = unmarked(node.label!.slice(1))
      const items = [{ key, prefix: [], suffix: [], bare: false }]
      this.place({ items, bracketed: true, named: false, source: [text(`[@${key}]`)] }, at, at + 1)
      return at + 1
    }
    const after = readAttributes(this.row.line, at + 1)
    const takes =
      after && after.end <= to && node.type !== 'text' && node.type !== 'break' && node.type !== 'html'
    const attributes = takes ? after.attributes : undefined
    const end = takes ? after.end : at + 1
    if (attributes?.raw !== undefined && node.type === 'inlineCode') {
      const mathml = readMathml(node.value)
      if (mathml) {
        this.out.push(make('inlineEquation', { mathml, position: node.position }, []))
        return end
      }
      this.state.report(rawDropped, { format: attributes.raw, text: node.value }, node)
      return end
    }
    const handle = atoms[node.type] as (
      node: PhrasingContent,
      state: State,
      attributes?: Attributes
    ) => Inline[]
    this.out.push(...handle(node, this.state, attributes))
    return end
  }

  private bracket(at: number, to: number, flush: () => void): number | undefined {
    const close = this.row.pairs.get(at)
    if (close === undefined || close >= to) return undefined
    const { line } = this.row
    const attributes = readAttributes(line, close + 1)
    if (attributes && attributes.end <= to) {
      flush()
      this.out.push(...spanOf(this.read(at + 1, close), attributes.attributes))
      return attributes.end
    }
    const group = readGroup(this, at + 1, close)
    if (group) {
      flush()
      this.place({ ...group, source: this.verbatim(at, close + 1) }, at, close + 1)
      return close + 1
    }
    // `[Title of a heading]` and `[words][Title of a heading]` point at the heading (pandoc, implicit_header_references).
    const second = line[close + 1] === '[' ? this.row.pairs.get(close + 1) : undefined
    const title =
      second !== undefined && second < to ? line.slice(close + 2, second) : line.slice(at + 1, close)
    const target = this.state.headings.get(foldTitle(unmarked(title)))
    if (target === undefined) return undefined
    flush()
    this.out.push(make('link', { url: `#${target}` }, this.read(at + 1, close)))
    return (second !== undefined && second < to ? second : close) + 1
  }

  /** `@key` in a sentence, `-@key` without the author. */
  private call(at: number, to: number, flush: () => void): number | undefined {
    const { line } = this.row
    const bare = line[at] === '-'
    const sign = bare ? at + 1 : at
    if (line[sign] !== '@' || word.test(line[at - 1] ?? '') || line[at - 1] === '@') return undefined
    const key = keyAt(line, sign, to)
    if (!key) return undefined
    // `@key [p. 33]` is one citation.
    const open = line[key.end] === ' ' && line[key.end + 1] === '[' ? key.end + 1 : -1
    const close = open < 0 || key.named ? undefined : this.row.pairs.get(open)
    const located =
      close !== undefined &&
      close < to &&
      !line.slice(open, close).includes('@') &&
      !/[([{]/.test(line[close + 1] ?? '')
    flush()
    const end = located ? close + 1 : key.end
    const suffix = located ? this.read(open + 1, close) : []
    const named = shown.test(line.slice(Math.max(0, at - 80), at))
    this.place(
      {
        items: [{ key: key.key, prefix: [], suffix, bare }],
        bracketed: false,
        named: named || bare,
        source: this.verbatim(at, end)
      },
      at,
      end
    )
    return end
  }

  private raised(sign: string, at: number, to: number, flush: () => void): number | undefined {
    const { line } = this.row
    if (sign === '^' && line[at + 1] === '[') {
      const close = this.row.pairs.get(at + 1)
      if (close === undefined || close >= to) return undefined
      flush()
      const name = this.state.name('note')
      this.state.called.push(name)
      const position = this.row.offset(at)
      const place = position === undefined ? undefined : this.state.place(position, position + close + 1 - at)
      const note = make('footnote', { position: place }, [
        make('paragraph', {}, tidy(this.read(at + 2, close)))
      ])
      this.state.inlineNotes.set(name, note)
      this.out.push(make('footnoteReference', { target: name, position: place }, []))
      return close + 1
    }
    let close = at + 1
    for (; close < to && line[close] !== sign; close++) {
      if (line[close] === mark) close++
      else if (/\s/.test(line[close]!)) return undefined
    }
    if (close >= to || close === at + 1 || line[close + 1] === sign) return undefined
    flush()
    this.out.push(make(sign === '^' ? 'superscript' : 'subscript', {}, this.read(at + 1, close)))
    return close + 1
  }

  /** A bare address, or an instruction of a template. */
  private bare(at: number, to: number, flush: () => void): number | undefined {
    const { line } = this.row
    if (this.state.linked || word.test(line[at - 1] ?? '')) return undefined
    address.lastIndex = at
    const found = address.exec(line)?.[0]
    if (!found) return undefined
    let url = found.replace(/[.,;:!?'*_]+$/, '')
    while (url.endsWith(')') && url.split('(').length < url.split(')').length)
      url = url.slice(0, -1).replace(/[.,;:!?'*_]+$/, '')
    const end = at + url.length
    if (end > to || url.length < 10) return undefined
    flush()
    this.out.push(make('link', { url }, [text(url)]))
    return end
  }

  /** The words of a stretch, as the author wrote them. */
  verbatim(from: number, to: number): Inline[] {
    const start = this.row.offset(from)
    const pieces: Inline[] = []
    let plain = from
    const put = (end: number): void => {
      if (end > plain)
        pieces.push(text(unmarked(this.row.line.slice(plain, end)).replace(/[ \t\r\n]+/g, ' ')))
    }
    for (let at = from; at < to; at++) {
      const node = this.row.line[at] === atomSign ? this.row.atoms.get(at) : undefined
      if (!node) continue
      put(at)
      plain = at + 1
      pieces.push(
        ...(atoms[node.type] as (node: PhrasingContent, state: State) => Inline[])(node, this.state)
      )
    }
    put(to)
    const place = start === undefined ? this.state.inside : this.state.place(start, start + to - from)
    return pieces.map(piece => (piece.type === 'text' && place ? { ...piece, position: place } : piece))
  }

  /** Puts a call where it will be answered. */
  private place(call: Call, from: number, to: number): void {
    const start = this.row.offset(from)
    const position = start === undefined ? this.state.inside : this.state.place(start, start + to - from)
    const holder: Inline = make('citation', { targets: [], position }, [])
    this.state.calls.set(holder as Node, { ...call, ...(position ? { position } : {}) })
    this.out.push(holder)
  }
}

const starters = /[\uFFFC[@^~\\{h-]/
