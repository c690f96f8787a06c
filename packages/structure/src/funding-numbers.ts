/**
 * Why: a grant is known by its number. A number has a digit, is written without small words, and stands where the sentence gives
 * numbers; years, versions, registrations of trials and citations are none.
 */
import { isAnd, isGrantItself, isGrantWord, isNumberWord } from './data/funding-words.js'
import type { Token } from './funding-tokens.js'

/** In brackets with one of these no number is that of a grant. */
const otherNumbers =
  /^(?:registration|isrctn.*|nct\d*|version|protocol|table|tables|fig\.?|figs?|figure|doi:?|orcid|phase|january|february|april|june|july|august|september|october|november|december|p|pp\.?|page|pages|grants?:)$/i
const code = /^#?[\p{L}\d][\p{L}\d./_\-–—#:()*+]*$/u
const year = /^(?:19|20)\d\d$/

const hasDigit = (word: string): boolean => /\d/.test(word)
/** Letters of a number that a space parts from its digits: `DEB 0328700`, `LA 1466/4-1`. */
const prefix = (word: string): boolean => /^[\p{Lu}\d][\p{Lu}\d./-]{1,7}$/u.test(word)

/** A number without the sign in front of it: `#54497`, `n.17/01498-3`, `no.0101`. */
function bare(token: Token): { start: number; end: number } {
  const sign = /^(?:#|(?:n|no|nos|nr)(?:\.|º|°|o)+)(?=[\p{L}\d])/iu.exec(token.text)?.[0].length ?? 0
  return { start: token.start + sign, end: token.end }
}

export interface Numbers {
  ids: string[]
  /** The token behind the last one. */
  next: number
}

/**
 * The number at a token, and where it ends.
 * @param said whether a word for it stands before it
 */
function numberAt(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  said: boolean
): { id: string; next: number } | undefined {
  let i = from
  while (i < to && i - from < 5 && tokens[i]!.kind === 'word' && isPart(tokens, i, to)) i++
  // Letters at the end belong to what follows.
  while (i > from && !hasDigit(tokens[i - 1]!.text)) i--
  if (i === from) return undefined
  const id = text.slice(bare(tokens[from]!).start, bare(tokens[i - 1]!).end)
  const digits = id.replace(/\D/g, '').length
  if (year.test(id) || id.length > 40 || /^\d+[%)]/.test(id) || /^https?:/i.test(id)) return undefined
  if (!said && (digits < 3 || id.length < 5)) return undefined
  return { id, next: i }
}

function isPart(tokens: readonly Token[], i: number, to: number): boolean {
  const word = tokens[i]!.text
  if (!code.test(word) || isNumberWord(word) || /^https?:|^10\.13039/i.test(word)) return false
  if (hasDigit(word)) return true
  const next = tokens[i + 1]
  // “NIMH MH60941”: a name, and the number behind it.
  if (/^\p{Lu}{3,}$/u.test(word) && /^\p{L}/u.test(next?.text ?? '')) return false
  return (
    prefix(word) &&
    !isGrantWord(word) &&
    i + 1 < to &&
    next?.kind === 'word' &&
    (hasDigit(next.text) || prefix(next.text))
  )
}

/** Numbers in a row from a token on, parted by commas and “and”. Words for numbers between them are passed. */
export function numbersAt(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  said: boolean
): Numbers {
  const ids: string[] = []
  let i = from
  let next = from
  let told = said
  while (i < to) {
    const word = tokens[i]!
    if (
      word.kind === 'word' &&
      (isNumberWord(word.text) || isGrantWord(word.text) || /^#$|^is$/.test(word.text))
    ) {
      told = true
      i++
      continue
    }
    if (word.kind === 'colon' && i > from) {
      i++
      continue
    }
    if (word.kind === 'word' && told && ids.length === 0 && i > from && /^(?:de|do|of)$/i.test(word.text)) {
      i++
      continue
    }
    const before = tokens[i - 1]
    if (
      word.kind === 'open' &&
      word.pair !== undefined &&
      told &&
      ids.length === 0 &&
      i > from &&
      (isNumberWord(before!.text) || isGrantItself(before!.text))
    ) {
      const inside = numbersAt(text, tokens, i + 1, word.pair, true)
      if (inside.ids.length && inside.next === word.pair) return { ids: inside.ids, next: word.pair + 1 }
    }
    const found = numberAt(text, tokens, i, to, told)
    if (!found) break
    ids.push(found.id)
    i = next = found.next
    let joined = false
    while (
      i < to &&
      (tokens[i]!.kind === 'comma' || tokens[i]!.kind === 'semicolon' || isAnd(tokens[i]!.text))
    ) {
      joined = true
      i++
    }
    if (!joined) break
  }
  return { ids, next }
}

/** The numbers in brackets: in parts, each a number with or without words for it, a name, a person, a place in the web. */
export function numbersInside(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  said: boolean
): string[] {
  for (let i = from; i < to; i++) if (otherNumbers.test(tokens[i]!.text)) return []
  const ids: string[] = []
  let told = said
  let start = from
  const part = (end: number): void => {
    // Behind the last word for a number, or the last colon: “Basic Science Grant No. 60/P4M”, “to KAG: K12DA00167”.
    let at = start
    for (let i = start; i < end; i++) {
      const one = tokens[i]!
      if (
        one.kind === 'colon' ||
        (one.kind === 'word' && (isNumberWord(one.text) || isGrantWord(one.text)) && i + 1 < end)
      ) {
        at = i + 1
        if (one.kind === 'word') told = true
      }
    }
    while (
      at < end &&
      (tokens[at]!.text === 'is' || tokens[at]!.kind === 'open' || tokens[at]!.kind === 'dash')
    )
      at++
    // Words of a name before the number: “Young Scientists A 23680045”.
    let first = at
    if (first === start)
      while (
        first < end &&
        tokens[first]!.kind === 'word' &&
        !hasDigit(tokens[first]!.text) &&
        /^\p{Lu}/u.test(tokens[first]!.text)
      )
        first++
    let begin = first
    while (begin > at && prefix(tokens[begin - 1]!.text) && first - begin < 2 && first - at < 3) begin--
    const found =
      numberAt(text, tokens, begin, end, told) ??
      (begin < first ? numberAt(text, tokens, first, end, told) : undefined)
    if (!found) return
    const rest = tokens[found.next]
    // What follows says to whom; other words mean that this is no number of a grant.
    if (
      found.next < end &&
      rest!.kind === 'word' &&
      !told &&
      !/^(?:to|for|awarded|granted|from|in|under)$/i.test(rest!.text)
    )
      return
    ids.push(found.id)
  }
  for (let i = from; i <= to; i++)
    if (i === to || /^(?:comma|semicolon|dash)$/.test(tokens[i]!.kind) || isAnd(tokens[i]!.text)) {
      if (i > start) part(i)
      start = i + 1
    }
  return ids
}
