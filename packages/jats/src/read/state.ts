/**
 * Why: what one reading knows. Every element is read once, whatever its parent then makes of it: a parent that cannot take
 * a part keeps itself whole as `foreign`, and its parts are not read again, so that time stays linear.
 */
import type { Node, NodeType, Position } from '@offprint/ast'
import { holds, text } from '@offprint/ast'
import type { Limits, Messages } from '@offprint/core'
import type { XmlElement, XmlNode, XmlText } from '@offprint/core/xml'
import { elementOnly } from '../generated/element-only.js'
import { groupCitations } from './citations.js'
import { foreignOf } from './foreign.js'
import type { Survey } from './survey.js'

/** Reads one element; undefined when the tree has no exact form for it. */
export type ElementReader = (element: XmlElement, state: ReadState) => Node[] | undefined

/** Where we are, when the same element means different things. */
export type Place = 'text' | 'affiliation' | 'reference'

export class ReadState {
  place: Place = 'text'
  /** What was read of each element, by its number. */
  private readonly memory: Record<Place, (Node[] | undefined)[]> = {
    text: [],
    affiliation: [],
    reference: []
  }

  constructor(
    readonly survey: Survey,
    readonly table: ReadonlyMap<string, ElementReader>,
    readonly limits: Limits,
    readonly messages: Messages | undefined
  ) {}

  /** The nodes of an element: what its reader makes of it, else the element itself, whole. */
  read(element: XmlElement): Node[] {
    const memory = this.memory[this.place]
    const known = memory[element.nth]
    if (known) return known
    const nodes = this.table.get(element.name)?.(element, this) ?? foreignOf(element, this)
    memory[element.nth] = nodes
    return nodes
  }

  /** Runs with another meaning of names. */
  at<T>(place: Place, run: () => T): T {
    const before = this.place
    this.place = place
    try {
      return run()
    } finally {
      this.place = before
    }
  }

  /** The nodes of elements, those that `parent` may hold; undefined when one of them it may not hold in any form. */
  fit(elements: readonly XmlElement[], parent: NodeType): Node[] | undefined {
    const types = holds(parent)
    const fitted: Node[] = []
    for (const element of elements) {
      const nodes = this.fitting(element, types)
      if (!nodes) return undefined
      for (const node of nodes) fitted.push(node)
    }
    return trimmed(fitted)
  }

  /** The nodes of an element where only some types may stand: those it gives, or itself, whole. */
  private fitting(element: XmlElement, types: ReadonlySet<NodeType>): Node[] | undefined {
    const nodes = this.read(element)
    for (const node of nodes)
      if (!types.has(node.type)) return types.has('foreign') ? foreignOf(element, this) : undefined
    return nodes
  }

  /** Text and marks of an element, citations grouped; undefined when `parent` may not hold all of it. */
  mixed(element: { children: readonly XmlNode[] }, parent: NodeType): Node[] | undefined {
    const types = holds(parent)
    const nodes: Node[] = []
    let cited = false
    const { children } = element
    const only = children[0]
    if (children.length === 1 && only?.type === 'text') return [this.text(only)]
    for (let i = 0; i < children.length; i++) {
      const child = children[i]!
      if (child.type === 'text') append(nodes, this.text(child))
      else if (child.type === 'element') {
        const made = this.fitting(child, types)
        if (!made) return undefined
        for (let each = 0; each < made.length; each++) {
          if (made[each]!.type === 'citationMark') cited = true
          append(nodes, made[each]!)
        }
      }
    }
    return trimmed(cited ? groupCitations(nodes, this) : nodes)
  }

  text(node: XmlText): Node {
    return text(node.value, this.positionOf(node))
  }

  positionOf({ offset, end }: { offset: number; end: number }): Position {
    return this.survey.position(offset, end)
  }
}

/** The same list without the room for seventeen that V8 gives to one that was pushed to: articles are kept. */
const trimmed = (nodes: Node[]): Node[] => nodes.slice()

/** Adds a node; texts side by side become one. */
function append(nodes: Node[], node: Node): void {
  const last = nodes.length ? nodes[nodes.length - 1]! : undefined
  if (node.type !== 'text' || last?.type !== 'text') {
    nodes.push(node)
    return
  }
  const whole = { ...last, value: last.value + node.value }
  if (last.position && node.position) whole.position = { start: last.position.start, end: node.position.end }
  nodes[nodes.length - 1] = whole
}

/** The element children of an element that holds only elements; undefined when there is text among them. */
export function elementsOf(element: XmlElement): XmlElement[] | undefined {
  const found: XmlElement[] = []
  const { children } = element
  for (let i = 0; i < children.length; i++) {
    const child = children[i]!
    if (child.type === 'element') found.push(child)
    else if (child.type === 'text' && child.value.trim() !== '') return undefined
  }
  return found
}

/** Whether white space between the children of an element means nothing. */
export function holdsElements(element: XmlElement): boolean {
  if (elementOnly.has(element.name)) return elementsOf(element) !== undefined
  return false
}
