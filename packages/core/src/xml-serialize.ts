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
  /**
   * Whether white space between the parts of an element means nothing. Each part of the root, and of its parts in turn as
   * far as this holds, then gets a line of its own, two spaces further in.
   */
  lines?: (element: XmlOutputElement) => boolean
  /** Prefixes with their namespaces: those that names in the tree use are declared on the root, in this order. */
  namespaces?: Readonly<Record<string, string>>
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
 * @returns XML 1.0 ending in a line end; encode it as UTF-8, or use `encodeXml`
 * @throws OutputError `core:xml-name` for a name no XML can have: a fault of the caller, not of the input
 */
export function serializeXml(root: XmlOutputElement, options: SerializeOptions = {}): string {
  return pieces(root, options).join('')
}

/** The same as UTF-8. A text that was put together from thousands of parts is encoded faster piece by piece. */
export function encodeXml(root: XmlOutputElement, options: SerializeOptions = {}): Uint8Array {
  const encoder = new TextEncoder()
  const encoded = pieces(root, options).map(piece => encoder.encode(piece))
  const bytes = new Uint8Array(encoded.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of encoded) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function pieces(root: XmlOutputElement, options: SerializeOptions): string[] {
  let out = ''
  const { declaration = true, doctype } = options
  if (declaration !== false)
    out += `<?xml version="1.0" encoding="UTF-8"${declaration === 'standalone' ? ' standalone="yes"' : ''}?>\n`
  if (doctype !== undefined) out += doctypeDeclaration(doctype)
  for (const node of options.prolog ?? [])
    if (node.type === 'comment' || node.type === 'instruction') out += `${written(node, '', options)}\n`
  const { namespaces } = options
  if (namespaces === undefined) return [out, startTag(root, options), ...inside(root, options), '\n']
  // What is used is known when all in the root is written, and declared in front of it.
  const used = new Set<string>()
  startTag(root, {}, used)
  const content = inside(root, options, used)
  const attributes: Record<string, string> = {}
  for (const prefix of Object.keys(namespaces))
    if (used.has(prefix)) attributes[`xmlns:${prefix}`] = namespaces[prefix]!
  Object.assign(attributes, root.attributes)
  return [out, startTag({ ...root, attributes }, options), ...content, '\n']
}

/** About how long a piece is. */
const pieceLength = 16_000

/**
 * What follows the name and the attributes of an element: its content and its end.
 * Without recursion: the depth of a tree is the reader's to limit, not the stack's.
 * @param used prefixes are put into it
 */
function inside(root: XmlOutputElement, options: SerializeOptions, used?: Set<string>): string[] {
  if (root.children.length === 0) return ['/>']
  const done: string[] = []
  let out = '>'
  // The elements that are open, for each the next child to write and whether its parts get lines: three stacks side by side.
  const open: XmlOutputElement[] = []
  const places: number[] = []
  const lined: boolean[] = []
  let element = root
  let place = 0
  let lines = options.lines?.(root) ?? false
  for (;;) {
    if (place === element.children.length) {
      if (lines) out += lineEnd(open.length)
      out += knownName(element.name).end
      if (out.length > pieceLength || open.length === 0) {
        done.push(out)
        out = ''
      }
      if (open.length === 0) return done
      element = open.pop()!
      place = places.pop()!
      lines = lined.pop()!
      continue
    }
    const node = element.children[place++]!
    if (lines) out += lineEnd(open.length + 1)
    if (node.type === 'text') {
      const { value } = node
      out += textSpecial.test(value) ? escapeText(value, element.name, options) : value
    } else if (node.type !== 'element') out += written(node, element.name, options)
    else {
      out += startTag(node, options, used)
      if (node.children.length === 0) out += '/>'
      else {
        out += '>'
        open.push(element)
        places.push(place)
        lined.push(lines)
        element = node
        place = 0
        // In an element where a space means something, no space is added anywhere.
        lines = lines && options.lines!(node)
      }
    }
  }
}

const lineEnds: string[] = []
/** A line end and two spaces for each level. */
function lineEnd(depth: number): string {
  if (depth > 100) return `\n${'  '.repeat(depth)}`
  return (lineEnds[depth] ??= `\n${'  '.repeat(depth)}`)
}

/** A start tag without its end, which is `>` or `/>`. */
function startTag(element: XmlOutputElement, options: SerializeOptions, used?: Set<string>): string {
  const { attributes } = element
  const { start, prefix } = knownName(element.name)
  if (prefix !== '') used?.add(prefix)
  let tag = start
  for (const name in attributes) {
    const value = attributes[name]!
    const known = knownName(name)
    if (known.prefix !== '') used?.add(known.prefix)
    tag += known.attribute
    tag += attributeSpecial.test(value) ? escapeAttribute(value, element.name, name, options) : value
    tag += '"'
  }
  return tag
}

/** A comment or an instruction. */
function written(
  node: Exclude<XmlOutput, { type: 'element' }>,
  element: string,
  options: SerializeOptions
): string {
  if (node.type === 'text')
    return textSpecial.test(node.value) ? escapeText(node.value, element, options) : node.value
  if (node.type === 'comment') {
    // XML 1.0, 2.5: no `--` inside, no hyphen at the end.
    if (!/--|-$/.test(node.value) && !illegal.test(node.value)) return `<!--${node.value}-->`
    options.onIllegal?.({ kind: 'comment', what: node.value.slice(0, 60), element })
    return ''
  }
  if (
    node.value.includes('?>') ||
    illegal.test(node.value) ||
    /^xml$/i.test(node.target) ||
    /^\s/.test(node.value)
  ) {
    options.onIllegal?.({ kind: 'instruction', what: `${node.target} ${node.value.slice(0, 60)}`, element })
    return ''
  }
  return `<?${checkedName(node.target)}${node.value === '' ? '' : ' '}${node.value}?>`
}

/** Everything outside the production Char (XML 1.0, 2.2): with `u`, a surrogate matches only when alone. */
const illegal = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/u
/** Without `u`, since that is faster: where these find half of a pair, those below look again. */
const textSpecial = /[&<>\r\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/
const attributeSpecial = /[&<>"\t\n\r\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/
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

function checkedName(name: string): string {
  if (!xmlName.test(name)) {
    throw new OutputError('core:xml-name', `${JSON.stringify(name.slice(0, 60))} is not a name XML allows`)
  }
  return name
}

/** A name with the mark-up that it begins: a file has few names and writes each a thousand times. */
interface KnownName {
  start: string
  end: string
  attribute: string
  prefix: string
}
const knownNames = new Map<string, KnownName>()

function knownName(name: string): KnownName {
  const known = knownNames.get(name)
  if (known !== undefined) return known
  checkedName(name)
  const prefix = name.slice(0, Math.max(0, name.indexOf(':')))
  const made = { start: `<${name}`, end: `</${name}>`, attribute: ` ${name}="`, prefix }
  if (knownNames.size < 10_000) knownNames.set(name, made)
  return made
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
