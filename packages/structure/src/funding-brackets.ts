/**
 * Why: brackets behind the name of a payer hold its short form, its number in the registry of funders, or numbers of grants; others
 * hold anything.
 */
import { isGrantWord, isNumberWord, isShortName } from './data/funding-words.js'
import type { Heard } from './funding-heard.js'
import { numbersInside } from './funding-numbers.js'
import type { Grants, Said, Walk } from './funding-sentence.js'
import type { Token } from './funding-tokens.js'

/** DOIs of the Open Funder Registry. */
const registry = /10\.13039\/\d+/

/** Reads what stands between two brackets. */
export function inBrackets(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  walk: Walk,
  said: Said,
  heard: Heard,
  grants: Grants
): void {
  if (from >= to) return
  const first = tokens[from]!
  const { grant } = walk
  const doi = registry.exec(text.slice(first.start, tokens[to - 1]!.end))?.[0]
  if (doi !== undefined) {
    if (grant && walk.near) heard.say(grant.funder).funderId = doi
    return
  }
  const next = tokens[from + 1]
  const short =
    isShortName(first.text, said.initials) &&
    (from + 1 === to ||
      next!.kind !== 'word' ||
      /\d/.test(next!.text) ||
      isNumberWord(next!.text) ||
      isGrantWord(next!.text))
  if (short && walk.near && grant && heard.latest?.funder === grant.funder) heard.shorten(first.text)
  let told = walk.grantWord
  for (let i = from; i < to && !told; i++)
    told = isNumberWord(tokens[i]!.text) || isGrantWord(tokens[i]!.text)
  const ids = numbersInside(text, tokens, from, to, walk.grantWord)
  if (ids.length === 0) return
  // “(Fapesp n. 13/14786-6)” behind anything else is Fapesp’s.
  const alias = grants.aliases.get(first.text.toLowerCase()) ?? heard.find(first.text)
  if (alias && !walk.near) heard.say(alias.funder, ids)
  else if (grant && (walk.near || told)) heard.say(grant.funder, ids)
}
