/**
 * Why: brackets behind the name of a payer hold its short form, its number in the registry of funders, or numbers of grants; others
 * hold anything.
 */
import { isGrantWord, isNumberWord, isShortName } from './data/funding-words.js'
import { numbersInside } from './funding-numbers.js'
import type { Walk } from './funding-walk.js'

/** DOIs of the Open Funder Registry. */
const registry = /10\.13039\/\d+/

/** Reads what stands between two brackets. */
export function inBrackets(walk: Walk, from: number, to: number): void {
  if (from >= to) return
  const { text, tokens } = walk.sentence
  const { said, heard, grants } = walk
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
