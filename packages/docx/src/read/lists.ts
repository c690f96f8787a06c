/**
 * Paragraphs with numbering, one after the other, as lists in lists. A paragraph without number that stands as far in as
 * the text of an item goes on with that item.
 */
import type { Block, List, ListItem } from '@offprint/ast'
import { node } from '@offprint/ast'
import type { Level } from './numbering.js'

interface OpenList {
  definition: string
  numId: string
  level: number
  left: number
  list: List
}

export class ListBuilder {
  private open: OpenList[] = []
  /** How many items each list of the document has had: lists go on after other things. */
  private readonly counts: Map<string, number>

  /** @param counts items so far, by list and level; shared by the whole document */
  constructor(
    private readonly out: Block[],
    counts: Map<string, number>
  ) {
    this.counts = counts
  }

  get isOpen(): boolean {
    return this.open.length > 0
  }

  /** Adds an item. */
  add(entry: { numId: string; level: number; definition: Level }, item: ListItem, left: number): void {
    const { numId, level, definition } = entry
    const key = `${definition.definition} ${level}`
    const seen = `instance ${numId} ${level}`
    const anew = definition.restarts && !this.counts.has(seen)
    this.counts.set(seen, 1)
    if (anew) this.counts.set(key, 0)
    const other = (open: OpenList): boolean =>
      open.level === level && (open.definition !== definition.definition || (anew && open.numId !== numId))
    while (this.top && (this.top.level > level || other(this.top))) this.open.pop()
    if (!this.top || this.top.level < level) this.begin(numId, level, definition, left)
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1)
    // A deeper list counts from the beginning again below each item.
    for (let deeper = level + 1; deeper < 9; deeper++)
      this.counts.delete(`${definition.definition} ${deeper}`)
    this.top!.list.children.push(item)
  }

  /** Adds a block to the item whose text begins at this indent; false when there is none. */
  goOn(block: Block, indent: number): boolean {
    const at = this.open.findLastIndex(each => each.left <= indent && each.left > 0)
    if (at < 0) return false
    this.open.length = at + 1
    const items = this.top!.list.children
    const last = items[items.length - 1]
    if (last?.type !== 'listItem') return false
    last.children.push(block)
    return true
  }

  close(): void {
    this.open = []
  }

  private get top(): OpenList | undefined {
    return this.open[this.open.length - 1]
  }

  private begin(numId: string, level: number, definition: Level, left: number): void {
    const before = this.counts.get(`${definition.definition} ${level}`) ?? 0
    const counted = definition.kind !== 'bullet' && definition.kind !== 'simple'
    const start = definition.start + before
    const list = node(
      'list',
      { kind: definition.kind, start: counted && start !== 1 ? start : undefined },
      []
    )
    const parent = this.top?.list.children
    const item = parent?.[parent.length - 1]
    if (item?.type === 'listItem') item.children.push(list)
    else this.out.push(list)
    this.open.push({ definition: definition.definition, numId, level, left, list })
  }
}
