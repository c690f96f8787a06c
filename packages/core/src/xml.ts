/**
 * Why: every XML file, of whatever format, comes in through this one door, so that a protection can not be
 * put into one reader and forgotten in its sister. Nothing outside the text is ever opened: no DTD, no entity,
 * no XInclude. Sizes are limited, errors name line and column in plain words.
 *
 * saxes does the tokenizing with `xmlns: false`: its own namespace handling walks up all open elements for each
 * name and is quadratic when they are nested. Prefixes are resolved here (Namespaces in XML 1.0, 6).
 */
import { SaxesParser } from 'saxes'
import { placeAt, RefusedError } from './errors.js'
import { defaultLimits, expansionFree, type LimitName, type Limits, limitError } from './limits.js'
import { plainXmlError } from './xml-errors.js'
import { NamespaceScope } from './xml-namespaces.js'
import { Attributes, CommentNode, ElementNode, InstructionNode, TextNode, XmlSource } from './xml-source.js'
import type { XmlDoctype, XmlDocument, XmlElement, XmlNode } from './xml-tree.js'

export { type SerializeOptions, serializeXml } from './xml-serialize.js'
export * from './xml-tree.js'

export interface ParseXmlOptions {
  limits?: Limits
  /** The part of a package or the file name, for messages. */
  part?: string
  /** Named entities that may be used beside the five of XML: name → text. */
  entities?: Readonly<Record<string, string>>
  /** Refuse any DOCTYPE (Office formats), or allow and remember it (JATS). Default `refuse`. */
  doctype?: 'refuse' | 'allow'
}

/**
 * Parses a text into a small tree with positions.
 * @param text the decoded file (see `decodeText`)
 * @throws RefusedError `core:xml-syntax`, `core:xml-entity`, `core:xml-namespace`, `core:xml-doctype`,
 *   `core:xml-version`; LimitError for the limits on bytes, depth, attributes, names, text, nodes, expansion
 */
export function parseXml(text: string, options: ParseXmlOptions = {}): XmlDocument {
  const { limits = defaultLimits, part } = options
  const refuse = (code: string, message: string, offset: number): RefusedError =>
    new RefusedError(code, message, placeAt(text, offset, part))
  const exceeded = (name: LimitName, offset: number, seen?: number) =>
    limitError(limits, name, placeAt(text, offset, part), seen)
  if (text.length > limits.inputBytes) throw limitError(limits, 'inputBytes', { part })
  if (text.trim() === '') throw new RefusedError('core:xml-empty', 'The file is empty', { part })

  const parser = tokenizer()
  const scope = new NamespaceScope()
  const source = new XmlSource(text)
  const document: Omit<XmlDocument, 'root'> & { root?: XmlElement } = { type: 'document', children: [] }
  const open: XmlElement[] = []
  let closing: XmlElement | undefined
  const mostOutput = text.length * limits.expansionRatio + expansionFree
  let output = 0
  let nodes = 0
  let elements = 0
  /** Where the tokens seen so far end: text begins there. */
  let from = text.charCodeAt(0) === 0xfeff ? 1 : 0

  parser.ENTITIES = entityTable(options.entities)
  const undeclared = new Set<string>()

  const append = (node: XmlNode): void => {
    if (++nodes > limits.nodes) throw exceeded('nodes', from)
    const parent = open[open.length - 1]
    if (parent === undefined) {
      if (node.type !== 'text') document.children.push(node)
    } else if (parent.children.length === 0) parent.children = [node]
    else parent.children.push(node)
  }
  const appendText = (value: string, offset: number): void => {
    output += value.length
    if (output > mostOutput) throw exceeded('expansionRatio', offset)
    const siblings = open[open.length - 1]?.children
    const before = siblings?.[siblings.length - 1]
    // CDATA is only another way to write text (XML 1.0, 2.7), so it joins the text around it.
    if (before?.type === 'text') {
      before.value += value
      before.end = parser.position
      if (before.value.length > limits.textBytes) throw exceeded('textBytes', offset)
    } else {
      if (value.length > limits.textBytes) throw exceeded('textBytes', offset)
      append(new TextNode(source, value, offset, parser.position))
    }
  }

  parser.on('error', error => {
    const { code, message, offset } = plainXmlError(
      error.message,
      text,
      parser.position,
      closing !== undefined && /close tag/.test(error.message) ? [closing] : open,
      undeclared
    )
    throw refuse(code, message, offset)
  })
  parser.on('xmldecl', declaration => {
    if (declaration.version !== undefined && declaration.version !== '1.0') {
      throw refuse(
        'core:xml-version',
        `This is XML ${declaration.version}; only XML 1.0 is read, save it as that`,
        0
      )
    }
    from = parser.position
  })
  parser.on('doctype', raw => {
    const start = text.indexOf('<!DOCTYPE', from)
    if (options.doctype !== 'allow') {
      throw refuse(
        'core:xml-doctype',
        'The file has a DOCTYPE, which this format does not allow; remove it',
        start
      )
    }
    document.doctype = readDoctype(raw)
    for (const match of raw.matchAll(/<!ENTITY\s+(?:%\s+)?([^\s%"'<>]+)/g)) {
      undeclared.add(match[1]!)
      delete parser.ENTITIES[match[1]!]
    }
    from = parser.position
  })
  parser.on('comment', value => {
    append(new CommentNode(source, value, from))
    from = parser.position
  })
  parser.on('processinginstruction', ({ target, body }) => {
    append(new InstructionNode(source, target, body, from))
    from = parser.position
  })
  parser.on('text', value => {
    appendText(value, from)
    from = parser.position - 1
  })
  parser.on('cdata', value => {
    if (value !== '') appendText(value, from)
    from = parser.position
  })
  let count = 0
  let attributes = noAttributes
  let prefixed = false
  const fail = (refusal: [string, string]): RefusedError => refuse(...refusal, from)
  // The text in front has been reported by now, so `from` is the `<` of the tag the attribute stands in.
  parser.on('attribute', ({ name, value }) => {
    if (count++ === 0) attributes = new Attributes()
    attributes[name] = value
    if (name.length > limits.nameBytes) throw exceeded('nameBytes', from)
    if (value.length > limits.attributeBytes && !isDataUrlWithin(value, limits))
      throw exceeded('attributeBytes', from)
    output += value.length
    if (output > mostOutput) throw exceeded('expansionRatio', from)
    if (name.startsWith('xmlns')) scope.declare(name, value, open.length, fail)
    else if (name.includes(':')) prefixed = true
  })
  parser.on('opentag', tag => {
    const { name } = tag
    if (open.length >= limits.depth) throw exceeded('depth', from)
    if (name.length > limits.nameBytes) throw exceeded('nameBytes', from)
    if (count > limits.attributes) throw exceeded('attributes', from, count)
    const element = new ElementNode(source, name, attributes, from, elements++)
    scope.resolveElement(element, fail)
    if (prefixed) element.qualified = scope.attributes(attributes, fail)
    element.end = parser.position
    attributes = noAttributes
    count = 0
    prefixed = false
    append(element)
    if (open.length === 0) document.root = element
    open.push(element)
    from = element.end
  })
  parser.on('closetag', () => {
    from = parser.position
    // On a mismatch the tokenizer closes first and complains then: the error needs what it closed.
    closing = open.pop()
    if (closing !== undefined) closing.end = from
    scope.close(open.length)
  })

  parser.write(text).close()
  if (document.root === undefined) throw refuse('core:xml-syntax', 'The file holds no element', 0)
  return document as XmlDocument
}

/** Where saxes 6 keeps its handlers. */
interface HandlerSlots {
  xmldeclHandler: undefined
  doctypeHandler: undefined
  commentHandler: undefined
  piHandler: undefined
  textHandler: undefined
  cdataHandler: undefined
  attributeHandler: undefined
  openTagHandler: undefined
  closeTagHandler: undefined
  errorHandler: undefined
}

/**
 * A tokenizer with room for all its handlers. `on` adds each as a computed property, and from the eighth on V8 keeps an
 * object so made as a dictionary, in which every look-up is dear: reading took six times as long. Named here first, they
 * are plain fields. Were saxes to call them otherwise, all would work as before, and slowly.
 */
function tokenizer(): SaxesParser<{ xmlns: false; position: false }> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const slots = parser as unknown as HandlerSlots
  slots.xmldeclHandler = undefined
  slots.doctypeHandler = undefined
  slots.commentHandler = undefined
  slots.piHandler = undefined
  slots.textHandler = undefined
  slots.cdataHandler = undefined
  slots.attributeHandler = undefined
  slots.openTagHandler = undefined
  slots.closeTagHandler = undefined
  slots.errorHandler = undefined
  return parser
}

/** Most elements have none. */
const noAttributes: Record<string, string> = Object.freeze(new Attributes())

const builtIn = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** A table without a prototype: `&constructor;` must be unknown. */
function entityTable(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.assign(Object.create(null), extra, builtIn)
}

function isDataUrlWithin(value: string, limits: Limits): boolean {
  return value.startsWith('data:') && value.length <= (limits.dataUrlBytes / 3) * 4 + 1024
}

/** Name and identifiers (XML 1.0, 2.8); the internal subset is kept as written and never interpreted. */
function readDoctype(raw: string): XmlDoctype {
  const head =
    /^\s*([^\s[]+)(?:\s+(?:PUBLIC\s+("[^"]*"|'[^']*')(?:\s*("[^"]*"|'[^']*'))?|SYSTEM\s+("[^"]*"|'[^']*')))?/.exec(
      raw
    )
  const bare = (quoted: string | undefined) => quoted?.slice(1, -1)
  return { name: head?.[1] ?? '', publicId: bare(head?.[2]), systemId: bare(head?.[3] ?? head?.[4]), raw }
}
