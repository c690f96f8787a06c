/**
 * Why: our files say where a part of an article begins and ends by bookmarks that go over whole paragraphs. Programs keep them
 * while people write, but not as they were: Word puts an end before the words of the next paragraph, LibreOffice puts both
 * into the paragraphs, in an order of its own, and begins some of them twice. What they bound is counted here in paragraphs
 * and tables; bounds that no longer say it are not believed, and what they bounded is read by its words.
 */
import type { XmlElement } from '@offprint/core/xml'
import { type PartKind, type PartName, partOfBookmark } from '../../vocabulary.js'
import { attribute, elements, nameOf } from '../word-xml.js'

export interface Part extends PartName {
  /** Name of the bookmark. */
  name: string
}

/** From the `from`th item up to the one before the `to`th. */
interface Bounds {
  part: Part
  from: number
  /** None before the end has come. */
  to?: number
  /** The table that it begins in. */
  table?: XmlElement
  /** Begins or ends between words of one item. */
  torn: boolean
}

/** Where in an item a mark stands. */
interface Mark {
  element: XmlElement
  /** How much of what can be seen stands before it. */
  seen: number
}

export class OpenParts {
  private readonly bounds = new Map<string, Bounds>()
  private readonly ids = new Map<string, Bounds>()
  private readonly known = new WeakSet<XmlElement>()

  /**
   * Takes note of a bookmark that begins or ends between items.
   * @param at how many items stand before it
   */
  between(element: XmlElement, at: number): void {
    this.mark(element, at, at, false)
  }

  /**
   * Takes note of the bookmarks in an item. At its edge a mark stands outside of it or round it, as it does between items.
   * @param at how many items stand before it
   * @param content the paragraph with those that run on into it, or the table
   */
  inside(content: readonly XmlElement[], at: number): void {
    const marks: Mark[] = []
    const all = content.reduce((seen, element) => marksIn(element, seen, marks), 0)
    const first = content[0]
    const table = first && nameOf(first) === 'w:tbl' ? first : undefined
    for (const { element, seen } of marks) {
      // An empty paragraph at the edge of a part is not in it.
      const [from, to] = all === 0 ? [at + 1, at] : seen === 0 ? [at, at] : [at + 1, at + 1]
      this.mark(element, from, to, seen > 0 && seen < all, table)
    }
  }

  /** @returns for each item the parts that it stands in, outermost first */
  partsOf(count: number): (readonly Part[] | undefined)[] {
    const out: (readonly Part[] | undefined)[] = new Array(count)
    const believed = [...this.bounds.values()]
      .filter(({ from, to, torn }) => !torn && to !== undefined && from < to)
      .sort((a, b) => a.from - b.from || b.to! - a.to! || rank(a.part.kind) - rank(b.part.kind))
    const open: Bounds[] = []
    let next = 0
    for (let at = 0; at < count; at++) {
      let changed = at === 0
      while (open.length && open[open.length - 1]!.to! <= at) {
        open.pop()
        changed = true
      }
      for (; next < believed.length && believed[next]!.from <= at; next++) {
        const outer = open[open.length - 1]
        // Of two that cross each other, the one that began first stands.
        if (open.length >= deepest || (outer && outer.to! < believed[next]!.to!)) continue
        open.push(believed[next]!)
        changed = true
      }
      out[at] = open.length === 0 ? undefined : changed ? open.map(({ part }) => part) : out[at - 1]
    }
    return out
  }

  private mark(element: XmlElement, from: number, to: number, torn: boolean, table?: XmlElement): void {
    if (this.known.has(element)) return
    this.known.add(element)
    const id = attribute(element, 'id') ?? ''
    if (nameOf(element) === 'w:bookmarkStart') {
      const name = attribute(element, 'name') ?? ''
      const part = partOfBookmark(name)
      if (!part) return
      const before = this.bounds.get(name)
      const bounds = before ?? { part: { ...part, name }, from, torn, ...(table ? { table } : {}) }
      if (!before) this.bounds.set(name, bounds)
      // LibreOffice begins a bookmark again in its last paragraph and ends only that; a copy behind the end is none.
      if (bounds.to === undefined) this.ids.set(id, bounds)
      return
    }
    const bounds = this.ids.get(id)
    if (!bounds) return
    this.ids.delete(id)
    bounds.to = to
    // What begins and ends in one table is a part of the text of a cell, which is read by itself.
    if (torn || (table && table === bounds.table)) bounds.torn = true
  }
}

/** Parts in parts beyond this say nothing more. */
const deepest = 16

/** Of parts over the same items, which is the outer one: an article has a front, and notes stand in other parts. */
const rank = (kind: PartKind): number =>
  kind === 'SubArticle' ? 0 : kind === 'Front' ? 1 : kind === 'Note' ? 3 : 2

/** What can be seen and has text boxes of its own, whose bookmarks are theirs. */
const drawn = new Set(['w:drawing', 'w:pict', 'w:object'])

/** Further things that can be seen. */
const visible = new Set(['m:oMath', 'w:sym', 'w:footnoteReference', 'w:endnoteReference'])

/** Gathers the bookmarks; counts what can be seen. */
function marksIn(element: XmlElement, seen: number, marks: Mark[]): number {
  let count = seen
  for (const child of elements(element)) {
    const name = nameOf(child)
    if (name === 'w:bookmarkStart' || name === 'w:bookmarkEnd') marks.push({ element: child, seen: count })
    else if (name === 'w:t')
      count += child.children.some(each => each.type === 'text' && /\S/.test(each.value)) ? 1 : 0
    else if (drawn.has(name) || visible.has(name)) count++
    else if (name !== 'w:pPr') count = marksIn(child, count, marks)
  }
  return count
}
