/**
 * Why: half of what authors write in a line is no syntax to CommonMark (citations, spans, raised and lowered text, attributes)
 * and lies in pieces between nodes that are. A row lays the pieces side by side: text as text, each node as one sign, with
 * brackets and HTML tags matched over all of it, so that the reader of lines can walk it from left to right once.
 */
import type { PhrasingContent } from 'mdast'
import { mark } from './syntax/escape.js'

/** The sign that stands for a node (object replacement character). */
export const atomSign = '\uFFFC'

export interface Tag {
  name: string
  closing: boolean
  empty: boolean
  attributes: string
}

interface Segment {
  from: number
  /** Offset in the source, when the segment is text of it. */
  offset: number | undefined
}

export class Row {
  readonly line: string
  readonly atoms = new Map<number, PhrasingContent>()
  /** Where the bracket or tag that opens at a place is closed. */
  readonly pairs = new Map<number, number>()
  private readonly segments: Segment[] = []

  constructor(nodes: readonly PhrasingContent[]) {
    let line = ''
    for (const node of nodes) {
      this.segments.push({ from: line.length, offset: node.position?.start.offset })
      if (node.type === 'text') line += node.value
      else {
        this.atoms.set(line.length, node)
        line += atomSign
      }
    }
    this.line = line
    this.match()
  }

  /** The offset in the source of a place in the row. */
  offset(at: number): number | undefined {
    let low = 0
    let high = this.segments.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.segments[middle]!.from <= at) low = middle
      else high = middle - 1
    }
    const segment = this.segments[low]
    return segment?.offset === undefined ? undefined : segment.offset + at - segment.from
  }

  private match(): void {
    const open: { at: number; tag: string }[] = []
    const count = new Map<string, number>()
    const close = (at: number, tag: string): void => {
      if (!count.get(tag)) return
      for (let top = open.pop(); top; top = open.pop()) {
        count.set(top.tag, count.get(top.tag)! - 1)
        if (top.tag !== tag) continue
        this.pairs.set(top.at, at)
        return
      }
    }
    const push = (at: number, tag: string): void => {
      open.push({ at, tag })
      count.set(tag, (count.get(tag) ?? 0) + 1)
    }
    for (let at = 0; at < this.line.length; at++) {
      const sign = this.line[at]!
      if (sign === mark) at++
      else if (sign === '[') push(at, '[')
      else if (sign === ']') close(at, '[')
      else if (sign === atomSign) {
        const node = this.atoms.get(at)
        const tag = node?.type === 'html' ? tagOf(node.value) : undefined
        if (tag && !tag.empty) tag.closing ? close(at, tag.name) : push(at, tag.name)
      }
    }
  }
}

const void_ = new Set([
  'br',
  'img',
  'hr',
  'wbr',
  'input',
  'link',
  'meta',
  'source',
  'col',
  'area',
  'base',
  'embed',
  'track'
])

/** The tag that an HTML node is, or nothing for comments and other things. */
export function tagOf(value: string): Tag | undefined {
  const match = /^<(\/?)([a-z][a-z0-9-]*)([^>]*)>$/is.exec(value)
  if (!match) return undefined
  const name = match[2]!.toLowerCase()
  return {
    name,
    closing: match[1] === '/',
    empty: void_.has(name) || match[3]!.endsWith('/'),
    attributes: match[3]!
  }
}

/** One attribute of a tag. */
export function tagAttribute(tag: Tag, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    tag.attributes
  )
  return match ? (match[1] ?? match[2] ?? match[3]) : undefined
}
