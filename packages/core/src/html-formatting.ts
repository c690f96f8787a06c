/**
 * Why: bold that is never closed is repeated by parsers in every paragraph that follows, attributes and all: 100 kB
 * can become 600 MB (whatwg/html#10772). The list of active formatting elements (HTML Standard, 13.2.4.3) is
 * kept here without building anything, and each copy a parser would make is paid for from a budget.
 */
import { Stop } from './html-elements.js'
import type { Formatting, HtmlStack } from './html-stack.js'

/** A marker closes the list off for what is inside a cell, a caption, an object. */
const marker: Formatting = { name: '', key: '', at: -1 }

export class FormattingList {
  private readonly list: Formatting[] = []

  constructor(
    private readonly stack: HtmlStack,
    /** Pays for one copy of an element. */
    private readonly pay: (characters: number) => void,
    /** Looks at the depth after a push. */
    private readonly pushed: () => void
  ) {}

  get size(): number {
    return this.list.length
  }

  mark(): void {
    this.list.push(marker)
  }

  clearToMarker(): void {
    while (this.list.length > 0 && this.list.pop() !== marker);
  }

  /** The last entry of this name behind the last marker. */
  find(name: string): Formatting | undefined {
    for (let index = this.list.length - 1; index >= 0; index--) {
      const entry = this.list[index]!
      if (entry === marker) return undefined
      if (entry.name === name) return entry
    }
    return undefined
  }

  remove(entry: Formatting): void {
    const index = this.list.lastIndexOf(entry)
    if (index >= 0) this.list.splice(index, 1)
  }

  /** Opens a formatting element and remembers it; of three alike the first is forgotten ("Noah's Ark"). */
  open(name: string, key: string): void {
    let alike = 0
    let earliest = -1
    for (let index = this.list.length - 1; index >= 0 && this.list[index] !== marker; index--) {
      if (this.list[index]!.key !== key) continue
      alike++
      earliest = index
    }
    if (alike >= 3) this.list.splice(earliest, 1)
    const entry: Formatting = { name, key, at: -1 }
    this.list.push(entry)
    this.stack.push(name, 'html', entry)
    this.pushed()
  }

  /** Opens again what was left open when its surroundings were closed. */
  reconstruct(): void {
    let index = this.list.length
    while (index > 0 && this.list[index - 1] !== marker && this.list[index - 1]!.at < 0) index--
    for (; index < this.list.length; index++) {
      const entry = this.list[index]!
      this.pay(entry.key.length)
      this.stack.push(entry.name, 'html', entry)
      this.pushed()
    }
  }

  /**
   * The adoption agency algorithm (13.2.6.4.7).
   * @returns false when the end tag is one like any other
   */
  close(name: string): boolean {
    const { stack } = this
    const { top } = stack
    if (
      top?.name === name &&
      top.namespace === 'html' &&
      (top.entry === undefined || !this.list.includes(top.entry))
    ) {
      stack.pop()
      return true
    }
    for (let round = 0; round < 8; round++) {
      const entry = this.find(name)
      if (entry === undefined) return round > 0
      if (entry.at < 0) {
        this.remove(entry)
        return true
      }
      if (entry.at < stack.nearest(Stop.Scope)) return true
      const block = this.furthestBlock(entry.at)
      if (block < 0) {
        stack.popFrom(entry.at)
        this.remove(entry)
        return true
      }
      this.adopt(entry, block)
    }
    return true
  }

  /** The outermost special element inside, or -1. */
  private furthestBlock(inside: number): number {
    if (this.stack.nearest(Stop.Special) <= inside) return -1
    for (let at = inside + 1; at < this.stack.length; at++) {
      if (this.stack.slot(at).nearest[Stop.Special] === at) return at
    }
    return -1
  }

  /** The block changes places with the formatting element; what lay between is copied, three at most. */
  private adopt(entry: Formatting, block: number): void {
    const { stack } = this
    const between = block - entry.at - 1
    const [, ...above] = stack.take(entry.at)
    let bookmark = this.list.lastIndexOf(entry)
    const kept = new Set<number>()
    let first = true
    for (let index = between - 1, count = 1; index >= 0; index--, count++) {
      const inner = above[index]!.entry
      const listed = inner === undefined ? -1 : this.list.lastIndexOf(inner)
      if (inner === undefined || listed < 0) continue
      if (count > 3) {
        this.list.splice(listed, 1)
        if (listed < bookmark) bookmark--
        continue
      }
      this.pay(inner.key.length)
      kept.add(index)
      if (first) bookmark = listed + 1
      first = false
    }
    // Moving what is open inside costs too, and may be asked for again and again.
    this.pay(entry.key.length + above.length * 16)
    const old = this.list.lastIndexOf(entry)
    this.list.splice(old, 1)
    this.list.splice(old < bookmark ? bookmark - 1 : bookmark, 0, entry)
    let deeper = 0
    for (const [index, slot] of above.entries()) {
      if (index > between) stack.putBack(slot, deeper)
      else if (index === between || kept.has(index))
        stack.push(slot.name, slot.namespace, slot.entry, slot.holdsHtml)
      if (index !== between) continue
      deeper = stack.top!.depth + 1 - slot.depth
      stack.push(entry.name, 'html', entry)
    }
    this.pushed()
  }
}
