/** A reference that came as fields alone, in words: the order of the Vancouver style (NLM, Citing Medicine). */
import type { CslDate, CslItem, CslName } from '@offprint/ast'

/** One line of text for a CSL item; fields that are absent leave no trace. */
export function referenceText(item: CslItem): string {
  const year = item.issued ? yearOf(item.issued) : ''
  const issue = [item.volume, item.issue ? `(${item.issue})` : ''].filter(Boolean).join('')
  const where = [year, issue].filter(Boolean).join(';') + (item.page ? `:${item.page}` : '')
  const publisher = [item['publisher-place'], item.publisher].filter(Boolean).join(': ')
  return [
    names(item.author ?? item.editor),
    item.title,
    item['container-title'],
    item.edition,
    publisher,
    where,
    item.DOI ? `doi:${item.DOI}` : item.URL
  ]
    .filter((part): part is string => Boolean(part))
    .map(part => (/[.?!]$/.test(part) ? part : `${part}.`))
    .join(' ')
}

const names = (people: readonly CslName[] | undefined): string =>
  (people ?? [])
    .map(
      name =>
        name.literal ??
        [name['non-dropping-particle'], name.family, name.given, name.suffix].filter(Boolean).join(' ')
    )
    .join(', ')

const yearOf = (date: CslDate): string =>
  String(date['date-parts']?.[0]?.[0] ?? date.literal ?? date.raw ?? '')
