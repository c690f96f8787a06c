/** Rules of JATS4R for roles of the CRediT taxonomy (ANSI/NISO Z39.104). */
import { creditTerms } from '../credit.js'
import type { Here } from './here.js'
import { rulesOf } from './rule.js'

interface Term {
  term: string
  address: string
  /** In lower case, every dash an en dash, no white space: how loosely written roles are recognised. */
  loose: string
}

const loosely = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[—–-]/g, '–')
    .replace(/[ \t\r\n]/g, '')

/** As JATS4R spells them: “Formal Analysis” has two capitals. */
const terms: readonly Term[] = Object.entries(creditTerms).map(([name, last]) => ({
  term: name === 'formal analysis' ? 'Formal Analysis' : name[0]!.toUpperCase() + name.slice(1),
  address: `https://credit.niso.org/contributor-roles/${last}/`,
  loose: loosely(name)
}))
const on = ['role']
const vocabulary = ['vocab', 'vocab-identifier', 'vocab-term', 'vocab-term-identifier']

const ofContributor = ({ parent }: Here): boolean =>
  parent !== undefined && ['contrib', 'collab', 'contrib-group'].includes(parent.name)
/** JATS 1.2 brought `@vocab` and its kin. */
const isNew = ({ document }: Here): boolean => document.version >= 1.2
const isOld = ({ document }: Here): boolean => !document.hasVersion || document.version <= 1.1
const isCredit = (role: Here): boolean => ofContributor(role) && isNew(role) && role.is('vocab', 'credit')

const termOf = (role: Here) => role.attribute('vocab-term')
const addressOf = (role: Here) => role.attribute('vocab-term-identifier')
const addressIn = (role: Here): string => (addressOf(role) ?? '').toLowerCase()
/** The terms that the two attributes speak of: none, one, or two that differ. */
const meant = (role: Here): Term[] =>
  terms.filter(({ term, address }) => term === termOf(role) || address === addressIn(role))

const written = (role: Here): Term | undefined => terms.find(({ loose }) => loose === loosely(role.text))
const example =
  'vocab-term="Supervision" vocab-term-identifier="https://credit.niso.org/contributor-roles/supervision/"'

export const credit = rulesOf(
  'credit',
  'JATS4R CRediT Taxonomy 1.2 (https://jats4r.niso.org/credit-taxonomy/)',
  [
    {
      id: 'credit-vocab-identifier',
      level: 'error',
      on,
      broken: role => isCredit(role) && !role.is('vocab-identifier', 'https://credit.niso.org/'),
      message: 'Set vocab-identifier="https://credit.niso.org/" on this CRediT role.',
      shows: role => role.attribute('vocab-identifier')
    },
    {
      id: 'credit-term-identifier',
      level: 'error',
      on,
      broken: role => {
        if (!isCredit(role)) return false
        const [one, two] = meant(role)
        return addressOf(role) === undefined || (one && !two ? addressIn(role) !== one.address : false)
      },
      message: `Give the address of this CRediT term in @vocab-term-identifier, as in ${example}.`,
      shows: addressOf,
      note: 'Where neither the term nor the address is one of CRediT, the schematron says nothing.'
    },
    {
      id: 'credit-term',
      level: 'error',
      on,
      broken: role => {
        if (!isCredit(role)) return false
        const [one, two] = meant(role)
        return termOf(role) === undefined || (one && !two ? termOf(role) !== one.term : false)
      },
      message: `Give this CRediT term, spelt as in the taxonomy, in @vocab-term, as in ${example}.`,
      shows: termOf,
      note: 'JATS4R spells “Formal Analysis” with two capitals, the NISO standard “Formal analysis”; the first is asked for.'
    },
    {
      id: 'credit-term-conflict',
      level: 'error',
      on,
      broken: role => isCredit(role) && meant(role).length > 1,
      message:
        'The term and the address of this CRediT role are those of two different roles: correct one of them.',
      shows: role => `${termOf(role)} / ${addressOf(role)}`
    },
    {
      id: 'credit-vocab',
      level: 'error',
      on,
      broken: role =>
        ofContributor(role) && isNew(role) && !role.is('vocab', 'credit') && meant(role).length > 0,
      message: 'This is a CRediT role: add vocab="credit".',
      shows: termOf
    },
    {
      id: 'credit-content-type',
      level: 'error',
      on,
      broken: role => {
        const type = role.attribute('content-type') ?? ''
        return (
          type.includes('credit.niso.org') &&
          ofContributor(role) &&
          isOld(role) &&
          !terms.some(({ address }) => address === type.toLowerCase())
        )
      },
      message:
        'Give the full address of the CRediT term in @content-type, such as https://credit.niso.org/contributor-roles/supervision/.',
      shows: role => role.attribute('content-type')
    },
    {
      id: 'credit-untagged',
      level: 'warning',
      on,
      broken: role =>
        ofContributor(role) &&
        (isNew(role) || !role.document.hasVersion) &&
        vocabulary.every(name => role.attribute(name) === undefined) &&
        written(role) !== undefined,
      message: `This reads like a CRediT role: add vocab="credit" vocab-identifier="https://credit.niso.org/" and its term, as in ${example}.`,
      shows: role => role.text
    },
    {
      id: 'credit-untagged-old',
      level: 'warning',
      on,
      broken: role =>
        ofContributor(role) &&
        isOld(role) &&
        // Without a version the rule above comes first, unless it does not apply.
        (role.document.hasVersion || vocabulary.some(name => role.attribute(name) !== undefined)) &&
        role.attribute('content-type') === undefined &&
        written(role) !== undefined,
      message: 'This reads like a CRediT role: give the address of the term in @content-type.',
      shows: role => role.text
    }
  ]
)
