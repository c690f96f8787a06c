/**
 * Why: the guard has to know what an HTML parser would have open, at a fixed cost for each tag. This is the stack
 * of open elements (HTML Standard, 13.2.4.2) in which every question "is there one in scope" is one comparison:
 * each slot remembers the nearest of each kind below it.
 */
import { type Namespace, type Stop, stopCount, stopsOf } from './html-elements.js'

/** An entry of the list of active formatting elements; `at` is its slot while it is open, else -1. */
export interface Formatting {
  name: string
  /** The start tag as written: same words, same element. */
  key: string
  at: number
}

interface Slot {
  name: string
  namespace: Namespace
  entry: Formatting | undefined
  /** An integration point: HTML goes on inside. */
  holdsHtml: boolean
  /** The slot below with the same name, or -1. */
  previous: number
  /** How deep in the tree it is: elements taken off the stack may still be around it. */
  depth: number
  /** For each `Stop` the nearest slot that is one, this included. */
  nearest: readonly number[]
}

const noStops: readonly number[] = new Array<number>(stopCount).fill(-1)

export class HtmlStack {
  private readonly slots: Slot[] = []
  private readonly last = new Map<string, number>()

  get length(): number {
    return this.slots.length
  }

  get top(): Slot | undefined {
    return this.slots[this.slots.length - 1]
  }

  slot(index: number): Slot {
    return this.slots[index]!
  }

  /** The slot of the innermost open element of this name, or -1. */
  lastOf(name: string, namespace: Namespace = 'html'): number {
    return this.last.get(keyOf(name, namespace)) ?? -1
  }

  /** The slot of the innermost element that is such a stop, or -1. */
  nearest(stop: Stop): number {
    return this.top?.nearest[stop] ?? -1
  }

  /** The slot of the innermost element of this name, or -1 when a stop lies above it. */
  inScope(name: string, stop: Stop): number {
    const at = this.lastOf(name)
    return at >= this.nearest(stop) ? at : -1
  }

  push(name: string, namespace: Namespace = 'html', entry?: Formatting, holdsHtml = false): void {
    const at = this.slots.length
    const below = this.top?.nearest ?? noStops
    const bits = stopsOf(name, namespace)
    let nearest = below
    if (bits !== 0) {
      const own = below.slice()
      for (let stop = 0; stop < stopCount; stop++) if ((bits & (1 << stop)) !== 0) own[stop] = at
      nearest = own
    }
    const key = keyOf(name, namespace)
    const depth = (this.top?.depth ?? 0) + 1
    this.slots.push({ depth, name, namespace, entry, holdsHtml, previous: this.last.get(key) ?? -1, nearest })
    this.last.set(key, at)
    if (entry !== undefined) entry.at = at
  }

  pop(): Slot {
    const slot = this.slots.pop()!
    const key = keyOf(slot.name, slot.namespace)
    if (slot.previous < 0) this.last.delete(key)
    else this.last.set(key, slot.previous)
    if (slot.entry !== undefined) slot.entry.at = -1
    return slot
  }

  /** Pops until the slot of this index is gone. */
  popFrom(index: number): void {
    while (this.slots.length > index) this.pop()
  }

  /** Pops and gives back, lowest first, everything from an index up. */
  take(index: number): Slot[] {
    const taken: Slot[] = []
    while (this.slots.length > index) taken.push(this.pop())
    return taken.reverse()
  }

  /** @param deeper by how much its place in the tree has changed */
  putBack(slot: Slot, deeper = 0): void {
    this.push(slot.name, slot.namespace, slot.entry, slot.holdsHtml)
    this.top!.depth = slot.depth + deeper
  }
}

const keyOf = (name: string, namespace: Namespace): string =>
  namespace === 'html' ? name : `${namespace} ${name}`
