/** Opens a written file for assertions: parts as trees, and small questions to them. */
import { parseXml, type XmlElement, xmlTextContent } from '@offprint/core/xml'
import { readZip } from '@offprint/core/zip'

export interface Opened {
  names: string[]
  text(name: string): string
  root(name: string): XmlElement
}

export function open(bytes: Uint8Array): Opened {
  const files = readZip(bytes)
  const text = (name: string): string => new TextDecoder().decode(files.get(name) ?? new Uint8Array())
  return { names: [...files.keys()], text, root: name => parseXml(text(name), { part: name }).root }
}

/** All elements of a name (prefix as the writer uses it) in document order. */
export function all(root: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = []
  const visit = (element: XmlElement): void => {
    if (element.name === name) found.push(element)
    for (const child of element.children) if (child.type === 'element') visit(child)
  }
  visit(root)
  return found
}

export const val = (element: XmlElement | undefined, name = 'w:val'): string | undefined =>
  element?.attributes[name]

/** The words of an element: w:t alone, fields' codes left out. */
export const words = (element: XmlElement): string => all(element, 'w:t').map(xmlTextContent).join('')

/** Paragraphs of a style. */
export const styled = (root: XmlElement, style: string): XmlElement[] =>
  all(root, 'w:p').filter(p => val(all(p, 'w:pStyle')[0]) === style)

/** Codes of the fields in an element, in order. */
export const codes = (element: XmlElement): string[] =>
  all(element, 'w:instrText').map(each => xmlTextContent(each).trim())
