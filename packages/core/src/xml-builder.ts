/**
 * Why: what a file may cost is counted while its tree is made, whichever way its text is taken apart. Both ways
 * (`xml-scan.ts`, and the tokenizer in `xml.ts`) report to this one place, so that no limit can hold in one and not in the other.
 */
import { placeAt, RefusedError } from './errors.js'
import { expansionFree, type LimitName, type Limits, limitError } from './limits.js'
import { NamespaceScope } from './xml-namespaces.js'
import { Attributes, CommentNode, ElementNode, InstructionNode, TextNode, XmlSource } from './xml-source.js'
import type { XmlDoctype, XmlDocument, XmlElement, XmlNode } from './xml-tree.js'

/** Most elements have none. */
const noAttributes: Record<string, string> = Object.freeze(new Attributes())

export class XmlBuilder {
  readonly document: Omit<XmlDocument, 'root'> & { root?: XmlElement } = { type: 'document', children: [] }
  /** The elements that are open, the innermost last. */
  readonly open: ElementNode[] = []
  private readonly scope = new NamespaceScope()
  private readonly source: XmlSource
  private readonly mostOutput: number
  private output = 0
  private nodes = 0
  private elements = 0
  /** Of the tag that is being read. */
  private attributes = noAttributes
  private count = 0
  private prefixed = false

  constructor(
    private readonly text: string,
    private readonly limits: Limits,
    private readonly part: string | undefined
  ) {
    this.source = new XmlSource(text)
    this.mostOutput = text.length * limits.expansionRatio + expansionFree
  }

  refuse(code: string, message: string, offset: number): RefusedError {
    return new RefusedError(code, message, placeAt(this.text, offset, this.part))
  }

  private exceeded(name: LimitName, offset: number, seen?: number): Error {
    return limitError(this.limits, name, placeAt(this.text, offset, this.part), seen)
  }

  private append(node: XmlNode, offset: number): void {
    if (++this.nodes > this.limits.nodes) throw this.exceeded('nodes', offset)
    const { open } = this
    if (open.length === 0) {
      if (node.type !== 'text') this.document.children.push(node)
      return
    }
    const parent = open[open.length - 1]!
    if (parent.children.length === 0) parent.children = [node]
    else parent.children.push(node)
  }

  addDoctype(raw: string): void {
    this.document.doctype = doctypeOf(raw)
  }

  /** Text that stands from one place to another. */
  addText(value: string, from: number, to: number): void {
    const { limits, open } = this
    this.output += value.length
    if (this.output > this.mostOutput) throw this.exceeded('expansionRatio', from)
    const siblings = open.length === 0 ? undefined : open[open.length - 1]!.children
    const before =
      siblings === undefined || siblings.length === 0 ? undefined : siblings[siblings.length - 1]!
    // CDATA is only another way to write text (XML 1.0, 2.7), so it joins the text around it.
    if (before?.type === 'text') {
      before.value += value
      before.end = to
      if (before.value.length > limits.textBytes) throw this.exceeded('textBytes', from)
    } else {
      if (value.length > limits.textBytes) throw this.exceeded('textBytes', from)
      this.append(new TextNode(this.source, value, from, to), from)
    }
  }

  addComment(value: string, from: number): void {
    this.append(new CommentNode(this.source, value, from), from)
  }

  addInstruction(target: string, value: string, from: number): void {
    this.append(new InstructionNode(this.source, target, value, from), from)
  }

  /** Whether the tag that is being read has an attribute of this name already. */
  hasAttribute(name: string): boolean {
    return this.attributes[name] !== undefined
  }

  /** An attribute of the tag that begins at a place. */
  addAttribute(name: string, value: string, tag: number): void {
    const { limits } = this
    if (this.count++ === 0) this.attributes = new Attributes()
    this.attributes[name] = value
    if (name.length > limits.nameBytes) throw this.exceeded('nameBytes', tag)
    if (value.length > limits.attributeBytes && !isDataUrlWithin(value, limits))
      throw this.exceeded('attributeBytes', tag)
    this.output += value.length
    if (this.output > this.mostOutput) throw this.exceeded('expansionRatio', tag)
    if (name.startsWith('xmlns')) this.scope.declare(name, value, this.open.length, this.fail(tag))
    else if (name.includes(':')) this.prefixed = true
  }

  /** The tag is read: an element with the attributes that were added. */
  openElement(name: string, from: number, to: number): void {
    const { limits, open, attributes } = this
    if (open.length >= limits.depth) throw this.exceeded('depth', from)
    if (name.length > limits.nameBytes) throw this.exceeded('nameBytes', from)
    if (this.count > limits.attributes) throw this.exceeded('attributes', from, this.count)
    const element = new ElementNode(this.source, name, attributes, from, this.elements++)
    if (!this.scope.isPlain(name)) this.scope.resolveElement(element, this.fail(from))
    if (this.prefixed) element.qualified = this.scope.attributes(attributes, this.fail(from))
    element.end = to
    this.attributes = noAttributes
    this.count = 0
    this.prefixed = false
    this.append(element, from)
    if (open.length === 0) this.document.root = element
    open.push(element)
  }

  /** The innermost element ends. */
  closeElement(to: number): ElementNode | undefined {
    const closed = this.open.pop()
    if (closed !== undefined) closed.end = to
    this.scope.close(this.open.length)
    return closed
  }

  private fail(offset: number): (refusal: [string, string]) => RefusedError {
    return refusal => this.refuse(...refusal, offset)
  }
}

function isDataUrlWithin(value: string, limits: Limits): boolean {
  return value.startsWith('data:') && value.length <= (limits.dataUrlBytes / 3) * 4 + 1024
}

/** Name and identifiers (XML 1.0, 2.8); the internal subset is kept as written and never interpreted. */
function doctypeOf(raw: string): XmlDoctype {
  const head =
    /^\s*([^\s[]+)(?:\s+(?:PUBLIC\s+("[^"]*"|'[^']*')(?:\s*("[^"]*"|'[^']*'))?|SYSTEM\s+("[^"]*"|'[^']*')))?/.exec(
      raw
    )
  const bare = (quoted: string | undefined) => quoted?.slice(1, -1)
  return { name: head?.[1] ?? '', publicId: bare(head?.[2]), systemId: bare(head?.[3] ?? head?.[4]), raw }
}
