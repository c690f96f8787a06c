/** Rules of JATS4R for citations of preprints. */
import type { Here } from './here.js'
import { rulesOf } from './rule.js'

const on = ['element-citation', 'mixed-citation']
const isPreprint = (citation: Here | undefined): boolean =>
  citation !== undefined && on.includes(citation.name) && citation.is('publication-type', 'preprint')

const isDated = (citation: Here): boolean =>
  citation.all('date').some(date => date.is('date-type', 'published'))
const isNumber = (text: string | undefined): boolean => !/\P{Nd}/u.test(text ?? '')

export const preprints = rulesOf('preprints', 'JATS4R Preprint Citations', [
  {
    id: 'preprint-person-group',
    level: 'error',
    on,
    broken: citation => isPreprint(citation) && !citation.has('person-group'),
    message: 'Name the authors of this preprint in <person-group>.'
  },
  {
    id: 'preprint-title',
    level: 'error',
    on,
    broken: citation => isPreprint(citation) && !citation.has('article-title'),
    message: 'Give the title of this preprint in <article-title>.'
  },
  {
    id: 'preprint-date',
    level: 'error',
    on,
    broken: citation => isPreprint(citation) && !citation.has('year') && !isDated(citation),
    message: 'Say when this preprint was posted: add <year>, or <date date-type="published">.'
  },
  {
    id: 'preprint-one-date',
    level: 'error',
    on,
    broken: citation => isPreprint(citation) && citation.has('year') && isDated(citation),
    message: 'Keep one of the two dates of this preprint, <year> or <date date-type="published">.'
  },
  {
    id: 'preprint-source',
    level: 'error',
    on,
    broken: citation => isPreprint(citation) && !citation.has('source'),
    message: 'Name the server of this preprint in <source>, such as bioRxiv.'
  },
  {
    id: 'preprint-link',
    level: 'error',
    on,
    broken: citation => isPreprint(citation) && !citation.has('ext-link', 'pub-id'),
    message: 'Give the DOI of this preprint in <pub-id>, or its address in <ext-link>.'
  },
  {
    id: 'preprint-person-group-type',
    level: 'error',
    on: ['person-group'],
    broken: group => isPreprint(group.parent) && group.attribute('person-group-type') === undefined,
    message: 'Say who these people are: add @person-group-type, such as “author”.'
  },
  {
    id: 'preprint-year',
    level: 'error',
    on: ['year'],
    broken: year =>
      isPreprint(year.parent) &&
      !isNumber(year.text) &&
      !/^\p{Nd}{4}$/u.test(year.attribute('iso-8601-date') ?? ''),
    message: 'Put only the year into <year>, in digits, or add it in @iso-8601-date.',
    shows: year => year.text
  },
  {
    id: 'preprint-date-form',
    level: 'error',
    on: ['date'],
    broken: date =>
      isPreprint(date.parent) &&
      !isNumber(date.child('year')?.text) &&
      !/^\p{Nd}{4}(?:-\p{Nd}{2}){0,2}$/u.test(date.attribute('iso-8601-date') ?? ''),
    message: 'Put only the year into <year> of this date, in digits, or add @iso-8601-date as YYYY-MM-DD.',
    shows: date => date.text
  },
  {
    id: 'preprint-access-date',
    level: 'warning',
    on,
    broken: citation =>
      isPreprint(citation) &&
      !citation.all('date-in-citation').some(date => date.is('content-type', 'access-date')),
    message: 'Preprints change: say when it was read in <date-in-citation content-type="access-date">.'
  }
])
