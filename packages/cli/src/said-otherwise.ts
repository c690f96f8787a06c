/**
 * Why: a JATS article that is rewritten for another edition says some things otherwise, on purpose (a table of OASIS becomes one of
 * XHTML), and the comparison with what was read would call each of them an error. They are counted in one warning; the
 * report lists them one by one.
 */
import { codeOf, defineMessage, type Messages } from '@offprint/core'

const saidOtherwise = defineMessage<{ count: number }>(
  'cli:said-otherwise',
  'warning',
  ({ count }) =>
    `${count} things are said otherwise in this edition of JATS than in that of the source; report.json lists them`,
  'No word, id or link is given up for it: packages/jats/README.md lists what changes and why.'
)

/**
 * Puts one warning in the place of the differences that a rewriting told.
 * @param messages of the whole conversion
 * @param since how many there were before the file was written
 */
export function gatherDifferences(messages: Messages, since: number): void {
  const told = messages.list.splice(since)
  const others = told.filter(message => codeOf(message) !== 'core:survival')
  messages.list.push(...others)
  const count = told.length - others.length
  if (count) messages.report(saidOtherwise, { count }, undefined)
}
