/**
 * Why: the name of a body that pays is a run of capitals with small words between them. It ends where another name begins, where
 * its grant begins (“Wellcome Trust Senior Fellowship”), or where a scheme gives way to the body it is of.
 */

import { countryIn } from './data/countries.js'
import {
  holdsList,
  isAnd,
  isAwardName,
  isGrantKind,
  isGrantWord,
  isHead,
  isJoint,
  isKindOfHead,
  isKnownBody,
  isNoStart,
  isRomanceHead,
  isScheme,
  isShortName
} from './data/funding-words.js'
import type { Token } from './funding-tokens.js'

/** No name of a body has more words. */
const longest = 24

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word) && !/\d/.test(word)
/** Initials. */
export const dotted = /^(?:\p{Lu}\.){1,4}$/u
const possessive = /^(.+?)[’']s?$/u

export interface Name {
  /** Absent when the words are not surely a body’s. */
  name?: string
  next: number
}

/** Reads the name at a token that has a capital. */
export function nameAt(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  initials: ReadonlySet<string>
): Name {
  const stop = Math.min(to, from + longest)
  let i = from
  /** The token behind the last capital. */
  let end = from
  let listed = false
  let cut = false
  while (i < stop) {
    const token = tokens[i]!
    if (token.kind === 'comma') {
      if (!continuesList(tokens, from, i, stop, listed)) break
      listed = true
      i++
      continue
    }
    if (token.kind !== 'word' || /\d/.test(token.text)) break
    // Initials are those of a person, or of one that a body is named after: “Alfred P. Sloan Foundation”.
    if (
      dotted.test(token.text) &&
      (i === from || !isCapital(tokens[i + 1]?.text ?? '') || dotted.test(tokens[i + 1]!.text))
    )
      break
    // “NIH ROI NS40239”: capitals behind a short name belong to the number.
    if (
      i === from + 1 &&
      /^\p{Lu}{2,}$/u.test(token.text) &&
      /\d/.test(tokens[i + 1]?.text ?? '') &&
      isShortName(tokens[from]!.text, initials)
    )
      break
    if (isAwardName(token.text, tokens[i + 1]?.text) && isCapital(token.text)) {
      cut = i > from
      break
    }
    if (isCapital(token.text)) {
      end = ++i
      // “European Union’s”, but “Queen’s University”, “People’s Republic”.
      if (
        possessive.test(token.text) &&
        (headIn(tokens, from, i) || isHead(token.text.replace(/[’']s?$/, ''))) &&
        !/^People/.test(token.text)
      )
        break
      if (
        isKnownBody(text.slice(tokens[from]!.start, token.end)) &&
        !/^(?:Foundation|Fund)$/.test(tokens[i]?.text ?? '')
      )
        break
      continue
    }
    if (!isJoint(token.text) || !capitalAhead(tokens, i, stop)) break
    // “University of Oslo in Oslo”
    if (token.text === 'in' && tokens.slice(from, i).some(one => one.text === tokens[i + 1]!.text)) break
    if (isAnd(token.text) && i > from && parts(tokens, from, i, end, stop, initials)) break
    i++
  }
  const next = Math.max(end, from + 1)
  const found = bodyIn(text, tokens, from, next, cut, initials)
  if (found.name === undefined) return found
  const behind = tokens[next]
  // Names of these languages go on in small letters: half a name is none.
  if (
    behind?.kind === 'word' &&
    next < to &&
    goesOn(behind.text) &&
    tokens.slice(from, next).some(one => isRomanceHead(one.text))
  )
    return { next }
  if (people.test(behind?.text ?? '')) return { next }
  // “the MICROME project” is what was paid for; “the WWTF project CS11-026” is paid by it.
  if (
    next === from + 1 &&
    /^(?:project|programme|program|study|trial|initiative|consortium|cohort)s?$/.test(behind?.text ?? '') &&
    !tokens.slice(next + 1, next + 4).some(one => /\d/.test(one.text))
  )
    return { next }
  return withCountry(text, tokens, from, found, to)
}

const people = /^(?:staff|team|members|employees|researchers|students|nurses|librar(?:y|ians))$/

const goesOn = (word: string): boolean =>
  /^\p{Ll}{4,}$/u.test(word) &&
  !isJoint(word) &&
  !isGrantWord(word) &&
  !/^(?:pel[oa]s?|através|mediante|sobre|para|pour|avec|dans|sous|with|under|through|within|from|awarded|granted|received|provided|supported|funded|financed|concedid[oa]s?|outorgad[oa]s?|otorgad[oa]s?|apoiou|apoiaram|financiou|financiaram|financió|apoyó)$/.test(
    word
  )

/** “Ministry of Education, Singapore”: of many countries. Behind other names the country is passed. */
function withCountry(text: string, tokens: readonly Token[], from: number, found: Name, to: number): Name {
  const { name, next } = found
  if (name === undefined || tokens[next]?.kind !== 'comma' || next + 1 >= to) return found
  for (const size of [1, 2]) {
    const last = tokens[next + size]
    if (last?.kind !== 'word' || next + size >= to) return found
    const behind = tokens[next + size + 1]
    if (behind?.kind === 'word' && next + size + 1 < to && !isAnd(behind.text)) continue
    if (countryIn(text.slice(tokens[next + 1]!.start, last.end)) === undefined) continue
    const ministry = tokens.slice(from, next).some(one => holdsList(one.text) || /^Academy$/.test(one.text))
    const start = tokens[next - 1]!.end - name.length
    return { name: ministry ? text.slice(start, last.end) : name, next: next + size + 1 }
  }
  return found
}

function capitalAhead(tokens: readonly Token[], i: number, stop: number): boolean {
  for (let at = i + 1; at < stop && at < i + 4; at++) {
    const token = tokens[at]!
    if (token.kind !== 'word') return false
    if (isCapital(token.text)) return true
    if (!isJoint(token.text) || isAnd(token.text)) return false
  }
  return false
}

const headIn = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (tokens[i]!.kind === 'word' && isHead(tokens[i]!.text)) return true
  return false
}

/** Whether “and” parts two names: the one before it is whole, and what follows begins one of its own. */
function parts(
  tokens: readonly Token[],
  from: number,
  at: number,
  end: number,
  stop: number,
  initials: ReadonlySet<string>
): boolean {
  const first = tokens[from]!.text
  const whole = headIn(tokens, from, end) || (end === from + 1 && isShortName(first, initials))
  const next = tokens[at + 1]!
  const capitals = tokens.slice(from, end).every(one => /^\p{Lu}{2,}$/u.test(one.text))
  if (!whole) return capitals && /^the$/i.test(next.text)
  if (isKindOfHead(next.text)) return false
  if (/^(?:the|à|ao|da|do|of|a|o|la|el|le|l’|de|del|du|by|from)$/i.test(next.text)) return true
  // The run of capitals behind it: a head word in it makes it a name; in lists of a ministry it has none.
  for (let i = at + 1; i < stop; i++) {
    const token = tokens[i]!
    if (token.kind === 'word' && isHead(token.text.replace(/\/.*$/, ''))) return true
    if (token.kind !== 'word' || !isCapital(token.text))
      return i === at + 2 && isShortName(next.text, initials)
  }
  return false
}

/** Whether a comma stands inside of the name of a ministry: short parts follow up to “and”, and none of them is a body. */
function continuesList(
  tokens: readonly Token[],
  from: number,
  at: number,
  stop: number,
  listed: boolean
): boolean {
  if (!listed) {
    let ministry = false
    for (let i = from; i < at; i++) if (holdsList(tokens[i]!.text)) ministry = true
    if (!ministry) return false
  }
  let words = 0
  for (let i = at + 1; i < stop; i++) {
    const token = tokens[i]!
    if (token.kind === 'comma') words = 0
    else if (token.kind !== 'word') return false
    else if (isAnd(token.text))
      return words > 0 && capitalAhead(tokens, i, stop) && !/^the$/i.test(tokens[i + 1]!.text)
    else if (isHead(token.text) || !isCapital(token.text) || isShortAlone(tokens, i) || ++words > 3)
      return false
  }
  return false
}

const isShortAlone = (tokens: readonly Token[], i: number): boolean => /^\p{Lu}{3,}$/u.test(tokens[i]!.text)

/** The body in a run of words, or nothing. */
function bodyIn(
  text: string,
  tokens: readonly Token[],
  from: number,
  next: number,
  cut: boolean,
  initials: ReadonlySet<string>
): Name {
  let start = from
  let end = next
  const word = (i: number): string => tokens[i]!.text
  // Behind a scheme the body that it is of: “Research Center Program of the National Center for Research Resources”.
  for (let i = from; i + 2 < end; i++)
    if (
      isScheme(word(i)) &&
      /^(?:of|by|from|do|da|del|de)$/i.test(word(i + 1)) &&
      headIn(tokens, i + 2, end)
    ) {
      start = i + 2
      while (start < end && /^(?:the|la|el|o|a)$/i.test(word(start))) start++
    }
  if (cut)
    while (
      end - 1 > start &&
      isGrantKind(word(end - 1)) &&
      !isKnownBody(text.slice(tokens[start]!.start, tokens[end - 1]!.end))
    )
      end--
  // “Australian Research Council Discovery Early Career Researcher Award”: what stands behind the head is the award’s.
  if (cut) {
    const last = tokens.slice(start, end).findLastIndex(one => isHead(one.text))
    if (last > 0 && tokens.slice(start + last + 1, end).every(one => isCapital(one.text)))
      end = start + last + 1
  }
  // A research fund of a university is the university’s.
  const university = tokens.slice(start, end).findIndex(one => /^University$/.test(one.text))
  if (university > 0 && /^Funds?$/.test(word(end - 1)) && isGrantKind(word(start + university + 1)))
    end = start + university + 1
  const last = tokens[end - 1]!
  const owner = possessive.exec(last.text)
  const stop = owner ? last.start + owner[1]!.length : last.end
  const name = text.slice(tokens[start]!.start, stop)
  const size = end - start
  if (isNoStart(word(start)) || name.length < 2 || name.length > 200) return { next }
  // “UKRI Future Leaders Fellowship”
  if (cut && size > 1 && isShortName(word(start), initials) && !headIn(tokens, start, end))
    return { name: word(start), next }
  if (size > 1 && /^\p{Lu}+\/\p{Lu}+$/u.test(word(start))) return { next }
  if (size === 1) {
    const sure =
      isShortName(name, initials) ||
      /^(?!\p{Lu}+$).*(?:gemeinschaft|stiftung|fonds|fonden|rådet)$/iu.test(name)
    // “COMPETE 2020”: a scheme.
    const scheme = /^(?:19|20)\d\d$/.test(tokens[next]?.text ?? '')
    return sure && !scheme && !owner ? { name, next } : { next }
  }
  if (headIn(tokens, start, end - 1) || isHead(owner ? owner[1]! : last.text)) return { name, next }
  // A scheme of a country, named in full: “National Basic Research Program of China”.
  if (size > 3 && tokens.slice(start, end).some(one => isScheme(one.text)) && !isGrantWord(word(start)))
    return { name, next }
  return { next }
}
