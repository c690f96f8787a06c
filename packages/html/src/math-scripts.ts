/**
 * Why: MathJax 2 keeps the formula of the author in a script element and draws it beside that. TeX in a script is read as it
 * is; MathML in a script (`type="math/mml"`) is mark-up that the parser would not look into. The element becomes a span,
 * character for character as long as before, so that all places stay and the guard sees what is in it.
 */
import type { Element, Root } from 'hast'
import { attribute, firstAttribute } from './attributes.js'
import { elementText } from './element-text.js'
import { elements } from './front.js'

const open = /<script(?=[^<>]{0,400}?\btype\s{0,2}=\s{0,2}["']?math\/mml\b)([^<>]{0,400})>/gi
const close = /<\/script\s{0,4}>/gi

/** The page with MathML out of its scripts. */
export function openMathScripts(page: string): string {
  if (!/math\/mml/i.test(page)) return page
  const pieces: string[] = []
  let at = 0
  open.lastIndex = 0
  for (let start = open.exec(page); start; start = open.exec(page)) {
    close.lastIndex = open.lastIndex
    const end = close.exec(page)
    if (!end) break
    const tag = start[0]
    pieces.push(page.slice(at, start.index), `<span  ${tag.slice('<script'.length)}`)
    pieces.push(page.slice(open.lastIndex, end.index), '</span'.padEnd(end[0].length - 1), '>')
    at = close.lastIndex
    open.lastIndex = at
  }
  return pieces.length ? pieces.join('') + page.slice(at) : page
}

/** The ids of all elements that keep a formula for a script which draws it. */
export function formulaScripts(root: Root): Set<string> {
  const found = new Set<string>()
  for (const element of elements(root)) {
    const id = attribute(element, 'id')
    if (id && /^math\//i.test(attribute(element, 'type') ?? '')) found.add(id)
  }
  return found
}

/** Whether an element is what MathJax drew of a formula that the page keeps: it is named after the keeper. */
export function isDrawnFrom(element: Element, kept: ReadonlySet<string>): boolean {
  const id = attribute(element, 'id')
  const keeper = id && /^(.{1,80})-(?:Frame|Container)$/.exec(id)?.[1]
  if (keeper && kept.has(keeper)) return true
  return element.children.some(
    child =>
      child.type === 'element' &&
      (child.tagName === 'span' || child.tagName === 'nobr') &&
      isDrawnFrom(child, kept)
  )
}

/**
 * Pictures of formulas that a script emptied: MathJax 3 takes a formula out of the page until a reader comes to it, and the
 * publisher names a picture of it beside that (`data-altimg`).
 * @returns each `math` without words, with the address of its picture where there is one
 */
export function emptiedFormulas(all: Iterable<Element>): Map<Element, string | undefined> {
  const found = new Map<Element, string | undefined>()
  let picture: string | undefined
  for (const element of all) {
    const named = firstAttribute(element, 'dataAltimg', 'altimg')?.trim()
    if (element.tagName !== 'math') {
      if (named) picture = named
      continue
    }
    if (elementText(element).trim() === '' && !holdsTex(element)) found.set(element, named || picture)
    picture = undefined
  }
  return found
}

const holdsTex = (element: Element): boolean =>
  attribute(element, 'altText') !== undefined ||
  element.children.some(
    child => child.type === 'element' && (child.tagName === 'annotation' || holdsTex(child))
  )
