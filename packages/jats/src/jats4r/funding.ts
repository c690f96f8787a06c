/** Rules of JATS4R for funding. */
import type { Here } from './here.js'
import { rulesOf } from './rule.js'

/** The id of a funder in the Open Funder Registry, as JATS 1.2 and later mark it. */
const isRegistryId = (id: Here): boolean =>
  id.document.version >= 1.2 && id.isIn('funding-group') && id.is('vocab', 'open-funder-registry')

const recipients = ['name', 'string-name', 'institution', 'institution-wrap']

export const funding = rulesOf('funding', 'JATS4R Funding', [
  {
    id: 'funding-group-once',
    level: 'error',
    on: ['article-meta', 'front-stub'],
    broken: meta => meta.holds(meta.document.named('funding-group')) > 1,
    message: 'Join the funding groups: one <funding-group>, with an <award-group> for each award.'
  },
  {
    id: 'award-one-source',
    level: 'error',
    on: ['award-group'],
    broken: award => award.all('funding-source').length > 1,
    message: 'Use one <award-group> for each funder: this one has more than one <funding-source>.'
  },
  {
    id: 'award-source',
    level: 'error',
    on: ['award-group'],
    broken: award => !award.has('funding-source', 'support-source'),
    message:
      'Say who gave this award: add <funding-source>, or <support-source> for support other than money.'
  },
  {
    id: 'award-id-doi',
    level: 'error',
    on: ['award-id'],
    broken: id => id.is('award-id-type', 'doi') && !id.text.startsWith('10'),
    message: 'This is no DOI: write it as 10.NNNN/…, or remove award-id-type="doi".',
    shows: id => id.text
  },
  {
    id: 'funding-source-institution',
    level: 'error',
    on: ['funding-source'],
    broken: source => source.all('institution-wrap').length !== 1,
    message:
      'Tag the funder as one <institution-wrap> in <funding-source>, with its <institution> and, if known, <institution-id>.',
    shows: source => source.text
  },
  {
    id: 'funder-vocab-identifier',
    level: 'error',
    on: ['institution-id'],
    broken: id => isRegistryId(id) && !id.is('vocab-identifier', '10.13039/open_funder_registry'),
    message: 'Add vocab-identifier="10.13039/open_funder_registry" to this id of a funder.',
    shows: id => id.attribute('vocab-identifier')
  },
  {
    id: 'funder-id-type',
    level: 'error',
    on: ['institution-id'],
    broken: id => isRegistryId(id) && !id.is('institution-id-type', 'doi'),
    message: 'Ids of the Open Funder Registry are DOIs: set institution-id-type="doi".',
    shows: id => id.attribute('institution-id-type')
  },
  {
    id: 'funder-id',
    level: 'error',
    on: ['institution-id'],
    broken: id => isRegistryId(id) && !id.text.startsWith('10.13039/'),
    message:
      'Ids of the Open Funder Registry begin with 10.13039/: write the bare DOI, without https://doi.org/.',
    shows: id => id.text
  },
  {
    id: 'funder-id-doi',
    level: 'error',
    on: ['institution-id'],
    broken: id =>
      (!id.document.hasVersion || id.document.version <= 1.1) &&
      id.isIn('funding-group') &&
      id.is('institution-id-type', 'doi') &&
      !id.text.startsWith('10'),
    message: 'This is no DOI: write it as 10.NNNN/…, without https://doi.org/.',
    shows: id => id.text
  },
  {
    id: 'award-one-recipient',
    level: 'error',
    on: ['principal-award-recipient'],
    broken: recipient =>
      recipient.isIn('funding-group') &&
      recipients.reduce((sum, name) => sum + recipient.all(name).length, 0) !== 1,
    message: 'Name one person or one institution in each <principal-award-recipient>.',
    shows: recipient => recipient.text
  }
])
