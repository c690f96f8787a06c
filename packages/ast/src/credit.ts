/**
 * The fourteen roles of CRediT (ANSI/NISO Z39.104-2022), which the `term` of a contributor's role names, and how they are
 * recognised as people write them.
 */

import type { CreditRole } from './records.js'

/** The fourteen roles of the CRediT taxonomy (ANSI/NISO Z39.104-2022), as it spells them. */
export const creditTerms = [
  'Conceptualization',
  'Data curation',
  'Formal analysis',
  'Funding acquisition',
  'Investigation',
  'Methodology',
  'Project administration',
  'Resources',
  'Software',
  'Supervision',
  'Validation',
  'Visualization',
  'Writing – original draft',
  'Writing – review & editing'
] as const
export type CreditTerm = (typeof creditTerms)[number]

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/isation\b/g, 'ization')
    .replace(/\band\b/g, '&')
    .replace(/[^\p{L}&]+/gu, ' ')
    .trim()
const byName = new Map<string, CreditTerm>(creditTerms.map(term => [fold(term), term]))
byName.set('writing original draft preparation', 'Writing – original draft')
byName.set('original draft', 'Writing – original draft')
byName.set('review & editing', 'Writing – review & editing')

/** The CRediT term for a role as written; undefined when it is none. */
export const creditTerm = (role: string): CreditTerm | undefined => byName.get(fold(role))

/** A role as written, with its CRediT term when it is one. */
export function creditRole(text: string, degree?: CreditRole['degree']): CreditRole {
  const term = creditTerm(text)
  return { text, ...(term ? { term } : {}), ...(degree ? { degree } : {}) }
}
