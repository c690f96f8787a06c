/** The words, numbers and marks of a reference, classed as a locator (year, volume, pages) would use them. */

import { isSeason, isYear, monthOf, monthOrSeason } from './dates.js'
import { isShortened } from './sentences.js'

export type TokenKind =
  | 'year'
  | 'number'
  | 'code'
  | 'range'
  | 'roman'
  | 'month'
  | 'label'
  | 'supplement'
  | 'after-pages'
  | 'open'
  | 'close'
  | 'mark'
  | 'word'

/** What the number after a label is. */
type Named = 'volume' | 'issue' | 'pages' | 'article'

/** What a word is by itself. */
interface Class {
  readonly kind: TokenKind
  readonly names?: Named
}

/** A word is classed when it is first asked for: of the words of a title few ever are. */
export class Token {
  constructor(
    readonly text: string,
    readonly s: number,
    readonly e: number,
    private known?: Class
  ) {}

  get kind(): TokenKind {
    this.known ??= classify(this.text)
    return this.known.kind
  }

  /** For labels. */
  get names(): Named | undefined {
    this.known ??= classify(this.text)
    return this.known.names
  }
}

const LABELS = new Map<string, Named>()
for (const word of ['vol', 'volume', 'volumes', 'vols', 'v', 'band', 'bd', 'tome', 'jg', 'jahrgang'])
  LABELS.set(word, 'volume')
for (const word of [
  'no',
  'nos',
  'nr',
  'issue',
  'iss',
  'number',
  'num',
  'n',
  'nº',
  'n°',
  'núm',
  'heft',
  'fasc',
  'pt',
  'part',
  '№'
]) {
  LABELS.set(word, 'issue')
}
for (const word of ['p', 'pp', 'page', 'pages', 'pg', 'pgs', 'pag', 'págs', 'pág', 's', 'seiten', 'fpage'])
  LABELS.set(word, 'pages')
for (const word of ['article', 'art', 'id', 'articles', 'paper', 'artikel']) LABELS.set(word, 'article')

const SUPPLEMENT =
  /^(?:suppl?s?|supplement|supplements|supp?lement\w{0,2}|supl|spec|special|(?:suppl?)\d{1,3})$/i
const AFTER_PAGES =
  /^(?:quiz|discussion|author|reply|passim|contd|cont|table|contents|following|seq|ff|e\d+-\d+)$/i

const LEX =
  /[A-Za-zÀ-ÿ\d¹²³¼-¾\u00ADº°№'’&+]+(?:(?:[-/](?=[A-Za-zÀ-ÿ\d¹²³¼-¾])|(?<=\d)\.(?=\d|[eE]\d))[A-Za-zÀ-ÿ\d¹²³¼-¾\u00AD'’&+]+)*|[([]|[)\]]|[^\s]/g

/** Numerals that count: `IL` and `LC` are none. */
const ROMAN =
  /^(?=[ivxlc])c{0,3}(?:x[cl]|l?x{0,4})(?:i[xv]|v?i{0,4})(?:-(?=[ivxlc])c{0,3}(?:x[cl]|l?x{0,4})(?:i[xv]|v?i{0,4}))?$/i
const RANGE =
  /^[A-Za-z]{0,3}\d{1,9}[A-Za-z]{0,2}(?:\.[eE]?\d{1,4}){0,2}-[A-Za-z]{0,3}\d{1,9}[A-Za-z]{0,2}(?:\.[eE]?\d{1,4}){0,2}$/
const CODE =
  /^(?:(?:[A-Za-z]{1,6}|[A-Z]-)\d{1,12}(?:\.\d{1,6})?|\d{1,9}[A-Za-z]{1,2}\d{0,9}|\d{1,4}-[A-Za-z]\d{1,4})$/

const MARKS = '.,;:-|•·+/'
const DIGIT = /\d/

function classify(text: string): Class {
  const first = text.charCodeAt(0)
  if (first >= 48 && first <= 57) {
    // `2011/1979`: the year of this edition and of the first one.
    if (isYear(text) || (text[4] === '/' && isYear(text.slice(0, 4)) && isYear(text.slice(5))))
      return { kind: 'year' }
    if (/^\d{1,17}$/.test(text)) return { kind: 'number' }
    if (RANGE.test(text)) return { kind: 'range' }
    if (/^\d{1,4}\/\d{1,4}$/.test(text)) return { kind: 'number' }
    if (/^\d{1,4}(?:\.\d{1,4}){1,2}$/.test(text)) return { kind: 'number' }
    return { kind: CODE.test(text) ? 'code' : 'word' }
  }
  if (text === '(' || text === '[') return { kind: 'open' }
  if (text === ')' || text === ']') return { kind: 'close' }
  if (text.length > 40) return { kind: 'word' }
  if (text.length === 1 && MARKS.includes(text)) return { kind: 'mark' }
  const digits = DIGIT.test(text)
  // Most words of a title: too long for a label, a month or a numeral.
  if (text.length > 12 && !digits && !text.includes('-') && !text.includes('/')) return { kind: 'word' }
  const lower = text.toLowerCase()
  const names = LABELS.get(lower)
  if (names && (text.length > 1 || /[pvnsS]/.test(text))) return { kind: 'label', names }
  if (
    monthOf(text) ||
    isSeason(text) ||
    (text.includes('-') && monthOrSeason(text)) ||
    (text.includes('/') && monthOrSeason(text))
  ) {
    return { kind: 'month' }
  }
  if (SUPPLEMENT.test(text)) return { kind: 'supplement' }
  if (AFTER_PAGES.test(text)) return { kind: 'after-pages' }
  if (digits && RANGE.test(text)) return { kind: 'range' }
  if (digits && CODE.test(text)) return { kind: 'code' }
  if (ROMAN.test(text) && text !== 'C' && text !== 'I' && text !== 'c' && text !== 'i')
    return { kind: 'roman' }
  return { kind: 'word' }
}

const VOLUME_NEXT = /^ (?:\d{1,3}|[IVXL]{1,5})[.,:;( ]/

/** All tokens of `text` from `start`; `s` and `e` are offsets into `text`. */
export function tokensOf(text: string, start: number): Token[] {
  const tokens: Token[] = []
  LEX.lastIndex = start
  for (let m = LEX.exec(text); m; m = LEX.exec(text)) {
    const [word] = m
    const s = m.index
    const e = s + word.length
    if (word.length > 1 && DIGIT.test(word)) {
      const known = classify(word)
      if (known.kind === 'code' && pushParts(tokens, text, word, s)) continue
      if (known.kind === 'word' && text[e] === '(' && pushGlued(tokens, text, word, s)) continue
      tokens.push(new Token(word, s, e, known))
    }
    // `Brasília, ano 147, n. 42`: counts the years of a periodical, as a volume does (ABNT NBR 6023, 7.7.2).
    else if (/^[Aa]ño?$|^[Aa]no$/.test(word) && VOLUME_NEXT.test(text.slice(e, e + 7)))
      tokens.push(new Token(word, s, e, { kind: 'label', names: 'volume' }))
    else tokens.push(new Token(word, s, e))
  }
  return tokens
}

/** `Orquidário28(1): 23-31`: the volume lost the space before it. */
function pushGlued(tokens: Token[], text: string, word: string, s: number): boolean {
  const match = /^[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ]{3,24}(?=\d{1,3}$)/.exec(word)
  const e = s + word.length
  if (!match || !/^\(\d{1,3}(?:-\d{1,3})?\): ?[A-Za-z]?\d/.test(text.slice(e, e + 14))) return false
  const name = s + match[0].length
  tokens.push(new Token(match[0], s, name, { kind: 'word' }))
  tokens.push(new Token(text.slice(name, e), name, e, { kind: 'number' }))
  return true
}

/** Words that are two things at once: pushed as what they are. */
function pushParts(tokens: Token[], text: string, word: string, s: number): boolean {
  const e = s + word.length
  // `c2023`: the year of the copyright (Citing Medicine, 2nd ed., chapter 2).
  if (/^[cC](?:1[5-9]|20)\d\d$/.test(word)) {
    tokens.push(new Token(word.slice(1), s + 1, e, { kind: 'year' }))
    return true
  }
  // `Fortaleza: UFC. 150p.`: the extent and its label.
  const extent = /^(\d{1,4})(pp?)$/.exec(word)
  if (extent && /^\.?(?:$| )/.test(text.slice(e, e + 2))) {
    const label = s + extent[1]!.length
    tokens.push(new Token(extent[1]!, s, label, { kind: 'number' }))
    tokens.push(new Token(extent[2]!, label, e, { kind: 'label', names: 'pages' }))
    return true
  }
  const name = seriesAndVolume(text, word, e, tokens)
  if (name === 0) return false
  tokens.push(new Token(word.slice(0, name), s, s + name, { kind: 'word' }))
  tokens.push(new Token(word.slice(name), s + name, e, { kind: 'number' }))
  return true
}

/** `Phys. Rev. D47 (1993) 2982`, `JHEP01 (2016) 006`: where the name of the journal ends and its volume begins; 0 when not so. */
function seriesAndVolume(text: string, word: string, end: number, before: readonly Token[]): number {
  const match = /^([A-Z]|[A-Z]{3,6})(\d{1,4})$/.exec(word)
  if (!match || !/^ ?(?:\((?:1[89]|20)\d\d\)|, ?[A-Z]?\d)/.test(text.slice(end, end + 8))) return 0
  if (match[1]!.length > 1) return /^ ?\(/.test(text.slice(end, end + 2)) ? match[1]!.length : 0
  const name = before[before.length - 2]
  return before[before.length - 1]?.text === '.' && name?.kind === 'word' && isShortened(name.text) ? 1 : 0
}
