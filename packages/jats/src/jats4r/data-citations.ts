/** Rules of JATS4R for citations of data, with those on references that the schematron keeps beside them. */
import type { Here } from './here.js'
import { rulesOf } from './rule.js'

const on = ['mixed-citation', 'element-citation']
const isData = (citation: Here): boolean => citation.is('publication-type', 'data')

export const dataCitations = rulesOf('data-citations', 'JATS4R Data Citations', [
  {
    id: 'data-title-type',
    level: 'error',
    on,
    broken: citation => citation.has('data-title') && !isData(citation),
    message: 'A reference with a <data-title> cites data: set publication-type="data".',
    shows: citation => citation.attribute('publication-type')
  },
  {
    id: 'data-citation-title',
    level: 'error',
    on,
    broken: citation => isData(citation) && !citation.has('source', 'data-title'),
    message:
      'Give the title of the cited data in <data-title>, or the place that holds it in <source>, or both.'
  },
  {
    id: 'data-citation-article-title',
    level: 'error',
    on,
    broken: citation => isData(citation) && citation.has('article-title') && !citation.has('data-title'),
    message: 'Tag the title of the cited data as <data-title>, not <article-title>.'
  },
  {
    id: 'citation-type',
    level: 'error',
    on,
    broken: citation => citation.attribute('citation-type') !== undefined,
    message: 'Say with @publication-type what is cited; @citation-type is no longer used.',
    shows: citation => citation.attribute('citation-type')
  },
  {
    id: 'citation-year-digits',
    level: 'error',
    on: ['year'],
    broken: year =>
      year.isIn('mixed-citation', 'element-citation') &&
      year.parent?.name !== 'date' &&
      /\P{Nd}/u.test(year.text) &&
      !/^(?:1[4-9]|20)[0-9]{2}$/.test(year.attribute('iso-8601-date') ?? ''),
    message:
      'Put only the year into <year>, in four digits; if more must stay there, add the year alone in @iso-8601-date.',
    shows: year => year.text
  },
  {
    id: 'version-designator',
    level: 'error',
    on: ['version'],
    broken: version => (version.attribute('designator') ?? '').trim() === '',
    message: 'Give the number of this version, for machines, in @designator.',
    shows: version => version.text
  },
  {
    id: 'nlm-citation',
    level: 'error',
    on: ['ref'],
    broken: ref => ref.has('nlm-citation'),
    message: 'Tag this reference as <element-citation>: <nlm-citation> is no longer used.'
  },
  {
    id: 'old-citation',
    level: 'error',
    on: ['ref'],
    broken: ref => ref.has('citation'),
    message: 'Tag this reference as <mixed-citation>: <citation> is no longer used.'
  },
  {
    id: 'reference-id',
    level: 'error',
    on: ['ref'],
    broken: ref => ref.attribute('id') === undefined,
    message: 'Give this reference an @id, so that the text can point to it.'
  }
])
