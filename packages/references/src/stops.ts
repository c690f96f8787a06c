/**
 * What type and line ends say and words do not: a title in bold needs no full stop before the place (ABNT NBR 6023), and a line
 * of its own ends with its line. Where such a part ends without a mark, the rules are shown a full stop; the author's words
 * stay as they are, since fields are cut out of the source.
 */
import { isPlace } from './cities.js'
import { placeFirst } from './publisher.js'
import { indexAt, type View } from './view.js'

/** A stretch of the entry set in bold or italic type; offsets into the text that was given, [s, e). */
export interface TypeMark {
  s: number
  e: number
  type: 'bold' | 'italic'
}

/** Stops are for parts of an entry; beyond this many the marks are something else. */
const MOST = 40

/** `view` with a full stop where a part ends by its type or its line alone. */
export function withStops(view: View, marks: readonly TypeMark[] = [], lines: readonly number[] = []): View {
  const ends = new Set<number>()
  for (const mark of marks.slice(0, MOST)) {
    const s = indexAt(view, mark.s)
    const e = endBefore(view, mark.e)
    if (e > s && endsPart(view.text, s, e, mark.type)) ends.add(e)
  }
  for (const line of lines.slice(0, MOST)) {
    const e = endBefore(view, line)
    if (e > 0 && e < view.text.length && endsLine(view.text, e)) ends.add(e)
  }
  if (ends.size === 0) return view
  const chars: string[] = []
  const at: number[] = []
  for (let i = 0; i < view.text.length; i++) {
    if (ends.has(i)) {
      chars.push('.')
      at.push(view.at[i - 1]!)
      if (view.text[i] !== ' ') {
        chars.push(' ')
        at.push(view.at[i - 1]!)
      }
    }
    chars.push(view.text[i]!)
    at.push(view.at[i]!)
  }
  return { text: chars.join(''), at, source: view.source }
}

/** No mark stands on either side of the place. */
const open = (text: string, e: number): boolean =>
  !/[.,;:?!(\-/]/.test(text[e - 1]!) && /^ ?["«([]?[A-ZÀ-ÖØ-Þ×\d]/.test(text.slice(e, e + 3))

/** A line ends there, and no mark says so. */
const endsLine = (text: string, e: number): boolean =>
  /[A-Za-zÀ-ÿ×\d)\]"»’]/.test(text[e - 1]!) && !/^ ?[,.;:)\]]/.test(text.slice(e, e + 2))

/** Names of species stand in italics too, so italics must begin a part and be followed by a place, or by words on the work. */
function endsPart(text: string, s: number, e: number, type: TypeMark['type']): boolean {
  const words = text.slice(s, e)
  if (!/[A-Za-zÀ-ÿ]{4}/.test(words) || !open(text, e) || !/^ ?[A-ZÀ-ÖØ-Þ×(]/.test(text.slice(e, e + 2)))
    return false
  if (!/^$|[.,;:?!)»" ]/.test(text.slice(Math.max(0, s - 1), s))) return false
  if (type === 'bold') return true
  const next = text[e] === ' ' ? e + 1 : e
  if (placeFirst(text, next, text.length) || CREDITED.test(text.slice(next, next + 40))) return true
  const counted = /^([^,]{3,30}), ?(?:v|n|vol)\. ?\d/.exec(text.slice(next, next + 40))
  return counted ? isPlace(counted[1]!) : JOURNAL_NEXT.test(text.slice(next, next + 110))
}

/** `… of Aedes aegypti South African Journal of Botany 124: 5-13`: words in title case, and a volume with its pages or issue. */
const JOURNAL_NEXT =
  /^(?:[A-ZÀ-ÖØ-Þ×][A-Za-zÀ-ÿ&'-]{2,}|[A-Z]{1,4}(?!\.)|J\.)(?: (?:[A-ZÀ-ÖØ-Þ×][A-Za-zÀ-ÿ&'-]*\.?|of|and|the|for|in|&|de|da|do|e|y|et)){1,9},? (?!(?:1[5-9]|20)\d\d\b)\d{1,4} ?(?:\(\d{1,4}[^()]{0,12}\) ?)?[:,] ?[A-Za-z]?\d/

/** Words that begin what is said of a work behind its title: who translated or edited it, and what kind of thesis it is. */
const CREDITED =
  /^(?:Trad\.|Tradu[çc](?:ão|ción) (?:de|do|da|:|[A-Z])|Transl?\. |Translated by |Org\. |Organiza(?:ção|ción) (?:de |d[oa] )?[A-Z]|Ed(?:ited by|\. by) |Apresentação (?:de )?[A-Z]|Prefácio (?:de )?[A-Z]|Disserta(?:ção|tion) |Tese |Tesis |Thesis |Orientador)/

/** End of the last word before a place of the source. */
export function endBefore(view: View, place: number): number {
  let e = indexAt(view, place)
  while (e > 0 && view.text[e - 1] === ' ') e--
  return e
}

/** Where the lines of an entry end, by the line breaks in its text. */
export function lineEnds(text: string): number[] {
  const ends: number[] = []
  for (let at = text.indexOf('\n'); at >= 0 && ends.length < MOST; at = text.indexOf('\n', at + 1))
    ends.push(at)
  return ends
}
