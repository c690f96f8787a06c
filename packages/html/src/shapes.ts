/**
 * Why: what an element is for can be seen from how it is built, also on pages whose names for things nobody knows: a window
 * that a button opens begins with the button that closes it; what a page shows beside a mark lies behind the mark in a span
 * that holds both.
 */
import type { Element, ElementContent } from 'hast'
import { attribute } from './attributes.js'
import { elementText, silent } from './element-text.js'

const boxes = new Set(['div', 'section', 'aside'])
/** Deeper than this no window keeps the button that closes it. */
const deepest = 8
const closes =
  /^(?:[×✕✖✗⨯╳x]\s?)?(?:close(?: (?:window|modal|dialog|popup|this))?|dismiss|fechar|cerrar|fermer|schlie(?:ß|ss)en|chiudi|закрыть)?$/i

/**
 * Whether an element is a window that a script opens: a box that only scripts can give the focus (`tabindex="-1"`, HTML
 * 6.6.3, as dialogs have it) and that begins with the button that closes it, or, two boxes further in, with its title and a
 * button without words. What holds the title of a page is none.
 */
export function isWindow(element: Element): boolean {
  if (!boxes.has(element.tagName) || attribute(element, 'tabIndex') !== '-1') return false
  let first: Element | undefined = element
  let alone = 0
  for (let depth = 0; first && depth < deepest; depth++) {
    if (first.tagName === 'button') {
      const words = elementText(first)
      return words !== '' && closes.test(words) && !holdsPage(element)
    }
    if (alone > 1 && isTitleBar(first)) return !holdsPage(element)
    const inner = leading(first)
    if (inner && inside(first).length === 1) alone++
    first = inner
  }
  return false
}

/** A heading and a button without words, or with those that close: the upper edge of a window. */
function isTitleBar(element: Element): boolean {
  const [one, two, more] = inside(element)
  if (!one || !two || more) return false
  const [heading, button] = one.tagName === 'button' ? [two, one] : [one, two]
  return /^h[2-6]$/.test(heading.tagName) && button.tagName === 'button' && closes.test(elementText(button))
}

const inside = (element: Element): Element[] =>
  element.children.filter((child): child is Element => child.type === 'element' && !silent.has(child.tagName))

/** The element with which the content of an element begins; none when words come first. */
function leading(element: Element): Element | undefined {
  for (const child of element.children) {
    if (child.type === 'text' && child.value.trim() !== '') return undefined
    if (child.type === 'element' && !silent.has(child.tagName)) return child
  }
  return undefined
}

const holdsPage = (element: Element): boolean =>
  element.children.some(
    child => child.type === 'element' && (/^(?:h1|main|article)$/.test(child.tagName) || holdsPage(child))
  )

/** Longer than this, words are no mark. */
const mark = 80

/**
 * The span that lies behind a mark: the last element of a span that begins with another, short one
 * (`<span><sup>1</sup><span>1. Berg H. Tides. 2011</span></span>`).
 */
export function behindMark(element: Element): Element | undefined {
  if (element.tagName !== 'span') return undefined
  const first = leading(element)
  const last = inside(element).at(-1)
  if (!first || last === first || last?.tagName !== 'span') return undefined
  const size = lengthUpTo(first, mark + 1)
  if (size === 0 || size > mark) return undefined
  return lengthUpTo(last, size + 4) > size + 3 ? last : undefined
}

/** How many letters and signs an element shows, counted no further than `most`. */
function lengthUpTo(element: Element, most: number): number {
  let length = 0
  const open: ElementContent[] = [element]
  for (let seen = 0; open.length && length < most && seen < 200; seen++) {
    const content = open.pop()!
    if (content.type === 'text') length += content.value.trim().length
    else if (content.type === 'element' && !silent.has(content.tagName))
      for (let i = content.children.length - 1; i >= 0; i--) open.push(content.children[i]!)
  }
  return Math.min(length, most)
}
