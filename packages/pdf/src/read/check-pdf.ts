/**
 * Our own check of a PDF: what PDF/UA-1 (ISO 14289-1), PDF/A-3 (ISO 19005-3) and the tree of PDF 1.7 (ISO 32000-1) ask for
 * and a machine can see. It shares no code with the writer. It is no certificate: that takes a validator of another house
 * and a person, who alone can tell whether an alternative text says what the image shows.
 */
import type { Finding } from '@offprint/core'
import { checkAnnotations } from './check/annotations.js'
import { checkContent } from './check/content.js'
import { checkAttachments, checkDocument } from './check/document.js'
import { checkFonts } from './check/fonts.js'
import { Findings } from './check/rules.js'
import { checkStructure } from './check/structure.js'
import { PdfFile } from './pdf-file.js'
import { readStructTree } from './struct-tree.js'

/** @returns what is wrong; nothing when all is well */
export async function checkPdf(bytes: Uint8Array): Promise<Finding[]> {
  const { list, report } = new Findings()
  try {
    const file = await PdfFile.open(bytes)
    await checkDocument(file, report)
    checkFonts(file, report)
    checkAttachments(file, report)
    const tree = readStructTree(file)
    if (!tree) report('pdfua-7.1:tree')
    else {
      const owned = checkStructure(tree, report)
      await checkContent(file, owned, report)
      checkAnnotations(file, owned, report)
    }
  } catch (error) {
    // Only what the reader of the file refuses: a defect of ours must be seen.
    if (!(error instanceof RangeError)) throw error
    report('pdf-7.5:file', error.message)
  }
  return list
}
