/**
 * Why: authors say in sentences who paid, and receivers ask for it as data. Here a text is cut into sentences, and each one that
 * speaks of giving is walked.
 */

import { isNone } from './data/funding-phrases.js'
import { isGrantWord, isNumberWord } from './data/funding-words.js'
import { openings } from './funding-openings.js'
import { isEnd, type Token, tokensOf } from './funding-tokens.js'
import { Walk } from './funding-walk.js'

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
  const capitals = new Set<number>()
  for (let i = from; i < to; i++) if (/^\p{Lu}/u.test(tokens[i]!.text)) capitals.add(i - from)
  const found = openings(low, capitals, said.declared)
  for (const [i, one] of low.entries())
    if (isNone(one, low[i + 1] ?? '') && (found.first === undefined || i < found.first)) return
  const begins = from < to && (isGrantWord(tokens[from]!.text) || isNumberWord(tokens[from]!.text))
  // A line of names and numbers and nothing else, or a number of the name before it.
  const bare = said.declared && found.first === undefined && (found.deed === undefined || begins)
  if (!bare && found.deed === undefined && found.first === undefined) {
    grants.last = undefined
    return
  }
  const walk = new Walk({ text, tokens, from, to, low, found, bare }, said, grants)
  if (!walk.run()) return
  if (bare && walk.strange > 0) {
    grants.last = undefined
    return
  }
  walk.heard.give(grants)
  // Only where nothing else stands behind the name may the next line be about it.
  const { latest } = walk.heard
  const next = latest ? grants.give(latest.funder) : bare ? grants.last : undefined
  grants.last = bare || walk.near ? next : undefined
}
