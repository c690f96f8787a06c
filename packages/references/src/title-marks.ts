/**
 * Titles that end where a mark of their own stands: an edition, a kind of thesis, the number of a report, a contributor.
 * What follows the mark is the imprint.
 */
import { readPersons } from './authors.js'
import { isPlace } from './cities.js'
import type { Head } from './head.js'
import { closedTitle, findImprint } from './imprint.js'
import { cityImprint, houseFirst, type Imprint, placeFirst, soundsLikeHouse } from './publisher.js'
import { journalLike, sentences } from './sentences.js'
import { type Span, trimSpan } from './view.js'

const CONTRIBUTED =
  /[.,]? [([]?(?:[Ee]dited|[Tt]ranslated)(?: and (?:edited|translated))? by:? |[.?!,] (?:(?:[Ee]d\.|[Ee]dited) (?:and|&) )?(?:[Tt]rans(?:l)?\.|[Tt]r\.|[Tt]rad\.(?: (?:de|por|par|di))?|[Tt]raducción de|[Tt]radução (?:de|por)|[Tt]raduit par|[Tt]raduction de|[Üü]bers(?:etzt)?\.? von)(?: and (?:[Ee]d\.|edited))?(?: by)? (?=[A-ZÀ-ÖØ-Þ×])|\. (?:Dir\.|Directed by|Perf\.) (?=[A-ZÀ-ÖØ-Þ])/
/** `Technical Report TR93-3`, `Working Paper 27`: the genre and its number. */
const REPORT =
  /[.,] \(?((?:[Tt]ech(?:nical|\.)? ?(?:[Rr]eport|[Rr]ep\.?|[Rr]pt\.?|[Mm]emo(?:randum)?)|(?:[Ww]orking|[Dd]iscussion|[Ww]hite) [Pp]aper|[Rr]esearch [Rr]eport|Document de travail|Documento de trabajo|Rapport(?: (?:technique|annuel|final|de recherche))?(?=,? (?:[Nn][°ºo]\.? ?)?\d)|Report(?=,? (?:[Nn](?:o|umber|r)\.? )\d)|Informe(?: técnico)?(?=,? (?:[Nn][°ºo]\.? ?)?\d)|Relatório(?: técnico)?(?=,? (?:[Nn][°ºo]\.? ?)?\d)|Bericht(?=,? (?:Nr\. )?\d))(?: [Ss]eries)?)[.:]?(?:,? ?(?:[Nn]o\.?|#|[Nn]umber|[Nn]r\.?|[Nn][°º])? ?((?:[A-Z]{1,6}[ /-]?)?[\w./-]{0,20}\d[\w/-]{0,12}))?/
const REPORT_HINT = /[Rr]ep|[Rr]pt|[Pp]aper|[Mm]emo|[Dd]ocument|[Rr]apport|Informe|Relat|Bericht/
export const EDITION =
  /[([,]? ?\b((?:(?:\d{1,3} ?(?:st|nd|rd|th|a|\.?[ªº]|e|è?me|\.)?|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|(?:\d{1,3} ?(?:st|nd|rd|th),? )?[Rr]ev(?:ised|\.)?|[Rr]eprint|[Ii]nternational|[Nn]ew) |(?<=[.,] )\d{1,2}(?=[Ee]d\b))(?:[Ee]dition|[Ee]dn|[Ee]d|[Éé]dition|[Éé]d|[Ee]dici[óo]n|[Ee]di[çc][ãa]o|[Aa]uflage|[Aa]ufl)\b|(?<=[.,] )[Ee]d\.? \d{1,2}(?=[.,;:)]))(?:\.(?![A-Za-zÀ-ÿ])|(?=[,;:)\]] ?| |$))[)\]]?/
export const THESIS =
  /[([,.]? ?\b((?:(?:[Uu]npublished|[Dd]octoral|[Mm]aster(?:[']?s)?|[Bb]achelor(?:[']?s)?|[Dd]egree|[Ii]naugural|[Dd]iploma|[Hh]onou?rs|[Gg]raduate|[Pp]h\.? ?[Dd]\.?|[Mm]\.? ?[Ss]c\.?|[Bb]\.? ?[Ss]c\.?|[Mm]\.? ?[Pp]hil\.?|[Mm]\.?[DAS]\.?|[MB]\.? ?(?:Eng|Ed|Tech|Phil)\.?|B\.?[AS]\.?|D\.? ?[Pp]hil\.?|of [A-Z][a-z]+(?: [A-Z][a-z]+)?|thèse de|tesis de|tese de)[ -]){1,4}(?:[Tt]hesis|[Dd]issertation|[Dd]egree|[Dd]octorat|[Dd]octorado|[Dd]outorado|[Dd]iss)|(?<=[.,] ?)(?:Ph\.? ?D\.?|M\.? ?Sc\.?)(?=, (?:The )?Universit)|(?<=[([.,:] ?)(?:[Tt]hesis|[Dd]issertation|[Tt]hèse|[Tt]esis(?: doctoral)?|[Dd]issertação|[Tt]ese)(?:\.? \([^()]{3,100}\)|(?: de| em)? (?:[Mm]aster|[Mm]estrado|[Dd]outora(?:do|mento)|[Ll]ivre[- ][Dd]ocência|[Dd]octorado|[Mm]aestría)(?: e[mn] [A-ZÀ-ÖØ-Þ][^.,;:()]{2,60})?)?)(?:\b|(?<=\)))\.?[)\]]?/
const THESIS_HINT = /[Tt]h[eè]s|[Tt]es[ie]|[Dd]iss|[Dd]egree|[Dd]o[cu]tora|Universit/

/** The title before the first mark in [s, e) and what stands around it; undefined when there is none. */
export function readMarked(text: string, span: Span): Head | undefined {
  const words = text.slice(span.s, span.e)
  // Each long pattern is tried only where its words begin somewhere.
  const edition = /[ \d](?:[EeÉé]d|[Aa]ufl)/.test(words) ? EDITION.exec(words) : null
  const head = edition && edition.index > 3 ? aroundEdition(text, span, edition) : undefined
  if (head) return head
  const thesis = THESIS_HINT.test(words) ? THESIS.exec(words) : null
  if (thesis && thesis.index > 3) return aroundThesis(text, span, thesis)
  const report = REPORT_HINT.test(words) ? REPORT.exec(words) : null
  if (report && report.index > 8) return aroundReport(text, span, report)
  const paged = /\bp/.test(words) ? PAGED.exec(words) : null
  const along = paged && paged.index > 3 ? aroundPages(text, span, paged) : undefined
  if (along) return along
  const contributed = CONTRIBUTED.exec(words)
  return contributed && contributed.index > 3 ? aroundContributor(text, span, contributed) : undefined
}

export function aroundEdition(text: string, span: Span, edition: RegExpExecArray): Head | undefined {
  const s = span.s + edition.index
  const inner = s + edition[0].indexOf(edition[1]!)
  const head: Head = {
    title: closedTitle(text, { s: span.s, e: s }),
    edition: { s: inner, e: inner + edition[1]!.length },
    doubtful: false
  }
  const rest = trimSpan(text, { s: s + edition[0].length, e: span.e }, /[\s.,;:)\]]/)
  const volume = /^[Vv]ol(?:ume|\.)? ?(\d{1,4}|[IVXL]{1,6})(?:[.,;]|\)[.,;]?|(?= [A-ZÀ-ÖØ-Þ])) /.exec(
    text.slice(rest.s, rest.e)
  )
  if (volume) {
    const at = rest.s + volume[0].indexOf(volume[1]!)
    head.volume = { s: at, e: at + volume[1]!.length }
    rest.s += volume[0].length
  }
  const by = /^(?:[Ee]dited|[Tt]ranslated) by:? /.exec(text.slice(rest.s, rest.e))
  const names = by ? readPersons(text, rest.s + by[0].length) : undefined
  if (by && names && names.e < rest.e) {
    // `2nd ed. Edited by Doe A. London: House`
    if (/^[Ee]d/.test(by[0])) head.editors = names
    rest.s = trimSpan(text, { s: names.e, e: rest.e }, /[\s.,;:)]/).s
  }
  if (rest.e > rest.s) {
    const several = /[a-zß-ÿ]{3}\. [A-ZÀ-ÖØ-Þ]/.test(text.slice(rest.s, rest.e))
    const parts = (): Span[] => sentences(text, rest.s, span.e)
    head.imprint =
      placeFirst(text, rest.s, rest.e) ??
      (several ? findImprint(text, [{ s: rest.s, e: rest.s }, ...parts()]) : undefined) ??
      houseFirst(text, rest.s, rest.e) ??
      findImprint(text, parts())
    if (!head.imprint && journalLike(text.slice(rest.s, rest.e)) >= 0.5) return undefined
    head.imprint ??= { publisher: rest, s: rest.s, confidence: 0.5 }
  } else {
    // `Title. House, Place, second edition, 1986.`: the imprint stands before the edition.
    const imprint = findImprint(text, sentences(text, span.s, s))
    if (imprint && imprint.confidence >= 0.6) {
      head.imprint = {
        ...imprint,
        ...(imprint.publisher && { publisher: trimSpan(text, imprint.publisher, /[\s,;:]/) })
      }
      head.title = closedTitle(text, { s: span.s, e: imprint.s })
    }
  }
  return head
}

/** `Title, pp. 992-996, House, Place`: the pages of a book stand between its title and its house. */
const PAGED = /[,.] (?:pp?\.|pages?) ?(\d{1,4}(?:-\d{1,4})?)[.,] (?=[A-ZÀ-ÖØ-Þ])/

function aroundPages(text: string, span: Span, paged: RegExpExecArray): Head | undefined {
  const rest = trimSpan(text, { s: span.s + paged.index + paged[0].length, e: span.e }, /[\s.,;:)\]]/)
  const imprint =
    placeFirst(text, rest.s, rest.e) ?? houseFirst(text, rest.s, rest.e) ?? cityImprint(text, rest.s, rest.e)
  if (!imprint || imprint.confidence < 0.6) return undefined
  const s = span.s + paged.index + paged[0].lastIndexOf(paged[1]!)
  return {
    title: closedTitle(text, { s: span.s, e: span.s + paged.index }),
    pages: { s, e: s + paged[1]!.length },
    imprint,
    doubtful: false
  }
}

/** `, Tech. Rep. EIB-79, House, Place`: a report whose kind opens the words. */
export function reportFirst(text: string, span: Span): Head | undefined {
  const report = REPORT.exec(`, ${text.slice(span.s + 2, span.e)}`)
  return report?.index === 0 && (report[2] || /^[Tt]ech/.test(report[1]!))
    ? aroundReport(text, span, report)
    : undefined
}

function aroundReport(text: string, span: Span, report: RegExpExecArray): Head {
  const s = span.s + report.index
  const inner = s + report[0].indexOf(report[1]!)
  const head: Head = {
    title: closedTitle(text, { s: span.s, e: s }),
    genre: { s: inner, e: inner + report[1]!.length },
    doubtful: false
  }
  if (report[2]) {
    const number = s + report[0].lastIndexOf(report[2])
    head.number = { s: number, e: number + report[2].length }
  }
  const rest = trimSpan(text, { s: s + report[0].length, e: span.e }, /[\s.,;:)\]]/)
  const imprint =
    rest.e > rest.s ? (placeFirst(text, rest.s, rest.e) ?? houseFirst(text, rest.s, rest.e)) : undefined
  if (imprint) head.imprint = imprint
  else houseOfReport(text, head)
  return head
}

/** `Title. Univ. of Riga, Technical Report 12`: the sentence before the kind, when it sounds like a house. */
function houseOfReport(text: string, head: Head): void {
  const parts = head.title ? sentences(text, head.title.s, head.title.e) : []
  const last = parts[parts.length - 1]
  if (!last || parts.length < 2 || text.slice(last.s, last.e).split(' ').length > 8) return
  const imprint = soundsLikeHouse(text.slice(last.s, last.e)) ? houseFirst(text, last.s, last.e) : undefined
  if (!imprint || imprint.confidence < 0.6) return
  head.imprint = imprint
  head.title = closedTitle(text, { s: head.title!.s, e: last.s })
}

/** `Title. Edited by A. Name. Place: House` */
function aroundContributor(text: string, span: Span, match: RegExpExecArray): Head {
  const s = span.s + match.index
  const head: Head = { title: closedTitle(text, { s: span.s, e: s }), doubtful: false }
  const start = s + match[0].length
  const names = readPersons(text, start)
  if (names && names.e <= span.e && /[Ee]d(?:ited|\.)/.test(match[0])) head.editors = names
  const imprint = findImprint(text, sentences(text, names && names.e <= span.e ? names.s : start, span.e))
  if (imprint) head.imprint = imprint
  // `Chapter. Book. Edited by: Doe B, Roe C. 1999, Place: House, 3-9`: with a colon it is of the book before it (BioMed Central).
  const parts = head.editors && match[0].endsWith(': ') ? sentences(text, head.title!.s, head.title!.e) : []
  const book = parts[parts.length - 1]
  if (book && parts.length > 1 && /^[A-ZÀ-ÖØ-Þ]/.test(text.slice(book.s))) {
    head.container = trimSpan(text, book)
    head.title = closedTitle(text, { s: head.title!.s, e: book.s })
  }
  return head
}

/** `Title. 2021. 230 f. Tese (Doutorado em …)`: year and leaves of a thesis stand between its title and its kind. */
function beforeExtent(text: string, s: number, e: number): number {
  const match = /(?:[.,] (?:(?:1[5-9]|20)\d\d|\d{1,4} ?(?:pp?|fl?s?|h)(?:\. [ei]l)?)\.?){1,2}$/.exec(
    text.slice(Math.max(s, e - 30), e)
  )
  return match ? e - match[0].length : e
}

export function aroundThesis(text: string, span: Span, thesis: RegExpExecArray): Head {
  const s = span.s + thesis.index
  const inner = s + thesis[0].indexOf(thesis[1]!)
  const head: Head = {
    title: closedTitle(text, { s: span.s, e: beforeExtent(text, span.s, s) }),
    genre: { s: inner, e: inner + thesis[1]!.length },
    doubtful: false
  }
  const rest = trimSpan(text, { s: s + thesis[0].length, e: span.e }, /[\s.,;:()\]-]/)
  // `Dissertação apresentada ao Programa de Letras da UFBA`
  const presented = /^apresentad[ao] (?:ao?|à) /.exec(text.slice(rest.s, rest.e))
  if (presented) rest.s += presented[0].length
  // `Thèse de Médecine, Université`, `Thèse de 3ème cycle.`, `Dissertation in Parasitology.`: the field goes with the kind.
  const field =
    /^(?:de|en|em|in|of|for|d') ?(?:[A-ZÀ-ÖØ-Þa-zß-ÿ]|\d[eè]m?e? )[^.,;:]{2,60}(?:[.,;:] |$)/.exec(
      text.slice(rest.s, rest.e)
    )
  if (field) {
    head.genre!.e = rest.s + field[0].replace(/[.,;:] $/, '').length
    rest.s += field[0].length
  }
  if (rest.e > rest.s)
    head.imprint = placeFirst(text, rest.s, rest.e) ??
      schoolAndPlace(text, rest) ??
      wholeSchool(text, houseFirst(text, rest.s, rest.e)) ?? { publisher: rest, s: rest.s, confidence: 0.5 }
  if (head.title) placeBefore(text, head, rest.e > rest.s)
  return head
}

/** `Faculty of Letters, University of Riga, Riga`: of a thesis the whole school, and behind it the place (ABNT NBR 6023, 7.2.2). */
function schoolAndPlace(text: string, rest: Span): Imprint | undefined {
  const words = text.slice(rest.s, rest.e)
  const match = /[,.] ([A-ZÀ-ÖØ-Þ][^,.:;]{2,24})(?:, [A-Z]{2})?$/.exec(words)
  if (!match || match.index < 5 || !isPlace(match[1]!)) return undefined
  const place = { s: rest.s + match.index + 2, e: rest.e }
  return {
    publisher: trimSpan(text, { s: rest.s, e: rest.s + match.index }),
    place,
    s: rest.s,
    confidence: 0.8
  }
}

/** `Universidade do Mar, Programa de Portos`: what stands behind the comma is no place. */
function wholeSchool(text: string, imprint: Imprint | undefined): Imprint | undefined {
  const { publisher, place, ...rest } = imprint ?? { s: 0, confidence: 0 }
  if (!imprint || !publisher || !place) return imprint
  const school = /^(?:Program|Depart|Dept|Fac[ua]|Escola|Escuela|School|Cent[er]|Instit|Divis|Coll[eè]ge)/
  return school.test(text.slice(place.s, place.e))
    ? { ...rest, publisher: { s: Math.min(publisher.s, place.s), e: Math.max(publisher.e, place.e) } }
    : imprint
}

/** `Title. São Paulo: Dissertação de Mestrado, …` and `Title. Dourados: UFGD, 2017. Tese.`: an imprint that stands before the kind. */
function placeBefore(text: string, head: Head, more: boolean): void {
  const parts = sentences(text, head.title!.s, head.title!.e)
  const last = parts[parts.length - 1]
  if (!last || parts.length < 2) return
  const own = trimSpan(text, last)
  if (more) {
    if (!isPlace(text.slice(own.s, own.e))) return
    if (head.imprint && !head.imprint.place) head.imprint = { ...head.imprint, place: own }
  } else {
    const imprint = placeFirst(text, last.s, last.e)
    if (!imprint) return
    head.imprint = imprint
  }
  head.title = closedTitle(text, { s: head.title!.s, e: last.s })
}
