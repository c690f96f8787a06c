/** Rules of JATS4R for affiliations. */
import { countryCodes } from './country-codes.js'
import { type Here, squash } from './here.js'
import { rulesOf } from './rule.js'

/** Has it no id that anything points to? */
function isUnreferenced(aff: Here): boolean {
  const id = aff.attribute('id')
  return id === undefined || !aff.document.isTarget(id)
}

/** Is there another affiliation behind it in the same parent? */
const hasNext = (aff: Here): boolean => aff.parent?.all('aff').at(-1) !== aff

/** Does the element come before the place, in the whole file? */
const isBefore = (one: Here | undefined, place: Here): boolean => one !== undefined && one.order < place.order

/** The first child node; white space between tags is one. */
function startsWithSup(aff: Here): boolean {
  const first = aff.element.children[0]
  return first?.type === 'element' && first.name === 'sup'
}

const contentfulAffXref = (xref: Here): boolean =>
  xref.parent?.name === 'contrib' &&
  xref.parent.is('contrib-type', 'author') &&
  xref.is('ref-type', 'aff') &&
  xref.filled

const targets = (xref: Here): Here[] => xref.document.targets(xref.attribute('rid'))

export const affiliations = rulesOf('affiliations', 'JATS4R Authors and Affiliations 2.0 (NISO RP-48-2024)', [
  {
    id: 'aff-linked-in-meta',
    level: 'error',
    on: ['aff'],
    broken: aff =>
      aff.parent?.name === 'article-meta' &&
      hasNext(aff) &&
      isBefore(aff.document.named('contrib')[1], aff) &&
      isUnreferenced(aff),
    message:
      'Nobody is linked to this affiliation: give it an @id and point to that from its authors with <xref ref-type="aff">.',
    note: 'The schematron does not ask it of the last affiliation, and counts contributors anywhere before.'
  },
  {
    id: 'aff-linked-in-group',
    level: 'error',
    on: ['aff'],
    broken: aff =>
      aff.parent?.name === 'contrib-group' &&
      hasNext(aff) &&
      isBefore(aff.parent.all('contrib')[1], aff) &&
      isUnreferenced(aff),
    message:
      'No author of this group is linked to this affiliation: give it an @id and point to that with <xref ref-type="aff">.',
    note: 'The schematron does not ask it of the last affiliation of a group.'
  },
  {
    id: 'aff-sup-label',
    level: 'error',
    on: ['aff'],
    broken: aff => startsWithSup(aff) && [...(aff.child('sup')?.text ?? '')].length === 1,
    message: 'Put the sign or number in front of this affiliation into <label>, not <sup>.',
    shows: aff => aff.child('sup')?.text
  },
  {
    id: 'aff-xref-type',
    level: 'error',
    on: ['xref'],
    broken: xref => targets(xref)[0]?.name === 'aff' && !xref.is('ref-type', 'aff'),
    message: 'This <xref> points to an affiliation: set ref-type="aff".',
    note: 'Of several ids in @rid the first that exists decides; the schematron cannot be run on them (an error of XPath 2).'
  },
  {
    id: 'institution-id-type',
    level: 'error',
    on: ['institution-id'],
    broken: id => id.attribute('institution-id-type') === undefined,
    message: 'Say which system this id of an institution is of: add @institution-id-type, such as “ror”.',
    shows: id => id.text
  },
  {
    id: 'aff-xref-label',
    level: 'warning',
    on: ['xref'],
    broken: xref => contentfulAffXref(xref) && !targets(xref).some(aff => aff.has('label')),
    message:
      'This mark points to an affiliation without a <label>: put the same mark into a <label> of the affiliation, or leave the <xref> empty.',
    shows: xref => xref.squashed
  },
  {
    id: 'country-code',
    level: 'warning',
    on: ['country'],
    broken: country => country.isIn('aff') && !countryCodes.has(country.attribute('country') ?? ''),
    message:
      'Add the two-letter code of the country in @country, such as country="PT" (ISO 3166-1, capitals).',
    shows: country => country.attribute('country') ?? squash(country.text),
    note: 'The list is that of ISO 3166-1; the schematron’s own has the slip “CCK” where the standard has CC, and lacks GS.'
  },
  {
    id: 'aff-institution',
    level: 'info',
    on: ['aff'],
    broken: aff => !aff.has('institution'),
    message: 'Tag the name of the institution in this affiliation as <institution>.',
    note: 'As in the schematron, an <institution> inside <institution-wrap> does not count.'
  }
])
