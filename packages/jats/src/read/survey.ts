/**
 * Why: an article points forward (a call-out before its figure, a mark before its note), so what can be pointed at is known
 * before the first node is made: ids and whose they are, printed marks, the order of references, places in the source.
 */
import type { Point, Position } from '@offprint/ast'
import type { Messages } from '@offprint/core'
import { type XmlElement, xmlTextContent } from '@offprint/core/xml'
import { comments, dangling, doubleId } from '../messages.js'

const ncName = /^[\p{L}_][\p{L}\p{N}\p{M}_.\-·]*$/u

const plainName = /^[A-Za-z_][A-Za-z0-9_.-]*$/
const none: readonly string[] = []

/** The ids in a `rid`. */
function idsIn(rid: string | undefined): readonly string[] {
  if (rid === undefined || rid === '') return none
  return /\s/.test(rid) ? rid.split(/\s+/).filter(Boolean) : [rid]
}

export class Survey {
  /** The element that has an id; the first, where the id stands twice. */
  readonly owners = new Map<string, XmlElement>()
  /** Ids of things inside a reference → the reference, since the tree has nothing smaller to point at. */
  readonly inReference = new Map<string, string>()
  /** Everything that is pointed at by a call-out. */
  readonly pointedAt = new Set<string>()
  /** Ids that nodes of the tree have taken. */
  readonly taken = new Set<string>()
  /** Ids of references in printed order, and the place of each in it. */
  readonly references: string[] = []
  readonly referenceOrder = new Map<string, number>()
  private readonly lines: number[] = [0]

  constructor(root: XmlElement, source: string, messages: Messages | undefined) {
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) this.lines.push(at + 1)
    const silent = this.see(root, undefined, messages)
    for (const rid of this.pointedAt)
      if (!this.owners.has(rid)) messages?.report(dangling, { id: rid }, undefined)
    if (silent) messages?.report(comments, { count: silent }, undefined)
  }

  /**
   * Takes in an element and all in it.
   * @param around the id of the reference that it stands in
   * @returns how many comments and instructions are in it
   */
  private see(element: XmlElement, around: string | undefined, messages: Messages | undefined): number {
    const { name, attributes, children } = element
    const id = attributes['id']
    let reference = around
    if (id !== undefined && !name.startsWith('mml:')) {
      if (this.owners.has(id)) messages?.report(doubleId, { id }, this.where(element))
      else if (plainName.test(id) || ncName.test(id)) this.owners.set(id, element)
      if (name === 'ref' && this.owners.get(id) === element) {
        this.referenceOrder.set(id, this.references.length)
        this.references.push(id)
        reference = id
      } else if (reference !== undefined) this.inReference.set(id, reference)
    }
    if (name === 'xref') for (const rid of idsIn(attributes['rid'])) this.pointedAt.add(rid)
    let silent = 0
    for (let i = 0; i < children.length; i++) {
      const child = children[i]!
      if (child.type === 'element') silent += this.see(child, reference, messages)
      else if (child.type !== 'text') silent++
    }
    return silent
  }

  private where(node: XmlElement): { position: Position } {
    return { position: this.position(node.offset, node.end) }
  }

  /** The targets of a `rid` that exist, as ids of the tree; a part of a reference is the reference. */
  targets(rid: string | undefined): string[] {
    const found: string[] = []
    for (const id of idsIn(rid)) {
      const target = this.owners.has(id) ? (this.inReference.get(id) ?? id) : undefined
      if (target !== undefined && !found.includes(target)) found.push(target)
    }
    return found
  }

  /** The printed mark of what an id belongs to: the text of its <label>. */
  markOf(id: string): string | undefined {
    const owner = this.owners.get(id)
    const label = owner?.children.find(child => child.type === 'element' && child.name === 'label')
    return label?.type === 'element' ? xmlTextContent(label) : undefined
  }

  /** Whether everything that is pointed at is a node of the tree, or nowhere in the file. */
  get settled(): boolean {
    for (const id of this.pointedAt)
      if (this.owners.has(id) && !this.taken.has(this.inReference.get(id) ?? id)) return false
    return true
  }

  position(from: number, to: number): Position {
    return { start: this.point(from), end: this.point(to) }
  }

  private line = 0
  private point(offset: number): Point {
    const line = this.lineOf(offset)
    return { line: line + 1, column: offset - this.lines[line]! + 1, offset }
  }

  /** Number from 0 of the line that a place is in. Nearly always it is the line of the place before, or the next. */
  private lineOf(offset: number): number {
    const { lines, line } = this
    if (lines[line]! <= offset)
      for (let next = line; next < line + 4; next++)
        if (next + 1 >= lines.length || lines[next + 1]! > offset) {
          this.line = next
          return next
        }
    let low = 0
    let high = lines.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (lines[middle]! <= offset) low = middle
      else high = middle
    }
    this.line = low
    return low
  }
}
