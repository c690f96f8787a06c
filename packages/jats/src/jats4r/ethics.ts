/** Rules of JATS4R for ethics statements. */
import type { Here } from './here.js'
import { rulesOf } from './rule.js'

const ethicsType = 'ethics-statement'
const isStatement = (sec: Here): boolean => sec.is('sec-type', ethicsType)
const isEthical = (value: string | undefined): boolean => value?.startsWith('ethics-') ?? false

const statements = ({ document }: Here): readonly Here[] =>
  document.those('ethics statements', 'sec', isStatement)

export const ethics = rulesOf('ethics', 'JATS4R Ethics Statements', [
  {
    id: 'ethics-nested',
    level: 'error',
    on: ['sec'],
    broken: sec => isStatement(sec) && sec.isIn('ethics'),
    message:
      'This ethics statement is inside another: give the inner section a type of its own, such as “ethics-consent”.'
  },
  {
    id: 'ethics-repeated',
    level: 'error',
    on: ['sec'],
    broken: sec => isStatement(sec) && !sec.isIn('ethics') && statements(sec)[0] !== sec,
    message:
      'There is an ethics statement before this one: put both into one section with sec-type="ethics-statement".'
  },
  {
    id: 'ethics-type-case',
    level: 'error',
    on: ['sec'],
    broken: sec =>
      !isStatement(sec) &&
      !(sec.isIn('ethics') && sec.attribute('sec-type') !== undefined) &&
      sec.attribute('sec-type')?.toLowerCase() === ethicsType,
    message: 'Write the type in small letters: sec-type="ethics-statement".',
    shows: sec => sec.attribute('sec-type')
  },
  {
    id: 'ethics-content-type',
    level: 'error',
    on: ['p', 'named-content'],
    broken: each => each.isIn('ethics') && each.is('content-type', ethicsType),
    message:
      'The section says already that this is an ethics statement: give the kind in @content-type, such as “ethics-approval”.'
  },
  {
    id: 'ethics-title',
    level: 'warning',
    on: ['sec'],
    broken: sec => isStatement(sec) && sec.has('label') && !sec.has('title'),
    message: 'Put the heading of this ethics statement into <title> instead of <label>.',
    shows: sec => sec.child('label')?.text
  },
  {
    id: 'ethics-section-type',
    level: 'warning',
    on: ['sec'],
    broken: sec =>
      sec.isIn('ethics') &&
      sec.attribute('sec-type') !== undefined &&
      !isStatement(sec) &&
      !isEthical(sec.attribute('sec-type')),
    message: 'Let the type of a section in an ethics statement begin with “ethics-”.',
    shows: sec => sec.attribute('sec-type')
  },
  {
    id: 'ethics-content-type-start',
    level: 'warning',
    on: ['p', 'named-content'],
    broken: each =>
      each.attribute('content-type') !== undefined &&
      (each.name === 'p' ? each.parent?.name === 'sec' && isStatement(each.parent) : each.isIn('ethics')) &&
      !isEthical(each.attribute('content-type')),
    message: 'Let @content-type in an ethics statement begin with “ethics-”.',
    shows: each => each.attribute('content-type'),
    note: 'Asked of paragraphs directly in the statement, and of <named-content> at any depth.'
  }
])
