/**
 * Why: authors say in sentences who paid, and receivers ask for it as data. A sentence is walked once, word by word: behind a word
 * for giving, and behind the signs that part a list, a name may stand; a number belongs to the name before it, or to the one that
 * “from” leads to. What is not surely the name of a body is passed over, and so are the numbers behind it.
 */

import { isArticle, isBy, isFiller, isFrom, isNone } from './data/funding-phrases.js'
import {
  isAnd,
  isAwardName,
  isGrantItself,
  isGrantKind,
  isGrantWord,
  isHead,
  isNumberWord
} from './data/funding-words.js'
import { inBrackets } from './funding-brackets.js'
import { Heard } from './funding-heard.js'
import { dotted, nameAt } from './funding-names.js'
import { numbersAt, numbersInside } from './funding-numbers.js'
import { openings } from './funding-openings.js'
import { isEnd, type Token, tokensOf } from './funding-tokens.js'

export interface Grant {
  funder: string
  /** Of the Open Funder Registry. */
  funderId?: string
  ids: string[]
}

export interface Said {
  /** A statement on funding: its sentences are about nothing else. */
  declared: boolean
  /** Initials of the people of the article. */
  initials: ReadonlySet<string>
}

/** The grants that one text names after another, joined by the name of who gives. */
export class Grants {
  readonly list: Grant[] = []
  readonly aliases = new Map<string, Grant>()
  /** To whom a number that begins the next sentence or line belongs. */
  last: Grant | undefined

  give(funder: string): Grant {
    const key = funder.toLowerCase()
    const known = this.aliases.get(key)
    if (known) return known
    const grant: Grant = { funder, ids: [] }
    this.list.push(grant)
    this.aliases.set(key, grant)
    return grant
  }
}

/** Reads the grants of a text. Takes linear time. */
export function readGrants(text: string, said: Said, grants: Grants): void {
  const tokens = tokensOf(text)
  let from = 0
  for (let i = 0; i < tokens.length; i++)
    if (isEnd(tokens, i) || i === tokens.length - 1) {
      readSentence(text, tokens, from, isEnd(tokens, i) ? i : i + 1, said, grants)
      from = i + 1
    }
}

export interface Walk {
  /** Whether the next capital may begin a name. */
  open: boolean
  /** Whether a sign of a list opens it again. */
  alive: boolean
  /** Inside of “to …”, “under …”: not over with the list. */
  aside: boolean
  /** Directly behind a name, its short name, or a number of it. */
  near: boolean
  grant: Grant | undefined
  grantWord: boolean
  pending: string[]
  /** Behind “at”, “in”: where people work, not who pays. */
  placed: boolean
  strange: number
}

function readSentence(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  said: Said,
  grants: Grants
): void {
  // “Newton Fund”, “Fundação de Apoio”: in a name these are no words for money.
  const low = tokens
    .slice(from, to)
    .map(({ text: one }, i) =>
      i > 0 && /^(?:Funds?|Support|Aid|Assistance|Apoio|Apoyo)$/.test(one) ? one : one.toLowerCase()
    )
  const word = (i: number): string => (low[i - from] ?? '').toLowerCase()
  const capitals = new Set<number>()
  for (let i = from; i < to; i++) if (/^\p{Lu}/u.test(tokens[i]!.text)) capitals.add(i - from)
  const found = openings(low, capitals, said.declared)
  for (const [i, one] of low.entries())
    if (isNone(one, low[i + 1] ?? '') && (found.first === undefined || i < found.first)) return
  const begins = from < to && (isGrantWord(word(from)) || isNumberWord(word(from)))
  // A line of names and numbers and nothing else, or a number of the name before it.
  const bare = said.declared && found.first === undefined && (found.deed === undefined || begins)
  const started = bare || found.deed !== undefined
  if (!started && found.first === undefined) {
    grants.last = undefined
    return
  }
  const walk: Walk = {
    open: started,
    alive: started,
    aside: false,
    near: bare,
    grant: bare ? grants.last : undefined,
    grantWord: false,
    pending: [],
    placed: false,
    strange: 0
  }
  const heard = new Heard()
  for (let i = from; i < to; ) {
    const token = tokens[i]!
    const at = i - from
    if (found.opens.has(at)) {
      walk.open = walk.alive = true
      walk.aside = walk.near = walk.placed = false
      i++
      continue
    }
    if (found.closes.has(at)) {
      walk.open = walk.alive = false
      // One payer was thanked: the numbers behind are its.
      if (heard.size > 1) walk.grant = undefined
    }
    if (at === found.deed) {
      if (walk.strange > 3) return
      walk.open = walk.alive = false
    }
    if (token.kind === 'open' && token.pair !== undefined && token.pair < to) {
      const end = token.pair
      if (found.opens.has(end + 1 - from))
        walk.pending.push(...numbersInside(text, tokens, i + 1, end, walk.grantWord))
      else inBrackets(text, tokens, i + 1, end, walk, said, heard, grants)
      i = end + 1
      continue
    }
    if (token.kind !== 'word') {
      if (token.kind === 'comma' || token.kind === 'semicolon') {
        if (!walk.alive && revives(tokens, i, to, walk, said.declared && found.closes.size === 0))
          walk.alive = true
        walk.open = walk.alive
        walk.aside = walk.near = false
        walk.pending = []
      } else if (token.kind === 'stop' && bare) walk.near = true
      i++
      continue
    }
    const small = word(i)
    const numbered = isGrantWord(small) || isNumberWord(small)
    if (numbered || (/\d/.test(token.text) && walk.grant && (walk.near || walk.open))) {
      const numbers = numbersAt(text, tokens, i, to, numbered)
      if (numbers.ids.length) {
        const behind = word(numbers.next)
        if (isFrom(behind) && found.opens.has(numbers.next - from)) walk.pending.push(...numbers.ids)
        else if (walk.grant) heard.say(walk.grant.funder, numbers.ids)
        else walk.pending.push(...numbers.ids)
        walk.near = true
        // Commas behind a number are those of the list.
        walk.open = walk.alive && numbers.next > i && tokens[numbers.next - 1]?.kind !== 'word'
        i = numbers.next
        continue
      }
      if (numbered) {
        walk.grantWord ||= isNumberWord(small) || isGrantItself(small)
        if (
          /^\p{Ll}/u.test(token.text) ||
          !walk.open ||
          isGrantItself(small) ||
          isAwardName(small, word(i + 1))
        ) {
          // “Chair in …, University of …”: where, not who.
          // “bolsa de Doutorado”: of what kind.
          if (/^(?:de|of)$/.test(word(i + 1)) && !found.opens.has(at + 1)) walk.open = false
          if (isAwardName(small, undefined) && /^(?:in|at)$/.test(word(i + 1))) walk.alive = walk.open = false
          i++
          continue
        }
      }
    }
    if (isAnd(small)) {
      // “to A.B. (1) and C.D. (2)”
      if (
        walk.aside &&
        walk.near &&
        tokens[i + 1] &&
        (dotted.test(tokens[i + 1]!.text) || said.initials.has(tokens[i + 1]!.text))
      ) {
        i += 2
        continue
      }
      // “via a … and a …”
      if (walk.aside && /^an?$/.test(word(i + 1))) {
        i++
        continue
      }
      walk.open = walk.alive
      walk.aside = walk.near = false
      i++
      continue
    }
    if (walk.open && /^\p{Lu}/u.test(token.text) && !/\d/.test(token.text)) {
      if (dotted.test(token.text) || said.initials.has(token.text)) {
        i++
        continue
      }
      if (isArticle(small)) {
        i++
        continue
      }
      // “Internal Research Grant”: of what kind.
      let kind = i
      while (kind < to && isGrantKind(word(kind))) kind++
      if (kind > i && isAwardName(word(kind), word(kind + 1))) {
        i = kind
        continue
      }
      // “DEB 0328700 from the Foundation”: capitals of a number.
      const code = /\d/.test(tokens[i + 1]?.text ?? '') ? numbersAt(text, tokens, i, to, false) : undefined
      if (code?.ids.length && isFrom(word(code.next))) {
        walk.pending.push(...code.ids)
        i = code.next + 1
        continue
      }
      const name = nameAt(text, tokens, i, to, said.initials)
      walk.open = false
      walk.grantWord = false
      walk.near = name.name !== undefined
      // “…, AMED”: the short form of the name before the comma.
      const before = heard.latest
      if (
        name.name !== undefined &&
        tokens[i - 1]?.kind === 'comma' &&
        before &&
        before.funder === walk.grant?.funder &&
        !before.ids.length &&
        shortens(name.name, before.funder)
      ) {
        heard.shorten(name.name)
        i = name.next
        continue
      }
      if (name.name === undefined) {
        // “Edital Grupos Emergentes (Processo 7)”: the name of a call, not of another payer.
        if (!/^(?:edital|chamada|convocatoria|convocatória)$/.test(word(i - 1))) walk.grant = undefined
        walk.pending = []
        // “Chair in …, University of …”: where, not who.
        if (isAwardName(word(name.next), undefined) && /^(?:in|at)$/.test(word(name.next + 1)))
          walk.alive = false
        walk.strange += name.next - i
      } else {
        walk.grant = grants.aliases.get(name.name.toLowerCase()) ?? { funder: name.name, ids: [] }
        heard.say(walk.grant.funder, walk.pending)
        walk.pending = []
      }
      i = name.next
      continue
    }
    // Another name than the one that paid: what stands behind it is its.
    if (!walk.open && !walk.aside && !walk.near && isHead(token.text) && /^\p{Lu}/u.test(token.text))
      walk.grant = undefined
    if (walk.open && (isBy(small) || /^(?:to|à|ao|aos|às|al)$/.test(small))) {
      i++
      continue
    }
    if (isFiller(small) || walk.aside) {
      i++
      continue
    }
    if (/^(?:via|meio)$/.test(small) && found.deed !== undefined && at < found.deed) walk.open = true
    else if (
      /^(?:to|under|through|via|within|awarded|given|granted|em|al|ao|à|para|unter|sous|dans)$/.test(small)
    ) {
      walk.aside = true
      walk.open = false
      walk.near = small === 'to'
    } else if (/^\p{Ll}/u.test(token.text) && !isFrom(small)) {
      walk.open = walk.alive = walk.near = false
      if (/^(?:at|in|na|no|em|en)$/.test(small)) walk.placed = true
      walk.strange++
    } else if (!isFrom(small)) walk.strange++
    i++
  }
  if (bare && walk.strange > 0) {
    grants.last = undefined
    return
  }
  heard.give(grants)
  // Only where nothing else stands behind the name may the next line be about it.
  const next = heard.latest ? grants.give(heard.latest.funder) : bare ? grants.last : undefined
  grants.last = bare || walk.near ? next : undefined
}

/** In a statement on funding a list goes on behind what its money was for, where a name with brackets or “the” follows. */
function revives(tokens: readonly Token[], at: number, to: number, walk: Walk, declared: boolean): boolean {
  if (tokens[at]!.kind === 'semicolon') return walk.grant !== undefined || declared
  if (!declared || walk.placed) return false
  let i = at + 1
  if (i < to && isAnd(tokens[i]!.text)) i++
  if (i < to && /^the$/i.test(tokens[i]!.text)) return true
  const capital = i
  while (i < to && i < at + 12 && tokens[i]!.kind === 'word') i++
  return i < to && tokens[i]!.kind === 'open' && /^\p{Lu}/u.test(tokens[capital]!.text)
}

/** Whether capitals are letters of a longer name, in its order, the first one that of a word. */
function shortens(short: string, name: string): boolean {
  if (!/^\p{Lu}{3,}$/u.test(short) || !/\s/.test(name)) return false
  let at = name.search(new RegExp(`(?<!\\p{L})${short[0]!}`, 'u'))
  if (at < 0) return false
  const low = name.toLowerCase()
  for (const letter of short.slice(1).toLowerCase()) {
    at = low.indexOf(letter, at + 1)
    if (at < 0) return false
  }
  return true
}
