/**
 * Why: citations by author and year, `(Smith and Jones 2010a, b; Lee et al., 2011)` and `Smith et al. (2012)`, are resolved
 * against the reference list. What fits no reference or more than one is said and left as it is, never guessed.
 */
import type { FoundGroup, FoundMark } from './citation-group.js'
import { type Entry, fold, type ReferenceIndex } from './reference-index.js'

/** A citation that could not be resolved. */
export interface AuthorDoubt {
  /** Where it begins. */
  from: number
  text: string
  candidates: string[]
}

const yearForm = /(?:1[5-9]|20)\d\d[a-z]?(?![\p{L}\d])|n\.\s?d\.|s\.\s?d\.|in press|forthcoming/uy
const letterForm = /[\s\u00A0]{0,2}(?:,|&|and|;)[\s\u00A0]{0,2}([a-z])(?![\p{L}\d])/uy
const letterRange = /[\s\u00A0]{0,2}[-–—][\s\u00A0]{0,2}([a-z])(?![\p{L}\d])/uy
const laterYear = /[\s\u00A0]{0,2}(?:,|;|&|and)[\s\u00A0]{0,2}(?=(?:1[5-9]|20)\d\d[a-z]?(?![\p{L}\d]))/uy

/** No name of an author list has more words than this before its year. */
const mostWords = 12

/** Author–year groups of a line. `skip` tells whether a place already belongs to something else. */
export function authorGroups(
  line: string,
  index: ReferenceIndex,
  skip: (at: number) => boolean
): { groups: FoundGroup[]; doubts: AuthorDoubt[] } {
  const groups: FoundGroup[] = []
  const doubts: AuthorDoubt[] = []
  let done = 0
  for (const { open, close } of rounds(line)) {
    if (skip(open) || close - open > 1200) continue
    const inside = line.slice(open + 1, close)
    if (!/\d{4}|n\.\s?d|s\.\s?d|in press|forthcoming/.test(inside)) continue
    const found = startsWithYear(inside)
      ? narrative(line, open, close, done, index, doubts)
      : parenthetical(line, open, close, index, doubts)
    if (found && found.from >= done) {
      groups.push(found)
      done = found.to
    }
  }
  return { groups, doubts }
}

/** Innermost round and square brackets, in order. */
function* rounds(line: string): Generator<{ open: number; close: number }> {
  let open = -1
  for (let at = 0; at < line.length; at++) {
    const sign = line[at]
    if (sign === '[' && open >= 0) {
      // `(World Health Organization [WHO], 2020)`: a short form of a name is no bracket of its own.
      const short = shortForm.exec(line.slice(at, at + 14))
      if (short) {
        at += short[0].length - 1
        continue
      }
    }
    if (sign === '(' || sign === '[') open = at
    else if ((sign === ')' || sign === ']') && open >= 0) {
      yield { open, close: at }
      open = -1
    }
  }
}

const shortForm = /^\[\p{Lu}[\p{Lu}\p{Ll}\d&-]{1,10}\]/u

function startsWithYear(inside: string): boolean {
  yearForm.lastIndex = 0
  return yearForm.test(inside)
}

/** `(see Smith 2010; Lee et al. 2011, 2012a, b)` */
function parenthetical(
  line: string,
  open: number,
  close: number,
  index: ReferenceIndex,
  doubts: AuthorDoubt[]
): FoundGroup | undefined {
  const marks: FoundMark[] = []
  const failed: AuthorDoubt[] = []
  let start = open + 1
  let authors: string | undefined
  // ABNT NBR 10520 parts the names of one work with semicolons: `(SILVA; SOUZA, 2010)`.
  let names: number | undefined
  while (start < close) {
    let end = line.indexOf(';', start)
    if (end < 0 || end > close) end = close
    const year = findYear(line, start, end)
    const shouted = year < 0 && /^[\s\u00A0]*\p{Lu}[\p{Lu}\p{M}’'\s\u00A0-]+$/u.test(line.slice(start, end))
    if (shouted) names ??= start
    else if (year >= 0) {
      start = names ?? start
      const phrase = line.slice(start, year)
      // A chunk of a year alone goes on with the authors before: `(Tran et al. 2020a; 2020b)`.
      const alone = phrase.trim() === ''
      const known = alone ? undefined : authorsAtEnd(phrase, index)
      const phrased = alone ? authors : known?.phrase
      if (phrased !== undefined) {
        authors = phrased
        const from = alone ? year : start + known!.from
        marks.push(...years(line, from, year, end, phrased, index, failed))
      } else if (
        /\p{Lu}\p{L}{1,40}.*(?:et al|,|and|&)/u.test(phrase.slice(-120)) ||
        /^\s*\p{Lu}[\p{L}’'-]+,?\s*$/u.test(phrase)
      )
        failed.push({ from: year, text: line.slice(start, year + 5).trim(), candidates: [] })
    }
    if (!shouted) names = undefined
    start = end + 1
  }
  // One that resolves shows that the bracket is one of citations: only then is a failure worth a word.
  if (!marks.length) {
    doubts.push(...failed.filter(doubt => doubt.candidates.length > 1 || /et al\b/.test(doubt.text)))
    return undefined
  }
  doubts.push(...failed)
  const targets = marks.flatMap(mark => mark.targets)
  const last = marks[marks.length - 1]!
  const whole = tidyEdges(line, open, close, marks[0]!.from, last.to)
  return { ...whole, marks, targets }
}

/** Brackets belong to the group when they hold little beside it: “see also”, pages. */
function tidyEdges(
  line: string,
  open: number,
  close: number,
  first: number,
  last: number
): { from: number; to: number } {
  const before = line.slice(open + 1, first)
  const after = line.slice(last, close)
  return before.length <= 40 && after.length <= 60 ? { from: open, to: close + 1 } : { from: first, to: last }
}

/** `Smith et al. (2012, p. 4)`: the authors stand before the bracket. */
function narrative(
  line: string,
  open: number,
  close: number,
  done: number,
  index: ReferenceIndex,
  doubts: AuthorDoubt[]
): FoundGroup | undefined {
  const start = Math.max(done, open - 160)
  const phrase = line.slice(start, open)
  const known = authorsAtEnd(phrase, index)
  if (!known) {
    const name = /(\p{Lu}[\p{L}’'-]+(?: et al\.?,?| and colleagues))[\s\u00A0]*$/u.exec(phrase.slice(-60))
    if (name)
      doubts.push({
        from: open + 1,
        text: `${name[1]} ${line.slice(open, Math.min(close + 1, open + 12))}`,
        candidates: []
      })
    return undefined
  }
  const from = start + known.from
  const failed: AuthorDoubt[] = []
  const found = years(line, open + 1, open + 1, close, known.phrase, index, failed)
  doubts.push(...failed)
  const [first, ...rest] = found
  if (!first) return undefined
  const marks = [{ ...first, from }, ...rest]
  // A single mark takes its bracket with it: it is what the reader sees as the call-out.
  if (!rest.length) marks[0] = { ...marks[0]!, to: close + 1 }
  return { from, to: close + 1, marks, targets: marks.flatMap(mark => mark.targets) }
}

function findYear(line: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = line.charCodeAt(at)
    if (code !== 49 && code !== 50 && code !== 110 && code !== 115 && code !== 105 && code !== 102) continue
    if (at > 0 && /[\p{L}\d]/u.test(line[at - 1]!)) continue
    yearForm.lastIndex = at
    const match = yearForm.exec(line)
    if (match && at + match[0].length <= to) return at
  }
  return -1
}

/** The years of one list of authors: `2010a, b, 2012`. The first mark begins at `from`. */
function years(
  line: string,
  from: number,
  year: number,
  end: number,
  names: string,
  index: ReferenceIndex,
  failed: AuthorDoubt[]
): FoundMark[] {
  const marks: FoundMark[] = []
  let at = year
  let start = from
  for (;;) {
    yearForm.lastIndex = at
    const match = yearForm.exec(line)
    if (!match || at + match[0].length > end) break
    let to = at + match[0].length
    add(match[0], start, to)
    const base = /^\d{4}/.exec(match[0])?.[0]
    letterRange.lastIndex = to
    const last = base && /[a-z]$/.test(match[0]) ? letterRange.exec(line) : null
    if (last && to + last[0].length <= end) {
      // `2010a–c`: the letters between, of which the printed ones stand for all.
      const until = last[1]!.charCodeAt(0)
      for (let code = match[0].charCodeAt(match[0].length - 1) + 1; code <= until; code++)
        add(base + String.fromCharCode(code), to + last[0].length - 1, to + last[0].length)
      to += last[0].length
    }
    while (base && /[a-z]$/.test(match[0])) {
      letterForm.lastIndex = to
      const letter = letterForm.exec(line)
      if (!letter || to + letter[0].length > end) break
      const next = to + letter[0].length
      add(base + letter[1]!, next - 1, next)
      to = next
    }
    laterYear.lastIndex = to
    const more = laterYear.exec(line)
    if (!more || to + more[0].length >= end) break
    at = to + more[0].length
    start = at
  }
  return marks

  function add(printed: string, first: number, last: number): void {
    const found = lookUp(
      names,
      printed
        .replace(/\s/g, '')
        .replace(/^s\.d\.$/, 'n.d.')
        .replace('inpress', 'in press')
        .replace('forthcoming', 'in press'),
      index
    )
    const before = marks[marks.length - 1]
    if (found.length === 1 && before?.from === first) before.targets.push(found[0]!.id)
    else if (found.length === 1) marks.push({ from: first, to: last, targets: [found[0]!.id] })
    else if (found.length > 1 || names)
      failed.push({
        from: last - 1,
        text: `${names} ${printed}`,
        candidates: found.map(entry => entry.label)
      })
  }
}

function lookUp(names: string, year: string, index: ReferenceIndex): Entry[] {
  const people = authorsOf(names)
  if (!people) return []
  const entries = index.byAuthorYear.get(`${people.families[0]} ${year}`) ?? []
  if (entries.length < 2) return entries.filter(entry => fits(entry, people))
  const fitting = entries.filter(entry => fits(entry, people))
  // `(Lee 2014)` cites the work of Lee alone where Lee and Roe have another: a style that leaves names out says “et al.”
  const exact = fitting.filter(entry => !people.more && sameNames(entry.families, people.families))
  if (exact.length === 1) return exact
  return fitting.length ? fitting : entries
}

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every(name => b.includes(name))

interface People {
  families: string[]
  more: boolean
}

function fits(entry: Entry, people: People): boolean {
  if (people.more) return entry.families.length !== 2 || people.families.length === 2
  for (let i = 1; i < people.families.length; i++) {
    const name = people.families[i]!
    if (entry.families.length > 1 && !entry.families.includes(name)) return false
  }
  return true
}

const etAl =
  /[,\s\u00A0]*(?:et[\s\u00A0]al\b\.?|and (?:colleagues|coworkers|co-workers|others)|et coll?\.?|[ye] cols?\.?|u\.[\s\u00A0]?a\.)[,\s\u00A0]*$/u

/** The names of an author phrase: `Smith, Jones and Lee`, `van Rooijen & de Wit`, `Lee et al.` */
function authorsOf(phrase: string): People | undefined {
  let names = phrase.trim().replace(/[,\s\u00A0]+$/, '')
  const more = etAl.test(names)
  if (more) names = names.replace(etAl, '')
  names = names.replace(/[’']s$/, '').replace(/[\s\u00A0]\[\p{Lu}[\p{L}\d&-]{1,10}\]$/u, '')
  const families = names
    .split(
      /[\s\u00A0]*(?:,[\s\u00A0]*(?:and|&|et|y|e|und)|[,;]|[\s\u00A0](?:and|et|y|e|und)(?=[\s\u00A0])|&)[\s\u00A0]*/u
    )
    .map(fold)
    .filter(name => name.length > 1)
  return families.length ? { families, more } : undefined
}

const joints = /[,;][\s\u00A0]*|[\s\u00A0](?:and|et|y|e|und|&)[\s\u00A0]/u
const nameLike =
  /^(?:\p{Lu}|(?:and|et|al|y|e|und|&|van|von|vom|zu|de|da|do|dos|das|di|du|del|della|der|den|des|la|le|ten|ter|el|bin|ibn|others|colleagues|coworkers|co-workers|coll?|cols)(?![\p{L}\d])|d[’']|al-|el-)/u

/** The longest author phrase at the end of some words whose first author the list has. */
function authorsAtEnd(words: string, index: ReferenceIndex): { phrase: string; from: number } | undefined {
  const tail = words.slice(-200)
  const offset = words.length - tail.length
  const starts: number[] = []
  for (const match of tail.matchAll(/[^\s\u00A0(]+/g)) starts.push(match.index)
  const candidates = starts.slice(-mostWords)
  for (const start of candidates) {
    if ((start === 0 && offset > 0) || !/\p{L}/u.test(tail[start]!)) continue
    const phrase = tail.slice(start)
    if (/[.!?][\s\u00A0]+\p{Lu}/u.test(phrase.replace(/\bal\.|\b\p{Lu}\./gu, ''))) continue
    const people = authorsOf(phrase)
    if (!people || !index.authors.has(people.families[0]!)) continue
    // “Smith, in agreement with Lee (2012)” cites Lee: each part of a list of people begins like a name.
    if (!phrase.split(joints).every(part => part === '' || nameLike.test(part))) continue
    return { phrase: phrase.trim().replace(/[,\s\u00A0]+$/, ''), from: offset + start }
  }
  return undefined
}
