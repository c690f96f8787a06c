/** The series of a book, and remarks on its issue, which stand behind the title without a mark of their own. */
import { type Draft, put } from './draft.js'
import type { Head } from './head.js'
import { closedTitle } from './imprint.js'
import { sentences } from './sentences.js'
import { trimSpan, type View } from './view.js'

const SERIES =
  /(?:^|[ (])(?:[Ss]eries|[Rr]eihe|Schriftenreihe|[Cc]ollection|Coll\.|Lecture Notes|Graduate Texts|Studies in|Monographs?|Bulletin \d{1,4}|Occasional Papers?)(?![A-Za-zÀ-ÿ])|(?:^| )(?:studies|texts|monographs?|library|lectures|papers|reports|bulletin)(?: (?:in|on|of) [a-zß-ÿ ]{3,40})?,? (?:[Nn]o\.? |[Vv]ol\.? )?\d{1,4}$/
const ISSUE_OF_WORK =
  /^(?:\d{1,2} vols?\.?|Repr(?:int(?:ed)?|\.)?,? ?[a-z ]{0,20}|Revised(?: and [a-z]+)?|Editio [a-z]+.{0,60})$/

/** `Title. Series in Mathematics. House`, `Title (Schriftenreihe X 27)`: the series is no part of the title. */
export function splitSeries(draft: Draft, view: View, head: Head): void {
  const { text } = view
  const { title } = head
  if (!title) return
  const bracket = /[.,]? \(([^()]{8,90} \d{1,4})\)$/.exec(text.slice(title.s, title.e))
  if (bracket && bracket.index > 3 && SERIES.test(` ${bracket[1]}`)) {
    const s = title.e - 1 - bracket[1]!.length
    put(draft, view, 'collection-title', { s, e: title.e - 1 }, 0.8)
    head.title = { s: title.s, e: title.s + bracket.index }
    return
  }
  const parts = sentences(text, title.s, title.e)
  let last = parts.length - 1
  for (; last > 0; last--) {
    const part = trimSpan(text, parts[last]!)
    const words = text.slice(part.s, part.e)
    if (ISSUE_OF_WORK.test(words)) continue
    if (words.length > 80 || !SERIES.test(words) || draft.csl['collection-title'] !== undefined) break
    put(draft, view, 'collection-title', part, 0.75)
  }
  if (last < parts.length - 1) head.title = closedTitle(text, { s: title.s, e: parts[last]!.e })
}
