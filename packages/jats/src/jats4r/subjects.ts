/** Rules of JATS4R for subjects. */
import type { Here } from './here.js'
import { rulesOf } from './rule.js'

/** The groups beside it, itself too, that say neither their kind nor their language. */
const plainGroups = (group: Here): readonly Here[] =>
  group.parent?.remember('plain subject groups', () =>
    group
      .parent!.all('subj-group')
      .filter(
        each => each.attribute('xml:lang') === undefined && each.attribute('subj-group-type') === undefined
      )
  ) ?? []

export const subjects = rulesOf('subjects', 'JATS4R Subject and Keywords', [
  {
    id: 'subject-groups-kind',
    level: 'warning',
    on: ['subj-group'],
    broken: group => plainGroups(group)[1] === group,
    message: 'Tell the groups of subjects apart: add @subj-group-type or @xml:lang to all but one of them.',
    note: 'Shown at the second such group; the schematron shows it at their parent.'
  },
  {
    id: 'subject-group-language',
    level: 'warning',
    on: ['subj-group'],
    broken: group =>
      !group.has('subj-group') &&
      group.attribute('xml:lang') !== undefined &&
      group.attribute('xml:lang') === group.inside('article')?.attribute('xml:lang'),
    message: 'These subjects are in the language of the article: @xml:lang is not needed.',
    shows: group => group.attribute('xml:lang'),
    note: 'As in the schematron, not asked of a group that holds further groups.'
  },
  {
    id: 'compound-subject-parts',
    level: 'warning',
    on: ['compound-subject'],
    broken: subject => subject.all('compound-subject-part').length === 1,
    message: 'A compound subject has at least two parts: tag this one as a plain <subject>.',
    shows: subject => subject.text
  }
])
