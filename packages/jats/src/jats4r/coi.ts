/** Rules of JATS4R for statements of conflicts of interest. */
import { rulesOf } from './rule.js'

/** Types in use for such statements that are not the one recommended. */
const otherTypes = new Set([
  'COI-statement',
  'COI_statement',
  'coi_statement',
  'competing-interest',
  'competing-interests',
  'competing_interess',
  'competing_interests',
  'conflict',
  'conflict-of-interest',
  'conflict-of-interests',
  'conflict-statement',
  'conflict_of_interest',
  'conflict_of_interests',
  'conflict_statement'
])

const titles = new Set([
  'AUTHOR CONFLICTS',
  'COMPETING INTERESS',
  'COMPETING INTERESTS',
  'CONFLICT OF INTEREST',
  'CONFLICT OF INTEREST STATEMENT',
  'CONFLICT OF INTEREST STATEMENTS',
  'CONFLICTS',
  'CONFLICTS OF INTEREST'
])

const isOtherType = (type: string | undefined): boolean => otherTypes.has(type ?? '')
const isType = (type: string | undefined): boolean => type === 'coi-statement' || isOtherType(type)
const isTitle = (title: string | undefined): boolean => titles.has((title ?? '').toUpperCase())

const target = 'as <fn fn-type="coi-statement"> in <author-notes>.'

export const coi = rulesOf('coi', 'JATS4R Conflict of Interest Statements 1.1', [
  {
    id: 'coi-footnote-place',
    level: 'error',
    on: ['fn'],
    broken: fn => fn.is('fn-type', 'coi-statement') && fn.parent?.name !== 'author-notes',
    message: 'Move this conflict of interest statement into <author-notes>.'
  },
  {
    id: 'coi-footnote-type',
    level: 'error',
    on: ['fn'],
    broken: fn =>
      !fn.is('fn-type', 'coi-statement') &&
      (isType(fn.attribute('content-type')) || isOtherType(fn.attribute('fn-type'))),
    message: `Tag this conflict of interest statement ${target}`,
    shows: fn => fn.attribute('fn-type') ?? fn.attribute('content-type')
  },
  {
    id: 'coi-notes',
    level: 'error',
    on: ['notes'],
    broken: notes => isType(notes.attribute('notes-type')),
    message: `Tag this conflict of interest statement ${target}`,
    shows: notes => notes.attribute('notes-type')
  },
  {
    id: 'coi-paragraph',
    level: 'error',
    on: ['p'],
    broken: p => isType(p.attribute('content-type')) || isTitle(p.child('b')?.squashed),
    message: `Tag this conflict of interest statement ${target}`,
    note: 'The schematron looks for a bold title in <b>, which JATS does not have (it has <bold>), so only the attribute finds anything; kept so.'
  },
  {
    id: 'coi-section',
    level: 'error',
    on: ['sec'],
    broken: sec => isType(sec.attribute('sec-type')) || isTitle(sec.child('title')?.squashed),
    message: `Tag this conflict of interest statement ${target}`,
    shows: sec => sec.child('title')?.text
  }
])
