/** A reference while it is being read: every field goes in with its place in the source and a confidence. */
import type { NameList } from './authors.js'
import type { CslDate, CslName, CslType, FieldName, ParsedReference, Style } from './csl.js'
import { type Found, idsFromUrl } from './identifiers.js'
import { isServiceLink } from './links.js'
import { note } from './notes.js'
import type { TypeMark } from './stops.js'
import { lettersOf, type Span, sourceRange, type View, wordsOf } from './view.js'

export interface Hints {
  /** Links that stood inside the entry, with their words. */
  links?: { url: string; text: string }[]
  /** The style of the list the entry stands in. */
  style?: Style
  /** Stretches in bold or italic type. */
  marks?: readonly TypeMark[]
  /** Where lines end: offsets into the text. Without it, line breaks in the text are looked at. */
  lines?: readonly number[]
  /** The list numbers its entries without a point: `7 Okoro TB.` */
  counted?: boolean
}

export type Draft = Pick<ParsedReference, 'csl' | 'ranges' | 'confidence' | 'notes'> & {
  /** What the entry itself says the work is: `[Data set]`. */
  described?: CslType
  /** A dash stands for the authors of the entry before. */
  repeated?: Span
  /** The entry says that the work is on line. */
  online?: true
}

export function put(
  draft: Draft,
  view: View,
  field: FieldName,
  span: Span | undefined,
  confidence: number
): void {
  if (!span || span.e <= span.s) return
  const words = wordsOf(view, span)
  if (!words) return
  const csl = draft.csl as unknown as Record<FieldName, string>
  csl[field] = words
  draft.ranges[field] = sourceRange(view, span)
  draft.confidence[field] = confidence
}

export function putIdentifiers(draft: Draft, view: View, found: Found[]): void {
  for (const item of found) {
    if (item.confidence === 0) continue
    if (item.field === 'arXiv') {
      draft.csl.custom = { ...draft.csl.custom, arXiv: item.value }
      continue
    }
    if (draft.ranges[item.field]) continue
    if (item.field === 'accessed') draft.csl.accessed = ownDate(view, item)
    else draft.csl[item.field] = ownValue(view, item)
    draft.ranges[item.field] = sourceRange(view, item.span)
    draft.confidence[item.field] = item.confidence
    if (item.confidence === 0.7) draft.notes.push(note('ids-bare', item.value, item.field))
  }
}

/** What was found as it stands in the text, letter for letter; a value that was decoded is kept as it is. */
function ownValue(view: View, item: Found): string {
  const at = view.text.slice(item.span.s, item.span.e).indexOf(item.value)
  if (at < 0) return item.value
  const s = item.span.s + at
  return lettersOf(view, { s, e: s + item.value.length })
}

function ownDate(view: View, item: Found): CslDate {
  return item.date?.literal === undefined ? item.date! : { literal: ownValue(view, item) }
}

export function putLinks(draft: Draft, hints: Hints): void {
  for (const link of hints.links ?? []) {
    const ids = idsFromUrl(link.url)
    for (const field of ['DOI', 'PMID', 'PMCID'] as const) {
      const id = ids[field]
      if (id === undefined) continue
      const own = draft.csl[field]
      if (own === undefined) {
        draft.csl[field] = id
        draft.confidence[field] = 0.9
      } else if (own.toLowerCase() !== id.toLowerCase()) {
        draft.notes.push(note('link-differs', own, id))
        // A number of PubMed that is printed right behind a DOI: where the DOI ends, the link says.
        const glued = own.toLowerCase().startsWith(id.toLowerCase()) && /^\d{7,8}$/.test(own.slice(id.length))
        if (field === 'DOI' && glued) draft.csl.DOI = id
      }
    }
    const empty = Object.keys(ids).length === 0
    if (
      empty &&
      // A link round a picture is a button: nobody reads an address there.
      link.text.trim() !== '' &&
      draft.csl.URL === undefined &&
      /^https?:\/\//i.test(link.url) &&
      !isServiceLink(link.text, link.url)
    ) {
      draft.csl.URL = link.url
      draft.confidence.URL = 0.8
    }
  }
}

export function putIssued(draft: Draft, view: View, span: Span, date: CslDate, confidence: number): void {
  draft.csl.issued = date
  draft.ranges.issued = sourceRange(view, span)
  draft.confidence.issued = confidence
}

/** The names as the author typed them: the view has plain hyphens and apostrophes, the source may have others. */
export function ownWords(view: View, list: NameList): CslName[] {
  let cursor = list.s
  const take = (part: string | undefined): string | undefined => {
    if (part === undefined) return undefined
    const s = view.text.indexOf(part, cursor)
    if (s < 0 || s + part.length > list.e) return part
    cursor = s + part.length
    return wordsOf(view, { s, e: cursor })
  }
  return list.names.map(name => {
    if (name.literal !== undefined) return { literal: take(name.literal)! }
    const own: CslName = {}
    const givenFirst = list.form === 'initials-first' || list.form === 'given-first'
    const order = givenFirst ? (['given', 'family'] as const) : (['family', 'given'] as const)
    for (const part of order) {
      const words = take(name[part])
      if (words !== undefined) own[part] = words
    }
    return name.suffix === undefined ? own : { ...own, suffix: name.suffix }
  })
}

export function putAuthors(draft: Draft, view: View, authors: NameList): void {
  if (authors.names.length === 0) {
    draft.notes.push(note('no-authors'))
    return
  }
  const field = authors.editors ? 'editor' : 'author'
  draft.csl[field] = ownWords(view, authors)
  draft.ranges[field] = sourceRange(view, { s: authors.s, e: authors.e })
  draft.confidence[field] = authors.confidence
  if (authors.etAl) draft.csl.custom = { ...draft.csl.custom, 'et-al': true }
  for (const { index, ...span } of authors.moved) {
    const { family, given, suffix } = draft.csl[field][index]!
    draft.notes.push(note('suffix-moved', wordsOf(view, span), `${family} ${given} ${suffix}`))
  }
}
