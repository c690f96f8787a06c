/**
 * Bibliographies in and out: BibTeX, BibLaTeX, RIS, CSL-JSON. A module of its own, so that who only reads reference strings
 * loads no library; citation-js is loaded when a file of its kinds is met. Nothing is ever fetched.
 */
import type { CslItem } from '@offprint/ast'
import { toCsl } from './bibliography/csl.js'
import type { BibliographyKind } from './bibliography/write.js'

export { toCsl } from './bibliography/csl.js'
export { withKeys } from './bibliography/keys.js'
export type { BibliographyKind } from './bibliography/write.js'

export interface ReadOptions {
  /** Is told, in words, of each entry that could not be read. */
  problem?: (words: string) => void
  /** Is told how many entries there are before any is read; may throw to refuse them. */
  counted?: (entries: number) => void
}

/**
 * Reads a bibliography. An entry that cannot be read costs itself alone.
 * @param text the file's text; for `csl` a JSON array, an object with `items`, or one item
 * @throws SyntaxError where `csl` is no JSON
 */
export async function readBibliography(
  text: string,
  kind: 'bibtex' | 'ris' | 'csl',
  { problem = () => {}, counted = () => {} }: ReadOptions = {}
): Promise<CslItem[]> {
  if (kind === 'ris') return (await import('./bibliography/ris.js')).readRis(text, problem, counted)
  if (kind === 'bibtex') return (await import('./bibliography/bibtex.js')).readBibtex(text, problem, counted)
  const data: unknown = JSON.parse(text)
  const rows = Array.isArray(data) ? data : ((data as { items?: unknown } | null)?.items ?? [data])
  const items = Array.isArray(rows) ? rows : []
  counted(items.length)
  return items.map(toCsl).filter(item => item !== undefined)
}

/** Writes items as a bibliography, in their order; the same items give the same text. */
export async function writeBibliography(items: readonly CslItem[], kind: BibliographyKind): Promise<string> {
  return (await import('./bibliography/write.js')).writeItems(items, kind)
}

/** Fields that a written bibliography no longer says, by name, with how many items each is missing from. */
export async function lostInBibliography(
  items: readonly CslItem[],
  text: string,
  kind: BibliographyKind
): Promise<Map<string, number>> {
  const { lostFields } = await import('./bibliography/losses.js')
  return lostFields(items, await readBibliography(text, kind === 'biblatex' ? 'bibtex' : kind))
}
