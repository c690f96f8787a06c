import { select } from '@offprint/ast'
import { expect, test } from 'vitest'
import { pass as runIn } from '../src/passes/run-in.js'
import { b, draft, i, outline, p, run, sec, words } from './body.js'

const of = (...blocks: Parameters<typeof draft>): string[] =>
  outline(run(draft(sec('Case', ...blocks)), runIn).article)

test('repeated bold openings with a colon are sections; the colon is no part of the title', () => {
  const { article, said } = run(
    draft(sec('Case', p(b('Village life:'), ' quiet.'), p(b('Town life'), ': loud.'))),
    runIn
  )
  expect(outline(article)).toEqual(['Case', '  Village life:', '  Town life:'])
  expect(select(article, 'paragraph').map(words)).toEqual(['quiet.', 'loud.'])
  expect(said).toEqual([])
})

test('a known opening needs no neighbour, and no bold', () => {
  expect(of(p(b('Diagnostic assessment:'), ' an X-ray.'))).toEqual(['Case', '  Diagnostic assessment:'])
  expect(of(p('Patient information: a woman of 49 years.'))).toEqual(['Case', '  Patient information:'])
})

test('a date, a lone bold word, and bold words in the middle are no headings', () => {
  expect(of(p('October 2018: the patient was seen.'), p('April 2019: again.'))).toEqual(['Case'])
  expect(of(p(b('October 2018:'), ' seen.'), p(b('April 2019:'), ' again.'))).toEqual(['Case'])
  expect(of(p(b('Remember'), ' that this matters.'), p('It is ', b('never:'), ' forgotten.'))).toEqual([
    'Case'
  ])
  expect(of(p(b('Only one:'), ' of its kind.'))).toEqual(['Case'])
})

test('what follows belongs to the opening before it; a second look is a level below', () => {
  const { article } = run(
    draft(
      sec(
        'Case',
        p('Lead.'),
        p(b('Study area.'), ' North.'),
        p('And south.'),
        p(i('Wet season.'), ' Rain.'),
        p(i('Dry season.'), ' Dust.'),
        p(b('Study time.'), ' Short.')
      )
    ),
    runIn
  )
  expect(outline(article)).toEqual([
    'Case',
    '  Study area:',
    '    Wet season:',
    '    Dry season:',
    '  Study time:'
  ])
  expect(words(select(article, 'section')[1])).toContain('And south.')
})

test('names of contributors are no headings', () => {
  const { article } = run(
    draft(sec('Authors’ contributions', p(b('Ada Roe:'), ' wrote.'), p(b('Bo Lee:'), ' read.'))),
    runIn
  )
  expect(outline(article)).toEqual(['Authors’ contributions'])
})
