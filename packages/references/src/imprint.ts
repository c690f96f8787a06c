/** Where the imprint of a book stands among the sentences before its locator, and where that leaves the end of the title. */
import { isCity } from './cities.js'
import {
  abroad,
  cityImprint,
  houseAfterColon,
  houseChunk,
  houseFirst,
  type Imprint,
  placeFirst,
  soundsLikeHouse
} from './publisher.js'
import { type Span, trimSpan } from './view.js'

/** The imprint in the last sentences; a publisher's own abbreviations (`Elsevier B.V.`) keep sentences together. */
export function findImprint(text: string, parts: Span[]): Imprint | undefined {
  const end = parts[parts.length - 1]?.e ?? 0
  for (let i = parts.length - 1; i >= 0 && i >= parts.length - 4; i--) {
    const imprint = i > 0 ? placeFirst(text, parts[i]!.s, end) : undefined
    if (imprint) return imprint
  }
  for (let i = parts.length - 1; i > 0 && i >= parts.length - 3; i--) {
    const words = text.slice(parts[i]!.s, end)
    const imprint = soundsLikeHouse(words)
      ? (houseAfterColon(text, parts[i]!.s, end) ?? houseFirst(text, parts[i]!.s, end))
      : (abroad(text, parts[i]!.s, end) ?? cityImprint(text, parts[i]!.s, end))
    if (imprint && imprint.confidence >= 0.6)
      return imprint.publisher ? imprint : houseBefore(text, parts, i, imprint)
  }
  const last = parts[parts.length - 1]
  return last
    ? (cityInside(text, last) ?? houseChunk(text, last.s, last.e) ?? houseAfterColon(text, last.s, last.e))
    : undefined
}

/** `Harbour biology of small boats New York: Springer`: the title lost its stop; a city that publishes begins the imprint. */
function cityInside(text: string, last: Span): Imprint | undefined {
  const words = text.slice(last.s, last.e)
  const match =
    /[a-zß-ÿ)] ((?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ']{1,14} ){0,2}[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ']{2,14})(?:, [A-Z]{2}|,? \([A-Z]{2}\))?: ?(?=([A-ZÀ-ÖØ-Þ][^:]{2,60})$)/.exec(
      words
    )
  if (!match || match.index < 8 || !isCity(match[1]!) || match[2]!.split(' ').length > 7) return undefined
  const s = last.s + match.index + 2
  const e = last.s + match.index + match[0].length
  return {
    publisher: trimSpan(text, { s: e, e: last.e }, /[\s,;:]/),
    place: trimSpan(text, { s, e }, /[\s,;:]/),
    s,
    confidence: 0.85
  }
}

/** `Title. University of X Press. Chapel Hill, NC.`: the sentence before a place is its house, when it sounds like one. */
function houseBefore(text: string, parts: Span[], at: number, imprint: Imprint): Imprint {
  const before = parts[at - 1]
  const words = before && at > 1 ? text.slice(before.s, before.e) : ''
  if (!before || !soundsLikeHouse(words) || words.split(' ').length > 7) return imprint
  return { ...imprint, publisher: trimSpan(text, before), s: before.s, confidence: 0.75 }
}

/** Title without its full stop, but with its question or exclamation mark. */
export function closedTitle(text: string, span: Span): Span {
  const title = trimSpan(text, span, /[\s,;:.]/)
  if (/[[(]$/.test(text.slice(title.s, title.e))) title.e--
  return trimSpan(text, title, /[\s,;:.]/)
}
