/** Counts what may happen a thousand times on a page, so that it is said once: how often, and what and where the first was. */
import type { Position } from '@offprint/ast'
import type { Element } from 'hast'
import { place } from './hints.js'

export class Tally {
  count = 0
  first = ''
  position?: Position
  private readonly seen = new Set<object>()

  /** @param source the thing of the page; counted once however often it is read */
  add(what: string, source: { position?: Element['position'] | undefined }): void {
    if (this.seen.has(source)) return
    this.seen.add(source)
    if (this.count++ > 0) return
    this.first = what
    if (source.position) this.position = place(source.position)
  }
}
