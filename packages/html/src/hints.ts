/**
 * Evidence for recognition: what the page calls an element, kept on the draft node as prefixed lower-case tokens
 * (`class:authors`, `role:doc-abstract`, `hidden`). Names prove nothing here; the passes of `structure` weigh them.
 */
import type { Base } from '@offprint/ast'
import type { Element } from 'hast'
import { attribute, classes, inlineStyle } from './attributes.js'
import { xmlId } from './ids.js'
import { isWindow } from './shapes.js'
import type { State } from './state.js'

/** Class names by which common style sheets take a thing off the screen. */
const hidingClasses = new Set([
  'sr-only',
  'usa-sr-only',
  'visually-hidden',
  'visuallyhidden',
  'u-visually-hidden',
  'screen-reader-text',
  'screen-reader-only',
  'element-invisible',
  'offscreen',
  'off-screen',
  'hidden',
  'hide',
  'd-none',
  'is-hidden',
  'mfp-hide',
  'modal',
  'closed',
  'ref-overlay',
  'noprint-hidden'
])

/** Whether the page keeps the element off the screen, or shows it to screens alone as a copy (aria-hidden). */
export function isHidden(element: Element): boolean {
  if (element.properties['hidden'] !== undefined && element.properties['hidden'] !== false) return true
  // A caption that the alternative text repeats is kept from screen readers, as pandoc does; everybody else sees it.
  if (
    attribute(element, 'ariaHidden') === 'true' &&
    element.tagName !== 'img' &&
    element.tagName !== 'figcaption'
  )
    return true
  if (element.tagName === 'dialog' && attribute(element, 'open') === undefined) return true
  const style = inlineStyle(element)
  if (style.get('display') === 'none' || style.get('visibility') === 'hidden') return true
  if (isWindow(element)) return true
  return classes(element).some(name => hidingClasses.has(name.toLowerCase()))
}

/** All hints of an element, the tag first. */
export function hintsOf(element: Element): string[] {
  const hints = [`tag:${element.tagName.toLowerCase()}`]
  const add = (prefix: string, value: string | undefined): void => {
    for (const token of (value ?? '').toLowerCase().split(/\s+/)) if (token) hints.push(`${prefix}:${token}`)
  }
  add('class', classes(element).join(' '))
  add('id', attribute(element, 'id') ?? attribute(element, 'name'))
  add('role', attribute(element, 'role'))
  add('itemprop', attribute(element, 'itemProp'))
  add('property', attribute(element, 'property'))
  add('rel', element.tagName === 'a' ? attribute(element, 'rel') : undefined)
  if (element.tagName === 'font') add('font-size', attribute(element, 'size'))
  add('font-size', inlineStyle(element).get('font-size'))
  for (const property of Object.keys(element.properties))
    if (/^data(Jats|Type$|Test$|Title$)/.test(property))
      add(
        property.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`),
        attribute(element, property)
      )
  // Of what the element is about: the work of an entry, the article, a figure.
  const doi = attribute(element, 'dataDoi')?.trim()
  if (doi && /^10\.\d{4,9}\/[^\s?#]{1,200}$/.test(doi)) hints.push(`data-doi:${doi}`)
  if (isHidden(element)) hints.push('hidden')
  return hints
}

/** What lies behind a mark, in the span that holds both. */
const behindHint = 'place:behind-mark'

/** Attributes in which a page keeps the name of a place for its scripts. */
const otherNames = ['dataId', 'dataBibId', 'content-id', 'dataContentId', 'dataLegacyId'] as const

/** The names, besides its id, by which links of the page call an element. */
function aliasesOf(element: Element, state: State): string[] {
  const own = attribute(element, 'id')
  const names = new Set(otherNames.map(property => attribute(element, property)?.trim()))
  return [...names].flatMap(name => {
    const id = name && name !== own ? xmlId(name) : undefined
    return id !== undefined && state.targets.has(id) ? [`alias:${id}`] : []
  })
}

/** What every node takes over from its element: id, language, direction, place, hints. */
export function baseOf(element: Element, state: State): Base {
  const id = state.claimId(
    attribute(element, 'id') ?? (element.tagName === 'a' ? attribute(element, 'name') : undefined)
  )
  const lang = (attribute(element, 'lang') ?? attribute(element, 'xmlLang'))?.trim()
  const dir = attribute(element, 'dir')?.toLowerCase()
  return {
    ...(id ? { id } : {}),
    ...(lang ? { lang } : {}),
    ...(dir === 'rtl' || dir === 'ltr' || dir === 'auto' ? { dir } : {}),
    ...(element.position ? { position: place(element.position) } : {}),
    hints: [
      ...hintsOf(element),
      ...aliasesOf(element, state),
      ...(state.behind.has(element) ? [behindHint] : [])
    ]
  }
}

/** A position without what unist allows and the tree does not need. */
export function place(position: NonNullable<Element['position']>): NonNullable<Base['position']> {
  const { start, end } = position
  return {
    start: {
      line: start.line,
      column: start.column,
      ...(start.offset === undefined ? {} : { offset: start.offset })
    },
    end: { line: end.line, column: end.column, ...(end.offset === undefined ? {} : { offset: end.offset }) }
  }
}
