/**
 * The `docx` package, loaded when the first document is written and not before, with the one thing it lacks: an element
 * by its name. Everything that `docx` has a class for is made with that class.
 */
import type { FileChild, IContext, ParagraphChild, XmlComponent } from 'docx'

/** What stands in a paragraph. */
export type Inline = ParagraphChild | XmlComponent
/** What stands between paragraphs. */
export type Block = FileChild

export interface Word {
  docx: typeof import('docx')
  /** An element with attributes and children; strings are text. */
  element(
    name: string,
    attributes?: Record<string, string | number>,
    children?: readonly (XmlComponent | Inline | string)[]
  ): XmlComponent
  /** A link to an address outside, with a relationship of a name of its own. */
  link(id: string, address: string, children: readonly Inline[]): XmlComponent
}

const hyperlinkType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

let loaded: Promise<Word> | undefined

/** Loads `docx` once. */
export function loadWord(): Promise<Word> {
  loaded ??= import('docx').then(wordOf)
  return loaded
}

function wordOf(docx: typeof import('docx')): Word {
  class Element extends docx.XmlComponent {
    constructor(
      name: string,
      attributes: Record<string, string | number>,
      children: readonly (XmlComponent | Inline | string)[]
    ) {
      super(name)
      if (Object.keys(attributes).length) this.root.push({ _attr: attributes })
      this.root.push(...children)
    }
  }
  /**
   * `docx` gives its own hyperlinks random relationship ids; ours are counted, so that the same article makes the same
   * bytes. The relationship goes to the part that holds the link: body, footnotes, header.
   */
  class Link extends Element {
    constructor(
      private readonly linkId: string,
      private readonly address: string,
      children: readonly Inline[]
    ) {
      super('w:hyperlink', { 'r:id': `rId${linkId}` }, children)
    }
    override prepForXml(context: IContext) {
      context.viewWrapper.Relationships.addRelationship(this.linkId, hyperlinkType, this.address, 'External')
      return super.prepForXml(context)
    }
  }
  return {
    docx,
    element: (name, attributes = {}, children = []) => new Element(name, attributes, children),
    link: (id, address, children) => new Link(id, address, children)
  }
}
