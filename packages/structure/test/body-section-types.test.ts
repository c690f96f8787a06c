import { select } from '@offprint/ast'
import { expect, test } from 'vitest'
import { pass as sectionTypes } from '../src/passes/section-types.js'
import { draft, run, sec } from './body.js'

const types = (...titles: string[]): (string | undefined)[] =>
  select(run(draft(...titles.map(title => sec(title))), sectionTypes).article, 'section').map(
    one => one.sectionType
  )

test('types by heading in five languages', () => {
  expect(types('Introduction', 'Materials & Methods', 'RESULTS', 'Discussion:', 'Conclusion')).toEqual([
    'intro',
    'methods',
    'results',
    'discussion',
    'conclusions'
  ])
  expect(
    types('Méthodes', 'Patient et observation', 'Métodos', 'Conclusões', 'Ergebnisse', 'Schlussfolgerung')
  ).toEqual(['methods', 'cases', 'methods', 'conclusions', 'results', 'conclusions'])
})

test('other headings have none', () => {
  expect(types('Loss of chlorine', 'Patient information')).toEqual([undefined, undefined])
})

test('one ethics statement in an article, also inside another section; other inner sections have no type', () => {
  const { article } = run(
    draft(sec('Patient and observation', sec('Methods'), sec('Informed consent')), sec('Ethics statement')),
    sectionTypes
  )
  expect(select(article, 'section').map(one => one.sectionType)).toEqual([
    'cases',
    undefined,
    'ethics-statement',
    undefined
  ])
})
