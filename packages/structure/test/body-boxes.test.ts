import { select } from '@offprint/ast'
import { expect, test } from 'vitest'
import { pass as boxes } from '../src/passes/boxes.js'
import { b, div, draft, h, items, p, run, sec, words } from './body.js'

test('an aside with a labelled heading is a box with label and title', () => {
  const { article, said } = run(
    draft(
      div(['tag:aside', 'class:box'], h(4, 'Box 1. Rules of the page'), items('order', ['One.'], ['Two.']))
    ),
    boxes
  )
  const [box] = select(article, 'boxedText')
  expect(box!.label).toBe('Box 1')
  expect(words(select(box!, 'title')[0])).toBe('Rules of the page')
  expect(select(box!, 'listItem')).toHaveLength(2)
  expect(said).toEqual([])
})

test('a section or a wrapper that begins with the label is one too', () => {
  const { article } = run(
    draft(sec('Box 2: Terms', p('Dose.')), div([], p(b('Encadré 3.'), ' ', b('Termes')), p('La dose.'))),
    boxes
  )
  expect(select(article, 'boxedText').map(box => `${box.label}|${words(select(box, 'title')[0])}`)).toEqual([
    'Box 2|Terms',
    'Encadré 3|Termes'
  ])
})

test('an ordinary section is none', () => {
  expect(select(run(draft(sec('Results', p('Box plots are shown.'))), boxes).article, 'boxedText')).toEqual(
    []
  )
})
