/** Lists: ol, ul and their obsolete kin. Numbers that do not follow from the kind of list are kept as labels. */
import type { Block, List, ListItem } from '@offprint/ast'
import { node } from '@offprint/ast'
import type { Element } from 'hast'
import { attribute, inlineStyle, wholeNumber } from '../attributes.js'
import type { Handler } from '../handler.js'
import { baseOf } from '../hints.js'
import type { State } from '../state.js'
import { contain } from './containers.js'

const orders: Record<string, List['kind']> = {
  '1': 'order',
  a: 'alpha-lower',
  A: 'alpha-upper',
  i: 'roman-lower',
  I: 'roman-upper'
}
const styles: Record<string, List['kind']> = {
  none: 'simple',
  decimal: 'order',
  'lower-alpha': 'alpha-lower',
  'lower-latin': 'alpha-lower',
  'upper-alpha': 'alpha-upper',
  'upper-latin': 'alpha-upper',
  'lower-roman': 'roman-lower',
  'upper-roman': 'roman-upper',
  disc: 'bullet',
  circle: 'bullet',
  square: 'bullet'
}

export const list: Handler = {
  flow(element, state) {
    const base = baseOf(element, state)
    const items = itemsOf(element, state)
    if (items.length === 0) return []
    const style = inlineStyle(element)
    const kind =
      styles[style.get('list-style-type') ?? style.get('list-style')?.split(' ')[0] ?? ''] ??
      (element.tagName === 'ol' ? (orders[attribute(element, 'type') ?? '1'] ?? 'order') : 'bullet')
    const start = element.tagName === 'ol' ? wholeNumber(element, 'start') : undefined
    return [node('list', { kind, ...(start !== undefined && start !== 1 ? { start } : {}), ...base }, items)]
  }
}

function itemsOf(element: Element, state: State): ListItem[] {
  const items: ListItem[] = []
  const ordered = element.tagName === 'ol'
  let next = wholeNumber(element, 'start') ?? 1
  let loose: Element['children'] = []
  const flush = (): void => {
    const blocks = state.flow(loose)
    loose = []
    const last = items.at(-1)
    // Blocks between items belong to the item before them: `<ul><li>…</li><ul>…</ul></ul>`.
    if (blocks.length && last) last.children.push(...blocks)
    else if (blocks.length) items.push(node('listItem', {}, blocks))
  }
  for (const child of element.children) {
    if (child.type === 'element' && child.tagName === 'li') {
      flush()
      const value = ordered ? wholeNumber(child, 'value') : undefined
      items.push(...itemOf(child, state, value === next ? undefined : value))
      next = (value ?? next) + 1
    } else loose.push(child)
  }
  flush()
  return items
}

/** @param value a number of its own, which is another than its place gives it (HTML Standard 4.4.8, `value`) */
function itemOf(element: Element, state: State, value: number | undefined): ListItem[] {
  const base = baseOf(element, state)
  const blocks = state.flow(element.children)
  if (blocks.length === 0 && base.id === undefined) return []
  // A number that browsers draw is none of the page's words.
  const label = value === undefined ? {} : { label: String(value), sources: { label: 'html:value' } }
  return [node('listItem', { ...base, ...label }, blocks)]
}

/** An item outside a list is a paragraph or a group. */
export const item: Handler = {
  flow: (element, state): Block[] => contain(element, state)
}
