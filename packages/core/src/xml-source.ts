/**
 * Why: nearly no node is ever asked for its line, so none pays for it. Nodes keep an offset and the source they
 * came from; lines are counted when the first is asked for.
 */
import type { XmlComment, XmlElement, XmlInstruction, XmlNode, XmlPosition, XmlText } from './xml-tree.js'

export class XmlSource {
  /** The offset at which each line begins; CR, LF and CRLF are one line end each. */
  private lines: number[] | undefined

  constructor(private readonly text: string) {}

  position(offset: number): XmlPosition {
    this.lines ??= lineStarts(this.text)
    let low = 0
    let high = this.lines.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.lines[middle]! <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - this.lines[low]! + 1, offset }
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    return starts
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return starts
}

const none: XmlElement['qualified'] = []

const noChildren: XmlNode[] = Object.freeze<XmlNode[]>([]) as XmlNode[]

/**
 * The attributes of an element. Like `Object.create(null)` it inherits nothing, so that `constructor` is no attribute; but
 * V8 keeps that as a dictionary, and this as plain fields, which are read several times as fast.
 */
export const Attributes = function Attributes() {} as unknown as new () => Record<string, string>
Attributes.prototype = Object.freeze(Object.create(null))

export class ElementNode implements XmlElement {
  readonly type = 'element'
  prefix = ''
  local: string
  uri = ''
  qualified: XmlElement['qualified'] = none
  /** Replaced with the first child: an array that is pushed to makes room for seventeen. */
  children: XmlNode[] = noChildren
  end = 0
  constructor(
    private readonly source: XmlSource,
    public name: string,
    public attributes: Record<string, string>,
    readonly offset: number,
    readonly nth: number
  ) {
    this.local = name
  }
  get position(): XmlPosition {
    return this.source.position(this.offset)
  }
}

export class TextNode implements XmlText {
  readonly type = 'text'
  constructor(
    private readonly source: XmlSource,
    public value: string,
    readonly offset: number,
    public end: number
  ) {}
  get position(): XmlPosition {
    return this.source.position(this.offset)
  }
}

export class CommentNode implements XmlComment {
  readonly type = 'comment'
  constructor(
    private readonly source: XmlSource,
    public value: string,
    private readonly offset: number
  ) {}
  get position(): XmlPosition {
    return this.source.position(this.offset)
  }
}

export class InstructionNode implements XmlInstruction {
  readonly type = 'instruction'
  constructor(
    private readonly source: XmlSource,
    public target: string,
    public value: string,
    private readonly offset: number
  ) {}
  get position(): XmlPosition {
    return this.source.position(this.offset)
  }
}
