/** Lists of names: which form the list is printed in, where it ends, “et al.”, editors, collaborators. */
import { bodyList, bodyWithoutTitle, readCorporate } from './bodies.js'
import { isCity } from './cities.js'
import { looksCorporate } from './corporate.js'
import type { CslName, Style } from './csl.js'
import { editorsEnd } from './editor-mark.js'
import { type NameForm, type ReadName, readName } from './names.js'
import { isJournal, NOT_FAMILY, oneWord, secondForm, twoLetters } from './next-name.js'
import { runInBody } from './run-in-body.js'
import type { Span } from './view.js'

export interface NameList {
  names: CslName[]
  s: number
  /** End of the names proper, before the punctuation that follows. */
  e: number
  etAl: boolean
  form: NameForm | 'corporate' | 'none'
  /** The list carried a mark such as `(eds)`. */
  editors: boolean
  /** The style of the list would have decided between two readings. */
  styleDecides?: true
  /** Names whose suffix had to be moved: where they stand in the text and in `names`. */
  moved: (Span & { index: number })[]
  confidence: number
}

const SEPARATOR =
  /(?: ?[;,/]| -(?= ))?(?: ?(?:and|&|y|e|et|und|en|with|…|\. ?\. ?\.)(?=[ ,]))? ?(?:(?:…|\. ?\. ?\.|&|and) )?/y
const ET_AL =
  /[;,]? ?(?:and |& )?(?:\(?et\.? ?als?\b\.?\)?|(?<=& )al\.|and others\b\.?|et coll\b\.?|y cols?\b\.?|e cols?\b\.?|u\. ?a\.)/iy
const ROLE =
  / ?\((?:writers?|directors?|producers?|hosts?|composers?|artists?|translators?|trans\.|executive producers?|writer\/director|illustrators?)\)/iy
const FORM_ORDER: NameForm[] = [
  'initials-last',
  'comma-initials',
  'initials-first',
  'comma-given',
  'given-first'
]

function stick(pattern: RegExp, text: string, pos: number): number {
  pattern.lastIndex = pos
  const match = pattern.exec(text)
  return match ? pattern.lastIndex : -1
}

/** Whether the first letter after the points and brackets at `pos` is one of `letters`: what follows may be worth a try. */
function begins(text: string, pos: number, letters: string): boolean {
  let at = pos
  while (at < pos + 4 && ',.;([ &'.includes(text[at] ?? 'x')) at++
  return letters.includes((text[at] ?? '-').toLowerCase())
}

/** Lands that end the names of bodies; few persons are called so. */
const LAND =
  /^(?:England|Scotland|Wales|Ireland|Canada|Australia|Zealand|Africa|America|Europe|India|Kenya|Nigeria|Brazil)$/
/** Last words of bodies that stand where a family name would: `World Health Organization, Global Tide Programme`. */
const BODY_WORD =
  /(?:^| )(?:Organi[sz]ation|Programme|Program|Department|Ministry|(?:[A-Z][a-z]+-)?Institut(?:es?)?|University|Association|Society|Council|Agency|Foundation|Bureau|Office|Commission|Federation|Administration|Service|Academy|Authority|Ministério|Instituto|Fundação|Universidade|Press|Books|Publish(?:ers|ing)|Publications|Verlag|Editions|Éditions|Editora|Editorial|Ediciones|Edições|Edizioni)$/

/** `edited by Paul Osman, Greywater Books, 2017`: what follows the comma is no given name. */
const HOUSE_WORD =
  / (?:Press|Books|Publish(?:ers|ing)|Publications|Verlag|Editions|Éditions|Edições|Ediciones)$/

/** Everything of one form from `pos`; undefined when the first name is not of that form. */
function readForm(text: string, pos: number, form: NameForm, most = 20_000): NameList | undefined {
  const list: NameList = {
    names: [],
    s: pos,
    e: pos,
    etAl: false,
    form,
    editors: false,
    moved: [],
    confidence: 0
  }
  let at = pos
  let last: ReadName | undefined
  while (list.names.length < most) {
    const read =
      readName(text, at, form) ??
      twoLetters(text, at, form, list) ??
      (last ? (secondForm(text, at, form) ?? oneWord(text, at, form)) : undefined)
    if (
      !read ||
      (/^(?:given|initials)-first$/.test(form) && BODY_WORD.test(read.name.family!)) ||
      // `Louise Hahn, The Weight of Salt`
      (last &&
        form === 'given-first' &&
        /^(?:The|On|In|For|With|From|How|Why|What)(?: |$)/.test(read.name.given!)) ||
      (form === 'comma-given' && HOUSE_WORD.test(read.name.given!)) ||
      // `Public Health England`
      (form === 'given-first' && !/[.]/.test(read.name.given!) && LAND.test(read.name.family!)) ||
      (list.names.length === 0 && NOT_FAMILY.test(read.name.family!)) ||
      (last && (isJournal(text, read) || /^(?:The|On|In|For|With) [A-Z]/.test(read.name.family!)))
    )
      break
    last = read
    list.names.push(read.name)
    if (read.moved) list.moved.push({ s: read.s, e: read.e, index: list.names.length - 1 })
    list.e = read.e
    const part = text.startsWith(' (', list.e) ? stick(ROLE, text, list.e) : -1
    if (part >= 0) list.e = part
    const al = begins(text, list.e, 'eayu') ? stick(ET_AL, text, list.e) : -1
    if (al >= 0) {
      list.etAl = true
      list.e = al
      break
    }
    const next = stick(SEPARATOR, text, list.e)
    if (next <= list.e || !/[;,/…&]|\b(?:and|y|e|et|und|en|with)\b/.test(text.slice(list.e, next))) {
      if (!goesOn(text, list, form)) break
      at = list.e + 1
    } else at = next
  }
  if (!last) return undefined
  const bracketed = /^ ?\(/.test(text.slice(list.e, list.e + 2))
  const role = bracketed ? stick(ROLE, text, list.e) : -1
  if (role >= 0) list.e = role
  else if (bracketed && form.startsWith('comma') && editorsEnd(text, list.e) < 0)
    list.e = remarkEnd(text, list.e)
  const eds = editorsEnd(text, list.e)
  if (eds >= 0 && !/^[A-Za-zÀ-ÿ]/.test(text.slice(eds, eds + 1))) {
    list.editors = true
    list.e = eds
  }
  list.confidence = confidenceOf(text, list, last)
  if (form === 'initials-last') giveBackStop(text, list, last)
  return list
}

/** `VOLOCHINOV, V. (Círculo de Bakhtin). Title`: a remark on the author, closed by a full stop. */
function remarkEnd(text: string, pos: number): number {
  const remark = /^ \([A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ ]{2,40}\)(?=\. [A-ZÀ-ÖØ-Þ])/.exec(text.slice(pos, pos + 50))
  return remark ? pos + remark[0].length : pos
}

/** `VIANA, A.C. GALLO, A.L., MORO, P.`: a comma between two names is missing; the next must be closed by one. */
function goesOn(text: string, list: NameList, form: NameForm): boolean {
  if (form !== 'comma-initials' || text[list.e - 1] !== '.' || text[list.e] !== ' ') return false
  const next = readName(text, list.e + 1, form)
  return next?.dotted === true && /^(?:[,;]| &)/.test(text.slice(next.e, next.e + 2))
}

/** `Rosner I. Title`: the stop after a lone last initial is the sentence's, unless the list dots its initials. */
function giveBackStop(text: string, list: NameList, last: ReadName): void {
  const name = list.names[list.names.length - 1]!
  if (list.e !== last.e || !/^[A-ZÀ-ÖØ-Þ]\u00AD?\.$/.test(name.given ?? '')) return
  // A suffix behind the initials has a stop of its own.
  if (text.slice(list.e - name.given!.length, list.e) !== name.given) return
  const others = list.names.slice(0, -1).map(other => other.given ?? '')
  const sentence =
    others.length > 0
      ? !others.some(given => given.includes('.'))
      : /^(?:$| ["«‘'[]?[A-ZÀ-ÖØ-Þa-zß-ÿ])/.test(text.slice(list.e, list.e + 3))
  if (!sentence) return
  name.given = name.given!.slice(0, -1)
  list.e--
  if (last.moved) list.moved[list.moved.length - 1]!.e = list.e
}

const PUBLISHES =
  /(?:^| )(?:(?:University|Academic|University of [A-Z][a-z]+|[A-Z][a-z]+) Press|Springer(?:-Verlag)?|Wiley|Elsevier|McGraw-Hill|[A-Z][a-z]+ Verlag|Routledge|Publish(?:ers|ing))$/

/** `Title (London: House, 1938)` or `Title, London: House, 1938`: a book as footnotes cite it, with commas between its parts. */
function citesBook(text: string, from: number): boolean {
  // `Stephen H. Kellert, In the Wake of Chaos, University of Chicago Press, 1993`
  const house =
    /, ([A-ZÀ-ÖØ-Þ][^,.:;()]{2,60})(?:, [A-ZÀ-ÖØ-Þ][^,.:;()]{2,24}){0,2},? \(?(?:1[5-9]|20)\d\d/.exec(
      text.slice(from, from + 400)
    )
  if (house && house.index > 4 && PUBLISHES.test(house[1]!)) return true
  const place =
    /[(,] ?([A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ .]{2,24})(?:, [A-Za-z.]{2,10})?: [A-ZÀ-ÖØ-Þ][^:]{2,70}, (?:1[5-9]|20)\d\d/.exec(
      text.slice(from, from + 400)
    )
  return place !== null && isCity(place[1]!)
}

function confidenceOf(text: string, list: NameList, last: ReadName): number {
  const after = text.slice(list.e, list.e + 5)
  const stopped =
    last.dotted ||
    list.etAl ||
    list.editors ||
    /^[.:)]/.test(after) ||
    // `eds F. Aureli and F. De Waal (Berkeley, CA: House)`
    (after.startsWith(' (') && /^ \([A-ZÀ-ÖØ-Þ][^()]{1,60}[:;] /.test(text.slice(list.e, list.e + 66))) ||
    /^,? ?\(?[12]\d/.test(text.slice(list.e, list.e + 5))
  const title = /^,? ["«‘'[]?[A-ZÀ-ÖØ-Þ\d]/.test(after)
  if (
    list.form === 'initials-first' &&
    list.names.length === 1 &&
    !list.etAl &&
    !/[.]/.test(last.name.given!)
  )
    return 0
  if (list.form === 'comma-given' || list.form === 'given-first') {
    const alone = list.names.length === 1 && !list.editors && !list.etAl
    if (alone && list.form === 'given-first' && /^, [A-ZÀ-ÖØ-Þ]/.test(after) && citesBook(text, list.e))
      return 0.6
    // `James Gleick, Chaos: Making a New Science`
    if (alone && list.form === 'comma-given' && last.name.family!.includes(' ') && /^:/.test(after))
      return 0.3
    // `FLORIN, Luciano, The 4th tide`: the family name in capitals tells it from the title (AFNOR Z 44-005).
    const shouted = /^[A-ZÀ-ÖØ-Þ' -]{3,}$/.test(last.name.family!)
    if (alone && shouted && list.form === 'comma-given' && /^, [A-ZÀ-ÖØ-Þ]/.test(after)) return 0.6
    const opening = /^, ?["«‘']/.test(after)
    if (!stopped && !opening) return list.names.length > 1 && /^, [A-ZÀ-ÖØ-Þ]/.test(after) ? 0.5 : 0
    if (opening) return 0.75
    if (/^,(?! ?\(?[12]\d)/.test(after)) return 0.3
    return list.names.length > 1 || list.editors || list.etAl ? 0.8 : list.form === 'comma-given' ? 0.6 : 0.35
  }
  if (!stopped && !title) return after === '' ? 0.5 : /^[;,]/.test(after) ? 0.6 : 0.1
  const base = stopped ? 0.95 : list.names.length > 1 ? 0.85 : 0.7
  return list.etAl || list.names.length > 1 ? Math.min(0.99, base + 0.03) : base
}

/** In a list known to print `Family AB`, a lone initial is never the middle of a full name. */
export const initialsStyle = (style: Style | undefined): boolean =>
  style !== undefined && /^(?:vancouver|vancouver-parenthesis|author-year|nature|acs|apa)$/.test(style)

/** `Arthur M. Keller and Julie Basu.`: one name with an initial is only the beginning of a list of full names. */
function fullNames(text: string, best: NameList, list: NameList): boolean {
  if (best.form !== 'initials-last' || best.names.length > 1 || best.etAl || list.form !== 'given-first')
    return false
  if (list.e <= best.e || /\d{4}[^;]{0,16}; ?\d/.test(text)) return false
  const after = text.slice(list.e, list.e + 3)
  return list.names.length > 1
    ? /^[.,( ]/.test(after)
    : (/^\. [A-ZÀ-ÖØ-Þ]/.test(after) &&
        // `Smith J. Boats. In: Harbours`: a title of one word.
        !/^\. In:? /.test(text.slice(list.e, list.e + 6)) &&
        /\.(?= )/.test(text.slice(list.e + 2))) ||
        // `Robert J. Banks, God the Worker (New York: House, 1994)`
        (/^, [A-ZÀ-ÖØ-Þ]/.test(after) && list.confidence >= 0.6)
}

/** The list of persons at `pos`, in whichever form reads most of it. */
export function readPersons(text: string, pos: number, style?: Style): NameList | undefined {
  // `U.S. Food and Drug Administration`
  const abroad = /^U\. ?[KNS]\. ([A-ZÀ-ÖØ-Þ][^.:;,()]{3,100})/.exec(text.slice(pos, pos + 112))
  if (abroad && looksCorporate(abroad[1]!)) return undefined
  let best: NameList | undefined
  for (const form of FORM_ORDER) {
    // Several names with a clear end: no other order of names can read more.
    if (best && best.names.length > 1 && best.confidence >= 0.97) break
    let list = readForm(text, pos, form)
    // `C. M. Bishop, Pattern Recognition and Machine Learning (House, 2006)`: what was read on was the title.
    if (list && form === 'initials-first' && list.names.length > 1 && list.confidence < 0.3)
      list = readForm(text, pos, form, 1)
    if (!list || list.confidence < 0.3) continue
    const loose = form === 'comma-given' || form === 'given-first'
    const full = loose && best !== undefined && !initialsStyle(style) && fullNames(text, best, list)
    // `Cheng Wang, Shiliang Hu, … and Youfeng Wu.`: full names in pairs, and the reading that goes on further is right.
    const further =
      form === 'given-first' &&
      best?.form === 'comma-given' &&
      list.e >= best.e &&
      list.names.length > best.names.length
    if ((further && list.confidence >= 0.5) || (form === 'given-first' && best && best.confidence <= 0.3)) {
      best = list
      continue
    }
    if (loose && best && best.confidence >= 0.7 && !full) continue
    if (full) {
      best = list
      best.styleDecides = true
      continue
    }
    if (!best || list.e - list.s + list.confidence * 12 > best.e - best.s + best.confidence * 12 + 6)
      best = list
  }
  return best
}

const GROUP = /(?:[;,]|,? (?:for|on behalf of|and|&)(?: the)?) ?(?:(?:for|on behalf of|and|&) )?(?:the )?/iy

/** A group named after the persons: `Smith J, et al.; RESPECT Investigators.` */
function readGroupAfter(text: string, pos: number): { name: CslName; e: number } | undefined {
  const start = stick(GROUP, text, pos)
  if (start < 0) return undefined
  const stop = /[.:;]| \((?=(?:1[5-9]|20)\d\d)/.exec(text.slice(start, start + 160))
  if (!stop) return undefined
  const words = text.slice(start, start + stop.index)
  // `K. Chandy, Parallel Program Design: A Foundation`: after a mere comma, words before a colon are a title.
  if (text[start + stop.index] === ':' && /^, ?$/.test(text.slice(pos, start))) return undefined
  if (words.includes(',') || !looksCorporate(words) || words.split(' ').length > 12) return undefined
  return { name: { literal: words }, e: start + words.length }
}

/** The authors at the start of a reference. */
export function readAuthors(text: string, pos: number, style?: Style): NameList {
  const list = personsOrBodies(text, pos, style)
  return list.form === 'corporate' ? bodyWithoutTitle(text, list) : list
}

function personsOrBodies(text: string, pos: number, style?: Style): NameList {
  const persons = readPersons(text, pos, style)
  const group = persons && readGroupAfter(text, persons.e)
  if (persons && group) persons.confidence = Math.max(persons.confidence, 0.9)
  const bodies = !persons || persons.confidence <= 0.7 ? readCorporate(text, pos) : undefined
  // `Tilly, Charles (2005)`: in title case too, but a family name and a given name.
  const inverted =
    persons?.form === 'comma-given' &&
    bodies?.names.length === 1 &&
    !looksCorporate(bodies.names[0]!.literal!)
  if (bodies?.names.length === 1 && / [Cc]ollaborations?$/.test(bodies.names[0]!.literal!)) {
    // `CMS Collaboration, S. Chatrchyan et al., Title`
    const members = /^, /.test(text.slice(bodies.e, bodies.e + 2))
      ? readPersons(text, bodies.e + 2, style)
      : undefined
    if (members && members.confidence >= 0.9)
      return { ...members, s: bodies.s, names: [...bodies.names, ...members.names] }
  }
  if (bodies && !inverted && (!persons || bodies.confidence >= persons.confidence)) return bodies
  const body = persons ? -1 : runInBody(text, pos)
  if (body > pos) return bodyList(pos, text.slice(pos, body), 0.6)
  if (!persons)
    return { names: [], s: pos, e: pos, etAl: false, form: 'none', editors: false, moved: [], confidence: 0 }
  if (group) {
    persons.names.push(group.name)
    persons.e = group.e
    const al = stick(ET_AL, text, persons.e)
    if (al >= 0) {
      persons.etAl = true
      persons.e = al
    }
  }
  return persons
}
