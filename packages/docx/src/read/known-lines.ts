/** Lines that our files print for people and say once more for machines: reading both would double them. */
import type { ReadState } from './state.js'

/** Why a line is not read: the properties say the same with parts of names told apart; counts come from the text. */
export function knownElsewhere(style: string, state: ReadState): 'duplicate' | 'furniture' | undefined {
  if (style === 'manuscript counts') return 'furniture'
  if (style === 'funding' && state.values.has('Funder 1')) return 'duplicate'
  const known = (style === 'author details' && state.hasAuthors) || (style === 'issue line' && state.hasIssue)
  return known ? 'duplicate' : undefined
}
