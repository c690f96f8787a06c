/**
 * Why: files that are wrong, or merely rare, are read by a tokenizer that knows all of XML and can say what is wrong with them.
 *
 * saxes does the tokenizing with `xmlns: false`: its own namespace handling walks up all open elements for each
 * name and is quadratic when they are nested. Prefixes are resolved by the builder (Namespaces in XML 1.0, 6).
 */
import { SaxesParser } from 'saxes'
import { defaultLimits } from './limits.js'
import type { ParseXmlOptions } from './xml.js'
import { XmlBuilder } from './xml-builder.js'
import { plainXmlError } from './xml-errors.js'
import type { XmlDocument, XmlElement } from './xml-tree.js'

/** The tree by the tokenizer, which knows what is wrong with a file. */
export function tokenized(
  text: string,
  entities: Record<string, string>,
  options: ParseXmlOptions
): XmlDocument {
  const { limits = defaultLimits, part } = options
  const builder = new XmlBuilder(text, limits, part)
  const parser = tokenizer()
  parser.ENTITIES = entities
  const undeclared = new Set<string>()
  let closing: XmlElement | undefined
  /** Where the tokens seen so far end: text begins there. What stands in front of the first is not told. */
  let from = Math.max(0, text.indexOf('<'))

  parser.on('error', error => {
    const { code, message, offset } = plainXmlError(
      error.message,
      text,
      parser.position,
      closing !== undefined && /close tag/.test(error.message) ? [closing] : builder.open,
      undeclared
    )
    throw builder.refuse(code, message, offset)
  })
  parser.on('xmldecl', declaration => {
    if (declaration.version !== undefined && declaration.version !== '1.0') {
      throw builder.refuse(
        'core:xml-version',
        `This is XML ${declaration.version}; only XML 1.0 is read, save it as that`,
        0
      )
    }
    from = parser.position
  })
  parser.on('doctype', raw => {
    if (options.doctype !== 'allow')
      throw builder.refuse(
        'core:xml-doctype',
        'The file has a DOCTYPE, which this format does not allow; remove it',
        text.indexOf('<!DOCTYPE', from)
      )
    builder.addDoctype(raw)
    for (const match of raw.matchAll(/<!ENTITY\s+(?:%\s+)?([^\s%"'<>]+)/g)) {
      undeclared.add(match[1]!)
      delete parser.ENTITIES[match[1]!]
    }
    from = parser.position
  })
  parser.on('comment', value => {
    builder.addComment(value, from)
    // It is told at the hyphens, before the `>`.
    from = parser.position + 1
  })
  parser.on('processinginstruction', ({ target, body }) => {
    builder.addInstruction(target, body, from)
    from = parser.position
  })
  parser.on('text', value => {
    // It is told when the `<` behind it was read.
    const end = parser.position - 1
    builder.addText(value, from, end)
    from = end
  })
  parser.on('cdata', value => {
    if (value !== '') builder.addText(value, from, parser.position)
    from = parser.position
  })
  // The text in front has been reported by now, so `from` is the `<` of the tag the attribute stands in.
  parser.on('attribute', ({ name, value }) => builder.addAttribute(name, value, from))
  parser.on('opentag', ({ name }) => {
    const end = parser.position
    builder.openElement(name, from, end)
    from = end
  })
  parser.on('closetag', () => {
    from = parser.position
    // On a mismatch the tokenizer closes first and complains then: the error needs what it closed.
    closing = builder.closeElement(from)
  })

  parser.write(text).close()
  if (builder.document.root === undefined)
    throw builder.refuse('core:xml-syntax', 'The file holds no element', 0)
  return builder.document as XmlDocument
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
