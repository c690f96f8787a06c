/**
 * Why: references leave for LaTeX and reference managers as BibTeX, BibLaTeX, RIS or CSL-JSON. citation-js writes the first
 * three; what its RIS says in a way that managers misread is put right, and what no format holds is named by reading back.
 */
import type { CslItem } from '@offprint/ast'
import { writeWith } from './citation-js.js'
import { withKeys } from './keys.js'

/** Kinds of bibliographies that are written. */
export type BibliographyKind = 'bibtex' | 'biblatex' | 'ris' | 'csl'

/** Writes items in their order; items without an `id` get a key such as `okoro2014sleep`. The same items give the same text. */
export async function writeItems(items: readonly CslItem[], kind: BibliographyKind): Promise<string> {
  const keyed = withKeys(items)
  if (kind === 'csl') return `${JSON.stringify(keyed.map(standard), undefined, 2)}\n`
  const entries: string[] = []
  // One by one: the library joins entries in two ways, and one entry that it cannot write must not cost the others.
  for (const item of keyed) entries.push(tidy(await writeWith(kind, [prepared(item, kind)]), kind))
  return entries.join('\n')
}

/** CSL-JSON has `custom` for what is not of the standard; numbers of reviews and our own marks stay in it. */
function standard(item: CslItem): CslItem {
  const { custom, ...rest } = item
  return custom && Object.keys(custom).length ? { ...rest, custom } : rest
}

/** An item as citation-js takes it: a list that was cut short ends in “others”, as BibTeX says it. */
function prepared(item: CslItem, kind: BibliographyKind): CslItem {
  const { custom, 'page-first': _, ...rest } = item
  const cut = custom?.['et-al'] && rest.author && kind !== 'ris'
  return cut ? { ...rest, author: [...rest.author!, { family: 'others' }] } : rest
}

function tidy(text: string, kind: BibliographyKind): string {
  const lines = text.trim().split('\n')
  if (kind !== 'ris')
    return `${lines
      .join('\n')
      .replace(/\t/g, '  ')
      .replace(/ and \{others\}(?=\},\n)/, ' and others')}\n`
  return `${lines.flatMap(risLine).join('\n')}\n`
}

/** RIS has a field for each end of a range of pages, and pads no date with empty parts. */
function risLine(line: string): string[] {
  const pages = /^SP {2}- ([^-]+)-([^-]+)$/.exec(line)
  if (pages) return [`SP  - ${pages[1]}`, `EP  - ${pages[2]}`]
  if (/^ER {2}-/.test(line)) return ['ER  - ']
  const date = /^(DA|Y2|M1) {2}- (\d{4}(?:\/\d{1,2}){0,2})\/*$/.exec(line)
  if (!date) return [line]
  // When a page was looked at is Y2 in RIS; M1 is for numbers of any kind.
  const [year, ...rest] = date[2]!.split('/')
  const padded = [year, ...rest.map(part => part.padStart(2, '0'))].join('/')
  return [`${date[1] === 'M1' ? 'Y2' : date[1]}  - ${padded}`]
}
