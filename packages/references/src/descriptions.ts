/**
 * Descriptions of a work in brackets behind its title: `[Data set]`, `(Version 2)`, `(Report No. 14)`, `[Internet]`. They
 * are no part of the title (APA 7, 9.21 and 10; Citing Medicine, 2nd ed.), and each has a CSL variable of its own:
 * genre, version, number, medium (CSL 1.0.2, appendix IV).
 */
import type { CslType, FieldName } from './csl.js'
import { saidApart } from './said-apart.js'
import type { Span } from './view.js'

export interface Description {
  /** The brackets and what is in them. */
  cut: Span
  fields: { field: FieldName; span: Span }[]
  type?: CslType
  /** The work is on line: without a journal or a book around it, it is a page or a site. */
  online?: true
}

/** What a description of a few plain words says the work is. Words are compared in lower case. */
const TYPES = new Map<string, CslType>()
for (const [type, words] of [
  [
    'dataset',
    'data set|dataset|data|database|data file|jeu de données|base de données|conjunto de datos|conjunto de dados|datensatz'
  ],
  [
    'software',
    'computer software|software|computer program|computer code|source code|mobile app|mobile application|logiciel|programa informático|programa de computador'
  ],
  ['article', 'preprint|pre-print|prépublication|preimpresión'],
  [
    'paper-conference',
    'conference paper|conference presentation|paper presentation|poster presentation|poster|conference session'
  ],
  ['report', 'report|technical report|rapport|white paper|policy brief'],
  ['motion_picture', 'film|video|vídeo|filme|película|motion picture'],
  ['map', 'map|carte|mapa']
] as const)
  for (const word of words.split('|')) TYPES.set(word, type)

const MEDIA = new Set(
  'internet|online|on-line|serial online|monograph on the internet|homepage on the internet|electronic resource|cd-rom|dvd|pdf|web page|webpage|website|web site|en ligne|en línea|internet homepage|em linha|elektronische ressource'.split(
    '|'
  )
)
const CARRIERS = new Set(['cd-rom', 'dvd', 'pdf'])
/** Codes of GB/T 7714-2015, table B.1: they say what a work is and are not printed by other styles. */
const CODES: Record<string, CslType | undefined> = {
  D: 'thesis',
  R: 'report',
  S: 'standard',
  DB: 'dataset',
  CP: 'software'
}
const CODE = /^(?:(J|M|D|C|R|N|S|DB|CP|EB)(?:\/OL|\/CD)?|J\/OL)$/

const GROUP = / ?(?:\[([^[\]]{1,160})\]|\(([^()]{4,120})\))/g
const VERSION =
  /^(?:(?:[A-Z]\w{0,14} package )?[Vv]ers(?:ion|ión|ão)? ?\.?|v\.? ?|R package version )(\d[\w.-]{0,20}|[A-Z]{1,2})$/
const NUMBERED =
  /^((?:[A-ZÀ-ÖØ-Þ][\w&-]{1,20} ){0,4}?(?:Report|Rep\.|Paper|Publication|Pub\.|Rapport|Informe|Relatório|Bericht|Monograph|Memorandum|Bulletin|Circular|Document|Series)) (?:No\.?|Nos\.?|Number|Nr\.?|n[°ºo]\.?|#)? ?([A-Z]{0,6}[ -]?[\w./-]{0,20}\d[\w./-]{0,12})$/
const STANDARD =
  /^((?:[A-Z]{2,8}(?:[ /-][A-Z]{1,8}){0,3}) ?[A-Z]?\d[\d.-]{0,14}(?::(?:19|20)\d\d)?(?:[+/]A\d{1,2}(?::\d{4})?)?)$/
const STANDARD_BODY = /^(?:ISO|IEC|ASTM|DIN|EN|BS|ANSI|NF|UNE|ABNT|AS|NZS|CSA|JIS|ISA|IEEE|ITU)\b/
const DEGREE =
  /^((?:[\w'.À-ÿ]{1,14}[ -]){0,3}(?:[Tt]hesis|[Dd]issertation|[Tt]hèse(?: de doctorat)?|[Tt]esis(?: doctoral| de (?:maestría|grado))?|[Tt]ese(?: de [Dd]outora(?:do|mento))?|[Dd]issertação(?: de [Mm]estrado)?|[Tt]esis(?: de (?:[Dd]octorado|[Mm]aestría|[Gg]rado|[Ll]icenciatura))|[Tt]rabalho de [Cc]onclusão(?: de [Cc]urso)?|[Mm]onografia(?: de [A-Za-zÀ-ÿ]{4,20})?|[Mm]émoire(?: de (?:master|maîtrise))?|[Hh]abilitation|[Mm]asterarbeit)), ([A-ZÀ-ÖØ-Þ×].{2,100})$/

/** `[Tese de Doutorado não publicada]`, `[Unpublished doctoral dissertation]`: what it is, and that nobody published it. */
const UNPUBLISHED =
  /^(?:[Uu]npublished [A-Za-z' -]{4,40}|(?:[Tt]ese|[Dd]issertação|[Tt]esis|[Rr]elatório|[Mm]anuscrito|[Mm]anuscript|[Tt]hesis|[Dd]issertation|[Ii]nforme|[Mm]onografia|[Tt]rabalho)(?: d[ea] [A-Za-zÀ-ÿ ]{4,30}?)? (?:n(?:ão|o) publicad[oa]|inédit[oa]|unpublished))$/

/** The descriptions in a tidied entry, in order. */
export function findDescriptions(text: string): Description[] {
  const found = saidApart(text)
  if (!text.includes('[') && !text.includes('(')) return found
  GROUP.lastIndex = 0
  for (let m = GROUP.exec(text), n = 0; m && n < 40; m = GROUP.exec(text), n++) {
    const square = m[1] !== undefined
    const words = (m[1] ?? m[2])!
    const s = m.index + m[0].length - 1 - words.length
    const e = m.index + m[0].length
    // What stands at the head of an entry is its number, and what runs on is a part of the title.
    if (m.index < 4) continue
    const read = square ? squared(words, s) : closes(text, e) ? rounded(words, s) : undefined
    if (read) found.push({ ...read, cut: { s: m.index, e } })
  }
  return found
}

/** The title, or what is said of it, ends here. */
const closes = (text: string, e: number): boolean => /^(?:$|[.,;:]|\.?$| ?[[(])/.test(text.slice(e, e + 2))

type Read = Omit<Description, 'cut'>

function squared(words: string, s: number): Read | undefined {
  const lower = words.toLowerCase()
  const whole = { s, e: s + words.length }
  if (MEDIA.has(lower)) {
    const read: Read = { fields: [{ field: 'medium', span: whole }] }
    return CARRIERS.has(lower) ? read : { ...read, online: true }
  }
  const type = TYPES.get(lower)
  if (type) return { fields: [{ field: 'genre', span: whole }], type }
  const code = CODE.exec(words)
  if (code) return CODES[code[1]!] ? { fields: [], type: CODES[code[1]!]! } : { fields: [] }
  const unpublished = UNPUBLISHED.exec(words)
  if (unpublished) {
    const thesis = /^(?:tes[ei]|diss|thesis|monogr)|thesis|dissert/i.test(words)
    return { fields: [{ field: 'genre', span: whole }], ...(thesis && { type: 'thesis' as const }) }
  }
  return degree(words, s) ?? rounded(words, s)
}

function rounded(words: string, s: number): Read | undefined {
  const version = VERSION.exec(words)
  if (version) return { fields: [{ field: 'version', span: last(words, s, version[1]!) }] }
  const numbered = NUMBERED.exec(words)
  if (numbered) {
    const genre = { field: 'genre', span: { s, e: s + numbered[1]!.length } } as const
    return { fields: [genre, { field: 'number', span: last(words, s, numbered[2]!) }], type: 'report' }
  }
  const standard = STANDARD.exec(words)
  if (standard && (STANDARD_BODY.test(words) || /:(?:19|20)\d\d/.test(words)))
    return { fields: [{ field: 'number', span: { s, e: s + words.length } }], type: 'standard' }
  return degree(words, s)
}

/** `Doctoral dissertation, University of X`: the university is who published it. */
function degree(words: string, s: number): Read | undefined {
  const read = DEGREE.exec(words)
  if (!read) return undefined
  const genre = { field: 'genre', span: { s, e: s + read[1]!.length } } as const
  return { fields: [genre, { field: 'publisher', span: last(words, s, read[2]!) }], type: 'thesis' }
}

/** The span of a part that ends its words. */
function last(words: string, s: number, part: string): Span {
  return { s: s + words.length - part.length, e: s + words.length }
}
