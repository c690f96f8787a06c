/**
 * Looking into WordprocessingML. Names count by namespace and local part, in the transitional and in the strict edition
 * alike (ECMA-376-1 and -4): a prefix means nothing.
 */
import type { XmlElement } from '@offprint/core/xml'

type Family =
  | 'w'
  | 'm'
  | 'r'
  | 'wp'
  | 'a'
  | 'pic'
  | 'mc'
  | 'v'
  | 'wps'
  | 'wpg'
  | 'rel'
  | 'o'
  | 'c'
  | 'dgm'
  | 'asvg'
  | 'adec'

const namespaces: Readonly<Record<string, Family>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup': 'wpg',
  'http://schemas.microsoft.com/office/drawing/2016/SVG/main': 'asvg',
  'http://schemas.microsoft.com/office/drawing/2017/decorative': 'adec',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel'
}

const joined = new Map<string, Map<string, string>>()

/** `w:p`, whatever prefix the file uses; the bare local name for a namespace that means nothing to us. */
export function nameOf(element: XmlElement): string {
  let names = joined.get(element.uri)
  if (!names) {
    // What a hostile file invents is not remembered.
    const family = namespaces[element.uri]
    if (!family) return element.local
    names = new Map()
    joined.set(element.uri, names)
  }
  const known = names.get(element.local)
  if (known !== undefined) return known
  const name = `${namespaces[element.uri]}:${element.local}`
  if (names.size < 1000) names.set(element.local, name)
  return name
}

/** The elements among the children. */
export function elements(parent: XmlElement | undefined): XmlElement[] {
  const found: XmlElement[] = []
  if (parent) for (const child of parent.children) if (child.type === 'element') found.push(child)
  return found
}

/** The first child of a name. */
export function kid(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  if (parent)
    for (const child of parent.children) if (child.type === 'element' && nameOf(child) === name) return child
  return undefined
}

/** All children of a name. */
export function kids(parent: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = []
  if (parent)
    for (const child of parent.children)
      if (child.type === 'element' && nameOf(child) === name) found.push(child)
  return found
}

/** An attribute by its local name, in whatever namespace. */
export function attribute(element: XmlElement | undefined, local: string): string | undefined {
  if (!element) return undefined
  const qualified = element.qualified.find(each => each.local === local)
  return element.attributes[qualified ? qualified.name : local]
}

/** `w:val` of a child: `<w:jc w:val="center"/>`. */
export function valOf(parent: XmlElement | undefined, name: string): string | undefined {
  return attribute(kid(parent, name), 'val')
}

/** A switch (ECMA-376-1, 17.17.4): there without a value means on. Undefined when it is not there. */
export function toggle(parent: XmlElement | undefined, name: string): boolean | undefined {
  const found = kid(parent, name)
  if (!found) return undefined
  const value = attribute(found, 'val')
  return value === undefined || !/^(?:0|false|off|none)$/.test(value)
}

/** A whole number of an attribute; undefined when it is none. */
export function integer(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,15}$/.test(text) ? Number(text) : undefined
}

/** Every element of a name at or below one, in document order, without recursion. */
export const descendants = (root: XmlElement, ...names: string[]): XmlElement[] =>
  descendantsOutside('', root, ...names)

/** The same, without what stands in an element of the name `stop`: a text box in a drawing has drawings of its own. */
export function descendantsOutside(stop: string, root: XmlElement, ...names: string[]): XmlElement[] {
  const wanted = new Set(names)
  const found: XmlElement[] = []
  const rest: XmlElement[] = [root]
  for (let element = rest.pop(); element !== undefined; element = rest.pop()) {
    const name = nameOf(element)
    if (wanted.has(name)) found.push(element)
    if (name === stop && element !== root) continue
    const inside = elements(element)
    for (let i = inside.length - 1; i >= 0; i--) rest.push(inside[i]!)
  }
  return found
}
