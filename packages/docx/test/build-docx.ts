/** Small Word files made by hand, as other programs write them: parts as XML, packed. */

import type { Article, Node, NodeOf, NodeType } from '@offprint/ast'
import { select } from '@offprint/ast'
import { codeOf, defaultLimits, denyAll, Ledger, Messages } from '@offprint/core'
import { writeZip } from '@offprint/core/zip'
import { fromDocx } from '../src/index.js'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const others =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'
const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface Parts {
  body: string
  styles?: string
  numbering?: string
  footnotes?: string
  endnotes?: string
  comments?: string
  /** Further relationships of the document: `<Relationship …/>`. */
  relations?: string
  files?: Record<string, string | Uint8Array>
}

export function docxOf(parts: Parts): Uint8Array {
  const root = (name: string, content: string): string =>
    `<?xml version="1.0"?><w:${name} ${w} ${others}>${content}</w:${name}>`
  const files: [string, string | Uint8Array][] = [
    [
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${rel}/officeDocument" Target="word/document.xml"/></Relationships>`
    ],
    ['word/document.xml', root('document', `<w:body>${parts.body}</w:body>`)]
  ]
  const relations: string[] = []
  for (const name of ['styles', 'numbering', 'footnotes', 'endnotes', 'comments'] as const) {
    const content = parts[name]
    if (content === undefined) continue
    files.push([`word/${name}.xml`, root(name, content)])
    relations.push(`<Relationship Id="p${name}" Type="${rel}/${name}" Target="${name}.xml"/>`)
  }
  files.push([
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}${parts.relations ?? ''}</Relationships>`
  ])
  for (const [name, content] of Object.entries(parts.files ?? {})) files.push([name, content])
  return writeZip(files)
}

export interface Result {
  article: Article
  /** Codes of the messages. */
  codes: string[]
  messages: string[]
  ledger: Ledger
  all<T extends NodeType>(type: T): NodeOf<T>[]
}

export async function read(
  parts: Parts | Uint8Array,
  options: Readonly<Record<string, unknown>> = {}
): Promise<Result> {
  const messages = new Messages()
  const ledger = new Ledger()
  const bytes = parts instanceof Uint8Array ? parts : docxOf(parts)
  const article = await fromDocx(bytes, {
    messages,
    ledger,
    limits: defaultLimits,
    resolve: denyAll,
    options
  })
  return {
    article,
    codes: messages.list.map(codeOf),
    messages: messages.list.map(each => each.message),
    ledger,
    all: type => select(article, type)
  }
}

/** A paragraph of one run. */
export const p = (text: string, properties = ''): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`
export const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

/** The shape of a tree without places and hints: `paragraph(strong("a"), "b")`. */
export function shape(node: Node): string {
  if (node.type === 'text') return JSON.stringify(node.value)
  const inside = 'children' in node ? node.children.map(child => shape(child as Node)).join(', ') : ''
  return `${node.type}(${inside})`
}
