/**
 * One reference string to CSL-JSON. The order is fixed: exact things first (identifiers, addresses), then the two
 * ends (authors, locator), and the words between them last, when the least is left to guess.
 */
import { asides } from './asides.js'
import { readBody } from './body.js'
import type { ParsedReference, Style } from './csl.js'
import { findDescriptions } from './descriptions.js'
import { type Draft, type Hints, put, putIdentifiers, putLinks } from './draft.js'
import { isEastAsian, readEastAsian } from './east-asian.js'
import { finish } from './finish.js'
import { isCyrillic, readGost } from './gost.js'
import { type Found, findIdentifiers } from './identifiers.js'
import { readLabel } from './label.js'
import { readLines } from './lines.js'
import { serviceTail } from './links.js'
import { note } from './notes.js'
import { lineEnds, withStops } from './stops.js'
import { endTitle } from './title-end.js'
import { lettersOf, type Span, trimSpan, type View, viewOf, without } from './view.js'

export type { Hints } from './draft.js'

/** Beyond this many characters an entry is no reference; only identifiers are looked for. */
const LONGEST = 200_000

/** Read one entry; never throws. `hints.links` adds identifiers the words do not show. */
export function parseReference(text: string, hints: Hints = {}): ParsedReference {
  return readEntry(text, hints).parsed
}

/** As `parseReference`; `styleDecides` tells that the style of the list could change the reading. */
export function readEntry(
  text: string,
  hints: Hints = {}
): { parsed: ParsedReference; styleDecides: boolean } {
  const draft: Draft = { csl: { type: 'document' }, ranges: {}, confidence: {}, notes: [] }
  const short = text.length > LONGEST ? text.slice(0, LONGEST) : text
  const plain = viewOf(short)
  const lines = hints.lines ?? lineEnds(short)
  const whole = withStops(plain, hints.marks, hints.lines)
  const labelled = readLabel(whole.text, hints.counted)
  const tail = serviceTail(whole.text)
  const found = findIdentifiers(whole.text.slice(0, tail.s))
  putIdentifiers(draft, whole, found)
  putLinks(draft, hints)
  const cuts: Span[] = found.map(item => item.cut)
  cuts.push(tail)
  const after = remarkAfter(whole.text, found, tail.s)
  if (after) {
    cuts.push(after)
    put(draft, whole, 'note', trimSpan(whole.text, after), 0.6)
  }
  const addresses = found.filter(item => /^(?:URL|DOI|accessed)$/.test(item.field) && item.cut.s > 60)
  const said = whole.text.slice(0, Math.min(tail.s, ...addresses.map(item => item.cut.s)))
  const other = otherEdition(said) ?? afterwards(said)
  if (other && !after) {
    cuts.push(other)
    put(draft, whole, 'note', trimSpan(whole.text, other, /[\s.()[\]]/), 0.7)
  }
  if (labelled) cuts.push({ s: 0, e: labelled.length })
  const descriptions = findDescriptions(whole.text).filter(
    ({ cut }) => !cuts.some(other => other.s < cut.e && cut.s < other.e)
  )
  for (const { cut, fields, type, online } of descriptions) {
    cuts.push(cut)
    for (const { field, span } of fields) if (!draft.ranges[field]) put(draft, whole, field, span, 0.9)
    if (type) draft.described ??= type
    if (online) draft.online = true
  }
  cuts.push(...asides(whole.text))
  const view = trimmed(without(whole, cuts))
  let body: { style: Style; styleDecides: boolean } = { style: 'unknown', styleDecides: false }
  if (text.length > LONGEST) draft.notes.push(note('too-long'))
  else if (readLines(draft, plain, lines, labelled?.length ?? 0)) finish(draft, view, 0)
  else if (isEastAsian(view)) {
    readEastAsian(draft, view)
    finish(draft, view, 0)
  } else if (isCyrillic(view) && readGost(draft, view)) finish(draft, view, 0)
  else body = readBody(draft, view, found, Boolean(labelled), hints)
  endTitle(draft, whole, descriptions)
  const { csl, ranges, confidence, notes } = draft
  const parsed: ParsedReference = {
    csl,
    ranges,
    confidence,
    notes,
    style: body.style === 'unknown' ? (hints.style ?? 'unknown') : body.style
  }
  if (labelled) parsed.label = lettersOf(whole, labelled)
  return { parsed, styleDecides: body.styleDecides }
}

/** `(Trad. cast. La Hermenéutica del Sujeto. Buenos Aires: …, 2002)`: another edition of the work, in brackets at the end. */
const OTHER_EDITION =
  / ?[[(](?:(?:[Tt]rad|[Tt]rans|[Tt]ransl)\. |[Tt]raduc|[Tt]radu[çz]|[Tt]ranslat|[Oo]riginal|[Oo]rig\. |[Rr]eimpres|[Rr]eprint|[Ff]irst (?:published|edition)|[Pp]ublicad[ao] originalmente|[Üü]bers)/g

function otherEdition(text: string): Span | undefined {
  if (!/[)\]]/.test(text.slice(-3))) return undefined
  const close = text.replace(/[.\s]+$/, '').length
  OTHER_EDITION.lastIndex = Math.max(4, text.length - 400)
  for (let m = OTHER_EDITION.exec(text); m; m = OTHER_EDITION.exec(text)) {
    let open = 0
    let at = m.index
    for (; at < close; at++) {
      if (text[at] === '(' || text[at] === '[') open++
      else if ((text[at] === ')' || text[at] === ']') && --open === 0) break
    }
    if (at === close - 1) return { s: m.index, e: text.length }
  }
  return undefined
}

/** `1984. Published as Xerox PARC Technical Report CSL-84-5.`: what became of the work, said behind it. */
const AFTERWARDS =
  /(?<=[\d)]\. |[A-Za-zÀ-ÿ]\. )(?:Published as|Also (?:published|available|in|as)|To (?:appear|be published)|Submitted (?:to|for)|Repr(?:inted|\.) (?:in|from|by)|Reprint(?=,)|Reimpreso|Reimpresso|Nachdruck|Published by the|Uncorrected|Available as|Revised and)\b[^[\]]{0,200}$/

function afterwards(text: string): Span | undefined {
  const from = Math.max(0, text.length - 260)
  const match = /ublish|Also|To |ubmitt|Repr|Reimp|Nachdr|Uncorr|Avail|Revised/.test(text.slice(from))
    ? AFTERWARDS.exec(text.slice(from))
    : null
  // A reference has its date before.
  return match && /(?:1[5-9]|20)\d\d/.test(text.slice(0, from + match.index))
    ? { s: from + match.index, e: text.length }
    : undefined
}

/** Words after the address at the end (`Subscription required to view.`): a remark, not the reference. */
function remarkAfter(text: string, found: Found[], end: number): Span | undefined {
  const last = found.filter(item => item.field === 'URL' && item.confidence > 0).pop()
  if (!last) return undefined
  const s = Math.max(...found.map(item => item.cut.e))
  const words = text.slice(s, end)
  return s >= last.cut.e &&
    words.length < 80 &&
    /^[ .]{1,2}[A-ZÀ-ÖØ-Þ][a-zß-ÿ]+ [a-zß-ÿ]/.test(words) &&
    !/\d|:/.test(words)
    ? { s, e: end }
    : undefined
}

function trimmed(view: View): View {
  const { text } = view
  let end = text.length
  while (end > 0 && ' ,;:'.includes(text[end - 1]!)) end--
  let start = 0
  while (text[start] === ' ') start++
  if (start === 0 && end === text.length) return view
  return {
    text: text.slice(start, end),
    at: Array.prototype.slice.call(view.at, start, end) as number[],
    source: view.source
  }
}
