/** House and place go into their fields, without what clings to them: a year, a volume, a series, a second house, the number of a record. */
import { isCity } from './cities.js'
import { type Draft, put } from './draft.js'
import type { Imprint } from './publisher.js'
import { type Span, trimSpan, type View } from './view.js'

export function putImprint(draft: Draft, view: View, imprint: Imprint | undefined): void {
  if (!imprint) return
  if (draft.csl.publisher) {
    // `[Doctoral dissertation, University of X]. Y Repository`: who keeps it is not who issued it.
    put(
      draft,
      view,
      'archive',
      imprint.publisher && publisherEnd(view.text, imprint.publisher),
      imprint.confidence
    )
    return
  }
  const house = imprint.publisher && accessioned(draft, view, imprint.publisher)
  put(
    draft,
    view,
    'publisher',
    house && publisherEnd(view.text, ownStop(view, volumeBefore(draft, view, house))),
    imprint.confidence
  )
  put(draft, view, 'publisher-place', imprint.place, imprint.confidence)
}

/** `Title. Vol. 23 House`: no stop between the volume and the house. */
function volumeBefore(draft: Draft, view: View, span: Span): Span {
  const match = /^[Vv]ol(?:ume|\.)? ?(\d{1,4}|[IVXL]{1,6})[.,;:]? /.exec(view.text.slice(span.s, span.e))
  if (!match) return span
  const s = span.s + match[0].indexOf(match[1]!)
  if (!draft.csl.volume) put(draft, view, 'volume', { s, e: s + match[1]!.length }, 0.85)
  return { s: span.s + match[0].length, e: span.e }
}

/** `House Ltd 10.1002/9780470721896.`: the stop behind an identifier that was taken out is not the house's. */
const ownStop = ({ text, at }: View, { s, e }: Span): Span =>
  text[e - 1] === '.' && at[e - 1]! > at[e - 2]! + 1 ? { s, e: e - 1 } : { s, e }

function publisherEnd(text: string, span: Span): Span {
  const words = text.slice(span.s, span.e)
  const year = /[;,] ?(?=(?:1[5-9]|20)\d\d\b)/.exec(words)
  if (year && year.index > 2) return publisherEnd(text, { s: span.s, e: span.s + year.index })
  // `House. (Boletim Técnico, 100.)`: a series in brackets; `Lima: House; Lisboa: Other`: a second house.
  const more =
    /\.? ?\((?=[A-ZÀ-ÖØ-Þ][^()]{2,60},? (?:n\. ?|[Nn]o\. ?|v\. ?|vol\. ?)?\d{1,4}\.?\)?$)|; (?=([A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ .]{2,24}): )/.exec(
      words
    )
  if (more && more.index > 1 && (more[1] === undefined || isCity(more[1])))
    return publisherEnd(text, { s: span.s, e: span.s + more.index })
  if (words.includes('(') && /\)\.?$/.test(words)) return trimSpan(text, span)
  if (/\([^()]{1,20}$/.test(words) && text[span.e] === ')') return { s: span.s, e: span.e + 1 }
  return /(?:Inc|Ltd|Co|Corp|B\.V|[A-ZÀ-ÖØ-Þ]\.[A-ZÀ-ÖØ-Þ]|GmbH|Pub)\.$/.test(words)
    ? span
    : trimSpan(text, span, /[\s.,;:()]/)
}

/** `Gene Expression Omnibus. GSE265874`: the number of a record stands behind its repository, or alone. */
export function accessioned(draft: Draft, view: View, span: Span): Span | undefined {
  const words = view.text.slice(span.s, span.e)
  const match =
    /(?:^|[.,;:] )([A-Z]{2,8}[_-]?\d{5,12}(?:\.\d{1,3})?)\.?$/.exec(words) ??
    // `medRxiv 2021.05.04.21256000`
    (/Rxiv/.test(words)
      ? /(?<=Rxiv) (\d{4}\.\d\d\.\d\d\.\d{6,8}(?:v\d)?|\d{6}(?:v\d)?)[.,]?$/.exec(words)
      : null)
  if (!match) return span
  const s = span.s + match.index + match[0].indexOf(match[1]!)
  if (!draft.csl.number) put(draft, view, 'number', { s, e: s + match[1]!.length }, 0.8)
  return match.index === 0 ? undefined : { s: span.s, e: span.s + match.index }
}
