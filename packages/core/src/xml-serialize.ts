/**
 * Why: text becomes XML in this one place. Escaping happens once, here; what XML 1.0 cannot hold is left out and
 * reported, never written; the same tree gives the same bytes. No caller joins strings into mark-up.
 */
import { OutputError } from './errors.js'
import type { XmlOutput, XmlOutputElement } from './xml-tree.js'

export interface SerializeOptions {
  /** Write `<?xml version="1.0" encoding="UTF-8"?>`. Default true. `standalone` adds `standalone="yes"`. */
  declaration?: boolean | 'standalone'
  doctype?: { name: string; publicId?: string | undefined; systemId?: string | undefined }
  /** Nodes between the declaration and the root element. */
  prolog?: readonly XmlOutput[]
  /** Told of each character or comment that XML cannot hold and that was left out. */
  onIllegal?: (left: IllegalContent) => void
}

export interface IllegalContent {
  kind: 'character' | 'comment' | 'instruction'
  /** The code point as `U+0001`, or the start of what was left out. */
  what: string
  /** The element it stood in. */
  element: string
  /** The attribute it stood in, if any. */
  attribute?: string
}

/**
 * Writes an element as a document.
 * @returns XML 1.0 ending in a line end; encode it as UTF-8
 * @throws OutputError `core:xml-name` for a name no XML can have: a fault of the caller, not of the input
 */
export function serializeXml(root: XmlOutputElement, options: SerializeOptions = {}): string {
  const out: string[] = []
  const { declaration = true, doctype } = options
  if (declaration !== false) {
    out.push(
      `<?xml version="1.0" encoding="UTF-8"${declaration === 'standalone' ? ' standalone="yes"' : ''}?>\n`
    )
  }
  if (doctype !== undefined) out.push(doctypeDeclaration(doctype))
  for (const node of options.prolog ?? []) {
    if (node.type === 'comment' || node.type === 'instruction') {
      writeNode(node, out, '', options)
      out.push('\n')
    }
  }
  // Without recursion: the depth of a tree is the reader's to limit, not the stack's.
  const rest: Array<XmlOutput | string> = [root]
  const names: string[] = []
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (typeof node === 'string') {
      out.push(node)
      names.pop()
    } else if (node.type !== 'element') writeNode(node, out, names[names.length - 1] ?? '', options)
    else {
      writeStartTag(node, out, options)
      if (node.children.length === 0) {
        out.push('/>')
        continue
      }
      out.push('>')
      names.push(node.name)
      rest.push(`</${node.name}>`)
      for (let index = node.children.length - 1; index >= 0; index--) rest.push(node.children[index]!)
    }
  }
  out.push('\n')
  return out.join('')
}

function writeStartTag(element: XmlOutputElement, out: string[], options: SerializeOptions): void {
  out.push('<', checkedName(element.name))
  const { attributes } = element
  for (const name of Object.keys(attributes)) {
    const value = attributes[name]!
    const escaped = attributeSpecial.test(value) ? escapeAttribute(value, element.name, name, options) : value
    out.push(' ', checkedName(name), '="', escaped, '"')
  }
}

function writeNode(
  node: Exclude<XmlOutput, { type: 'element' }>,
  out: string[],
  element: string,
  options: SerializeOptions
): void {
  if (node.type === 'text') {
    out.push(textSpecial.test(node.value) ? escapeText(node.value, element, options) : node.value)
  } else if (node.type === 'comment') {
    // XML 1.0, 2.5: no `--` inside, no hyphen at the end.
    if (/--|-$/.test(node.value) || illegal.test(node.value)) {
      options.onIllegal?.({ kind: 'comment', what: node.value.slice(0, 60), element })
    } else out.push('<!--', node.value, '-->')
  } else if (
    node.value.includes('?>') ||
    illegal.test(node.value) ||
    /^xml$/i.test(node.target) ||
    /^\s/.test(node.value)
  ) {
    options.onIllegal?.({ kind: 'instruction', what: `${node.target} ${node.value.slice(0, 60)}`, element })
  } else out.push('<?', checkedName(node.target), node.value === '' ? '' : ' ', node.value, '?>')
}

/** Everything outside the production Char (XML 1.0, 2.2): with `u`, a surrogate matches only when alone. */
const illegal = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/u
const textSpecial = /[&<>\r\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/u
const attributeSpecial = /[&<>"\t\n\r\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/u
const textSpecials = new RegExp(textSpecial, 'gu')
const attributeSpecials = new RegExp(attributeSpecial, 'gu')

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Written as they are, a reader would turn these into spaces (XML 1.0, 3.3.3) or line feeds (2.11).
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;'
}

function escapeText(text: string, element: string, options: SerializeOptions): string {
  return text.replace(textSpecials, char => references[char] ?? leaveOut(char, options, { element }))
}

function escapeAttribute(
  text: string,
  element: string,
  attribute: string,
  options: SerializeOptions
): string {
  return text.replace(
    attributeSpecials,
    char => references[char] ?? leaveOut(char, options, { element, attribute })
  )
}

function leaveOut(
  char: string,
  options: SerializeOptions,
  place: { element: string; attribute?: string }
): string {
  const what = `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  options.onIllegal?.({ kind: 'character', what, ...place })
  return ''
}

const nameStart =
  ':A-Z_a-z\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f' +
  '\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}'
/** The production Name (XML 1.0, 2.3). */
const xmlName = new RegExp(`^[${nameStart}][${nameStart}\\-.0-9\\xb7\\u0300-\\u036f\\u203f\\u2040]*$`, 'u')
const knownNames = new Set<string>()

function checkedName(name: string): string {
  if (knownNames.has(name)) return name
  if (!xmlName.test(name)) {
    throw new OutputError('core:xml-name', `${JSON.stringify(name.slice(0, 60))} is not a name XML allows`)
  }
  if (knownNames.size < 10_000) knownNames.add(name)
  return name
}

function doctypeDeclaration(doctype: { name: string; publicId?: string; systemId?: string }): string {
  const { name, publicId, systemId } = doctype
  // PubidLiteral and SystemLiteral (XML 1.0, 2.3).
  if (publicId !== undefined && !/^[ \r\na-zA-Z0-9\-'()+,./:=?;!*#@$_%]*$/.test(publicId)) {
    throw new OutputError(
      'core:xml-name',
      'The public identifier holds characters that are not allowed there'
    )
  }
  if (systemId !== undefined && (systemId.includes('"') || illegal.test(systemId))) {
    throw new OutputError(
      'core:xml-name',
      'The system identifier holds characters that are not allowed there'
    )
  }
  let identifiers = ''
  if (publicId !== undefined) identifiers = ` PUBLIC "${publicId}" "${systemId ?? ''}"`
  else if (systemId !== undefined) identifiers = ` SYSTEM "${systemId}"`
  return `<!DOCTYPE ${checkedName(name)}${identifiers}>\n`
}
