/** A reference that came as fields alone, in words: the order of the Vancouver style (NLM, Citing Medicine). */
import type { CslItem, CslName } from '@offprint/ast'

/** One line of text for a CSL item; fields that are absent leave no trace. */
export function referenceText(item: CslItem): string {
  const date = item.issued
  const year = String(date?.['date-parts']?.[0]?.[0] ?? date?.literal ?? date?.raw ?? '')
  const number = `${item.volume ?? ''}${item.issue ? `(${item.issue})` : ''}`
  const place = `${[year, number].filter(Boolean).join(';')}${item.page ? `:${item.page}` : ''}`
  const parts = [
    (item.author ?? item.editor ?? []).map(nameOf).join(', '),
    item.title,
    item['container-title'],
    item.edition,
    [item['publisher-place'], item.publisher].filter(Boolean).join(': '),
    place,
    item.DOI ? `https://doi.org/${item.DOI}` : item.URL
  ]
  return parts
    .filter((part): part is string => Boolean(part))
    .map((part, nth, all) => (/[.?!]$/.test(part) || nth === all.length - 1 ? part : `${part}.`))
    .join(' ')
}

const nameOf = (name: CslName): string =>
  name.literal ??
  [name['non-dropping-particle'], name.family, name.given, name.suffix].filter(Boolean).join(' ')
