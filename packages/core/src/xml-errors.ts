/**
 * Why: "unexpected close tag." helps nobody who has to repair a file. The tokenizer's words become a sentence
 * that says what stands there, what was expected, and where the thing it belongs to began.
 */
import type { XmlElement } from './xml-tree.js'

export interface PlainXmlError {
  code: string
  message: string
  offset: number
}

const syntax = 'core:xml-syntax'

/**
 * @param raw the tokenizer's message
 * @param position where it stood, behind the offending character
 * @param open the elements open at that place
 * @param undeclared entities the file's own DOCTYPE declares, which are never read
 */
export function plainXmlError(
  raw: string,
  text: string,
  position: number,
  open: readonly XmlElement[],
  undeclared: ReadonlySet<string>
): PlainXmlError {
  const innermost = open[open.length - 1]
  const at = Math.max(0, Math.min(position, text.length) - 1)
  if (/entity|^unclosed|^unexpected end/.test(raw) && raw !== 'undefined entity.') {
    const ampersand = bareAmpersand(text, innermost?.position.offset ?? 0)
    if (ampersand !== undefined) {
      const words = JSON.stringify(text.slice(ampersand, ampersand + 20))
      return {
        code: syntax,
        message: `${words} begins no character or entity; write & as &amp;`,
        offset: ampersand
      }
    }
  }
  const unclosed = /^unclosed tag: (.*)$/s.exec(raw)
  if (unclosed !== null || (raw === 'unexpected end.' && innermost !== undefined)) {
    const message = innermost
      ? `The file ends before ${expectedEnd(innermost)}; it seems to be cut off`
      : 'The file ends too early'
    return { code: syntax, message, offset: text.length }
  }
  if (/^(?:unexpected close tag|unmatched closing tag)/.test(raw)) {
    const start = text.lastIndexOf('</', at)
    const name = text.slice(start + 2, at).trim()
    const message = innermost
      ? `Unexpected end tag </${shorten(name)}>, expected ${expectedEnd(innermost)}`
      : `Unexpected end tag </${shorten(name)}>, nothing is open`
    return { code: syntax, message, offset: start }
  }
  if (raw === 'undefined entity.') {
    const start = text.lastIndexOf('&', at)
    const name = text.slice(start + 1, at)
    const message = undeclared.has(name)
      ? `The entity &${shorten(name)}; is defined in the file's own DOCTYPE, which is not read; write the character itself`
      : `Unknown entity &${shorten(name)};, write the character itself or its number (&#233;)`
    return { code: 'core:xml-entity', message, offset: start }
  }
  if (raw === 'malformed character entity.') {
    const start = text.lastIndexOf('&', at)
    const message = `${shorten(text.slice(start, at + 1))} is the number of no character XML allows; remove it`
    return { code: syntax, message, offset: start }
  }
  const duplicate = /^duplicate attribute: (.*)\.$/s.exec(raw)
  if (duplicate !== null) {
    const message = `The attribute ${shorten(duplicate[1]!)} stands twice in one tag`
    return { code: syntax, message, offset: text.lastIndexOf('<', at) }
  }
  if (raw === 'disallowed character.') {
    const found = text.codePointAt(at) ?? 0
    const message =
      found === 0x3c
        ? 'Unexpected < in an attribute; write it as &lt;'
        : `The character U+${found.toString(16).toUpperCase().padStart(4, '0')} is not allowed in XML; remove it`
    return { code: syntax, message, offset: at }
  }
  if (raw === 'disallowed character in attribute name.' && /[/>]/.test(text.charAt(at))) {
    return { code: syntax, message: rewordings['attribute without value.']!, offset: at }
  }
  return {
    code: syntax,
    message: rewordings[raw] ?? `Not well-formed XML: ${raw.replace(/\.$/, '')}`,
    offset: at
  }
}

const rewordings: Record<string, string> = {
  'text data outside of root node.': 'There is text before the first or behind the last tag',
  'document must contain a root element.': 'The file holds no element; it is no XML',
  'documents may contain only one root.': 'A second root element begins here; XML has exactly one',
  'inappropriately located doctype declaration.': 'The DOCTYPE must stand once, before the first element',
  'an XML declaration must be at the start of the document.':
    'Something stands before the XML declaration; remove it',
  'the XML declaration must appear at the start of the document.':
    'The XML declaration must stand at the very start',
  'malformed comment.': 'A comment must not hold -- or end in a hyphen',
  'the string "]]>" is disallowed in char data.': 'Unexpected ]]> in text; write it as ]]&gt;',
  'unquoted attribute value.': 'The value of an attribute must stand in quotation marks',
  'attribute without value.': 'An attribute has no value; write name="value"',
  'no whitespace between attributes.': 'There must be a space between two attributes',
  'disallowed character in tag name': 'Unexpected < in text; write it as &lt;',
  'unexpected end.': 'The file ends in the middle of a tag, comment or declaration; it seems to be cut off'
}

/** The first `&` from an offset on that begins no reference: a tokenizer runs on from there to the next `;`. */
function bareAmpersand(text: string, from: number): number | undefined {
  const reference = /&(?:#[0-9]+|#x[0-9a-f]+|[^\s<>&;#"']{1,100});/iy
  for (let at = text.indexOf('&', from); at >= 0; at = text.indexOf('&', at + 1)) {
    reference.lastIndex = at
    if (!reference.test(text)) return at
  }
  return undefined
}

function expectedEnd(element: XmlElement): string {
  const { line, column } = element.position
  return `</${shorten(element.name)}> opened at ${line}:${column}`
}

function shorten(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words
}
