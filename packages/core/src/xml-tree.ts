/**
 * Why: the shape of XML between its text and the readers and writers of formats: as small as it can be, with
 * the place of everything in the source and names resolved to namespaces, since a prefix means nothing.
 */

/** Line and column from 1, offset from 0 in UTF-16 units. */
export interface XmlPosition {
  line: number
  column: number
  offset: number
}

/** What `parseXml` gives is to be read, not changed: empty attributes and children are shared and frozen. */
export interface XmlElement {
  type: 'element'
  /** The name as written: `mml:math`. */
  name: string
  prefix: string
  local: string
  /** The namespace, '' for none. */
  uri: string
  /** By name as written, in source order, without a prototype; namespace declarations are among them. */
  attributes: Record<string, string>
  /** Attributes with a prefix, resolved. */
  qualified: ReadonlyArray<{ name: string; local: string; uri: string }>
  children: XmlNode[]
  readonly position: XmlPosition
  /** Where its start tag begins. */
  readonly offset: number
  /** The offset behind its end tag. */
  end: number
  /** Its number in the document, from 0: what belongs to elements is kept in lists beside the tree. */
  readonly nth: number
}

export interface XmlText {
  type: 'text'
  value: string
  readonly position: XmlPosition
  readonly offset: number
  /** The offset behind it. */
  end: number
}

export interface XmlComment {
  type: 'comment'
  value: string
  readonly position: XmlPosition
}

export interface XmlInstruction {
  type: 'instruction'
  target: string
  value: string
  readonly position: XmlPosition
}

export type XmlNode = XmlElement | XmlText | XmlComment | XmlInstruction

export interface XmlDoctype {
  name: string
  publicId?: string | undefined
  systemId?: string | undefined
  /** Everything between `<!DOCTYPE` and `>`, as written. */
  raw: string
}

export interface XmlDocument {
  type: 'document'
  doctype?: XmlDoctype
  root: XmlElement
  /** The root element with the comments and instructions around it. */
  children: XmlNode[]
}

/** What a writer builds and `serializeXml` writes: the same tree without places and namespaces. */
export type XmlOutput =
  | {
      type: 'element'
      name: string
      attributes: Readonly<Record<string, string>>
      children: readonly XmlOutput[]
    }
  | { type: 'text'; value: string }
  | { type: 'comment'; value: string }
  | { type: 'instruction'; target: string; value: string }

export type XmlOutputElement = Extract<XmlOutput, { type: 'element' }>

/**
 * Builds an element for `serializeXml`. Strings among the children are text; attributes and children that are
 * undefined are left out.
 */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  children: ReadonlyArray<XmlOutput | string | undefined> = []
): XmlOutputElement {
  const kept: Record<string, string> = Object.create(null)
  for (const key of Object.keys(attributes)) {
    const value = attributes[key]
    if (value !== undefined) kept[key] = value
  }
  const nodes: XmlOutput[] = []
  for (const child of children) {
    if (typeof child === 'string') nodes.push({ type: 'text', value: child })
    else if (child !== undefined) nodes.push(child)
  }
  return { type: 'element', name, attributes: kept, children: nodes }
}

/** The value of an attribute by local name and namespace ('' = without a prefix), or undefined. */
export function xmlAttribute(element: XmlElement, local: string, uri = ''): string | undefined {
  if (uri === '') return element.attributes[local]
  const found = element.qualified.find(each => each.local === local && each.uri === uri)
  return found && element.attributes[found.name]
}

/** The text of an element and all in it, in order. Walks without recursion. */
export function xmlTextContent(element: XmlElement): string {
  const only = element.children[0]
  if (only === undefined) return ''
  if (element.children.length === 1 && only.type === 'text') return only.value
  let text = ''
  const rest: XmlNode[] = [element]
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (node.type === 'text') text += node.value
    else if (node.type === 'element') {
      for (let index = node.children.length - 1; index >= 0; index--) rest.push(node.children[index]!)
    }
  }
  return text
}
