/**
 * LibreOffice ends a list where one within it begins, and goes on with a new one behind: `<ol><li>…</ol><ol><ol type="a">…</ol></ol>
 * <ol start="3">`. The pieces become the one list that they are.
 */
import type { Element, ElementContent, Root } from 'hast'
import { attribute, wholeNumber } from '../attributes.js'
import { visit } from './elements.js'

/** Joins the pieces of the lists of a page. */
export function joinLists(body: Element): void {
  const parents = new Set<Root | Element>()
  visit(body, (found, above) => {
    if (isList(found)) parents.add(above[above.length - 1]!)
  })
  for (const parent of parents) join(parent)
}

const isList = (node: ElementContent): node is Element =>
  node.type === 'element' && (node.tagName === 'ol' || node.tagName === 'ul')
const isSpace = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === ''

function join(parent: Root | Element): void {
  const out: ElementContent[] = []
  let last: Element | undefined
  let nested = false
  for (const child of parent.children as ElementContent[]) {
    if (!isList(child)) {
      if (!isSpace(child)) last = undefined
      out.push(child)
      continue
    }
    const item = last?.children.filter(one => one.type === 'element').at(-1)
    const inner = child.children.filter(one => !isSpace(one))
    if (item?.type === 'element' && inner.length > 0 && inner.every(isList)) {
      item.children.push(...inner)
      join(item)
      nested = true
    } else if (last && goesOn(child, last, nested)) {
      last.children.push(...child.children)
      nested = false
    } else {
      out.push(child)
      last = child
      nested = false
    }
  }
  parent.children = out as typeof parent.children
}

/** Whether a list goes on with one before it: by its numbers, or behind a list within, where there are none. */
function goesOn(list: Element, last: Element, nested: boolean): boolean {
  if (list.tagName !== last.tagName || attribute(list, 'type') !== attribute(last, 'type')) return false
  if (list.tagName === 'ul') return nested
  const items = last.children.filter(one => one.type === 'element' && one.tagName === 'li').length
  return wholeNumber(list, 'start') === (wholeNumber(last, 'start') ?? 1) + items
}
