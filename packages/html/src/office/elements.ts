/** Finding and changing elements of a parsed page. */
import type { Element, ElementContent, Root } from 'hast'

export type Parent = Root | Element

/** The first child element of a name. */
export const childElement = (parent: Parent, name: string): Element | undefined =>
  (parent.children as ElementContent[]).find(
    (child): child is Element => child.type === 'element' && child.tagName === name
  )

/**
 * Calls with each element in document order, with its parents from the outermost; `false` leaves out what is in it. Nothing may
 * be taken out or put in on the way.
 */
export function visit(parent: Parent, see: (element: Element, parents: readonly Parent[]) => unknown): void {
  const parents: Parent[] = []
  const enter = (node: Parent): void => {
    parents.push(node)
    for (const child of node.children)
      if (child.type === 'element' && see(child, parents) !== false) enter(child)
    parents.pop()
  }
  enter(parent)
}

/** Takes elements out, each list of children looked at once however many go. */
export function removeAll(gone: ReadonlySet<Element>, parents: ReadonlySet<Parent>): void {
  for (const parent of parents)
    parent.children = parent.children.filter(
      child => child.type !== 'element' || !gone.has(child)
    ) as typeof parent.children
}

/** The words of an element, white space as it stands. */
export const wordsIn = (node: Element): string =>
  node.children
    .map(child => (child.type === 'text' ? child.value : child.type === 'element' ? wordsIn(child) : ''))
    .join('')

/** Whether anything in it is read or seen. */
export const says = (node: Element): boolean =>
  node.children.some(child =>
    child.type === 'text'
      ? child.value.trim() !== ''
      : child.type === 'element' && (/^(?:img|svg|math|table|object)$/.test(child.tagName) || says(child))
  )

export const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[]
): Element => ({ type: 'element', tagName, properties, children })
