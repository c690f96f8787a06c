import type { Base, NodeSpec } from '../spec.js'
import type { Inline } from './index.js'

/**
 * A recognised part of an affiliation; the commas between the parts stay text.
 *
 * JATS: <institution>, <city>, <country>, … · Word: text · PDF: text · HTML: text
 */
export interface AffiliationPart extends Base {
  type: 'affiliationPart'
  /** What the part names. */
  kind: 'department' | 'institution' | 'street' | 'city' | 'state' | 'postalCode' | 'country'
  /** ISO 3166-1 alpha-2 code, on a country. */
  country?: string
  children: Inline[]
}

export const spec: NodeSpec<AffiliationPart, never> = {
  type: 'affiliationPart',
  doc: 'A recognised part of an affiliation; the commas between the parts stay text.',
  groups: [],
  fields: {
    kind: [
      { oneOf: ['department', 'institution', 'street', 'city', 'state', 'postalCode', 'country'] },
      'What the part names.'
    ],
    country: ['string?', 'ISO 3166-1 alpha-2 code, on a country.']
  },
  children: ['@inline'],
  forms: { jats: '<institution>, <city>, <country>, …', word: 'text', pdf: 'text', html: 'text' }
}
