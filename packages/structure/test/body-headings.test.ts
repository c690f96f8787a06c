import { select, text } from '@offprint/ast'
import { expect, test } from 'vitest'
import { pass as headings } from '../src/passes/headings.js'
import { b, big, div, draft, h, p, run, sup, words } from './body.js'

const found = (...blocks: Parameters<typeof draft>): string[] =>
  select(run(draft(...blocks), headings).article, 'heading').map(one => `${one.depth} ${words(one)}`)

test('larger and bold lines are headings, by size and then by weight', () => {
  expect(
    found(
      p(big('Introduction')),
      p('Words of the introduction.'),
      p(big('Methods')),
      p(b('Samples')),
      p('We took samples.'),
      p(b('Culture')),
      p('We grew them.')
    )
  ).toEqual(['1 Introduction', '1 Methods', '2 Samples', '2 Culture'])
})

test('below real headings a bold line is one level down', () => {
  expect(found(h(2, 'Methods'), p(b('Samples')), p('One.'), p(b('Culture')), p('Two.'))).toEqual([
    '2 Methods',
    '3 Samples',
    '3 Culture'
  ])
})

test('a bold byline, a sentence, a caption and a lone bold line are no headings', () => {
  const byline = p(b('Ada Roe', sup('1'), ', Bo Lee', sup('2')))
  const sentence = p(b('This is a whole sentence that ends as sentences do.'))
  const caption = p(b('Table 1'))
  expect(found(byline, sentence, sentence, caption, caption, p(b('Remember this')), p('Words.'))).toEqual([])
})

test('a bold start of a paragraph is no heading of the whole', () => {
  expect(found(p(b('Diagnosis:'), ' it was made.'), p(b('Outcome:'), ' it was good.'))).toEqual([])
})

test('a smaller line above the first of the largest headings introduces it', () => {
  expect(
    found(p(b('Case report')), p(big('A title of the article')), p(big('Introduction')), p('Words.'))
  ).toEqual(['1 A title of the article', '1 Introduction'])
})

test('a known name alone on a line is a heading where there is no other sign', () => {
  expect(found(p('Introduction'), p('Words.'), p('References'), p('Roe A. One.'))).toEqual([
    '1 Introduction',
    '1 References'
  ])
})

test('a caption set as a heading is a paragraph, and spacers go', () => {
  const { article, said } = run(
    draft(h(4, 'Table 3. Detection by day'), p(text('\u00A0')), p('Words.')),
    headings
  )
  expect(select(article, 'heading')).toEqual([])
  expect(select(article, 'paragraph').map(words)).toEqual(['Table 3. Detection by day', 'Words.'])
  expect(said).toEqual([])
})

test('a line that tells the typesetter where a figure goes is no heading and no text', () => {
  const ran = run(
    draft(
      p(b('[Insert Figure 1 about here]')),
      p('We took samples.'),
      p('<Insert Tables 2 and 3 here>'),
      p('Insert the needle here and wait.')
    ),
    headings
  )
  expect(select(ran.article, 'paragraph').map(words)).toEqual([
    'We took samples.',
    'Insert the needle here and wait.'
  ])
  expect(select(ran.article, 'heading')).toEqual([])
  expect(ran.said).toEqual(['place-mark', 'place-mark'])
  expect(ran.context.ledger.dropped.map(one => one.reason)).toEqual(['furniture', 'furniture'])
})

test('names in capitals are no headings in boxes below that of the references, elsewhere they are', () => {
  const entry = (year: string) =>
    div(
      [],
      div([], p('ROE'), p('AB'), p(year), p('On nets and lakes.'), p('J Small Waters.'), p('25: 195–206.'))
    )
  const entries = [entry('2001'), entry('2002'), entry('2003')]
  expect(found(h(2, 'References'), ...entries)).toEqual(['2 References'])
  expect(found(h(2, 'Methods'), ...entries).length).toBeGreaterThan(1)
})
