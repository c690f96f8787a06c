/** The CRediT taxonomy as JATS refers to it: term in lower case → last part of its address. */
import { creditTerms as terms } from '@offprint/ast'

export const creditTerms: Readonly<Record<string, string>> = Object.fromEntries(
  terms.map(term => [term.toLowerCase(), term.toLowerCase().replace(/[^a-z]+/g, '-')])
)
