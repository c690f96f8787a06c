/**
 * Word saves a list as paragraphs that begin with their mark, in a span that is to be ignored, followed by spaces in another
 * typeface. They become lists again; a heading keeps its number as words, as it is printed.
 */
import type { Ledger } from '@offprint/core'
import type { Element, ElementContent, Root } from 'hast'
import { attribute, classes } from '../attributes.js'
import { place } from '../hints.js'
import { element, visit, wordsIn } from './elements.js'

/** A paragraph that is an item. */
interface Item {
  block: Element
  mark: string
  /** From 1. */
  level: number
  list: string
}

/** Makes lists of the paragraphs of a page that are items. */
export function readLists(root: Root | Element, ledger: Ledger): void {
  const parents = new Set<Root | Element>()
  visit(root, (block, above) => {
    if (block.tagName === 'p' && marked(block)) parents.add(above[above.length - 1]!)
  })
  for (const parent of parents) gather(parent, ledger)
}

function gather(parent: Root | Element, ledger: Ledger): void {
  const out: ElementContent[] = []
  let open: { list: Element; level: number; id: string }[] = []
  for (const child of parent.children as ElementContent[]) {
    if (open.length && child.type === 'text' && child.value.trim() === '') continue
    const item = child.type === 'element' ? itemOf(child, ledger) : undefined
    if (!item) {
      open = []
      out.push(child)
      continue
    }
    if (open[0] && open[0].id !== item.list) open = []
    while (open.length > 1 && open[open.length - 1]!.level > item.level) open.pop()
    const last = open[open.length - 1]
    if (!last || item.level > last.level) {
      const list = listFor(item)
      const host = last?.list.children.at(-1)
      if (host?.type === 'element') host.children.push(list)
      else out.push(list)
      open.push({ list, level: item.level, id: item.list })
    }
    open[open.length - 1]!.list.children.push(element('li', {}, [item.block]))
  }
  parent.children = out as typeof parent.children
}

/** The item that a paragraph is, its mark taken out. */
function itemOf(block: Element, ledger: Ledger): Item | undefined {
  const found = block.tagName === 'p' ? marked(block) : undefined
  if (!found) return undefined
  const style = attribute(block, 'style') ?? ''
  const [, list = '', level = '1'] = /mso-list:\s*(l\d+)\s+level(\d)/.exec(style) ?? []
  found.parent.children.splice(found.parent.children.indexOf(found.span), 1)
  ledger.drop(found.mark, 'label', block.position && place(block.position))
  return { block, mark: found.mark, level: Number(level), list }
}

/** The span with the mark that a paragraph begins with. */
function marked(block: Element): { span: Element; parent: Element; mark: string } | undefined {
  const named =
    classes(block).some(name => /^MsoList/i.test(name)) ||
    /mso-list:\s*l\d/.test(attribute(block, 'style') ?? '')
  if (!named) return undefined
  let parent = block
  for (let depth = 0; depth < 6; depth++) {
    const first = parent.children.find(
      child => child.type === 'element' || (child.type === 'text' && child.value.trim() !== '')
    )
    if (first?.type !== 'element' || first.tagName !== 'span') return undefined
    const words = wordsIn(first)
    const mark = /^([^\s\u00a0]{1,6})[\s\u00a0]+$/.exec(words)?.[1]
    if (mark && isMark.test(mark)) return { span: first, parent, mark }
    parent = first
  }
  return undefined
}

/** Bullets of Symbol and Wingdings as they come out, and the numbers of five kinds of lists. */
const isMark = /^(?:[·•●○◦▪■□§ØüvoÞ–—*-]|\(?(?:\d{1,3}|[a-z]|[ivxlc]{1,6})[.)])$/i

/** A list as its first mark says: `3.` begins with the third. */
function listFor({ mark }: Item): Element {
  const sign = mark.replace(/[().]/g, '')
  if (!/[.)]$/.test(mark)) return element('ul', {}, [])
  if (/^\d+$/.test(sign)) return element('ol', sign === '1' ? {} : { start: Number(sign) }, [])
  const roman = /^[ivxlc]+$/i.test(sign) && /^i$|../i.test(sign)
  const type = roman ? (/[a-z]/.test(sign) ? 'i' : 'I') : /[a-z]/.test(sign) ? 'a' : 'A'
  return element('ol', { type }, [])
}
