/**
 * LibreOffice ends a list where one within it begins, and goes on with a new one behind: `<ol><li>…</ol><ol><ol type="a">…</ol></ol>
 * <ol start="3">`. The pieces become the one list that they are.
 */
import type { Element, ElementContent } from 'hast'
import { attribute, wholeNumber } from '../attributes.js'
import { type Parent, visit } from './elements.js'

/** Joins the pieces of the lists of a page. */
export function joinLists(body: Element): void {
  const parents = new Set<Parent>()
  visit(body, (found, above) => {
    if (isList(found)) parents.add(above[above.length - 1]!)
  })
  for (const parent of parents) join(parent)
}

const isList = (node: ElementContent): node is Element =>
  node.type === 'element' && (node.tagName === 'ol' || node.tagName === 'ul')
const isSpace = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === ''

function join(parent: Parent): void {
  const out: ElementContent[] = []
  /** The list that a next piece may belong to, with the number that its next item has. */
  let last: { list: Element; next: number; nested: boolean } | undefined
  const hosts = new Set<Element>()
  for (const child of parent.children as ElementContent[]) {
    if (!isList(child)) {
      if (!isSpace(child)) last = undefined
      out.push(child)
      continue
    }
    const host = last?.list.children.findLast(one => one.type === 'element')
    const inner = child.children.filter(one => !isSpace(one))
    if (last && host?.type === 'element' && inner.length > 0 && inner.every(isList)) {
      for (const one of inner) host.children.push(one)
      hosts.add(host)
      last.nested = true
    } else if (last && goesOn(child, last)) {
      for (const one of child.children) last.list.children.push(one)
      last.next += itemsIn(child)
      last.nested = false
    } else {
      out.push(child)
      last = { list: child, next: (wholeNumber(child, 'start') ?? 1) + itemsIn(child), nested: false }
    }
  }
  parent.children = out as typeof parent.children
  // What came into an item may be in pieces as well.
  for (const host of hosts) join(host)
}

const itemsIn = (list: Element): number =>
  list.children.filter(one => one.type === 'element' && one.tagName === 'li').length

/** Whether a list goes on with one before it: by its numbers, or behind a list within, where there are none. */
function goesOn(list: Element, last: { list: Element; next: number; nested: boolean }): boolean {
  if (list.tagName !== last.list.tagName || attribute(list, 'type') !== attribute(last.list, 'type'))
    return false
  return list.tagName === 'ul' ? last.nested : wholeNumber(list, 'start') === last.next
}
