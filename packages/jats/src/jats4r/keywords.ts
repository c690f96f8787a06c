/** Rules of JATS4R for keywords. */
import type { Here } from './here.js'
import { rulesOf } from './rule.js'

/** The groups beside it, itself too, that say neither their kind nor their language. */
const plainGroups = (group: Here): readonly Here[] =>
  group.parent?.remember('plain keyword groups', () =>
    group
      .parent!.all('kwd-group')
      .filter(
        each => each.attribute('xml:lang') === undefined && each.attribute('kwd-group-type') === undefined
      )
  ) ?? []

/** Of a group of groups the schematron asks only the rule on plain groups. */
const isInnermost = (group: Here): boolean => !group.has('kwd-group')

export const keywords = rulesOf('keywords', 'JATS4R Subject and Keywords', [
  {
    id: 'keyword-groups-kind',
    level: 'warning',
    on: ['kwd-group'],
    broken: group => plainGroups(group)[1] === group,
    message: 'Tell the groups of keywords apart: add @kwd-group-type or @xml:lang to all but one of them.',
    note: 'Shown at the second such group; the schematron shows it at their parent.'
  },
  {
    id: 'keyword-group-language',
    level: 'warning',
    on: ['kwd-group'],
    broken: group =>
      isInnermost(group) &&
      group.attribute('xml:lang') !== undefined &&
      group.attribute('xml:lang') === group.inside('article')?.attribute('xml:lang'),
    message: 'These keywords are in the language of the article: @xml:lang is not needed.',
    shows: group => group.attribute('xml:lang')
  },
  {
    id: 'keyword-content-types',
    level: 'warning',
    on: ['kwd-group'],
    broken: group => {
      const typed = group.all('kwd').filter(kwd => kwd.attribute('content-type') !== undefined).length
      const several = (group.parent?.all('kwd-group').length ?? 0) > 1
      return isInnermost(group) && several && typed > 0 && typed < group.all('kwd').length
    },
    message: 'Some keywords of this group have a @content-type: give one to each of them, or to none.'
  },
  {
    id: 'compound-keyword-parts',
    level: 'warning',
    on: ['compound-kwd'],
    broken: kwd => kwd.all('compound-kwd-part').length === 1,
    message: 'A compound keyword has at least two parts: tag this one as a plain <kwd>.',
    shows: kwd => kwd.text
  }
])
