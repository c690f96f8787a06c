/** A reference's CSL-JSON as fields that can be compared one by one. */
import type { CslDate, CslItem, CslName } from './csl.js'

/** The fields of a reference as flat strings. */
export function cslFields(csl: CslItem): Record<string, string | undefined> {
  const people = (names: CslName[] | undefined): string | undefined =>
    names
      ?.map(name => name.literal ?? [name.family, name.given, name.suffix].filter(Boolean).join(' '))
      .join('; ')
  const day = (date: CslDate | undefined): string | undefined =>
    date &&
    ([date['date-parts']?.map(parts => parts.join('-')).join('/'), date.season, date.literal]
      .filter(Boolean)
      .join(' ') ||
      undefined)
  const { author, editor, issued, accessed, custom, id: _id, 'page-first': first, ...rest } = csl
  const flat: Record<string, string | undefined> = {}
  for (const [name, value] of Object.entries(rest)) if (typeof value === 'string') flat[`csl.${name}`] = value
  // Where the pages begin is said by the pages.
  if (csl.page === undefined) flat['csl.page-first'] = first
  flat['csl.author'] = people(author)
  flat['csl.editor'] = people(editor)
  flat['csl.issued'] = day(issued)
  flat['csl.accessed'] = day(accessed)
  for (const [name, value] of Object.entries(custom ?? {})) flat[`csl.custom.${name}`] = String(value)
  return flat
}
