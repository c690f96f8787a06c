/**
 * From a tagged PDF back to an article. Structure comes from the tree in the file, words from pdf.js; nothing is shared
 * with the writer. Files of our own come back whole as far as `carries` says; other tagged files give their headings,
 * paragraphs, lists, tables and figures.
 */
import { type Article, type Node, node } from '@offprint/ast'
import { RefusedError } from '@offprint/core'
import { blocksOf } from './blocks.js'
import { readFront } from './front.js'
import { nestHeadings } from './nest-headings.js'
import { readPageText } from './page-text.js'
import { PdfFile } from './pdf-file.js'
import { Reading } from './reading.js'
import { elementsOf, readStructTree } from './struct-tree.js'

const backParts = new Set([
  'acknowledgement',
  'declaration',
  'appendix',
  'referenceList',
  'footnoteGroup',
  'supplement'
])

/** @throws RefusedError when it is no PDF, is encrypted or damaged, or is not tagged */
export async function fromPdf(bytes: Uint8Array): Promise<Article> {
  const file = openFile(bytes)
  const root = readStructTree(file)
  if (!root)
    throw new RefusedError(
      'pdf:not-tagged',
      'Unexpected PDF without structure, expected a tagged one. Give the source it was made from.'
    )
  const text = await readPageText(
    bytes,
    file.pages().map(page => page.number)
  )
  const reading = new Reading(file, text, root)
  const parts = elementsOf(root)
  const frontElement = parts.find(part => part.type === 'Front')
  const front = frontElement && readFront(frontElement, reading)
  const content = nestHeadings(
    blocksOf(
      parts.filter(part => part !== frontElement),
      reading
    ),
    front === undefined
  )
  const back = content.blocks.filter(block => backParts.has(block.type))
  const body = content.blocks.filter(block => !backParts.has(block.type))
  if (reading.footnotes.length > 0) {
    // Notes at the foot of pages come before those that nothing calls, which stand in a group of their own.
    const group = back.find(block => block.type === 'footnoteGroup')
    if (group) group.children.unshift(...(reading.footnotes as never[]))
    else back.push(node('footnoteGroup', {}, reading.footnotes as never))
  }
  const lang = file.text(file.catalog.get('Lang'))
  const children: Node[] = [
    front ?? node('front', {}, content.title ? [content.title] : []),
    ...(body.length > 0 ? [node('body', {}, body as never)] : []),
    ...(back.length > 0 ? [node('back', {}, back as never)] : [])
  ]
  return node('article', { ...(lang !== undefined && { lang }) }, children as never)
}

function openFile(bytes: Uint8Array): PdfFile {
  try {
    return new PdfFile(bytes)
  } catch (error) {
    const why = error instanceof RangeError ? error.message : 'it is damaged'
    throw new RefusedError('pdf:unreadable', `Unexpected PDF: ${why}. Give the source it was made from.`)
  }
}
