/**
 * What lies between the authors and the locator: the title, and what it appeared in. Split by quotation marks, by
 * `In:`, by an edition, or by the last sentence end that leaves a journal or a publisher behind it.
 */

import type { NameList } from './authors.js'
import { isCity, isPlace } from './cities.js'
import { editedSentence } from './edited-sentence.js'
import { closedTitle, findImprint } from './imprint.js'
import { dangling, isSection } from './journal-parts.js'
import { houseFirst, type Imprint, placeFirst, soundsLikeHouse } from './publisher.js'
import { isAbbreviation, journalLike, mayAbbreviate, sentences } from './sentences.js'
import { aroundEdition, aroundThesis, EDITION, readMarked, reportFirst, THESIS } from './title-marks.js'
import { type Span, trimSpan } from './view.js'

export interface Head {
  title?: Span
  container?: Span
  /** Everything after `In:`; its editors and title are read by chapter.ts. */
  within?: Span
  edition?: Span
  imprint?: Imprint
  genre?: Span
  number?: Span
  editors?: NameList
  /** A volume printed after the edition. */
  volume?: Span
  /** Pages printed before the book: `Pages 9-15 in …`. */
  pages?: Span
  /** The split was a guess. */
  doubtful: boolean
}

/** A title in quotation marks; an apostrophe ends only what one began. */
const QUOTED = /^["«](.{3,600}?)[,.?!]?["»]/
const SINGLE = /^[‘'](.{3,600}?)(?:[,.?!]?["»]|[,.]?['](?=[,. ]))/
const IN =
  /(?:[.?!,:;]["»']?|["»']|(?<=[a-zß-ÿ])) (?:In\.?:|In (?=["«‘]?[A-ZÀ-ÖØ-Þ\d])|in:|in (?=["«‘]?[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ]* (?:[A-ZÀ-ÖØ-Þ]|of|and|on|in))|in (?=(?:[A-Z]\. ?){1,3}[A-ZÀ-ÖØ-Þ][a-zß-ÿ]))/g
/** `Título, em: Anais`: in Portuguese and Spanish, behind a mark alone. */
const EM = /[.?!,;]["»']? (?:[Ee][mn]|[Dd]ans) ?:(?= ?["«‘]?[A-ZÀ-ÖØ-Þ])/
/** A conference or a series that is not introduced by `In`. */
const PROCEEDINGS =
  /[.,?!]["»']? (?=(?:Proc(?:eedings|\.)? (?:of|\d|Int|IEEE|ACM|AAAI|[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ]+ (?:Conf|Int|Symp|Work))|Proceedings |(?:(?:Paper|Poster|Poster session|Oral|Abstract|Study|Talk) p|P)resented at:? ?|Conference Record |Lecture Notes in |International (?:Conference|Symposium|Workshop) ))/
/** Ecology's manner: `Title. Pages 9-15 in R. Falk, editor. Book.` */
const PAGES_IN =
  /[.,?!]? ?\b[Pp](?:p?\.|ages?|p) ?([A-Za-z]?\d{1,6}-[A-Za-z]?\d{1,6})[.,]? [Ii]n:? (?=[A-ZÀ-ÖØ-Þ])/
/** `Title (Place: House, 1990)`: the imprint in brackets at the end. */
const BRACKETED = /[.,]? ?\([A-ZÀ-ÖØ-Þ×][^():]{1,60}: [^()]{2,100}\)[.,;]?$/

/** The most certain `In`: one with a colon, then one after a sentence end, then one after a comma or quote. */
function bestIn(text: string): RegExpExecArray | undefined {
  IN.lastIndex = 0
  let best: RegExpExecArray | undefined
  let most = 0
  for (let m = IN.exec(text), n = 0; m && n < 50; m = IN.exec(text), n++) {
    const rank = m[0].endsWith(':')
      ? 4
      : /^[.?!]/.test(m[0]) && /In/.test(m[0])
        ? 3
        : /^[,"»']/.test(m[0])
          ? 2
          : 1
    if (rank > most) {
      best = m
      most = rank
    }
  }
  return best
}

/**
 * Read [s, e). `journal` tells that a volume stands in the locator, so a journal, not a publisher, is expected; `daily` that a day
 * stands there, as newspapers and gazettes have it.
 */
export function readHead(text: string, s: number, e: number, journal: boolean, daily = false): Head {
  const span = trimSpan(text, { s, e }, /[\s.,;:]/)
  if (/[.?!]/.test(text[span.e] ?? '')) span.e++
  const issued = journal ? journalAndHouse(text, s, e, span) : undefined
  if (issued) return issued
  const words = text.slice(span.s, span.e)
  const quoted = QUOTED.exec(words) ?? SINGLE.exec(words)
  if (quoted && (quoted[1]!.includes(' ') || /^["«]/.test(words)))
    return afterTitle(text, quoted, span, journal)
  const paged = PAGES_IN.exec(words)
  if (paged) {
    const s = span.s + paged.index + paged[0].indexOf(paged[1]!)
    return {
      title: closedTitle(text, { s: span.s, e: span.s + paged.index }),
      within: { s: span.s + paged.index + paged[0].length, e: span.e },
      pages: { s, e: s + paged[1]!.length },
      doubtful: false
    }
  }
  const untitled =
    /^(?:[Ii]n|[Ee][mn]): ?(?=["«‘]?[A-ZÀ-ÖØ-Þ\d])/.exec(words) ??
    // `G. L. Name, in Book, ed. A. Doe, House, Place`: chemistry leaves out the title of a chapter.
    // So does Nature: `A. Name in Book (eds Doe, B. & Roe, C.) 3-9 (House, 1999)`.
    ((text[span.s - 2] === ',' &&
      /, eds?\.? (?=[A-ZÀ-ÖØ-Þ])|\(eds?\.?\)|\([Ee]ds?\.?: (?=[A-ZÀ-ÖØ-Þ])/.test(words)) ||
    /^in [A-ZÀ-ÖØ-Þ][^()]{3,120} \(eds?\.? [A-ZÀ-ÖØ-Þ]/.test(words)
      ? /^in (?=[A-ZÀ-ÖØ-Þ])/.exec(words)
      : null)
  if (untitled) return { within: { s: span.s + untitled[0].length, e: span.e }, doubtful: true }
  const inside = inWork(words, journal)
  const proceedings = journal ? null : PROCEEDINGS.exec(words)
  if (
    proceedings &&
    proceedings.index > 8 &&
    !/(?:In|in):? $/.test(words.slice(0, proceedings.index + proceedings[0].length)) &&
    !(inside && inside.title < proceedings.index)
  ) {
    return {
      title: closedTitle(text, {
        s: span.s,
        e: span.s + proceedings.index + (/^[?!]/.test(proceedings[0]) ? 1 : 0)
      }),
      within: { s: span.s + proceedings.index + proceedings[0].length, e: span.e },
      doubtful: false
    }
  }
  if (inside) {
    return {
      title: trimSpan(text, { s: span.s, e: span.s + inside.title }),
      within: trimSpan(text, { s: span.s + inside.from, e: span.e }, /[\s,;:]/),
      doubtful: false
    }
  }
  const edited = editedSentence(text, span, journal)
  if (edited) return edited
  const bracketed = journal ? null : BRACKETED.exec(words)
  const imprint =
    bracketed && bracketed.index > 3
      ? placeFirst(
          text,
          span.s + bracketed.index + bracketed[0].indexOf('(') + 1,
          span.s + bracketed.index + bracketed[0].lastIndexOf(')')
        )
      : undefined
  if (bracketed && imprint) {
    const rest = { s: span.s, e: span.s + bracketed.index }
    const edition = EDITION.exec(text.slice(rest.s, rest.e))
    const edited = edition && edition.index > 3 ? aroundEdition(text, rest, edition) : undefined
    return { ...(edited ?? { title: closedTitle(text, rest), doubtful: false }), imprint }
  }
  return (daily ? inNewspaper(text, span) : undefined) ?? splitSentences(text, span, journal)
}

/** `Title. Journal. House; 2018;15:1`: a semicolon before the year parts the house from the journal, as it does for books. */
function journalAndHouse(text: string, s: number, e: number, span: Span): Head | undefined {
  if (!/;\s?$/.test(text.slice(Math.max(s, e - 2), e)) || !/^(?:1[5-9]|20)\d\d/.test(text.slice(e, e + 4)))
    return undefined
  const parts = sentences(text, span.s, span.e)
  const house = parts[parts.length - 1]
  if (!house || parts.length < 3 || house.e - house.s > 80) return undefined
  // `Title. In Book. Place: House; 1999:23-45`: a place before the house is a book's.
  if (placeFirst(text, house.s, house.e)) return undefined
  const head = readHead(text, s, house.s, true)
  const publisher = trimSpan(text, house, /[\s.;]/)
  return head.title && head.container
    ? { ...head, imprint: { publisher, s: house.s, confidence: 0.6 } }
    : undefined
}

function inWork(words: string, journal: boolean): { title: number; from: number } | undefined {
  const match = bestIn(words) ?? (/(?:[mn]|ans ?):/.test(words) ? EM.exec(words) : null)
  if (!match || match.index < 3) return undefined
  const from = match.index + match[0].length
  const rest = words.slice(from)
  if (/^ ?[Vv](?:ivo|itro)\b|^ ?(?:Situ|Silico|situ|silico)\b/.test(rest)) return undefined
  const colon = match[0].endsWith(':')
  const sentence = /^[.?!]/.test(match[0])
  const proof =
    /\b(?:[Ee]ds?\b|[Ee]ditors?\b|Proceedings|Proc\b|Conference|Symposium|Congress|Handbook|Encyclop)|: [A-ZÀ-ÖØ-Þ]|\bpp?\b/.test(
      rest
    )
  if (colon || (sentence && (!journal || proof)) || (/^[,"»']/.test(match[0]) && proof)) {
    return { title: match.index + (sentence ? 1 : 0), from }
  }
  // `Title; in Doe A, Roe B (eds): Book. Place, House, vol 12, pp 12-34`
  const led = match[0].startsWith(';') && /^.{2,200}?\((?:[Ee]ds?|[Hh]rsg)\.?\)/.test(rest)
  return led || (!journal && proof && /\([Ee]ds?\.?\)|\beds?\./.test(rest))
    ? { title: match.index, from }
    : undefined
}

function afterTitle(text: string, quoted: RegExpExecArray, span: Span, journal: boolean): Head {
  const title = trimSpan(text, { s: span.s + 1, e: span.s + 1 + quoted[1]!.length }, /[\s,;:]/)
  const lead0 = trimSpan(text, { s: span.s + quoted[0].length, e: span.e }, /[\s,;:.]/)
  const rest = { s: lead0.s, e: trimSpan(text, { s: lead0.s, e: span.e }, /[\s,;:]/).e }
  // The quotation was only the beginning of the title.
  if (
    /^(?:- )?[a-zß-ÿ]/.test(text.slice(rest.s, rest.s + 3)) &&
    !/^(?:in[: ]|e[mn]:)/.test(text.slice(rest.s, rest.s + 3))
  )
    return splitSentences(text, span, journal)
  // `"They float": boats at risk`
  if (text[span.s + quoted[0].length] === ':') return splitSentences(text, span, journal)
  if (!journal && /^(?:Proc(?:eedings)?(?![A-Za-zÀ-ÿ])|Conference Record)/.test(text.slice(rest.s, rest.e))) {
    return { title, within: rest, doubtful: false }
  }
  const lead = /^(?:[Ii]n[: ]|[Ee][mn]:)[: ]*/.exec(text.slice(rest.s, rest.e))
  if (lead) return { title, within: { s: rest.s + lead[0].length, e: rest.e }, doubtful: false }
  if (rest.e <= rest.s) return { title, doubtful: true }
  if (
    !journal &&
    /(?:^|[ ,(])(?:[Ee]ds?\.|[Ee]dited by|[Ee]ditors?\b)|\([^()]{3,60}: /.test(text.slice(rest.s, rest.e))
  ) {
    return { title, within: rest, doubtful: false }
  }
  if (journal) return { title, container: rest, doubtful: false }
  const thesis = THESIS.exec(text.slice(lead0.s - 1, rest.e))
  if (thesis && thesis.index < 3)
    return { ...aroundThesis(text, { s: lead0.s - 1, e: rest.e }, thesis), title }
  // `"Title," Tech. Rep. EIB-79, House, 2011.`
  const report = reportFirst(text, { s: lead0.s - 2, e: rest.e })
  if (report) return { ...report, title }
  // `"Title," NASA, Tech. Rep., 1988`: the house before the kind (IEEE).
  const last = text.lastIndexOf(', ', rest.e - 2)
  const kind = last > rest.s ? reportFirst(text, { s: last, e: rest.e }) : undefined
  if (kind) {
    const imprint = houseFirst(text, rest.s, last) ?? {
      publisher: { s: rest.s, e: last },
      s: rest.s,
      confidence: 0.6
    }
    return { ...kind, title, imprint }
  }
  const alone = houseFirst(text, rest.s, rest.e)
  const house = text.slice(rest.s, rest.e)
  // `"Title," Institute of Boats, 2000.`
  if (alone?.confidence === 0.6 && !alone.place && journalLike(house) < 0.55)
    return { title, imprint: alone, doubtful: false }
  const after = splitSentences(text, { s: rest.s, e: rest.e }, false)
  const head: Head = { title, doubtful: after.doubtful }
  if (after.title && !after.imprint) head.container = rest
  else {
    if (after.title) head.container = after.title
    if (after.imprint) head.imprint = after.imprint
  }
  return head
}

function splitSentences(text: string, span: Span, journal: boolean): Head {
  const marked = journal ? undefined : readMarked(text, span)
  if (marked) return marked
  const parts = sentences(text, span.s, span.e)
  if (!journal) {
    const imprint = findImprint(text, parts)
    if (imprint)
      return {
        title: closedTitle(text, { s: span.s, e: imprint.s }),
        imprint,
        doubtful: imprint.confidence < 0.6
      }
  }
  return splitJournal(text, parts, span, journal)
}

function splitJournal(text: string, parts: Span[], span: Span, journal: boolean): Head {
  const last = parts.length - 1
  if (last < 0) return { doubtful: true }
  if (last === 0) return oneSentence(text, span, journal)
  const placed = journal ? journalAndPlace(text, parts, span) : undefined
  if (placed) return placed
  // `Individ. Differ. 13, 667`: a stop straight before a volume is an abbreviation's.
  const stopped =
    /^\. ?(?!(?:1[5-9]|20)\d\d\b)\d/.test(text.slice(span.e - 1, span.e + 6)) ||
    (/^\.? ?(?!(?:1[5-9]|20)\d\d\b)\d/.test(text.slice(span.e, span.e + 6)) && text[span.e] === '.')
  let from = last
  while (
    from > 1 &&
    (isAbbreviation(text.slice(parts[from - 1]!.s, parts[from - 1]!.e)) ||
      dangling(text, parts, from, last) ||
      (mayAbbreviate(text.slice(parts[from - 1]!.s, parts[from - 1]!.e)) &&
        /\.$|^[^ ]+(?: [^ ]+){0,3}$/.test(text.slice(parts[from]!.s, parts[from]!.e)) &&
        journalLike(text.slice(parts[from]!.s, span.e)) >= (stopped ? 0.4 : 0.6)))
  )
    from--
  if (journal && from === last && last > 1 && isSection(text, parts[last - 1]!, parts[last]!)) from--
  if (
    from === 1 &&
    !text.slice(parts[0]!.s, parts[0]!.e).includes(', ') &&
    isAbbreviation(text.slice(parts[0]!.s, parts[0]!.e)) &&
    parts.slice(0, -1).every(part => isAbbreviation(text.slice(part.s, part.e)))
  ) {
    // Nothing but a journal: titles are left out in chemistry and physics.
    return { container: trimSpan(text, span, /[\s,;:]/), doubtful: true }
  }
  // `Title in small words, J. Plant Res., 124`: the first word of the journal follows a comma.
  const before = text.slice(parts[from - 1]!.s, parts[from - 1]!.e)
  const comma = before.lastIndexOf(', ')
  // `…, Cotia, SP. Biota`: two capitals are a state.
  const joined =
    comma > 8 &&
    journal &&
    isAbbreviation(before.slice(comma + 2)) &&
    !/^[A-ZÀ-ÖØ-Þ]{2}\.$/.test(before.slice(comma + 2))
  const start = joined ? parts[from - 1]!.s + comma + 2 : parts[from]!.s
  const container = trimSpan(text, { s: start, e: span.e }, /[\s,;:]/)
  const words = text.slice(container.s, container.e)
  const title = closedTitle(text, { s: span.s, e: start })
  // `Title of a paper. São Paulo, 2007.`
  if (!journal && from === last && isCity(words))
    return { title, imprint: { place: container, s: start, confidence: 0.7 }, doubtful: false }
  if (!journal && journalLike(words) < 0.4) return { title: closedTitle(text, span), doubtful: true }
  return { title, container, doubtful: words.split(' ').length > 12 }
}

/** `Title. Newspaper, Place, 20 nov. 2021`: with a day behind it, the last sentence is a newspaper, unless it is a place or a body. */
function inNewspaper(text: string, span: Span): Head | undefined {
  const parts = sentences(text, span.s, span.e)
  const last = parts[parts.length - 1]
  if (!last || parts.length < 2) return undefined
  const words = text.slice(last.s, last.e).replace(/[\s.,;:]+$/, '')
  const paper = words.split(', ')[0]!
  if (THESIS.test(`. ${paper}`)) return undefined
  if (paper.length > 50 || !/^[A-ZÀ-ÖØ-Þ]/.test(paper) || isPlace(paper) || soundsLikeHouse(paper))
    return undefined
  // A sentence of small words is no name.
  if (/ (?!d[aeo]s?\b|del\b|e\b|y\b|of\b|the\b|and\b|la\b|le\b|S\.)[a-zß-ÿ]{2}/.test(paper)) return undefined
  const placed = journalAndPlace(text, parts, span)
  return placed ?? (words === paper ? splitJournal(text, parts, span, true) : undefined)
}

/** `Journal. São Paulo, v. 1` and `Journal, São Paulo, v. 1`: where a journal appears stands behind its name (ABNT NBR 6023). */
function journalAndPlace(text: string, parts: Span[], span: Span): Head | undefined {
  const last = parts[parts.length - 1]!
  const one = text.lastIndexOf(', ', span.e - 2)
  const two = text.lastIndexOf(', ', one - 1)
  // `Journal, Brasília, DF`: the state goes with its city.
  const starts = [two, one].filter(comma => comma > last.s).map(comma => comma + 2)
  if (parts.length > 2) starts.push(last.s)
  const s = starts.find(start => placeAt(text, start, span.e))
  if (s === undefined) return undefined
  const e = trimSpan(text, { s: span.s, e: s }).e
  const kept = parts.filter(part => part.s < e).map(part => ({ s: part.s, e: Math.min(part.e, e) }))
  const head = splitJournal(text, kept, { s: span.s, e }, true)
  const place = trimSpan(text, { s, e: span.e }, /[\s.,;:]/)
  return head.title && head.container
    ? { ...head, imprint: { place, s: place.s, confidence: 0.7 } }
    : undefined
}

const placeAt = (text: string, s: number, e: number): boolean => {
  const place = trimSpan(text, { s, e })
  return place.e - place.s <= 40 && isPlace(text.slice(place.s, place.e))
}

/** No sentence end: a journal alone, a title alone, or `Title, Journal`. */
function oneSentence(text: string, span: Span, journal: boolean): Head {
  const words = text.slice(span.s, span.e)
  if (journal) {
    const named =
      /, (?=(?:IEEE|ACM|Journal|J\.|Int(?:ernational|\.)|Ann(?:als|\.)|Trans(?:actions|\.)|Zeitschrift|Revue|Revista|Rev\.|Bulletin|Bull\.|Cahiers|Archives?|Acta) ?)/.exec(
        words
      )
    const comma = named && named.index > 10 ? named.index : words.lastIndexOf(', ')
    const tail = words.slice(comma + 2)
    // `Sensors and Actuators, B: Chemical`: a part of the journal.
    if (/^[A-H]: [A-ZÀ-ÖØ-Þ]/.test(tail) && words.slice(0, comma).split(' ').length < 5)
      return { container: trimSpan(text, span, /[\s,;:]/), doubtful: true }
    if (
      comma > 10 &&
      /^[A-ZÀ-ÖØ-Þ]/.test(tail) &&
      journalLike(tail) >= 0.45 &&
      words.slice(0, comma).split(' ').length > 2
    ) {
      return {
        title: closedTitle(text, { s: span.s, e: span.s + comma }),
        container: trimSpan(text, { s: span.s + comma + 2, e: span.e }, /[\s,;:]/),
        doubtful: true
      }
    }
    if (journalLike(words) >= 0.5 || words.split(' ').length <= 4)
      return { container: trimSpan(text, span, /[\s,;:]/), doubtful: true }
  }
  return { title: closedTitle(text, span), doubtful: journal }
}
