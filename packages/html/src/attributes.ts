/**
 * Reading attributes. The parser gives some values as numbers, booleans or lists; every handler wants text, and none
 * wants to know which.
 */
import type { Element } from 'hast'

/** The value of an attribute as text, by its hast property name (`className`, `ariaHidden`, `dataMathml`). */
export function attribute(element: Element, property: string): string | undefined {
  const value = element.properties[property]
  if (value === undefined || value === null || value === false) return undefined
  if (Array.isArray(value)) return value.join(' ')
  return value === true ? '' : String(value)
}

/** The first of several attributes that is there and not empty. */
export function firstAttribute(element: Element, ...properties: string[]): string | undefined {
  for (const property of properties) {
    const value = attribute(element, property)?.trim()
    if (value) return value
  }
  return undefined
}

/** The classes of an element, as written. */
export function classes(element: Element): string[] {
  const value = element.properties['className']
  return Array.isArray(value) ? value.map(String) : []
}

/** The declarations of an inline style, by lower-case property. */
export const inlineStyle = (element: Element): Map<string, string> =>
  declarationsIn(attribute(element, 'style') ?? '')

/** The declarations of a style or a rule, by lower-case property. */
export function declarationsIn(style: string): Map<string, string> {
  const declarations = new Map<string, string>()
  for (const part of style.split(';')) {
    const colon = part.indexOf(':')
    if (colon < 0) continue
    const name = part.slice(0, colon).trim().toLowerCase()
    const value = part
      .slice(colon + 1)
      .replace(/!important/i, '')
      .trim()
      .toLowerCase()
    if (name && value) declarations.set(name, value)
  }
  return declarations
}

/** A positive whole number from an attribute; undefined when it is not one. */
export function wholeNumber(element: Element, property: string): number | undefined {
  const text = attribute(element, property)
  if (text === undefined || !/^\s*\d{1,9}/.test(text)) return undefined
  return Number.parseInt(text, 10)
}
