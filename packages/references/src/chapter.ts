/** What follows `In:`: the editors on either side of the book's title, then the imprint. */
import { type NameList, readPersons } from './authors.js'
import { isCity } from './cities.js'
import { looksCorporate } from './corporate.js'
import { closedTitle } from './imprint.js'
import { readName } from './names.js'
import {
  abroad,
  houseAfterColon,
  houseChunk,
  houseFirst,
  type Imprint,
  placeFirst,
  placeStopHouse
} from './publisher.js'
import { sentences } from './sentences.js'
import { type Span, trimSpan } from './view.js'

export interface Work {
  editors?: NameList
  title?: Span
  imprint?: Imprint
  edition?: Span
  series?: Span
  volume?: Span
  pages?: Span
}

const EDITED_BY =
  /[,.]? ?[([]? ?(?:\b(?:(?:[Ee]dited|[Tt]ranslated)(?: and (?:edited|translated))? by:?|[Ee]ds?\.?:?(?= [A-ZÀ-ÖØ-Þ])|hrsg\. von|éd(?:ité)? par|editado por) )/
const PAGES =
  /[,.;]? ?\(?[,; ]{0,2}\b(?:[Pp]{1,2}\.?|[Pp]ages?)(?: ?(?=[A-Za-z]?\d)|(?<=\.) ?| )((?:[A-Za-z]?\d{1,6}|[ivxlc]{1,6}(?![A-Za-zÀ-ÿ]))(?: ?- ?(?:[A-Za-z]?\d{1,6}|[ivxlc]{1,6}(?![A-Za-zÀ-ÿ])))?)\.?\)?/
/** `Book, 137-55. New York: House`, `Book (25-50). Place: House` */
const BARE_PAGES =
  /(?:, | \()(\d{1,4}-\d{1,4})\)?\.?(?= (?!(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,7}\b)[A-ZÀ-ÖØ-Þ][^.:]{1,40}: [A-ZÀ-ÖØ-Þ])/
const VOLUME = /[,.;]? ?\(?\b[Vv]ol(?:ume|\.)? ?(\d{1,4}|[IVXL]{1,6})\b\)?/
const EDITION =
  /[,.;]? ?\(?\b((?:\d{1,3} ?(?:st|nd|rd|th|a|\.?[ªº]|e|è?me|\.|(?= [Ee]d\b))|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Rr]ev(?:ised|\.)?) ?(?:[Ee]d(?:ition|n)?|[Éé]d(?:ition)?|[Ee]dici[óo]n|[Ee]di[çc][ãa]o|[Aa]ufl(?:age)?)(?![A-Za-zÀ-ÿ]))\.?\)?/

const BODY_EDITOR =
  /^([^,.;:()]{2,100}?)(?:, ?\(?| \(?)(?:[Ee]ds?|[Ee]ditors?)\b(?!\.? (?:[A-ZÀ-ÖØ-Þ]\. ?)+[A-ZÀ-ÖØ-Þ])\.?\)?[.,:]? ?/

function bodyEditor(s: number, literal: string): NameList {
  return {
    names: [{ literal }],
    s,
    e: s + literal.length,
    etAl: false,
    form: 'corporate',
    editors: true,
    moved: [],
    confidence: 0.8
  }
}

/** `In: BENDAZZI, Giannalberto. Cartoons`: a name in capitals before a stop is who made the book (ABNT NBR 6023, ISO 690). */
const shoutedNames = (text: string, { names, e, form }: NameList): boolean =>
  form.startsWith('comma') &&
  names.every(({ family }) => /^[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ' -]{2,}$/.test(family ?? '')) &&
  /^\.? [A-ZÀ-ÖØ-Þ]/.test(text.slice(e, e + 3))

/** `in L Vaughan & TR Price (eds), Building Wales`: initials in front without points, where the mark behind says what they are. */
function plainInitials(text: string, s: number, e: number): NameList | undefined {
  const match =
    /^((?:[A-ZÀ-ÖØ-Þ]{1,3} [A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ'-]{1,24}(?:, |,? (?:&|and) |(?= ?\()|(?=, eds?\b))){1,8}),? ?\(?eds?\b\.?\)?,? /.exec(
      text.slice(s, Math.min(e, s + 240))
    )
  if (!match) return undefined
  const names = match[1]!.split(/, |,? (?:&|and) /).map(name => {
    const gap = name.indexOf(' ')
    return { given: name.slice(0, gap), family: name.slice(gap + 1).trim() }
  })
  return {
    names,
    s,
    e: s + match[0].length,
    etAl: false,
    form: 'initials-first',
    editors: true,
    moved: [],
    confidence: 0.85
  }
}

/** Read the work in [s, e). */
export function readWork(text: string, s: number, e: number): Work {
  const work: Work = {}
  let from = s + (/^[A-Za-z ]{0,16}[Pp]resented at: /.exec(text.slice(s, s + 34))?.[0].length ?? 0)
  const persons = readPersons(text, s) ?? plainInitials(text, s, e)
  if (
    persons &&
    persons.e < e &&
    (persons.editors ||
      (persons.confidence >= 0.85 && persons.names.length > 1) ||
      // `In R. K. Merton, The Sociology of Science`
      (persons.form === 'initials-first' &&
        persons.confidence >= 0.7 &&
        /^, [A-ZÀ-ÖØ-Þ]/.test(text.slice(persons.e, persons.e + 3))) ||
      shoutedNames(text, persons))
  ) {
    work.editors = persons
    from = persons.e
  } else {
    const mark = BODY_EDITOR.exec(text.slice(s, Math.min(e, s + 140)))
    // `In: Office Français (ed.). Book`: a bracketed mark names an editor, whatever the words before it are.
    const bracketed = mark && /\((?:eds?|editors?)\.?\)/i.test(mark[0]) && mark[1]!.split(' ').length < 7
    if (mark && (bracketed || looksCorporate(mark[1]!))) {
      work.editors = bodyEditor(s, mark[1]!)
      from = s + mark[0].length
    }
  }
  from = trimSpan(text, { s: from, e }, /[\s.,;:)]/).s
  let end = e
  const cut = (pattern: RegExp): Span | undefined => {
    const match = pattern.exec(text.slice(from, end))
    if (!match || match.index < 3) return undefined
    const at = from + match.index
    const inner = at + match[0].indexOf(match[1]!)
    const tail = at + match[0].length
    holes.push({ s: at, e: tail })
    return { s: inner, e: inner + match[1]!.length }
  }
  const holes: Span[] = []
  const pages = cut(PAGES)
  if (pages) work.pages = pages
  const bare = pages ? undefined : cut(BARE_PAGES)
  if (bare) work.pages = bare
  const edition = cut(EDITION)
  if (edition) work.edition = edition
  const volume = cut(VOLUME)
  if (volume) work.volume = volume
  holes.sort((a, b) => a.s - b.s)
  const first = holes[0]
  if (!work.editors) end = takeEditorsAfter(text, from, end, work, holes)
  const titleEnd = first && first.s < end ? first.s : end
  const afterFirst =
    first && first.s < end ? Math.max(...holes.filter(hole => hole.s < end).map(hole => hole.e)) : undefined
  splitTitle(text, from, titleEnd, afterFirst, e, end, work)
  if (!work.imprint && afterFirst !== undefined) houseBehind(text, afterFirst, e, work)
  trimTail(text, work)
  return work
}

/** `Book. 1st`, `Book, Lecture Notes Math. 1837`: an edition without its word, and a series with its number, are no part of the title. */
function trimTail(text: string, work: Work): void {
  const words = work.title ? text.slice(work.title.s, work.title.e) : ''
  const match =
    /[.,] (\d{1,2} ?(?:st|nd|rd|th))$/.exec(words) ??
    /[.,] ((?:Lecture Notes (?:in )?|Springer Series in )[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ. ]{2,40},? (?:[Vv]ol\. ?)?\d{1,4})$/.exec(
      words
    )
  if (!match || match.index < 6) return
  const s = work.title!.s + words.lastIndexOf(match[1]!)
  const part = { s, e: s + match[1]!.length }
  if (/^\d/.test(match[1]!)) work.edition ??= part
  else work.series = part
  work.title = { s: work.title!.s, e: work.title!.s + match.index }
}

/** `(1ª ed., pp. 207-219). Íthala.`, `2nd ed. Northgate Medical`: a name is all that follows the bracket of the pages or the edition: the house (APA 7, 9.29; AMA 11, 3.12). */
function houseBehind(text: string, s: number, e: number, work: Work): void {
  const house = trimSpan(text, { s, e }, /[\s.,;:]/)
  const words = text.slice(house.s, house.e)
  const closed = /\)\.? $/.test(text.slice(house.s - 3, house.s)) || work.edition !== undefined
  if (!closed || !NAME_OF_HOUSE.test(words)) return
  work.imprint = { publisher: house, s: house.s, confidence: 0.7 }
}

const NAME_OF_HOUSE =
  /^[A-ZÀ-ÖØ-Þ×][A-Za-zÀ-ÿ&'.-]*(?: (?:[A-ZÀ-ÖØ-Þ×&][A-Za-zÀ-ÿ&'.-]*|d[aeo]s?|del|e|y|et|of|and|the|und)){0,5}$/

/** `Title, ed. Smith J. (Place: House)`, `Title (Smith J, editors)`. Returns where the title must end. */
function takeEditorsAfter(
  text: string,
  from: number,
  end: number,
  work: Work,
  holes: readonly Span[]
): number {
  // `Harbour Biology, A. Doe, Editor. House: Place`: the stop of an initial is no sentence's.
  const inRow = /, (?:[A-ZÀ-ÖØ-Þ]\. ?){1,3}[^.]{2,30}(?:,| and [^,]{3,40},) Editors?\b/.test(
    text.slice(from, end)
  )
  if (!inRow)
    for (const part of sentences(text, from, end).slice(1)) {
      const named = readPersons(text, part.s)
      if (!named?.editors) continue
      work.editors = named
      setImprint(text, named.e, end, work)
      return part.s
    }
  const listed = editorsBeforeMark(text, from, end)
  if (listed) {
    work.editors = listed
    // `(A. Dam & B. Moe, eds) 2ª ed., House, Place`
    const hole = holes.find(({ s }) => s >= listed.e && s < listed.e + 3)
    setImprint(text, hole ? hole.e : listed.e, end, work)
    return listed.s
  }
  const match = EDITED_BY.exec(text.slice(from, end))
  const start = match ? from + match.index + match[0].length : text.slice(0, end).indexOf(' (', from) + 2
  if (!match && start < from + 3) return end
  const names = readPersons(text, start)
  if (match && !names) {
    const editor = /[Ee]dited/.test(match[0]) ? readName(text, start, 'given-first') : undefined
    if (editor && /[,.]/.test(text[editor.e] ?? ''))
      work.editors = {
        names: [editor.name],
        s: editor.s,
        e: editor.e,
        etAl: false,
        form: 'given-first',
        editors: true,
        moved: [],
        confidence: 0.75
      }
    afterContributor(text, start, end, work)
    return from + match.index
  }
  if (
    !names ||
    (!match && !names.editors && !/^[^)]{0,20}\b[Ee]d(?:itor)?s?\b/.test(text.slice(names.e, names.e + 24)))
  )
    return end
  if (names.confidence < 0.5 && !match) return end
  if (!match || !/[Tt]ranslated/.test(match[0])) work.editors = names
  const rest = trimSpan(text, { s: names.e, e: end }, /[\s.,;:()]/)
  const mark = /^(?:[Ee]d(?:itor)?s?\b\.?\)?)[\s.,;:()]*/.exec(text.slice(rest.s, rest.s + 14))
  const s = rest.s + (mark ? mark[0].length : 0)
  // `ed. A. Doe, Royal Quay Press, Bristol, 2nd edn`: the imprint ends where the edition begins.
  const until = Math.min(end, ...holes.map(hole => hole.s).filter(at => at > s + 6))
  setImprint(text, s, until, work)
  return match ? from + match.index : start - 2
}

const FULL_NAMES = /^((?:[A-Za-zÀ-ÿ.'-]+ ){1,4}[A-Za-zÀ-ÿ'-]+)(?:, (\d{1,6}-\d{1,6}))?[.,)]/

/** `edited by Rose Whitfield, 31-39. Place: House` */
function afterContributor(text: string, s: number, e: number, work: Work): void {
  const match = FULL_NAMES.exec(text.slice(s, e))
  if (!match) return
  if (match[2] && !work.pages) {
    const at = s + match[0].lastIndexOf(match[2])
    work.pages = { s: at, e: at + match[2].length }
  }
  setImprint(text, s + match[0].length, e, work)
}

/** `Handbook of X, A. Name, B. Name, Eds.`: the names run up to the mark. */
function editorsBeforeMark(text: string, from: number, end: number): NameList | undefined {
  const mark = /(?:[,;] \(?| \()(?:[Ee]ds?\.?|Editors?)\)?(?=[,.; ]|$)/.exec(text.slice(from, end))
  if (!mark) return undefined
  // `Book (A. Dam, B. Moe & C. Roe, eds) 2nd ed.`: the bracket opens the list.
  const open = text.lastIndexOf(' (', from + mark.index)
  if (open > from + 3 && text.indexOf(')', open) > from + mark.index) {
    const names = readPersons(text, open + 2)
    if (names?.editors && names.e <= end && names.e >= from + mark.index) return { ...names, s: open }
  }
  const separator = /[,;] /g
  separator.lastIndex = from + 3
  for (let m = separator.exec(text), n = 0; m && n < 10 && m.index < from + mark.index; n++) {
    const names = readPersons(text, m.index + 2)
    if (names?.editors && names.e <= end && names.e >= from + mark.index) return names
    m = separator.exec(text)
  }
  return undefined
}

function setImprint(text: string, s: number, e: number, work: Work): void {
  const span = trimSpan(text, { s, e }, /[\s,;:().]/)
  // `A. Doe and B. Roe, Eds., pp. 23-45, House, Place`
  // `edited by A. Doe and B. Roe, 101-29. Place: House`
  const pages =
    /^(?:(?:pp?\.?|pages) ?[A-Za-z]?\d{1,6}(?:-[A-Za-z]?\d{1,6})?[.,;:]?|\d{1,4}-\d{1,4}[.,]) /.exec(
      text.slice(span.s, Math.min(span.e, span.s + 30))
    )
  if (pages) span.s += pages[0].length
  if (span.e <= span.s || work.imprint) return
  const imprint =
    placeFirst(text, span.s, span.e) ??
    placeStopHouse(text, span.s, span.e) ??
    placeLater(text, span.s, span.e) ??
    abroad(text, span.s, span.e) ??
    houseFirst(text, span.s, span.e)
  if (imprint) work.imprint = imprint
}

/** `…, translated by Rose Moe. Austin: House`, `Vol. 2, Boats. Austin: House`: something stands before the place. */
function placeLater(text: string, s: number, e: number): Imprint | undefined {
  for (const part of sentences(text, s, e).slice(1, 4)) {
    const imprint = placeFirst(text, part.s, e)
    if (imprint) return imprint
  }
  return undefined
}

function splitTitle(
  text: string,
  from: number,
  titleEnd: number,
  after: number | undefined,
  e: number,
  end: number,
  work: Work
): void {
  if (after !== undefined && after < e) setImprint(text, after, Math.max(end, after), work)
  let stop = titleEnd
  const paren = /\((?=[^()]{3,60}: )/.exec(text.slice(from, titleEnd))
  if (paren && !work.imprint) {
    const close = text.indexOf(')', from + paren.index)
    setImprint(text, from + paren.index + 1, close > 0 && close < e ? close : e, work)
    if (work.imprint) stop = from + paren.index
  }
  if (!work.imprint) {
    const parts = sentences(text, from, stop)
    for (let i = parts.length - 1; i > 0 && i >= parts.length - 4 && !work.imprint; i--) {
      const imprint = placeFirst(text, parts[i]!.s, stop)
      if (imprint) work.imprint = imprint
    }
    for (let i = Math.max(1, parts.length - 2); i < parts.length && !work.imprint; i++) {
      const imprint = houseFirst(text, parts[i]!.s, stop)
      if (imprint) work.imprint = imprint
    }
    // `In: Book. Heidelberg, 1999.`
    const last = parts.length > 1 ? parts[parts.length - 1] : undefined
    if (last && !work.imprint && isCity(text.slice(last.s, last.e)))
      work.imprint = { place: trimSpan(text, last), s: last.s, confidence: 0.7 }
    const tail = parts[parts.length - 1]?.s ?? from
    const chunk = work.imprint
      ? undefined
      : (houseChunk(text, tail, stop) ?? houseAfterColon(text, tail, stop))
    if (chunk) work.imprint = chunk
    if (work.imprint) stop = work.imprint.s
  }
  if (!work.imprint) {
    const place = conferencePlace(text, from, stop)
    if (place) {
      work.imprint = { place, s: place.s, confidence: 0.7 }
      stop = place.s
    }
  }
  const title = closedTitle(text, { s: from, e: stop })
  if (title.e > title.s) work.title = title
}

const CONFERENCE =
  /(?<![A-Za-zÀ-ÿ])(?:Proc|Proceedings|Conference|Conf|Symposium|Symp|Workshop|Congress|Meeting|Convention|Seminar)(?![A-Za-zÀ-ÿ])/

/** `Proceedings of …, San Diego, CA`: where it met, after the last commas. */
function conferencePlace(text: string, s: number, e: number): Span | undefined {
  const whole = text.slice(s, e)
  if (!CONFERENCE.test(whole)) return undefined
  // `…, Riga, Latvia, 3-7 June 2017`: its days are of the meeting too.
  const words = whole.replace(
    /,? (?:\d{1,2}(?: ?- ?\d{1,2})? [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2}(?: ?- ?\d{1,2})?)(?: -\d{1,2} [A-Z][a-z]{2,8})?(?:,? \d{4})?$/,
    ''
  )
  const match =
    /, ((?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ.'-]{1,20}(?: [A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ.'-]{1,20}){0,2})(?:, ?(?:[A-ZÀ-ÖØ-Þ]\.? ?[A-ZÀ-ÖØ-Þ]\.?|(?:The )?[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ]{2,20}(?: [A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ]{2,20})?)){0,2})[.,]?$/.exec(
      words
    )
  if (!match || CONFERENCE.test(match[1]!)) return undefined
  return { s: s + match.index + 2, e: s + match.index + 2 + match[1]!.length }
}
