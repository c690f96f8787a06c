/**
 * Why: what one reading knows. Every element is read once, whatever its parent then makes of it: a parent that cannot take
 * a part keeps itself whole as `foreign`, and its parts are not read again, so that time stays linear.
 */
import type { Node, NodeType, Position } from '@offprint/ast'
import { allowed, specs, text } from '@offprint/ast'
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
  private readonly memory: Record<Place, Map<XmlElement, Node[]>> = {
    text: new Map(),
    affiliation: new Map(),
    reference: new Map()
  }

  constructor(
    readonly survey: Survey,
    readonly table: Readonly<Record<string, ElementReader>>,
    readonly limits: Limits,
    readonly messages: Messages | undefined
  ) {}

  /** The nodes of an element: what its reader makes of it, else the element itself, whole. */
  read(element: XmlElement): Node[] {
    const memory = this.memory[this.place]
    const known = memory.get(element)
    if (known) return known
    const reader = Object.hasOwn(this.table, element.name) ? this.table[element.name] : undefined
    const nodes = reader?.(element, this) ?? foreignOf(element, this)
    memory.set(element, nodes)
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
    const model = specs[parent].children ?? []
    const fitted: Node[] = []
    for (const element of elements) {
      const nodes = this.read(element)
      if (nodes.every(node => allowed(model, node.type))) fitted.push(...nodes)
      else if (allowed(model, 'foreign')) fitted.push(...foreignOf(element, this))
      else return undefined
    }
    return fitted
  }

  /** Text and marks of an element, citations grouped; undefined when `parent` may not hold all of it. */
  mixed(element: { children: readonly XmlNode[] }, parent: NodeType): Node[] | undefined {
    const model = specs[parent].children ?? []
    const nodes: Node[] = []
    for (const child of element.children) {
      if (child.type === 'text') nodes.push(this.text(child))
      else if (child.type === 'element') {
        const made = this.read(child)
        if (made.every(node => allowed(model, node.type))) nodes.push(...made)
        else if (allowed(model, 'foreign')) nodes.push(...foreignOf(child, this))
        else return undefined
      }
    }
    return groupCitations(joined(nodes), this)
  }

  text(node: XmlText): Node {
    return text(node.value, this.positionOf(node))
  }

  positionOf(node: { position: { offset: number }; end: number }): Position {
    return this.survey.position(node.position.offset, node.end)
  }
}

/** Texts side by side become one. */
function joined(nodes: readonly Node[]): Node[] {
  const out: Node[] = []
  for (const node of nodes) {
    const last = out[out.length - 1]
    if (node.type === 'text' && last?.type === 'text')
      out[out.length - 1] = {
        ...last,
        value: last.value + node.value,
        ...(last.position && node.position
          ? { position: { start: last.position.start, end: node.position.end } }
          : {})
      }
    else out.push(node)
  }
  return out
}

/** The element children of an element that holds only elements; undefined when there is text among them. */
export function elementsOf(element: XmlElement): XmlElement[] | undefined {
  const found: XmlElement[] = []
  for (const child of element.children)
    if (child.type === 'element') found.push(child)
    else if (child.type === 'text' && child.value.trim() !== '') return undefined
  return found
}

/** Whether white space between the children of an element means nothing. */
export function holdsElements(element: XmlElement): boolean {
  if (elementOnly.has(element.name)) return elementsOf(element) !== undefined
  return false
}
