/**
 * Type tells the source of a work where words and stops do not: lists set the journal, the newspaper or the book in italics (or, as
 * ABNT NBR 6023 lets them, in bold). So a stretch of type that ends where the locator begins is a journal, whatever mark stands
 * before it; one that opens the entry is the title of a book. Species and foreign words are in italics too: they are told apart
 * by where they stand.
 */
import { isPlace } from './cities.js'
import type { Head } from './head.js'
import { closedTitle } from './imprint.js'
import { soundsLikeHouse } from './publisher.js'
import { endBefore, type TypeMark } from './stops.js'
import { indexAt, type Span, trimSpan, type View } from './view.js'

/** Marks looked at; more are something else than the parts of an entry. */
const MOST = 40
const LETTERS = /[A-Za-zÀ-ÿ×]{3}/

/** The stretches of type in [s, e) of the view that hold words. */
export function typedIn(view: View, marks: readonly TypeMark[] | undefined, s: number, e: number): Span[] {
  const found: Span[] = []
  for (const mark of marks?.slice(0, MOST) ?? []) {
    const span = trimSpan(view.text, { s: indexAt(view, mark.s), e: endBefore(view, mark.e) }, /[\s,;:]/)
    if (span.e > span.s && span.s >= s && span.s < e && LETTERS.test(view.text.slice(span.s, span.e)))
      found.push(span)
  }
  return found
}

/** A small word before the stretch goes on into it: `in Drosophila`, `de Aedes`. */
const LEADS_IN =
  /(?:^| )(?:in|of|from|and|by|with|on|for|to|the|a|an|as|de|da|do|das|dos|del|em|en|e|y|et|por|com|con|with|sur|der|die|von|bei|In:?|[Ee][mn]:|[Ii]n:) ?$/
/** `Aedes aegypti`, `Solanum tuberosum L.`: two words as species have them. */
const BINOMIAL = /^[A-ZÀ-ÖØ-Þ](?:[a-zß-ÿ]+|\.) (?!of |and )[a-zß-ÿ-]{3,}\.?$/

/**
 * An article's title and journal in [at, end), where the locator begins at `end`: the last stretch of type reaches it, with at
 * most a place between.
 */
export function typedJournal(
  view: View,
  stretches: readonly Span[],
  at: number,
  end: number
): Head | undefined {
  const last = stretches[stretches.length - 1]
  if (!last || last.s < at + 8) return undefined
  const { text } = view
  const own = { s: last.s, e: Math.min(last.e, end) }
  const between = text.slice(own.e, Math.max(own.e, end))
  const extra = /^ \([^()]{2,40}\)(?=[\s.,;:]*$)/.exec(between)?.[0].length ?? 0
  const place = /^[.,]? ?([^\d.:;]{3,40}?)[\s,.]*$/.exec(between.slice(extra))?.[1]
  const placed = place !== undefined && isPlace(place)
  if (!/^[\s.,;:]*$/.test(between.slice(extra)) && !placed) return undefined
  const before = text.slice(at, own.s)
  const words = text.slice(own.s, own.e)
  const open = !/[.?!,;:»"')\]] ?$/.test(before)
  if (LEADS_IN.test(before) || (open && (!/^[A-ZÀ-ÖØ-Þ]/.test(words) || BINOMIAL.test(words))))
    return undefined
  // A volume in italics with its journal is the locator's already.
  const container = trimSpan(text, { s: own.s, e: own.e + extra }, /[\s,;:]/)
  const title = closedTitle(text, { s: at, e: own.s })
  if (title.e - title.s < 4 || container.e <= container.s) return undefined
  const head: Head = { title, container, doubtful: false }
  if (placed) {
    const s = own.e + extra + between.slice(extra).indexOf(place)
    head.imprint = { place: { s, e: s + place.length }, s, confidence: 0.7 }
  }
  return head
}

/** What parts of a date may stand between a newspaper and the end: `, 22 de outubro de 2021`, ` 03-06-2020`, ` 2020b`. */
const ONLY_DATE = /^[.,;]?(?: ?(?:\d{1,4}[a-z]?|[a-zß-ÿ]{1,10}|[-/.,;])){0,10} ?$/

/** `Title. Carta Capital, 22 de outubro.`: a sentence, then a stretch of type up to a date or the end, and no volume. */
export function typedPaper(
  view: View,
  stretches: readonly Span[],
  at: number,
  end: number
): Head | undefined {
  const last = stretches[stretches.length - 1]
  const { text } = view
  if (!last || last.s < at + 8 || last.e > end) return undefined
  if (!/[.?!]["»']? $/.test(text.slice(Math.max(at, last.s - 3), last.s))) return undefined
  const between = text.slice(last.e, end)
  const words = text.slice(last.s, last.e)
  if (!ONLY_DATE.test(between) || words.split(' ').length > 8 || !/^[A-ZÀ-ÖØ-Þ]/.test(words)) return undefined
  // A sentence of small words is a title or its second half.
  if (/ (?!d[aeo]s?\b|del\b|e\b|y\b|of\b|the\b|and\b|la\b|le\b|in\b|em\b|en\b)[a-zß-ÿ]{2}/.test(words))
    return undefined
  const title = closedTitle(text, { s: at, e: last.s })
  return { title, container: trimSpan(text, last, /[\s,;:.]/), doubtful: false }
}

const CONNECTED =
  /^(?:e?[A-ZÀ-ÖØ-Þ×][A-Za-zÀ-ÿ&'./-]*|de|da|do|dos|das|del|della|e|y|et|&|of|and|the|for|und|für|la|le|l'[A-Z][a-zß-ÿ]+)(?: (?:e?[A-ZÀ-ÖØ-Þ×][A-Za-zÀ-ÿ&'./-]*|de|da|do|dos|das|del|della|e|y|et|&|of|and|the|for|und|für|la|le|l'[A-Z][a-zß-ÿ]+)){0,6} ?$/

/** `Boletim Anual 2022 CGEE.`: the entry opens with a stretch of type, and a name in title case is all that follows: its house. */
export function typedBook(view: View, stretches: readonly Span[], at: number, end: number): Head | undefined {
  const first = stretches[0]
  if (!first || stretches.length > 1) return undefined
  const { text } = view
  const start = trimSpan(text, { s: at, e: end }).s
  if (first.s > start + 1) return undefined
  const rest = trimSpan(text, { s: first.e, e: end }, /[\s.,;:]/)
  const words = text.slice(rest.s, rest.e)
  const size = text.slice(first.s, first.e).split(' ').length
  if (
    rest.e <= rest.s ||
    !CONNECTED.test(words) ||
    /^(?:[Ii]n|[Ee][mn]|Trad|Org|Ed|Coord|Vol|Part|Tese|Disserta|Thesis|PhD)\b/.test(words)
  )
    return undefined
  if (/[:(]/.test(text.slice(first.e, rest.s)) || (size < 3 && !soundsLikeHouse(words))) return undefined
  return {
    title: closedTitle(text, { s: start, e: first.e }),
    imprint: { publisher: rest, s: rest.s, confidence: 0.6 },
    doubtful: false
  }
}
