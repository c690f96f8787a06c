/**
 * Why: cards about authors say behind the place who paid for the work (“Harbour College · Funded by The Sea Fund (S 12)”). A
 * funder is an institution like any other, and nobody works there.
 */
import type { Front, Inline, Node } from '@offprint/ast'
import { node as make, select, textOf } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { cut, lineOf, trim } from './inline-text.js'
import { placeOf } from './ledger-drop.js'

/** The words before a funder: at the beginning of a line, or behind a sign that parts it. */
const funded = /(?:^|[·•|;])\s*(?=(?:funded|financed|supported) by\s+\p{L})/iu

/** The line of a card without what says who paid, which becomes a statement on funding of the article; nothing when that was all. */
export function withoutFunders(line: readonly Node[], front: Front, context: RecogniseContext): Node[][] {
  const words = lineOf(line)
  const match = funded.exec(words)
  if (!match) return [[...line]]
  const [place, rest] = cut(line, match.index)
  const [sign, tail] = cut(rest, match[0].length)
  const position = placeOf(sign)
  context.ledger.drop(lineOf(sign), 'separator', position)
  const said = trim(tail)
  const statement = make('fundingStatement', {}, said as Inline[])
  // Authors who share a grant say so in the same words.
  const known = select(front, 'fundingStatement').some(one => textOf(one) === textOf(statement))
  if (known) context.ledger.drop(lineOf(said), 'duplicate', position)
  else front.children.push(make('funding', {}, [statement]))
  return lineOf(place).trim() === '' ? [] : [trim(place)]
}
