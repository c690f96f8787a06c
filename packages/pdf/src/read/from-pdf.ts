/**
 * From a tagged PDF back to an article. Structure comes from the tree in the file, words from pdf.js; nothing is shared
 * with the writer. Files of our own come back whole as far as `carries` says; other tagged files give their headings,
 * paragraphs, lists, tables and figures.
 */
import { type Article, node } from '@offprint/ast'
import { type Messages, RefusedError } from '@offprint/core'
import { foreignFile } from '../messages.js'
import { articleParts } from './article-parts.js'
import { readPageText } from './page-text.js'
import { PdfFile } from './pdf-file.js'
import { Reading } from './reading.js'
import { readStructTree } from './struct-tree.js'

/**
 * @param messages gets what could not be known of a file of another program
 * @throws RefusedError when it is no PDF, is encrypted or damaged, or is not tagged
 */
export async function fromPdf(bytes: Uint8Array, messages?: Messages): Promise<Article> {
  const file = await openFile(bytes)
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
  if (reading.isForeign) messages?.report(foreignFile, {})
  const lang = file.text(file.catalog.get('Lang'))
  return node('article', { ...(lang !== undefined && { lang }) }, articleParts(root, reading) as never)
}

async function openFile(bytes: Uint8Array): Promise<PdfFile> {
  try {
    return await PdfFile.open(bytes)
  } catch (error) {
    const why = error instanceof RangeError ? error.message : 'it is damaged'
    throw new RefusedError('pdf:unreadable', `Unexpected PDF: ${why}. Give the source it was made from.`)
  }
}
