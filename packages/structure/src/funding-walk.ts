/**
 * Why: who paid, and under which number, shows in the order of the words. A sentence is walked once, word by word: behind a word for
 * giving, and behind the signs that part a list, a name may stand; a number belongs to the name before it, or to the one that “from”
 * leads to. What is not surely the name of a body is passed over, and so are the numbers behind it.
 */
import { isArticle, isBy, isFiller, isFrom } from './data/funding-phrases.js'
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
import type { Openings } from './funding-openings.js'
import type { Grant, Grants, Said } from './funding-sentence.js'
import type { Token } from './funding-tokens.js'

/** The tokens of a text from one up to another, and what their words say of giving. */
export interface Sentence {
  text: string
  tokens: readonly Token[]
  from: number
  to: number
  /** Its words in small letters, but those for money that stand in names. */
  low: readonly string[]
  found: Openings
  /** No word of it is one for giving. */
  bare: boolean
}

/**
 * The walk through one sentence. Each step looks at the token where the walk stands and gives the one where it goes on;
 * undefined leaves the token to the next step.
 */
export class Walk {
  readonly heard = new Heard()
  /** Whether the next capital may begin a name. */
  private open: boolean
  /** Whether a sign of a list opens it again. */
  private alive: boolean
  /** Inside of “to …”, “under …”: not over with the list. */
  private aside = false
  /** Directly behind a name, its short name, or a number of it. */
  near: boolean
  grant: Grant | undefined
  grantWord = false
  private pending: string[] = []
  /** Behind “at”, “in”: where people work, not who pays. */
  private placed = false
  /** How many words were neither of names nor of giving. */
  strange = 0

  constructor(
    readonly sentence: Sentence,
    readonly said: Said,
    readonly grants: Grants
  ) {
    const { bare, found } = sentence
    this.open = this.alive = bare || found.deed !== undefined
    this.near = bare
    this.grant = bare ? grants.last : undefined
  }

  /** Walks to the end; false where the sentence says something else before its verb. */
  run(): boolean {
    const { tokens, from, to, found } = this.sentence
    for (let i = from; i < to; ) {
      if (found.opens.has(i - from)) {
        this.open = this.alive = true
        this.aside = this.near = this.placed = false
        i++
        continue
      }
      if (found.closes.has(i - from)) {
        this.open = this.alive = false
        // One payer was thanked: the numbers behind are its.
        if (this.heard.size > 1) this.grant = undefined
      }
      if (i - from === found.deed) {
        if (this.strange > 3) return false
        this.open = this.alive = false
      }
      i =
        tokens[i]!.kind === 'word'
          ? (this.number(i) ?? this.and(i) ?? this.name(i) ?? this.other(i))
          : (this.brackets(i) ?? this.sign(i))
    }
    return true
  }

  private word(i: number): string {
    return (this.sentence.low[i - this.sentence.from] ?? '').toLowerCase()
  }

  private isInitials(i: number): boolean {
    const token = this.sentence.tokens[i]
    return token !== undefined && (dotted.test(token.text) || this.said.initials.has(token.text))
  }

  private brackets(i: number): number | undefined {
    const { text, tokens, from, to, found } = this.sentence
    const { kind, pair: end } = tokens[i]!
    if (kind !== 'open' || end === undefined || end >= to) return undefined
    if (found.opens.has(end + 1 - from))
      this.pending.push(...numbersInside(text, tokens, i + 1, end, this.grantWord))
    else inBrackets(this, i + 1, end)
    return end + 1
  }

  /** A comma or semicolon leads to the next one of a list. */
  private sign(i: number): number {
    const { kind } = this.sentence.tokens[i]!
    if (kind === 'comma' || kind === 'semicolon') {
      if (!this.alive && this.revives(i)) this.alive = true
      this.open = this.alive
      this.aside = this.near = false
      this.pending = []
    } else if (kind === 'stop' && this.sentence.bare) this.near = true
    return i + 1
  }

  /** In a statement on funding a list goes on behind what its money was for, where a name with brackets or “the” follows. */
  private revives(at: number): boolean {
    const { tokens, to, found } = this.sentence
    const declared = this.said.declared && found.closes.size === 0
    if (tokens[at]!.kind === 'semicolon') return this.grant !== undefined || declared
    if (!declared || this.placed) return false
    let i = at + 1
    if (i < to && isAnd(tokens[i]!.text)) i++
    if (i < to && /^the$/i.test(tokens[i]!.text)) return true
    const capital = i
    while (i < to && i < at + 12 && tokens[i]!.kind === 'word') i++
    return i < to && tokens[i]!.kind === 'open' && /^\p{Lu}/u.test(tokens[capital]!.text)
  }

  /** Numbers of grants, and the word for them, with numbers behind it or without. */
  private number(i: number): number | undefined {
    const { text, tokens, from, to, found } = this.sentence
    const word = this.word(i)
    const called = isGrantWord(word) || isNumberWord(word)
    if (!called && !(/\d/.test(tokens[i]!.text) && this.grant && (this.near || this.open))) return undefined
    const numbers = numbersAt(text, tokens, i, to, called)
    if (!numbers.ids.length) return called ? this.grantWordAlone(i) : undefined
    const led = isFrom(this.word(numbers.next)) && found.opens.has(numbers.next - from)
    if (this.grant && !led) this.heard.say(this.grant.funder, numbers.ids)
    else this.pending.push(...numbers.ids)
    this.near = true
    // Commas behind a number are those of the list.
    this.open = this.alive && numbers.next > i && tokens[numbers.next - 1]?.kind !== 'word'
    return numbers.next
  }

  private grantWordAlone(i: number): number | undefined {
    const { tokens, from, found } = this.sentence
    const word = this.word(i)
    this.grantWord ||= isNumberWord(word) || isGrantItself(word)
    const inName =
      this.open &&
      !/^\p{Ll}/u.test(tokens[i]!.text) &&
      !isGrantItself(word) &&
      !isAwardName(word, this.word(i + 1))
    if (inName) return undefined
    // “bolsa de Doutorado”: of what kind.
    if (/^(?:de|of)$/.test(this.word(i + 1)) && !found.opens.has(i - from + 1)) this.open = false
    // “Chair in …, University of …”: where, not who.
    if (isAwardName(word, undefined) && /^(?:in|at)$/.test(this.word(i + 1))) this.alive = this.open = false
    return i + 1
  }

  private and(i: number): number | undefined {
    if (!isAnd(this.word(i))) return undefined
    // “to A.B. (1) and C.D. (2)”
    if (this.aside && this.near && this.isInitials(i + 1)) return i + 2
    // “via a … and a …”
    if (this.aside && /^an?$/.test(this.word(i + 1))) return i + 1
    this.open = this.alive
    this.aside = this.near = false
    return i + 1
  }

  /** A capital where a name may stand, if only of a person, or of a number. */
  private name(i: number): number | undefined {
    const { text, tokens, to } = this.sentence
    const token = tokens[i]!
    if (!this.open || !/^\p{Lu}/u.test(token.text) || /\d/.test(token.text)) return undefined
    if (this.isInitials(i) || isArticle(this.word(i))) return i + 1
    // “Internal Research Grant”: of what kind.
    let kind = i
    while (kind < to && isGrantKind(this.word(kind))) kind++
    if (kind > i && isAwardName(this.word(kind), this.word(kind + 1))) return kind
    // “DEB 0328700 from the Foundation”: capitals of a number.
    const code = /\d/.test(tokens[i + 1]?.text ?? '') ? numbersAt(text, tokens, i, to, false) : undefined
    if (code?.ids.length && isFrom(this.word(code.next))) {
      this.pending.push(...code.ids)
      return code.next + 1
    }
    const { name, next } = nameAt(text, tokens, i, to, this.said.initials)
    this.open = false
    this.grantWord = false
    this.near = name !== undefined
    if (name === undefined) this.passOver(i, next)
    else if (this.isShortForm(i, name)) this.heard.shorten(name)
    else {
      this.grant = this.grants.aliases.get(name.toLowerCase()) ?? { funder: name, ids: [] }
      this.heard.say(this.grant.funder, this.pending)
      this.pending = []
    }
    return next
  }

  /** “…, AMED”: the short form of the name before the comma. */
  private isShortForm(i: number, name: string): boolean {
    const before = this.heard.latest
    return (
      this.sentence.tokens[i - 1]?.kind === 'comma' &&
      before !== undefined &&
      before.funder === this.grant?.funder &&
      !before.ids.length &&
      shortens(name, before.funder)
    )
  }

  /** Capitals that are no name of a body. */
  private passOver(i: number, next: number): void {
    // “Edital Grupos Emergentes (Processo 7)”: the name of a call, not of another payer.
    if (!/^(?:edital|chamada|convocatoria|convocatória)$/.test(this.word(i - 1))) this.grant = undefined
    this.pending = []
    // “Chair in …, University of …”: where, not who.
    if (isAwardName(this.word(next), undefined) && /^(?:in|at)$/.test(this.word(next + 1))) this.alive = false
    this.strange += next - i
  }

  /** Words that lead on, aside, or away from those who paid. */
  private other(i: number): number {
    const { tokens, from, found } = this.sentence
    const { text } = tokens[i]!
    const word = this.word(i)
    // Another name than the one that paid: what stands behind it is its.
    if (!this.open && !this.aside && !this.near && isHead(text) && /^\p{Lu}/u.test(text))
      this.grant = undefined
    if (this.open && (isBy(word) || /^(?:to|à|ao|aos|às|al)$/.test(word))) return i + 1
    if (isFiller(word) || this.aside) return i + 1
    if (/^(?:via|meio)$/.test(word) && found.deed !== undefined && i - from < found.deed) this.open = true
    else if (
      /^(?:to|under|through|via|within|awarded|given|granted|em|al|ao|à|para|unter|sous|dans)$/.test(word)
    ) {
      this.aside = true
      this.open = false
      this.near = word === 'to'
    } else if (/^\p{Ll}/u.test(text) && !isFrom(word)) {
      this.open = this.alive = this.near = false
      if (/^(?:at|in|na|no|em|en)$/.test(word)) this.placed = true
      this.strange++
    } else if (!isFrom(word)) this.strange++
    return i + 1
  }
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
