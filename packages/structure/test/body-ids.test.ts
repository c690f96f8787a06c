import { node, select, text, textOf, validate } from '@offprint/ast'
import { expect, test } from 'vitest'
import { pass as ids } from '../src/passes/ids.js'
import { a, draft, named, p, pointed, run, sec } from './body.js'

test('ids by kind and place; targets follow', () => {
  const article = draft(
    named(
      'x',
      sec(
        'One',
        p('See ', node('crossReference', { kind: 'figure', targets: ['weird id'] }, []), '.'),
        named('y', sec('Inner'))
      )
    ),
    sec('Two', named('weird id', node('figure', {}, []))),
    node('equation', {}, [])
  )
  run(article, ids)
  expect(select(article, 'section').map(one => one.id)).toEqual(['S1', 'S1_1', 'S2'])
  expect(select(article, 'figure')[0]!.id).toBe('F1')
  expect(select(article, 'equation')[0]!.id).toBe('E1')
  expect(select(article, 'crossReference')[0]!.targets).toEqual(['F1'])
})

test('a link to a place becomes a cross-reference, one into nothing becomes text and is said', () => {
  const article = draft(
    p('See ', a('#here', 'here'), ' and ', a('#gone', 'there'), '.'),
    named('here', p('Here.'))
  )
  const { said } = run(article, ids)
  expect(pointed(article)).toEqual(['here → other P1'])
  expect(select(article, 'link')).toEqual([])
  expect(textOf(article)).toContain('See here and there.')
  expect(said).toEqual(['dead-link'])
})

test('an empty place in a title names the section, a wrapper its first part', () => {
  const section = sec('Model')
  ;(section as { children: { children: unknown[] }[] }).children[0]!.children.unshift(
    named('m', node('anchor', {}, []))
  )
  const article = draft(
    p(a('#m', 'Model'), ' ', a('#w', 'first')),
    section,
    named('w', node('container', {}, [p('First.')]))
  )
  run(article, ids)
  expect(pointed(article)).toEqual(['Model → section S1', 'first → other P1'])
})

test('ids that nothing points at go, the first of two equal ids wins', () => {
  const article = draft(named('a', p('One')), named('b', p('Two')), named('b', p('Three')), p(a('#b', 'two')))
  run(article, ids)
  expect(select(article, 'paragraph').map(one => one.id)).toEqual([undefined, 'P1', undefined, undefined])
  expect(validate(article)).toEqual([])
})

test('an empty place before the words of a paragraph names the paragraph; one among them stays', () => {
  const head = named('h', node('anchor', {}, []))
  const inner = named('i', node('anchor', {}, []))
  const word = named('w', node('span', {}, [text('Word')]))
  const article = draft(
    p(a('#h', 'here'), ' and ', a('#i', 'there'), ' and ', a('#w', 'at a word')),
    p(head, 'It begins here.'),
    p('And goes on', inner, ' there.'),
    p(word, ' by word.')
  )
  run(article, ids)
  expect(pointed(article)).toEqual(['here → other P1', 'there → other a1', 'at a word → other P2'])
  expect(select(article, 'paragraph').map(one => one.id)).toEqual([undefined, 'P1', undefined, 'P2'])
})

test('the heading of a declaration names the declaration: formats may not print the heading', () => {
  const kinds = { kind: 'competing-interests' } as const
  const said = node('declaration', kinds, [
    named('x1', node('title', {}, [text('disclosure statement')])),
    p('None.')
  ])
  const article = draft(p('See the ', a('#x1', 'statement'), '.'))
  article.children.push(node('back', {}, [said]))
  expect(run(article, ids).said).toEqual([])
  expect(pointed(article)).toEqual(['statement → other D1'])
  expect(select(article, 'declaration').map(one => one.id)).toEqual(['D1'])
  expect(select(article, 'title').map(one => one.id)).not.toContain('x1')
})
