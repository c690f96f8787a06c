/**
 * The words of a reference that came without any: only its fields are known (JATS `<element-citation>`), so they are put
 * in the usual order with the usual points between them. Nothing is added that the fields do not say.
 */
import type { CslDate, CslItem, CslName } from '@offprint/ast'
import type { Run } from './engine/definition.js'

function name({ literal, family, given, suffix, ...particles }: CslName): string {
  if (literal !== undefined) return literal
  const before = [particles['dropping-particle'], particles['non-dropping-particle']]
    .filter(Boolean)
    .join(' ')
  return [before, family, given, suffix].filter(Boolean).join(' ')
}

function people(names: CslName[] | undefined): string | undefined {
  return names && names.length > 0 ? names.map(name).join(', ') : undefined
}

function day(date: CslDate | undefined): string | undefined {
  if (!date) return undefined
  const parts = date['date-parts']?.map(one => one.join('-')).join('/')
  return (
    [parts, date.season, parts ? undefined : (date.literal ?? date.raw)].filter(Boolean).join(' ') ||
    undefined
  )
}

/** Ends with a point, unless it ends with a mark of its own. */
function closed(text: string | undefined): string {
  if (text === undefined || text === '') return ''
  return /[.?!…]$/.test(text) ? `${text} ` : `${text}. `
}

/** `2019;4(2):12-9`, as far as it is known. */
function place(csl: CslItem): string {
  const issue = csl.issue === undefined ? '' : `(${csl.issue})`
  const volume = `${csl.volume ?? ''}${issue}`
  const pages = csl.page ?? csl.number
  const where = pages === undefined ? volume : volume === '' ? pages : `${volume}:${pages}`
  return [day(csl.issued), where].filter(Boolean).join(';')
}

/** @returns runs; none when the fields say nothing that can be printed */
export function referenceWords(csl: CslItem): Run[] {
  const published = [csl['publisher-place'], csl.publisher].filter(Boolean).join(': ')
  const authors = people(csl.author)
  const editors = people(csl.editor)
  const identifiers = [
    csl.DOI && `https://doi.org/${csl.DOI}`,
    csl.PMID && `PMID ${csl.PMID}`,
    csl.PMCID,
    csl.ISBN && `ISBN ${csl.ISBN}`,
    csl.DOI ? undefined : csl.URL
  ]
  const edition = csl.edition ?? csl.version
  const before = `${closed(authors)}${closed(csl.title)}${closed(editors === authors ? undefined : editors)}`
  const container = csl['container-title'] ?? csl['event-title'] ?? csl.event
  const after = `${closed(edition)}${closed(published)}${closed(place(csl))}${closed(csl.genre)}${closed(csl.note)}${closed(day(csl.accessed))}${identifiers.filter(Boolean).join(' ')}`
  const runs: Run[] = [
    { text: before },
    { text: container === undefined ? '' : closed(container), italic: true },
    { text: after.trimEnd() }
  ]
  return runs.filter(run => run.text !== '')
}
