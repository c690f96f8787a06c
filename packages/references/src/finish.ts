/** Why: when all of an entry was read, a year may still be missing, or stand in the title; what nobody found is said. */
import type { Draft } from './draft.js'
import { putIssued } from './draft.js'
import { note } from './notes.js'
import { type Span, sourceRange, type View } from './view.js'

/** The last year anywhere after the authors, for entries whose end is no locator. */
function lateYear(draft: Draft, view: View, from: number): void {
  let last: Span | undefined
  for (const match of view.text
    .slice(from)
    .matchAll(/(?<=[(,;.] ?|[a-z] )(?:1[5-9]|20)\d\d(?=[).,; ]|$)(?![-;] ?\d)/g)) {
    last = { s: from + match.index, e: from + match.index + 4 }
  }
  if (!last) return
  const title = draft.ranges.title
  const at = sourceRange(view, last)[0]
  const bracketed = view.text[last.s - 1] === '('
  if (title && at >= title[0] && at < title[1] && !bracketed) return
  putIssued(draft, view, last, { 'date-parts': [[Number(view.text.slice(last.s, last.e))]] }, 0.6)
}

/** `Korean Guidelines for Tuberculosis. (2020). 4th ed.`: the year that was read is no part of the title. */
function yearBehindTitle(draft: Draft, view: View): void {
  const { csl, ranges } = draft
  if (!csl.title || !/\d\)?$/.test(csl.title)) return
  // `Title. 2015. In: Book … 2015.`
  const match =
    /[.,] ?\(((?:1[5-9]|20)\d\d)\)$/.exec(csl.title) ??
    (csl['container-title'] ? /[.?!] ((?:1[5-9]|20)\d\d)$/.exec(csl.title) : null)
  if (!match || match.index < 4 || csl.issued?.['date-parts']?.[0]?.[0] !== Number(match[1])) return
  csl.title = csl.title.slice(0, /^[?!]/.test(match[0]) ? match.index + 1 : match.index)
  const [s] = ranges.title!
  const at = view.source.indexOf(match[0].includes('(') ? '(' : match[1]!, s + match.index)
  if (at > s) ranges.title = [s, s + view.source.slice(s, at).replace(/[\s.,]+$/, '').length]
}

/** Looks for what is missing, and notes what is not found. */
export function finish(draft: Draft, view: View, from: number): void {
  const { csl, notes } = draft
  if (!csl.issued) lateYear(draft, view, from)
  if (!csl.issued) notes.push(note('no-year'))
  yearBehindTitle(draft, view)
  if (draft.repeated) notes.push(note('authors-repeated'))
  if (!csl.title && !notes.some(item => item.code === 'no-title')) notes.push(note('no-title'))
}
