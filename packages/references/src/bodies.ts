/** Organisations as authors: where their name ends, and which first sentence of an entry is no title but who wrote it. */
import type { NameList } from './authors.js'
import { looksCorporate } from './corporate.js'
import { bodyBeforeSentence } from './run-in-body.js'
import { sentences } from './sentences.js'

const STOP =
  /[.:?!]["»]? (?=\S)|[.:]$| ?\((?=(?:1[5-9]|20)\d\d)|,? (?=(?:1[5-9]|20)\d\d[a-z]?[.,:;) ])|, (?=["«‘A-ZÀ-ÖØ-Þ])/g
/** `Australia. Department of Health. (1999)` */
const BEFORE_YEAR = /^([^()]{3,120}?)[.,]? \((?:1[5-9]|20)\d\d[a-z]?[),]/
const ABBREVIATED =
  /(?:\b(?:U\.S|U\.K|U\.N|St|Dept|Inc|Ltd|Co|Corp|Univ|Natl|Nat|Assoc|Dr|No|vs)|\b[A-ZÀ-ÖØ-Þ])$/

/** `Organisation des soins. Rev Prat. 2003;12`: a journal follows straight on, so the words before it are the title. */
const JOURNAL_NEXT = /^[^.]{2,60}\. ?(?:19|20)\d\d[^;.]{0,14};/

/** `ARISTÓTELES. Retórica.`: one word in capitals before a stop is whom the entry stands under (ABNT NBR 6023, ISO 690). */
const MONONYM = /^([A-ZÀ-ÖØ-Þ]{4,16})\. (?=[A-ZÀ-ÖØ-Þ](?:[a-zß-ÿ]| [a-zß-ÿ]))/

/** An organisation, or several, at `pos`; undefined when the words there look like a title. */
export function readCorporate(text: string, pos: number): NameList | undefined {
  const before = BEFORE_YEAR.exec(text.slice(pos, pos + 140))
  // With nothing behind the year, the sentence before it is the title: `WHO. Sexual and Reproductive Health. (2017).`
  const more = before && /[A-Za-zÀ-ÿ]{3}/.test(text.slice(pos + before[0].length))
  if (before && more && titleCase(before[1]!) && before[1]!.includes('. ')) {
    return bodyList(pos, before[1]!, 0.75)
  }
  const land = landAndBody(text, pos)
  if (land) return land
  const alone = MONONYM.exec(text.slice(pos, pos + 24))
  if (alone && !spelledNext(text, pos, alone[1]!)) return bodyList(pos, alone[1]!, 0.6)
  const shouted = SHOUTED.exec(text.slice(pos, pos + 160))
  if (shouted) return bodyList(pos, shouted[0], 0.7)
  const named = acronymAndName(text, pos) ?? acronyms(text, pos)
  if (named) return named
  if (LAW.test(text.slice(pos, pos + 24))) return undefined
  STOP.lastIndex = pos
  for (let m = STOP.exec(text), n = 0; m && n < 16; m = STOP.exec(text), n++) {
    const marked = text.slice(pos, m.index).replace(/[ ,]+$/, '')
    // `APA, ed. (2000).`, `Office of Boats (ed.).`
    const editors = EDITORS_END.exec(marked)
    const words = editors ? marked.slice(0, editors.index) : marked
    if (words.length > 300) return undefined
    const after = text.slice(m.index + m[0].length)
    // `Consortium, 2017 Title`: a year behind the comma closes the name.
    if (m[0] === ', ' && !DATED.test(after) && !bodyBeforeTitle(words, after)) continue
    // `SAS Institute Inc. User's Guide`: what a company is ends its name where a sentence begins.
    const company = / (?:Inc|Corp|Ltd|LLC|GmbH)$/.test(words) && /^[A-ZÀ-ÖØ-Þ]/.test(after)
    if (m[0][0] === '.' && !company && ABBREVIATED.test(words) && words.includes(' ')) continue
    const dated = /^\(?(?:1[5-9]|20)\d\d/.test(text.slice(m.index).replace(/^[., (:]{1,4}/, ''))
    const al = ET_AL_END.exec(words)
    const bare = al ? words.slice(0, al.index) : words
    if (dated && /^[ ,.]{0,2}(?:1[5-9]|20)\d\d ?[;,] ?\d/.test(text.slice(m.index))) return undefined
    if (!dated && JOURNAL_NEXT.test(after)) return undefined
    const body = /^[ .,]{0,2}\(/.test(text.slice(m.index)) ? -1 : bodyBeforeSentence(bare)
    if (body > 0) return bodyList(pos, bare.slice(0, body), 0.6)
    const several = bodiesIn(bare)
    if (
      several ||
      looksCorporate(bare) ||
      (editors && titleCase(bare)) ||
      (dated && titled(after) && !RUNS_ON.test(text.slice(m.index)) && titleCase(bare))
    ) {
      const names = (several ?? splitBodies(bare, al !== null)).map(literal => ({ literal }))
      return {
        names,
        s: pos,
        e: pos + marked.length + (editors && /^\.(?! ?\()/.test(text.slice(m.index)) ? 1 : 0),
        etAl: al !== null,
        form: 'corporate',
        editors: editors !== null,
        moved: [],
        confidence: dated ? 0.85 : 0.7
      }
    }
    if (dated || m[0][0] !== ',') return undefined
  }
  return undefined
}

/** What stands above its ministries and courts: a land, a state, a town, in words or in capitals. */
const LAND =
  /^(?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ]{2,20}(?: (?:d[aeo]s? )?[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ]{2,20}){0,2})(?: \((?:[Ee]stado|[Mm]unic[íi]pio|[Cc]idade|[Pp]rov[íi]ncia|[Ss]tate|[Dd]istrito)\))?[.,] (?=[A-ZÀ-ÖØ-Þ])/
/** `RIO GRANDE DO SUL. Decreto nº 30.377`: a state or town above its laws (ABNT NBR 6023, 7.11). */
const LAW =
  /^(?:Lei|Decreto|Portaria|Resoluç|Constituiç|Medida Provisória|Instrução Normativa|Ley|Resolución|Constitución|Ordenanza|Código)/

const OFFICE =
  /^(?:Minist|Departa?ment|Secretar|Congres|Senad|Câmara|Presid|Conselho|Consejo|Agência|Agencia|Gobierno|Governo|Instituto|House|Parliament|Supremo|Tribunal|Assembl)[^.:;()]{3,86}\. (?=[A-ZÀ-ÖØ-Þ][^.]{4})/

const OF_A_LAND = /^(?:Minist|Secretar|Congres|Senad|Câmara|Presid|Gobierno|Governo|Supremo|Tribunal)/

/** `Brasil. Ministério da Saúde. Secretaria de Vigilância. Title.`: a land, its offices from the highest down, and a title. */
function landAndBody(text: string, pos: number): NameList | undefined {
  const land = LAND.exec(text.slice(pos, pos + 90))
  if (!land) return undefined
  let end = pos + land[0].length
  if (land[0].endsWith('. ') && LAW.test(text.slice(end, end + 24)))
    return bodyList(pos, text.slice(pos, end - 2), 0.97)
  for (let n = 0; n < 4; n++) {
    const office = OFFICE.exec(text.slice(end, end + 110))
    // `UNESCO. Conselho dos sábios`: by its form an acronym is a land in capitals too; below it stands no ministry.
    if (!office || (n === 0 && /^[A-ZÀ-ÖØ-Þ]{4,}[.,] $/.test(land[0]) && !OF_A_LAND.test(office[0]))) break
    end += office[0].length
  }
  return end > pos + land[0].length ? bodyList(pos, text.slice(pos, end - 2), 0.75) : undefined
}

/** `ESCOLA NACIONAL DE SAÚDE. ENS.`: an entry under a body begins with its name in capitals (ABNT NBR 6023, 8.1.2), and its acronym. */
const SHOUTED =
  /^(?:[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'-]{1,24}(?: (?=[A-ZÀ-ÖØ-Þ])|(?=\. ))){2,12}(?:\. [A-ZÀ-ÖØ-Þ]{2,9}(?=\. ))?(?=\. ["«]?[A-ZÀ-ÖØ-Þ\d](?:[a-zß-ÿ]| [a-zß-ÿ]))/
const DATED = /^(?:1[5-9]|20)\d\d[a-z]?[.,:;) ]/

/** `CONEX. Conselho Nacional de Extensão. Title`: a body is named by its acronym and by what that stands for. */
function acronymAndName(text: string, pos: number): NameList | undefined {
  const match = /^([A-ZÀ-ÖØ-Þ]{3,9})\. ([A-ZÀ-ÖØ-Þ][^.:;()]{6,90})(?=\. [A-ZÀ-ÖØ-Þ\d])/.exec(
    text.slice(pos, pos + 120)
  )
  return match && looksCorporate(match[2]!) && standsFor(match[1]!, match[2]!)
    ? bodyList(pos, match[0], 0.75)
    : undefined
}

/** `WHO, UNICEF. Guidelines`: several bodies, each by its letters. */
function acronyms(text: string, pos: number): NameList | undefined {
  const match =
    /^[A-ZÀ-ÖØ-Þ]{2,8}(?:(?:, |,? (?:and|&) |\/)[A-ZÀ-ÖØ-Þ]{2,8}){1,5}(?=[.:] [A-ZÀ-ÖØ-Þ][a-zß-ÿ])/.exec(
      text.slice(pos, pos + 64)
    )
  if (!match) return undefined
  const names = match[0].split(/, and |, | and | & |\//).map(literal => ({ literal }))
  return { ...bodyList(pos, match[0], 0.72), names }
}

const spelledNext = (text: string, pos: number, acronym: string): boolean =>
  standsFor(acronym, /^\. ([^.]{6,90})/.exec(text.slice(pos + acronym.length, pos + 120))?.[1] ?? '')

/** Most letters of the acronym begin words of the name, in order. */
function standsFor(acronym: string, name: string): boolean {
  let read = 0
  for (const word of name.split(/[ -]/)) {
    const at = word ? acronym.indexOf(word[0]!.toUpperCase(), read) : -1
    if (at >= 0 && at <= read + 2) read = at + 1
  }
  return read >= acronym.length - 2 && read > 1 && acronym[0] === name[0]
}

/** `Institute of A (IA) & Ministry of B (MB)`, `Ministério da Saúde (BR), Secretaria de Vigilância`: bodies with brackets, one by one. */
function bodiesIn(words: string): string[] | undefined {
  if (!words.includes(')')) return undefined
  const parts = words.split(/(?<=\))(?: ?& ?| and | e | y |; )/)
  const corporate = (part: string): boolean => looksCorporate(part.replace(/ \([A-ZÀ-ÖØ-Þ]{2,14}\)$/, ''))
  if (parts.length > 1) return parts.every(corporate) ? parts : undefined
  const [above, below, more] = words.split(/(?<= \([A-Z]{2}\)), /)
  return below !== undefined && more === undefined && corporate(above!) && corporate(below)
    ? [words]
    : undefined
}

/** `The Rice Consortium, Shifting the limits in …`: a body, a comma, and a sentence of small words. */
function bodyBeforeTitle(words: string, after: string): boolean {
  if (/^["«‘]/.test(after)) return looksCorporate(words)
  if (
    !/(?:^|[ ])(?:Consortium|Committee|Group|Network|Organi[sz]ation|Association|[Cc]ollaborations?|Society|Agency|Council)$|^[A-ZÀ-ÖØ-Þ]{3,6}$/.test(
      words
    )
  )
    return false
  if (/[Cc]ollaborations?$/.test(words) && /^(?:[A-ZÀ-ÖØ-Þ]\. ?){1,3}[A-ZÀ-ÖØ-Þ][a-zß-ÿ]/.test(after))
    return true
  const clause = /^[^.,;:]{0,120}/.exec(after)![0]
  return clause.split(' ').filter(word => /^[a-zß-ÿ]/.test(word)).length >= 2
}

/** `Flora do Brasil 2020 em construção`: a small letter behind the year, which is a word of the title. */
const RUNS_ON = /^ ?(?:1[5-9]|20)\d\d [a-zß-ÿ]/
/** Something is left for a title behind the year. */
const titled = (after: string): boolean => /[A-Za-zÀ-ÿ×]{3}/.test(after)
const EDITORS_END = /,? \(?(?:[Ee]ds?|[Ee]ditors?|[Oo]rgs?|[Hh]rsg)\.?\)?$/
const ET_AL_END = /[;,]? (?:et ?al\.?|and others)$/i

function titleCase(text: string): boolean {
  const words = text.split(' ')
  return (
    words.length <= 12 &&
    /^[A-ZÀ-ÖØ-Þ]/.test(text) &&
    words.every(word => !/^[a-zß-ÿ]{4}/.test(word)) &&
    !/[?!"«»]| \d+$/.test(text)
  )
}

function splitBodies(text: string, etAl: boolean): string[] {
  const semicolons = text.split(/; ?/)
  if (semicolons.length > 1) return semicolons.filter(Boolean)
  const commas = text.split(', ')
  return etAl && commas.length > 1 && commas.every(looksCorporate) ? commas : [text]
}

export function bodyList(s: number, literal: string, confidence: number): NameList {
  const e = s + literal.length
  return { names: [{ literal }], s, e, etAl: false, form: 'corporate', editors: false, moved: [], confidence }
}

/** `The World Bank, Water in Agriculture. [Online].`: with nothing left for a title, a body ends before the comma or the dash. */
export function bodyWithoutTitle(text: string, bodies: NameList): NameList {
  const [only, ...more] = bodies.names
  if (!only?.literal || more.length > 0 || titled(text.slice(bodies.e).replace(DAY, ''))) return bodies
  const parts = /^(.{3,80}?) ?(?:,| -) (?=[A-ZÀ-ÖØ-Þ].{8})/.exec(only.literal)
  if (!parts || !(looksCorporate(parts[1]!) || PROPER.test(parts[1]!))) return bodies
  const e = bodies.s + parts[1]!.length + (parts[0]!.endsWith('- ') ? 2 : 0)
  return { ...bodies, names: [{ literal: parts[1]! }], e, confidence: 0.6 }
}

/** A day in brackets is no title. */
const DAY = /\b\d{1,2} [A-Z][a-z]{2,8} \d{4}\b/
const PROPER = /^The [A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ]+(?: [A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ]+){0,3} ?$/

/** An organisation that publishes its own work is named twice: as the first sentence, and again as the publisher. */
export function readSelfPublisher(text: string): NameList | undefined {
  const stop = /^([A-ZÀ-ÖØ-Þ][^.:;()]{7,120})\. /.exec(text.slice(0, 130))
  const words = stop?.[1]
  if (
    !words ||
    !/(?:[:.,;] |^)$/.test(text.slice(0, Math.max(0, text.indexOf(words, words.length))).slice(-2))
  )
    return undefined
  if (text.indexOf(words, words.length) < 0) return undefined
  return bodyList(0, words, 0.7)
}

/** For web pages: a first sentence in title case, with another after it, names who runs the site. */
export function readSiteOwner(text: string): NameList | undefined {
  const first = sentences(text, 0, Math.min(text.length, 400))
  const words = first[0] && text.slice(0, first[0].e).replace(/\.$/, '')
  if (!words || first.length < 2 || words.length > 90 || /[:?!()]/.test(words) || !titleCase(words))
    return undefined
  if (/^\(?(?:1[5-9]|20)\d\d/.test(text.slice(first[1]!.s))) return undefined
  if (!titled(text.slice(first[1]!.s).replace(DAY, ''))) return undefined
  return bodyList(0, words, 0.55)
}
