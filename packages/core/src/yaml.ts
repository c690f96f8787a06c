/**
 * Why: front matter and settings are written by hand and come from anybody. Of YAML 1.2 only what JSON can say is
 * read: no anchors and aliases, no tags, no merge keys, each of which has been an attack (CVE-2025-64718,
 * CVE-2026-53550, billion laughs). Dates stay the words the author wrote. Keys such as `__proto__` are plain keys.
 */
import {
  Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  parseDocument,
  type YAMLMap
} from 'yaml'
import { placeAt, RefusedError } from './errors.js'
import { defaultLimits, type Limits, limitError } from './limits.js'

export type YamlValue = string | number | boolean | null | YamlValue[] | { [key: string]: YamlValue }

/**
 * Reads a YAML text.
 * @param name the file's name, for messages
 * @returns plain data; objects have no prototype
 * @throws RefusedError `core:yaml-syntax`, `core:yaml-alias`, `core:yaml-tag`, `core:yaml-merge`, `core:yaml-key`;
 *   LimitError for size and depth; all with line and column
 */
export function parseYaml(text: string, name?: string, limits: Limits = defaultLimits): YamlValue {
  const refuse = (code: string, message: string, offset: number): RefusedError =>
    new RefusedError(`core:yaml-${code}`, message, placeAt(text, offset, name))
  if (new TextEncoder().encode(text).length > limits.yamlBytes)
    throw limitError(limits, 'yamlBytes', { part: name })
  refuseDepth(text, limits, name)
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: true,
    prettyErrors: false
  })
  const [error] = document.errors
  if (error !== undefined)
    throw refuse(codeOf(error.code), plainWords(error.code, error.message), error.pos[0])

  const at = (node: Node): number => node.range?.[0] ?? 0
  const read = (node: unknown): YamlValue => {
    if (node === null || node === undefined) return null
    if (!isNode(node)) throw refuse('syntax', 'This is no plain value', 0)
    if (isAlias(node)) {
      throw refuse('alias', `*${node.source} repeats another place; write the value out`, at(node))
    }
    if ('anchor' in node && node.anchor) {
      throw refuse('alias', `&${node.anchor} names a place to repeat it; remove it`, at(node))
    }
    if (node.tag !== undefined && node.tag !== '') {
      throw refuse('tag', `The type ${node.tag} is given explicitly; write the value alone`, at(node))
    }
    if (isScalar(node))
      return scalar(node.value, () =>
        refuse('syntax', 'This number cannot be kept exactly; put it in quotation marks', at(node))
      )
    if (isSeq(node)) return node.items.map(read)
    if (isMap(node)) return readMap(node)
    throw refuse('syntax', 'This is no plain value', at(node))
  }
  const readMap = (map: YAMLMap): YamlValue => {
    const object: { [key: string]: YamlValue } = Object.create(null)
    for (const { key, value } of map.items) {
      const where = isNode(key) ? at(key) : at(map)
      read(key)
      if (!isScalar(key) || (typeof key.value === 'object' && key.value !== null)) {
        throw refuse('key', 'A key must be a word, not a list or a group', where)
      }
      const word = key.value === null ? '' : String(key.source ?? key.value)
      if (word === '<<' && key.type === 'PLAIN') {
        throw refuse('merge', '<< takes in another group; write its values out', where)
      }
      if (Object.hasOwn(object, word)) throw refuse('key', `The key ${word} stands twice`, where)
      object[word] = read(value)
    }
    return object
  }
  return read(document.contents)
}

function scalar(value: unknown, inexact: () => RefusedError): YamlValue {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
  if (
    typeof value === 'number' &&
    Number.isFinite(value) &&
    (!Number.isInteger(value) || Number.isSafeInteger(value))
  )
    return value
  throw inexact()
}

/** The composer calls itself for each level, so depth is counted on the tokens, before it. */
function refuseDepth(text: string, limits: Limits, name: string | undefined): void {
  let flow = 0
  let offset = 0
  let line = 0
  let indents: number[] = []
  let column = 0
  for (const token of new Lexer().lex(text)) {
    const first = token.charAt(0)
    // U+0002, U+0018, U+001F are the lexer's own marks and stand for nothing in the text.
    const length = first === '\x02' || first === '\x18' || first === '\x1f' ? 0 : token.length
    if (first === '[' || first === '{') flow++
    else if (first === ']' || first === '}') flow = Math.max(0, flow - 1)
    else if (length === 1 && (first === '-' || first === '?' || first === ':') && flow === 0) {
      if (offset - line !== column || indents.length === 0) column = offset - line
      while (indents.length > 0 && indents[indents.length - 1]! >= column) indents.pop()
      indents.push(column)
    } else if (token === '---' || token === '...') indents = []
    if (flow + indents.length > limits.listDepth) {
      throw limitError(limits, 'listDepth', placeAt(text, offset, name))
    }
    const lineEnd = length > 0 ? token.lastIndexOf('\n') : -1
    if (lineEnd >= 0) line = offset + lineEnd + 1
    offset += length
  }
}

function codeOf(code: string): string {
  if (code === 'TAG_RESOLVE_FAILED') return 'tag'
  if (code === 'BAD_ALIAS') return 'alias'
  return code === 'DUPLICATE_KEY' || code === 'NON_STRING_KEY' ? 'key' : 'syntax'
}

function plainWords(code: string, message: string): string {
  const words: Record<string, string> = {
    DUPLICATE_KEY: 'A key stands twice in one group',
    TAB_AS_INDENT: 'Lines are indented with a tab; use spaces',
    BAD_INDENT: 'The line is not indented like its neighbours',
    MULTILINE_IMPLICIT_KEY: 'A colon is missing behind a key, or a text with a colon needs quotation marks',
    BLOCK_AS_IMPLICIT_KEY: 'A text with a colon in it needs quotation marks',
    MISSING_CHAR: 'A quotation mark, bracket or comma is missing',
    MULTIPLE_DOCS: 'Only one document may stand in the file; remove the second ---',
    TAG_RESOLVE_FAILED: 'The type of a value is given explicitly (!); write the value alone',
    BAD_ALIAS: 'A value repeats another place (*); write it out'
  }
  return words[code] ?? `Not valid YAML: ${message.replace(/\s+/g, ' ').trim()}`
}

/** Comments by the path of the key they stand above: `journal.issn`; '' for the head of the file. */
export type YamlComments = Readonly<Record<string, string>>

/**
 * Writes data as YAML a person can fill in.
 * @param comments text above a key, by dotted path; '' for the head of the file
 */
export function toYaml(value: unknown, comments: YamlComments = {}): string {
  const document = new Document(value, { version: '1.2', schema: 'core', aliasDuplicateObjects: false })
  const commented = (comment: string): string =>
    comment
      .split('\n')
      .map(line => (line === '' ? '' : ` ${line}`))
      .join('\n')
  for (const [path, comment] of Object.entries(comments)) {
    if (path === '') {
      document.commentBefore = commented(comment)
      continue
    }
    const keys = path.split('.')
    const last = keys.pop()
    const parent = keys.length === 0 ? document.contents : document.getIn(keys, true)
    if (!isMap(parent)) continue
    const pair = parent.items.find(item => isScalar(item.key) && item.key.value === last)
    if (pair !== undefined && isScalar(pair.key)) pair.key.commentBefore = commented(comment)
  }
  return document.toString({ lineWidth: 0 })
}
