/** Why: authors keep their references in BibTeX, beside the manuscript; its front matter has them as CSL data already. */
import { type Article, select } from '@offprint/ast'
import type { WriteContext } from '@offprint/core'
import { writeItems } from '@offprint/references/bibliography/write'
import { Writer } from './writer.js'

/** The references of an article as BibTeX, under the keys that the manuscript cites them by; nothing when it has none. */
export async function bibliographyBeside(
  article: Article,
  context: WriteContext
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { keys } = new Writer(article, context)
  const items = select(article, 'reference').flatMap(({ id, csl }) => {
    const key = id === undefined ? undefined : keys.get(id)
    return csl && key !== undefined ? [{ ...csl, id: key }] : []
  })
  if (!items.length) return new Map()
  return new Map([['.bib', new TextEncoder().encode(await writeItems(items, 'bibtex'))]])
}
