/** Why: JATS has one @publication-type where CSL has two kinds of things for it; the finer one is kept beside it. */
import type { CslItem } from '@offprint/ast'
import { publicationTypes } from '../citation-fields.js'

/** Attributes that say what a cited work is. */
export function typed(csl: CslItem | undefined): Record<string, string> {
  const type = csl?.type ?? 'document'
  // Without <chapter-title> nothing else says that the source is the book around.
  if (type === 'chapter' && csl?.title === undefined) return { 'publication-type': 'chapter' }
  return { 'publication-type': publicationTypes[type] ?? type }
}
