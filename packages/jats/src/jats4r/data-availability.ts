/** Rules of JATS4R for statements on the availability of data. */
import { rulesOf } from './rule.js'

/** Types in use for such statements that are not the one recommended. */
const otherTypes = new Set([
  'Data Accessibility',
  'Data Availability',
  'Data Availability Statement',
  'Data accessibility',
  'Data availability',
  'Data availability statement',
  'Data-Availability',
  'Data-Availability-Statement',
  'Data-availability-statement',
  'Data_Availability',
  'Data_Availability-Statement',
  'Data_availability-statement',
  'data availability',
  'data availability statement',
  'data-availability-statement',
  'data_availability',
  'data_availability-statement'
])
const isOtherType = (type: string | undefined): boolean => otherTypes.has(type ?? '')
const isType = (type: string | undefined): boolean => type === 'data-availability' || isOtherType(type)

const message = 'Tag this data availability statement as <sec sec-type="data-availability"> in <back>.'

export const dataAvailability = rulesOf('data-availability', 'JATS4R Data Availability Statements', [
  {
    id: 'data-availability-place',
    level: 'error',
    on: ['sec'],
    broken: sec => sec.is('sec-type', 'data-availability') && sec.parent?.name !== 'back',
    message: 'Move this data availability statement so that it is a section directly in <back>.'
  },
  {
    id: 'data-availability-section-type',
    level: 'error',
    on: ['sec'],
    broken: sec => isOtherType(sec.attribute('sec-type')),
    message,
    shows: sec => sec.attribute('sec-type')
  },
  {
    id: 'data-availability-footnote',
    level: 'error',
    on: ['fn'],
    broken: fn => isType(fn.attribute('content-type')) || isType(fn.attribute('fn-type')),
    message
  },
  {
    id: 'data-availability-paragraph',
    level: 'error',
    on: ['p'],
    broken: p => isType(p.attribute('content-type')),
    message
  },
  {
    id: 'data-availability-notes',
    level: 'error',
    on: ['notes'],
    broken: notes => isType(notes.attribute('notes-type')),
    message
  }
])
