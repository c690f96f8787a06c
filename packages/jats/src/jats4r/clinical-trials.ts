/** Rules of JATS4R for links to clinical trials. */
import type { Here } from './here.js'
import { rulesOf } from './rule.js'
import { registryDois, registryNames } from './trial-registries.js'

const on = ['related-object']

/** The link says which results of the trial it is about. */
const isOfResults = (link: Here): boolean => link.is('content-type', 'pre-results', 'results', 'post-results')
const isPlain = (link: Here): boolean => link.attribute('content-type') === undefined
const namesByDoi = (link: Here): boolean => isPlain(link) && link.is('source-id-type', 'crossref-doi')
const namesByName = (link: Here): boolean => isPlain(link) && link.is('source-id-type', 'registry-name')

const hasNumber = (link: Here): boolean => link.attribute('document-id') !== undefined
const hasNumberType = (link: Here): boolean => link.is('document-id-type', 'clinical-trial-number', 'doi')
const isRegistryDoi = (link: Here): boolean => registryDois.has(link.attribute('source-id') ?? '')
const isRegistryName = (link: Here): boolean => registryNames.has(link.attribute('source-id') ?? '')
const isTrialLink = (link: Here): boolean => link.is('source-type', 'clinical-trials-registry')
/** Two or more, with a space between. */
const isSeveral = (link: Here, attribute: string): boolean =>
  link.attribute(attribute)?.includes(' ') ?? false

const isByDoi = (link: Here): boolean => hasNumber(link) && link.is('document-id-type', 'doi')
const isByNumber = (link: Here): boolean =>
  hasNumber(link) &&
  (link.attribute('document-id-type') === undefined || link.is('document-id-type', 'clinical-trial-number'))

/** For each trial number the first link that gives it. */
const firstOfNumber = ({ document }: Here): ReadonlyMap<string, Here> =>
  document.remember('trial numbers', () => {
    const first = new Map<string, Here>()
    for (const link of document.named('related-object')) {
      const number = link.attribute('document-id')
      if (number !== undefined && link.is('document-id-type', 'clinical-trial-number') && !first.has(number))
        first.set(number, link)
    }
    return first
  })

function isRepeated(link: Here): boolean {
  const first = firstOfNumber(link).get(link.attribute('document-id')!)
  // Links that lie around this one are not "preceding" in XPath.
  return first !== undefined && first.last < link.order
}

const number = 'Give the number of the trial, as its registry writes it, in @document-id.'
const numberType = 'Set @document-id-type to “clinical-trial-number”, or to “doi” if the number is a DOI.'
const registryDoi =
  'Give in @source-id the DOI of a registry that WHO approved, such as 10.18810/clinical-trials-gov.'
const oneEach = 'Use one <related-object> for each trial: @document-id holds more than one number.'
const sourceType = 'Set source-type="clinical-trials-registry" on this link to a trial.'

const showsNumber = (link: Here) => link.attribute('document-id')
const showsNumberType = (link: Here) => link.attribute('document-id-type')
const showsSource = (link: Here) => link.attribute('source-id')

export const clinicalTrials = rulesOf('clinical-trials', 'JATS4R Clinical Trials', [
  {
    id: 'trial-results-registry-doi',
    level: 'error',
    on,
    broken: link => isOfResults(link) && link.is('source-id-type', 'crossref-doi') && !isRegistryDoi(link),
    message: registryDoi,
    shows: showsSource
  },
  {
    id: 'trial-results-registry-type',
    level: 'error',
    on,
    broken: link => isOfResults(link) && !link.is('source-id-type', 'crossref-doi', 'registry-name'),
    message:
      'Say how @source-id names the registry: set @source-id-type to “crossref-doi” or “registry-name”.'
  },
  {
    id: 'trial-results-number',
    level: 'error',
    on,
    broken: link => isOfResults(link) && !hasNumber(link),
    message: number
  },
  {
    id: 'trial-results-number-type',
    level: 'error',
    on,
    broken: link => isOfResults(link) && !hasNumberType(link),
    message: numberType,
    shows: showsNumberType
  },
  {
    id: 'trial-by-doi-registry',
    level: 'error',
    on,
    broken: link => namesByDoi(link) && !isRegistryDoi(link),
    message: registryDoi,
    shows: showsSource
  },
  {
    id: 'trial-by-doi-number',
    level: 'error',
    on,
    broken: link => namesByDoi(link) && !hasNumber(link),
    message: number
  },
  {
    id: 'trial-by-doi-number-type',
    level: 'error',
    on,
    broken: link => namesByDoi(link) && !hasNumberType(link),
    message: numberType,
    shows: showsNumberType
  },
  {
    id: 'trial-by-doi-one-registry',
    level: 'error',
    on,
    broken: link => namesByDoi(link) && isSeveral(link, 'source-id'),
    message: 'Use one <related-object> for each trial: @source-id holds more than one registry.',
    shows: showsSource
  },
  {
    id: 'trial-by-name-number',
    level: 'error',
    on,
    broken: link => namesByName(link) && !hasNumber(link),
    message: number
  },
  {
    id: 'trial-by-name-number-type',
    level: 'error',
    on,
    broken: link => namesByName(link) && !hasNumberType(link),
    message: numberType,
    shows: showsNumberType
  },
  {
    id: 'related-object-doi',
    level: 'error',
    on,
    broken: link =>
      isByDoi(link) && !/^10\.\d{4,9}\/[-._;+()#/:A-Za-z0-9<>[\]]+$/.test(link.attribute('document-id')!),
    message: 'This is no DOI: write it as 10.NNNN/… in @document-id, without https://doi.org/.',
    shows: showsNumber
  },
  {
    id: 'related-object-one-doi',
    level: 'error',
    on,
    broken: link => isByDoi(link) && isSeveral(link, 'document-id'),
    message: 'Use one <related-object> for each thing: @document-id holds more than one DOI.',
    shows: showsNumber
  },
  {
    id: 'trial-number-repeated',
    level: 'error',
    on,
    broken: link => isByNumber(link) && isRepeated(link),
    message: 'An earlier <related-object> gives the same trial number: keep one of them.',
    shows: showsNumber
  },
  {
    id: 'trial-one-number',
    level: 'error',
    on,
    broken: link => isByNumber(link) && isSeveral(link, 'document-id'),
    message: oneEach,
    shows: showsNumber
  },
  {
    id: 'trial-registry-name',
    level: 'warning',
    on,
    broken: link => link.is('source-id-type', 'registry-name') && !isRegistryName(link),
    message: 'Give in @source-id the name of a registry that WHO approved, such as ClinicalTrials.gov.',
    shows: showsSource
  },
  {
    id: 'trial-registry-name-type',
    level: 'warning',
    on,
    broken: link => link.is('source-id-type', 'registry-name') && !isTrialLink(link),
    message: sourceType
  },
  {
    id: 'trial-registry-type',
    level: 'warning',
    on,
    broken: link =>
      !link.is('source-id-type', 'registry-name') &&
      !isTrialLink(link) &&
      (isRegistryDoi(link) || isRegistryName(link)),
    message: sourceType,
    shows: showsSource
  }
])
